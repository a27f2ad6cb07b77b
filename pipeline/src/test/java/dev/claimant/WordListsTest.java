package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each of the library's word lists, whatever its columns are. */
class WordListsTest {
  private static final Path FOLDER = Path.of("src/main/resources/dev/claimant");

  static List<Path> lists() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void noRowStandsTwice(Path list) throws IOException {
    assertThat(Files.readAllLines(list).stream().filter(WordListsTest::isRow).map(String::strip))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListSaysWhatItHolds(Path list) throws IOException {
    assertThat(Files.readAllLines(list).get(0)).startsWith("#");
  }

  private static boolean isRow(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }
}
