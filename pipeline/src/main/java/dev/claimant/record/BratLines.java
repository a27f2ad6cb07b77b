package dev.claimant.record;

import dev.claimant.record.BratClaim.Attribute;
import dev.claimant.record.BratClaim.Labelled;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of a brat file: marks in order of the text, then events, relations, attributes and
 * notes in order of the claims, each sort numbered from 1. Statements are events as in PolNeAR, so
 * that programs for that corpus read them.
 */
final class BratLines {
  /** The columns of a claim that its note gives: what no mark, relation or attribute says. */
  private static final Set<String> NOTED =
      Set.of(
          "id",
          "value",
          "high",
          "unit",
          "rate_per",
          "normalized_value",
          "normalized_high",
          "normalized_unit",
          "of_label",
          "entity_name",
          "place_name",
          "time_value",
          "speaker",
          "speaker_role",
          "speaker_organization",
          "confidence");

  private final StringBuilder lines = new StringBuilder();
  private final Map<Character, Integer> counts = new HashMap<>();
  private final Map<BratMark, String> marks = new HashMap<>();

  /** The ids here of quantities and events, by those of their claims. */
  private final Map<String, String> ids = new HashMap<>();

  private BratLines() {}

  /** All lines, each ended by LF. */
  static String of(String text, List<ClaimRecord> records) {
    List<List<ClaimRecord>> chains = StatementChains.of(records);
    BratText marked = new BratText(text);
    Map<String, BratClaim> claims = claims(marked, records, chains);
    Map<String, List<BratMark>> continued = continued(claims, chains);
    BratLines brat = new BratLines();
    brat.addMarks(marked, claims.values());
    claims.forEach((id, claim) -> brat.addClaim(claim, continued.getOrDefault(id, List.of())));
    claims.values().forEach(brat::addRelations);
    claims.values().forEach(brat::addAttributes);
    claims.values().forEach(brat::addNote);
    return brat.lines.toString();
  }

  private static Map<String, BratClaim> claims(
      BratText text, List<ClaimRecord> records, List<List<ClaimRecord>> chains) {
    Map<String, String> events = new HashMap<>();
    for (List<ClaimRecord> chain : chains) {
      chain.forEach(statement -> events.put(statement.id(), "Continuation"));
      events.put(chain.get(0).id(), "Attribution");
    }
    Map<String, BratClaim> claims = new LinkedHashMap<>();
    for (ClaimRecord record : records) {
      BratForm.of(text, record, events.getOrDefault(record.id(), "NestedAttribution"))
          .ifPresent(claim -> claims.put(record.id(), claim));
    }
    return claims;
  }

  /** The contents of the statements that continue others, by the ids of these. */
  private static Map<String, List<BratMark>> continued(
      Map<String, BratClaim> claims, List<List<ClaimRecord>> chains) {
    return chains.stream()
        .collect(
            Collectors.toMap(
                chain -> chain.get(0).id(),
                chain ->
                    chain.stream()
                        .skip(1)
                        .flatMap(later -> Optional.ofNullable(claims.get(later.id())).stream())
                        .flatMap(later -> later.content().stream())
                        .toList()));
  }

  private void addMarks(BratText text, Collection<BratClaim> claims) {
    TreeSet<BratMark> all = new TreeSet<>();
    for (BratClaim claim : claims) {
      all.add(claim.own());
      Stream.of(claim.arguments(), claim.relations())
          .flatMap(List::stream)
          .forEach(labelled -> all.add(labelled.mark()));
    }
    for (BratMark mark : all) {
      String words = mark.type() + " " + BratText.offsets(mark) + "\t" + text.words(mark);
      marks.put(mark, add('T', words));
    }
  }

  private void addClaim(BratClaim claim, List<BratMark> continued) {
    String id = claim.isEvent() ? add('E', event(claim, continued)) : id(claim.own());
    ids.put(claim.record().id(), id);
  }

  private String event(BratClaim claim, List<BratMark> continued) {
    StringBuilder event = new StringBuilder(claim.own().type()).append(':').append(id(claim.own()));
    for (Labelled argument : claim.arguments()) {
      event.append(' ').append(argument.label()).append(':').append(id(argument.mark()));
    }
    for (int i = 0; i < continued.size(); i++) {
      event.append(" Content").append(i + 2).append(':').append(id(continued.get(i)));
    }
    return event.toString();
  }

  private void addRelations(BratClaim claim) {
    for (Labelled relation : claim.relations()) {
      String to = id(relation.mark());
      add('R', relation.label() + " Arg1:" + id(claim) + " Arg2:" + to);
    }
    claim.record().attribution().statement().ifPresent(of -> addRelation("PartOf", claim, of));
    claim.record().attribution().continues().ifPresent(of -> addRelation("Continues", claim, of));
  }

  /** A relation to another claim, if that is here. */
  private void addRelation(String label, BratClaim from, String claim) {
    String to = ids.get(claim);
    if (to != null) {
      add('R', label + " Arg1:" + id(from) + " Arg2:" + to);
    }
  }

  private void addAttributes(BratClaim claim) {
    for (Attribute attribute : claim.attributes()) {
      add('A', attribute.of(id(claim)));
    }
  }

  private void addNote(BratClaim claim) {
    List<Optional<String>> cells = ClaimRow.of(claim.record()).cells();
    StringJoiner note = new StringJoiner("; ");
    for (int i = 0; i < cells.size(); i++) {
      String column = ClaimRow.columns().get(i).name();
      if (NOTED.contains(column)) {
        cells.get(i).ifPresent(cell -> note.add(column + ": " + BratText.inOneLine(cell)));
      }
    }
    add('#', "AnnotatorNotes " + id(claim) + "\t" + note);
  }

  private String id(BratClaim claim) {
    return ids.getOrDefault(claim.record().id(), "");
  }

  private String id(BratMark mark) {
    return marks.getOrDefault(mark, "");
  }

  private String add(char sort, String line) {
    String id = sort + String.valueOf(counts.merge(sort, 1, Integer::sum));
    lines.append(id).append('\t').append(line).append('\n');
    return id;
  }
}
