package dev.claimant.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  private final Path folder;

  InputsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aFileIsItselfWhateverItsName() throws Exception {
    Path file = write("my.news.meta.json", "Some news.");
    List<Input> inputs = find(file.toString());
    assertThat(inputs).extracting(Input::id).containsExactly("my.news.meta.json");
    assertThat(inputs.get(0).name()).isEqualTo(file.toString());
    assertThat(inputs.get(0).file()).contains(file);
    try (InputStream in = inputs.get(0).source().open()) {
      assertThat(in).hasContent("Some news.");
    }
  }

  @Test
  void aFolderIsItsFilesAtAnyDepthInOrderOfTheirNames() throws Exception {
    write("b.txt", "");
    write("a/z.TXT", "");
    write("a/y", "");
    write("a.txt", "");
    write("😀.txt", "");
    write("notes.html", "");
    write("feed.jsonl.gz", "");
    assertThat(find(folder.toString()))
        .extracting(Input::id)
        .containsExactly("a/y", "a/z", "a", "b", "feed.jsonl.gz", "notes.html", "😀");
  }

  @Test
  void whatStandsBesideDocumentsIsNone() throws Exception {
    write("a.html", "");
    write("a.html.txt", "Extracted.");
    write("a.html.claims.jsonl", "");
    write("b.txt", "");
    write("b.gold.json", "");
    write("b.meta.json", "");
    write("b.ann", "");
    write("claims.jsonl.part", "");
    write("claims.ledger.jsonl", "");
    write("ledger.jsonl", "");
    write(".hidden.txt", "");
    write(".git/c.txt", "");
    assertThat(find(folder.toString())).extracting(Input::id).containsExactly("a.html", "b");
  }

  @Test
  void patternsChooseFilesByNameOrPath() throws Exception {
    write("2023/a.html", "");
    write("2024/b.html", "");
    write("2024/c.txt", "");
    write("2024/drafts/d.html", "");
    assertThat(find(List.of("*.html"), List.of("**/drafts/**"), folder))
        .containsExactly("2023/a.html", "2024/b.html");
    assertThat(find(List.of("2024/**"), List.of(), folder))
        .containsExactly("2024/b.html", "2024/c", "2024/drafts/d.html");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> find(List.of("[a"), List.of(), folder))
        .withMessageContaining("not a pattern");
  }

  @Test
  void aFolderCanBeReachedThroughALink() throws Exception {
    write("news/a.txt", "");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("news"));
    Files.createSymbolicLink(folder.resolve("news/loop"), folder);
    assertThat(find(link.toString()))
        .extracting(Input::name)
        .containsExactly(link.resolve("a.txt").toString());
  }

  @Test
  void aHyphenIsStandardInput() throws Exception {
    List<Input> inputs = find("-");
    assertThat(inputs).extracting(Input::id).containsExactly("stdin");
    assertThat(inputs.get(0).source().open()).hasContent("Héllo");
  }

  @Test
  void argumentsKeepTheirOrder() throws Exception {
    write("x/b.txt", "");
    Path c = write("c.txt", "");
    assertThat(find(c.toString(), folder.resolve("x").toString()))
        .extracting(Input::id)
        .containsExactly("c", "b");
  }

  @Test
  void filesOfOneNameAreCalledByTheirPaths() throws Exception {
    Path a = write("a/news.txt", "");
    Path b = write("b/news.txt", "");
    Path other = write("other.txt", "");
    Path folderOfA = folder.resolve("a");
    Path folderOfB = folder.resolve("b");
    assertThat(find(a.toString(), b.toString(), other.toString()))
        .extracting(Input::id)
        .containsExactly(id(a), id(b), id(other));
    assertThat(find(a.toString(), other.toString()))
        .extracting(Input::id)
        .containsExactly("news", "other");
    // Two folders, and a folder with a file of a name that is in it.
    assertThat(find(folderOfA.toString(), folderOfB + "/"))
        .extracting(Input::id)
        .containsExactly(id(a), id(b));
    assertThat(find(folderOfA.toString(), b.toString()))
        .extracting(Input::id)
        .containsExactly(id(a), id(b));
    assertThat(find(folderOfA.toString(), other.toString()))
        .extracting(Input::id)
        .containsExactly("news", "other");
    Path list = write("list", a + "\n" + b + "\n" + folderOfB + "/../b/./news.txt\n");
    assertThat(all(inputs(List.of(), List.of()).listedIn(list.toString())))
        .extracting(Input::id)
        .containsExactly(id(a), id(b));
  }

  @Test
  void theVerySameFileIsOne() throws Exception {
    Path a = write("x/a.txt", "");
    write("x/b.txt", "");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), a);
    Path x = folder.resolve("x");
    String again = folder + "/./x/../x/a.txt";
    assertThat(find(a.toString(), again, link.toString()))
        .extracting(Input::id)
        .containsExactly("a");
    assertThat(find(again, x.toString())).extracting(Input::id).containsExactly("a", "b");
    assertThat(find(x.toString(), folder.toString() + "/x/", again))
        .extracting(Input::id)
        .containsExactly("a", "b");
    Inputs inputs = inputs(List.of(), List.of());
    Path list = write("list", again + "\n" + a + "\n");
    assertThat(all(Inputs.both(inputs.of(List.of(x.toString())), inputs.listedIn(list.toString()))))
        .extracting(Input::id)
        .containsExactly("a", "b");
  }

  @Test
  void namesWhatIsNotThere() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> find(folder.resolve("no.txt").toString()))
        .withMessage("no such file or folder: " + folder.resolve("no.txt"));
  }

  @Test
  void refusesWhatIsNoPath() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> find("a\0b"))
        .withMessageContaining("not a path");
  }

  @Test
  void aListNamesInputsALine() throws Exception {
    Path a = write("a.txt", "");
    write("x/b.txt", "");
    Path gone = folder.resolve("gone.txt");
    Path list = write("list", a + "\n\n" + gone + "\r\n" + folder.resolve("x") + "\n");
    List<Input> inputs = all(inputs(List.of(), List.of()).listedIn(list.toString()));
    assertThat(inputs)
        .extracting(Input::id)
        .containsExactly(id(folder.resolve("a")), id(gone), id(folder.resolve("x/b")));
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> inputs.get(1).source().open());
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> inputs(List.of(), List.of()).listedIn(gone.toString()))
        .withMessage("cannot read " + gone + ": no such file or folder");
  }

  @Test
  void aListCanComeFromStandardInput() throws Exception {
    assertThat(all(inputs(List.of(), List.of()).listedIn("-")))
        .extracting(Input::name)
        .containsExactly("Héllo");
  }

  @Test
  void aFolderThatCannotBeReadIsAnUnreadableInput() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    write("d.txt", "");
    assertThat(closed.toFile().setReadable(false)).isTrue();
    if (Files.isReadable(closed)) {
      return; // Nothing is unreadable to the superuser.
    }
    List<Input> inputs = find(folder.toString());
    assertThat(inputs).extracting(Input::id).containsExactly("closed", "d");
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> inputs.get(0).source().open());
  }

  @Test
  void sumsUpTheSizeOfFiles() throws Exception {
    write("a.txt", "123");
    write("b.txt", "4567");
    assertThat(Inputs.size(find(folder.toString(), "-").iterator())).isEqualTo(7);
  }

  /** A path as an id has it. */
  private static String id(Path path) {
    StringBuilder id = new StringBuilder();
    path.forEach(part -> id.append(id.length() == 0 ? "" : "/").append(part));
    return id.toString().replaceFirst("[.]txt$", "");
  }

  private List<Input> find(String... arguments) throws InputException {
    return all(inputs(List.of(), List.of()).of(List.of(arguments)));
  }

  private static List<String> find(List<String> include, List<String> exclude, Path in)
      throws InputException {
    return all(inputs(include, exclude).of(List.of(in.toString()))).stream()
        .map(Input::id)
        .toList();
  }

  private static Inputs inputs(List<String> include, List<String> exclude) throws InputException {
    byte[] in = "Héllo".getBytes(StandardCharsets.UTF_8);
    return new Inputs(include, exclude, new ByteArrayInputStream(in));
  }

  private static List<Input> all(Iterator<Input> inputs) {
    List<Input> all = new ArrayList<>();
    inputs.forEachRemaining(all::add);
    return all;
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
