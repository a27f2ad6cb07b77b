package dev.claimant.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.Metadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is read of each {@code pages/<case>.html} is {@code <case>.expected.txt} beside it, to the
 * byte: what the page says of itself, a line with hyphens, and the text. A new case is these two
 * files.
 */
public class PagesTest {
  private static final DocumentReader READER = new DocumentReader(UTF_8, text -> "eng");

  private static final Path FOLDER = Path.of("src/test/resources/pages");

  public static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(path -> path.toString().endsWith(".html")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pagesAreReadAsTheyWere(Path page) throws Exception {
    RawDocument raw =
        new RawDocument(
            "page",
            page.toString(),
            Format.HTML,
            Files.readAllBytes(page),
            Optional.empty(),
            Metadata.NONE);
    Path expected = Path.of(page.toString().replace(".html", ".expected.txt"));

    assertThat(shown(READER.read(raw).document())).isEqualTo(Files.readString(expected));
  }

  private static String shown(Document read) {
    Metadata metadata = read.metadata();
    return String.join(
        "\n",
        "title: " + metadata.title().orElse(""),
        "byline: " + metadata.byline().orElse(""),
        "date: " + metadata.date().map(Object::toString).orElse(""),
        "url: " + metadata.url().orElse(""),
        "---",
        read.text(),
        "");
  }
}
