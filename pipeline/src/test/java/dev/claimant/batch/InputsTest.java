package dev.claimant.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  private static final InputStream NOTHING = InputStream.nullInputStream();

  private final Path folder;

  InputsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aFileIsItselfWhateverItsExtension() throws Exception {
    Path file = write("my.news.text", "Some news.");
    assertThat(Inputs.find(List.of(file.toString()), NOTHING))
        .singleElement()
        .satisfies(
            input -> {
              assertThat(input.id()).isEqualTo("my.news");
              assertThat(input.name()).isEqualTo(file.toString());
              assertThat(input.source().read()).asString().isEqualTo("Some news.");
              assertThat(input.metadata()).contains(folder.resolve("my.news.meta.json"));
            });
  }

  @Test
  void aFolderIsItsTextsAtAnyDepthInOrderOfId() throws Exception {
    write("b.txt", "");
    write("a/z.TXT", "");
    write("a.txt", "");
    write("😀.txt", "");
    write("a.gold.json", "");
    write("a.meta.json", "");
    write("notes.md", "");
    write(".hidden.txt", "");
    write(".git/c.txt", "");
    assertThat(Inputs.find(List.of(folder.toString()), NOTHING))
        .extracting(Input::id)
        .containsExactly("a", "a/z", "b", "😀");
  }

  @Test
  void aFolderCanBeReachedThroughALink() throws Exception {
    write("news/a.txt", "");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("news"));
    assertThat(Inputs.find(List.of(link.toString()), NOTHING))
        .extracting(Input::name)
        .containsExactly(link.resolve("a.txt").toString());
  }

  @Test
  void aHyphenIsStandardInput() throws Exception {
    InputStream in = new ByteArrayInputStream("Héllo".getBytes(StandardCharsets.UTF_8));
    List<Input> inputs = Inputs.find(List.of("-"), in);
    assertThat(inputs).extracting(Input::id).containsExactly("stdin");
    assertThat(inputs.get(0).source().read()).asString(StandardCharsets.UTF_8).isEqualTo("Héllo");
  }

  @Test
  void argumentsKeepTheirOrder() throws Exception {
    write("x/b.txt", "");
    Path c = write("c.txt", "");
    assertThat(Inputs.find(List.of(c.toString(), folder.resolve("x").toString()), NOTHING))
        .extracting(Input::id)
        .containsExactly("c", "b");
  }

  @Test
  void namesWhatIsNotThere() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Inputs.find(List.of(folder.resolve("no.txt").toString()), NOTHING))
        .withMessage("no such file or folder: " + folder.resolve("no.txt"));
  }

  @Test
  void refusesAFolderWithNothingToRead() throws Exception {
    write("a.gold.json", "");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Inputs.find(List.of(folder.toString()), NOTHING))
        .withMessageContaining("nothing to read in " + folder);
  }

  @Test
  void refusesTwoDocumentsOfOneId() throws Exception {
    Path one = write("x/a.txt", "");
    Path two = write("y/a.txt", "");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Inputs.find(List.of(one.toString(), two.toString()), NOTHING))
        .withMessageContaining("two documents would be called a: " + one + " and " + two);
    assertThat(Inputs.find(List.of(folder.toString()), NOTHING))
        .extracting(Input::id)
        .containsExactly("x/a", "y/a");
  }

  @Test
  void refusesWhatIsNoPath() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Inputs.find(List.of("a\0b"), NOTHING))
        .withMessageContaining("not a path");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
