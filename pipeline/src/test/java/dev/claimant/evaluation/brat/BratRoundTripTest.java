package dev.claimant.evaluation.brat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.record.ClaimFormat;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.RandomDocuments;
import dev.claimant.record.RecordBuilder;
import dev.claimant.sink.ClaimFolder;
import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.ExtractedDocument;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the attributions that a folder for brat gets as those of PolNeAR are read. */
class BratRoundTripTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 100, 200, 300})
  void attributionsAreReadBack(long first, @TempDir Path folder) throws Exception {
    try (ClaimSink sink = new ClaimFolder(folder, ClaimFormat.BRAT)) {
      for (long seed = first; seed < first + 25; seed++) {
        Document document = RandomDocuments.document(seed);
        sink.append(
            new ExtractedDocument(
                RecordBuilder.documentPart(document),
                document.text(),
                false,
                RecordBuilder.of(document)));
        List<BratGold> golds = BratFile.readAll(folder);
        assertThat(golds).hasSize(1);
        assertThat(golds.get(0).text()).isEqualTo(document.text());
        assertSame(document, golds.get(0).relations());
      }
    }
  }

  private static void assertSame(Document document, List<Relation> read) {
    List<ClaimRecord> records = RecordBuilder.of(document);
    RelationText text = new RelationText(document.text());
    assertThat(read.stream().map(relation -> Visible.of(text, relation)))
        .containsExactlyInAnyOrderElementsOf(
            Relations.of(document.text(), records).stream()
                .map(relation -> Visible.of(text, relation))
                .filter(relation -> !relation.content().isEmpty())
                .toList());
  }

  /** Where a relation's characters stand that are no white space. */
  private record Visible(BitSet source, BitSet cue, BitSet content) {
    static Visible of(RelationText text, Relation relation) {
      return new Visible(
          text.visible(relation.source()),
          text.visible(relation.cue()),
          text.visible(relation.content()));
    }
  }
}
