package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.claimant.document.Document;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.record.ClaimWriter;
import dev.claimant.record.RecordBuilder;
import dev.claimant.testing.Models;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pipeline's output for each {@code golden/<case>.txt} is {@code <case>.claims.json} beside it,
 * to the byte but for confidences, which processors of other kinds round otherwise. A new case is
 * these two files; what the pipeline says now comes from
 *
 * <pre>{@code
 * ./claimant extract pipeline/src/test/resources/golden --format json --date 2024-11-20 \
 *     -o pipeline/src/test/resources/golden
 * }</pre>
 *
 * and is to be read before it is committed.
 */
@Tag("models")
class GoldenTest {
  private static final Pattern CONFIDENCE = Pattern.compile("(\"confidence\" ?: ?)([0-9.E-]+)");

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void outputIsAsItWas(Path text) throws Exception {
    String id = text.getFileName().toString().replace(".txt", "");
    Document document =
        new DocumentReader()
            .read(id, Files.readAllBytes(text), Optional.of(LocalDate.of(2024, 11, 20)))
            .document();
    StringWriter out = new StringWriter();
    try (ClaimWriter writer = new ClaimWriter(out, ClaimWriter.Format.JSON)) {
      writer.write(RecordBuilder.of(Models.PIPELINE.apply(document)));
    }
    String golden = Files.readString(FOLDER.resolve(id + ".claims.json"));
    assertThat(CONFIDENCE.matcher(out.toString()).replaceAll("$1?"))
        .isEqualTo(CONFIDENCE.matcher(golden).replaceAll("$1?"));
    List<Double> expected = confidences(golden);
    List<Double> found = confidences(out.toString());
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).isCloseTo(expected.get(i), offset(0.1));
    }
  }

  private static List<Double> confidences(String json) {
    return CONFIDENCE.matcher(json).results().map(found -> Double.valueOf(found.group(2))).toList();
  }
}
