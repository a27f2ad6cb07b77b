package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.claimant.document.Document;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.record.ClaimFormat;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimWriter;
import dev.claimant.record.RecordBuilder;
import dev.claimant.testing.BareDocument;
import dev.claimant.testing.Gist;
import dev.claimant.testing.Models;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pipeline's output for each {@code golden/<case>.txt} is in two files beside it: {@code
 * <case>.claims.jsonl} has the records, and {@code <case>.gist.tsv} has one line a claim, which is
 * the file to review. Confidences may differ a little, since processors round differently.
 *
 * <p>A new case is a text. This writes the other two files of the cases that it names, or of {@code
 * all}:
 *
 * <pre>{@code
 * ./mvnw -pl pipeline -am test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dgolden.write=wire-ferry,court-fraud
 * }</pre>
 */
@Tag("models")
class GoldenTest {
  private static final Pattern CONFIDENCE = Pattern.compile("(\"confidence\":)([0-9.E-]+)");

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private static final List<String> WRITTEN =
      Arrays.asList(System.getProperty("golden.write", "").split(","));

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .map(name -> name.replace(".txt", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void outputIsAsItWas(String name) throws Exception {
    Path gistFile = FOLDER.resolve(name + ".gist.tsv");
    Path recordFile = FOLDER.resolve(name + ".claims.jsonl");
    List<ClaimRecord> found = claims(name);
    List<String> gist = Gist.table(found);
    String records = jsonLines(found);
    if (WRITTEN.contains(name) || WRITTEN.contains("all")) {
      Files.write(gistFile, gist);
      Files.writeString(recordFile, records);
    }
    assertThat(gist).as(gistFile.toString()).isEqualTo(Files.readAllLines(gistFile));

    String golden = Files.readString(recordFile);
    assertThat(CONFIDENCE.matcher(records).replaceAll("$1?"))
        .isEqualTo(CONFIDENCE.matcher(golden).replaceAll("$1?"));
    List<Double> confidences = confidences(records);
    List<Double> expected = confidences(golden);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(confidences.get(i)).isCloseTo(expected.get(i), offset(0.1));
    }
  }

  @Test
  void everyFileIsOfACase() throws IOException {
    List<String> expected =
        cases().stream()
            .flatMap(name -> Stream.of(".txt", ".claims.jsonl", ".gist.tsv").map(name::concat))
            .toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static List<ClaimRecord> claims(String name) throws Exception {
    Document document =
        new DocumentReader()
            .read(
                name,
                Files.readAllBytes(FOLDER.resolve(name + ".txt")),
                Optional.of(LocalDate.of(2024, 11, 20)))
            .document();
    return RecordBuilder.of(Models.PIPELINE.apply(document));
  }

  private static String jsonLines(List<ClaimRecord> claims) throws IOException {
    StringWriter out = new StringWriter();
    try (ClaimWriter writer = new ClaimWriter(out, ClaimFormat.JSONL)) {
      writer.write(BareDocument.part("d", "0"), "", claims);
    }
    return out.toString();
  }

  private static List<Double> confidences(String json) {
    return CONFIDENCE.matcher(json).results().map(found -> Double.valueOf(found.group(2))).toList();
  }
}
