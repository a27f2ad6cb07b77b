package dev.claimant.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.ingest.FileNames;
import dev.claimant.ingest.Input;
import dev.claimant.ingest.InputException;
import dev.claimant.ingest.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HadoopInputsTest {
  private static final List<String> NONE = List.of();

  private final Path folder;

  HadoopInputsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeFiles() throws IOException {
    for (String name :
        List.of(
            "a/1.txt",
            "a/2.TXT",
            "a/b c/%41é😀.txt",
            "a/b/1.txt",
            "a/b-c/1.html",
            "a/b.txt",
            "a/b/page.html",
            "a/b/page.html.txt",
            "a/1.meta.json",
            "a/ledger.jsonl",
            "a/.hidden/1.txt",
            "a/.hidden.txt",
            "b/1.txt",
            "b/3.txt")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "It is 1.");
    }
  }

  private List<HadoopFile> files(List<String> include, List<String> exclude, String... arguments)
      throws Exception {
    return new HadoopInputs(new Configuration(false), new FileNames(include, exclude))
        .of(Stream.of(arguments).map(it -> folder.resolve(it).toString()).toList());
  }

  private List<Input> local(List<String> include, List<String> exclude, String... arguments)
      throws Exception {
    List<Input> inputs = new ArrayList<>();
    new Inputs(include, exclude, InputStream.nullInputStream())
        .of(Stream.of(arguments).map(it -> folder.resolve(it).toString()).toList())
        .forEachRemaining(inputs::add);
    return inputs;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "b",
        "a/1.txt",
        "a b",
        "b a",
        "a a",
        "a/1.txt b/1.txt",
        "a/1.txt a/2.TXT",
        "a b/1.txt",
        "a b/3.txt",
        "a a/1.txt",
        "a/1.txt a",
        "a/b a",
        "a/1.txt b",
        "a/1.meta.json a"
      })
  void givesTheFilesAndIdsOfTheCommandLine(String arguments) throws Exception {
    String[] words = arguments.split(" ");
    List<Input> expected = local(NONE, NONE, words);
    assertThat(expected).isNotEmpty();
    List<HadoopFile> files = files(NONE, NONE, words);
    assertThat(files)
        .extracting(HadoopFile::id)
        .isEqualTo(expected.stream().map(Input::id).toList());
    assertThat(files)
        .extracting(HadoopFile::name)
        .isEqualTo(expected.stream().map(Input::name).toList());
    assertThat(files.get(files.size() - 1).place()).isEqualTo(files.size() - 1);
  }

  @Test
  void selectsByPatternsAsTheCommandLineDoes() throws Exception {
    List<String> include = List.of("*.txt", "b/*.html");
    List<String> exclude = List.of("b c/**", "2.*");
    assertThat(files(include, exclude, "a"))
        .extracting(HadoopFile::id)
        .isEqualTo(local(include, exclude, "a").stream().map(Input::id).toList())
        .contains("b/page.html")
        .doesNotContain("2", "b-c/1.html");
  }

  @Test
  void anArgumentCanBeAPattern() throws Exception {
    assertThat(files(NONE, NONE, "?/1.txt"))
        .extracting(HadoopFile::name)
        .containsExactly("file:" + folder.resolve("a/1.txt"), "file:" + folder.resolve("b/1.txt"));
  }

  @Test
  void hidesWhatSparkHides() throws Exception {
    Files.createDirectories(folder.resolve("b/_temporary/0"));
    Files.writeString(folder.resolve("b/_temporary/0/2.txt"), "It is 2.");
    Files.writeString(folder.resolve("b/_SUCCESS"), "");
    assertThat(files(NONE, NONE, "b")).extracting(HadoopFile::id).containsExactly("1", "3");
  }

  @Test
  void readsAFileWithWhatStandsBesideIt() throws Exception {
    Files.writeString(folder.resolve("a/1.meta.json"), "{\"title\": \"Crane gone\"}");
    Input input = files(NONE, NONE, "a/1.txt").get(0).input(new Configuration(false));
    try (InputStream in = input.source().open()) {
      assertThat(in.readAllBytes()).asString().isEqualTo("It is 1.");
    }
    assertThat(input.beside().read().metadata().title()).contains("Crane gone");
    Files.delete(folder.resolve("a/1.meta.json"));
    assertThat(input.beside().read().metadata().title()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"c", "c/*.txt", "a/nothing*"})
  void namesAnArgumentThatNamesNothing(String argument) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> files(NONE, NONE, "a", argument))
        .withMessage("no such file or folder: " + folder.resolve(argument));
  }

  @Test
  void namesAnArgumentThatIsNoPath() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () ->
                new HadoopInputs(new Configuration(false), new FileNames(NONE, NONE))
                    .of(List.of("a:b:c")))
        .withMessageStartingWith("not a path: a:b:c: ");
  }
}
