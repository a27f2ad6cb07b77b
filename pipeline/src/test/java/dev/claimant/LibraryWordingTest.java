package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library does not know the command line: only the package {@code cli} names its options. */
class LibraryWordingTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/claimant");

  private static final Pattern COMMAND_LINE =
      Pattern.compile("\"[^\"\n]*(?:--[a-z]|-Xmx|CLAIMANT_)[^\"\n]*\"");

  @Test
  void onlyTheCommandLineNamesItsOptionsAndVariables() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> found =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.startsWith(SOURCES.resolve("cli")))
              .flatMap(LibraryWordingTest::options)
              .toList();
      assertThat(found).isEmpty();
    }
  }

  @Test
  void theCommandLineItselfIsRecognised() {
    assertThat(options(SOURCES.resolve("cli/Messages.java"))).isNotEmpty();
  }

  private static Stream<String> options(Path file) {
    try {
      Matcher matcher = COMMAND_LINE.matcher(Files.readString(file));
      return matcher.results().map(result -> SOURCES.relativize(file) + ": " + result.group());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
