package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.duplicate.DuplicateIndex;
import dev.claimant.duplicate.MinHash;
import dev.claimant.ingest.Input;
import dev.claimant.record.ClaimFormat;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimWriter;
import dev.claimant.record.ConfidenceFilter;
import dev.claimant.record.RecordBuilder;
import dev.claimant.testing.Models;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pipeline's records of the articles in {@code corpus/<name>/} are in {@code
 * <name>.claims.jsonl}, so that the tests of their comparison need no model. This writes them anew:
 *
 * <pre>{@code
 * ./mvnw -pl pipeline -am test -Dtest=CorpusTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dcorpus.write=true
 * }</pre>
 */
@Tag("models")
class CorpusTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/claimant/corpus");

  private static final Pattern CONFIDENCE = Pattern.compile("(\"confidence\":)[0-9.E-]+");

  @ParameterizedTest
  @ValueSource(strings = {"march", "june", "september"})
  void recordsAreAsTheyWere(String name) throws Exception {
    String records = records(FOLDER.resolve(name));
    Path file = FOLDER.resolve(name + ".claims.jsonl");
    if (Boolean.getBoolean("corpus.write")) {
      Files.writeString(file, records);
    }
    assertThat(CONFIDENCE.matcher(records).replaceAll("$1?"))
        .isEqualTo(CONFIDENCE.matcher(Files.readString(file)).replaceAll("$1?"));
  }

  private static String records(Path folder) throws Exception {
    DuplicateIndex index = new DuplicateIndex();
    StringWriter out = new StringWriter();
    try (Claimant reader = Claimant.builder().stages(List::of).build();
        ClaimWriter writer = new ClaimWriter(out, ClaimFormat.JSONL)) {
      long place = 0;
      for (Path text : texts(folder)) {
        Document document = reader.read(Input.file(text)).document();
        Optional<DuplicateIndex.Match> first =
            index.add(document.id(), place++, MinHash.of(document.text()));
        List<ClaimRecord> claims = new ArrayList<>();
        for (ClaimRecord claim :
            ConfidenceFilter.atLeast(
                RecordBuilder.of(Models.PIPELINE.apply(document)), ConfidenceFilter.USUAL)) {
          claims.add(first.map(match -> claim.ofDuplicate(match.id())).orElse(claim));
        }
        writer.write(RecordBuilder.documentPart(document), document.text(), claims);
      }
    }
    return out.toString();
  }

  private static List<Path> texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
