package dev.claimant.evaluation.brat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.claimant.document.Span;
import dev.claimant.evaluation.ReportJson;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.SourcePart;
import dev.claimant.record.ClaimRecord.Stretch;
import dev.claimant.record.MisplacedRecordException;
import dev.claimant.record.RecordText;
import dev.claimant.record.StatementChains;
import java.util.List;

/** The statements of a document as relations. */
public final class Relations {
  private Relations() {}

  /**
   * The relations of the statements among the records, without those within another, which the
   * corpora leave out; one that continues another is part of that one's content.
   *
   * @throws MisplacedRecordException if a record's words do not stand in the text where it says
   */
  static List<Relation> of(String text, List<ClaimRecord> records) {
    RecordText read = new RecordText(text);
    return StatementChains.of(records).stream().map(chain -> relation(read, chain)).toList();
  }

  private static Relation relation(RecordText text, List<ClaimRecord> chain) {
    ClaimRecord first = chain.get(0);
    return new Relation(
        spans(text, first, first.attribution().source().map(SourcePart::parts).orElse(List.of())),
        spans(text, first, first.attribution().cue().stream().toList()),
        chain.stream().flatMap(one -> spans(text, one, one.content()).stream()).toList(),
        first.confidence());
  }

  private static List<Span> spans(
      RecordText text, ClaimRecord statement, List<? extends Stretch> parts) {
    return parts.stream().map(part -> text.codePoints(statement, part)).toList();
  }

  /**
   * A document's relations as one line of JSON: {@code {"doc": "news", "attributions": [{"source":
   * [[0, 3]], "cue": [[4, 8]], "content": [[9, 30]]}]}}, offsets in code points.
   */
  public static String json(String document, List<Relation> relations) {
    ObjectNode line = ReportJson.object();
    line.put("doc", document);
    ArrayNode attributions = line.putArray("attributions");
    for (Relation relation : relations) {
      ObjectNode attribution = attributions.addObject();
      addSpans(attribution.putArray("source"), relation.source());
      addSpans(attribution.putArray("cue"), relation.cue());
      addSpans(attribution.putArray("content"), relation.content());
    }
    return line + "\n";
  }

  private static void addSpans(ArrayNode array, List<Span> spans) {
    spans.forEach(span -> array.addArray().add(span.start()).add(span.end()));
  }
}
