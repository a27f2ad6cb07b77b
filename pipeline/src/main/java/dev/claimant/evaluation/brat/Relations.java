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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    Map<String, ClaimRecord> statements = new LinkedHashMap<>();
    for (ClaimRecord record : records) {
      if (record.quantity().isEmpty() && record.attribution().statement().isEmpty()) {
        statements.put(record.id(), record);
      }
    }
    RecordText read = new RecordText(text);
    Map<String, Relation> relations = new LinkedHashMap<>();
    Map<String, List<Span>> continued = new HashMap<>();
    statements.forEach(
        (id, statement) -> {
          Relation relation = relation(read, statement);
          String first = first(id, statements);
          if (first.equals(id)) {
            relations.put(id, relation);
          } else {
            continued.computeIfAbsent(first, key -> new ArrayList<>()).addAll(relation.content());
          }
        });
    continued.forEach(
        (first, content) -> relations.computeIfPresent(first, (id, one) -> one.with(content)));
    return List.copyOf(relations.values());
  }

  private static Relation relation(RecordText text, ClaimRecord statement) {
    return new Relation(
        spans(
            text,
            statement,
            statement.attribution().source().map(SourcePart::parts).orElse(List.of())),
        spans(text, statement, statement.attribution().cue().stream().toList()),
        spans(text, statement, statement.content()),
        statement.confidence());
  }

  private static List<Span> spans(
      RecordText text, ClaimRecord statement, List<? extends Stretch> parts) {
    return parts.stream().map(part -> text.codePoints(statement, part)).toList();
  }

  /** The statement that one continues, in the end; itself if it continues none, or in a circle. */
  private static String first(String id, Map<String, ClaimRecord> statements) {
    Set<String> passed = new HashSet<>();
    String first = id;
    while (passed.add(first)) {
      first =
          Optional.ofNullable(statements.get(first))
              .flatMap(statement -> statement.attribution().continues())
              .filter(statements::containsKey)
              .orElse(first);
    }
    return first;
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
