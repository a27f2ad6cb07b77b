package dev.claimant.view;

import dev.claimant.document.Bound;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Stance;
import dev.claimant.record.AttributionKind;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.AttributionPart;
import dev.claimant.record.ClaimRecord.EntityPart;
import dev.claimant.record.ClaimRecord.EvidencePart;
import dev.claimant.record.ClaimRecord.MemberPart;
import dev.claimant.record.ClaimRecord.OfPart;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.SourcePart;
import dev.claimant.record.ClaimRecord.TextPart;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what a record says in fields. */
final class Facts {
  private Facts() {}

  /** All that a record says but its words and where they stand. */
  static List<Fact> of(ClaimRecord record) {
    List<Fact> facts = new ArrayList<>();
    AttributionPart attribution = record.attribution();
    facts.add(Fact.of("source", who(record)));
    attribution
        .source()
        .map(Facts::named)
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> facts.add(Fact.of("named as", text)));
    attribution
        .source()
        .flatMap(SourcePart::organization)
        .ifPresent(name -> facts.add(Fact.of("speaks for", name)));
    attribution.cue().ifPresent(cue -> facts.add(Fact.of("cue", cue.text())));
    attribution.stance().ifPresent(stance -> facts.add(Fact.of("stance", stance.label())));
    if (attribution.type() != AttributionKind.AUTHOR) {
      facts.add(Fact.of("speech", attribution.type().label()));
    }
    record.quantity().ifPresent(quantity -> add(facts, quantity));
    saidOf(record).ifPresent(of -> facts.add(Fact.of("of", of)));
    record.entity().ifPresent(part -> facts.add(Fact.of("entity", text(part))));
    record.place().ifPresent(part -> facts.add(Fact.of("place", text(part))));
    record
        .time()
        .ifPresent(
            part ->
                facts.add(
                    Fact.of(
                        "time",
                        part.value().map(at -> at + ", ").orElse("") + quoted(part.text()))));
    if (record.content().size() > 1) {
      facts.add(Fact.of("content", texts(record.content())));
    }
    if (!record.quantities().isEmpty()) {
      facts.add(Fact.of("holds", record.quantities()));
    }
    attribution.statement().ifPresent(id -> facts.add(Fact.of("part of", List.of(id))));
    attribution.continues().ifPresent(id -> facts.add(Fact.of("continues", List.of(id))));
    confidence(record).ifPresent(share -> facts.add(Fact.of("confidence", share)));
    record.evidence().ifPresent(evidence -> facts.add(Fact.of("evidence", text(evidence))));
    return facts;
  }

  /** Who makes a claim, in a few words. */
  static String who(ClaimRecord record) {
    if (record.attribution().type() == AttributionKind.AUTHOR) {
      return "the author";
    }
    return record.attribution().source().map(Facts::who).orElse("not named");
  }

  /** How likely a record is right: "87 %". */
  static Optional<String> confidence(ClaimRecord record) {
    return record.confidence().isPresent()
        ? Optional.of(Math.round(100 * record.confidence().getAsDouble()) + " %")
        : Optional.empty();
  }

  /** What a number is said of. */
  static Optional<String> saidOf(ClaimRecord record) {
    return record.quantity().flatMap(QuantityPart::of).map(OfPart::label);
  }

  /** What a source does with a claim that it does not say is so: "denies". */
  static Optional<String> notSaid(ClaimRecord record) {
    return record
        .attribution()
        .stance()
        .filter(stance -> stance != Stance.ASSERTS)
        .map(Stance::label);
  }

  /** Who makes a claim, the first of several only. */
  static String whoInShort(ClaimRecord record) {
    return record
        .attribution()
        .source()
        .map(SourcePart::members)
        .filter(members -> members.size() > 2)
        .map(members -> members.get(0).name() + " and " + (members.size() - 1) + " others")
        .orElse(who(record));
  }

  /** The number with its bound, unit and rate: "more than 1,200 casualties per day". */
  static String amount(QuantityPart quantity) {
    StringBuilder amount = new StringBuilder();
    if (quantity.bound() != Bound.EXACT) {
      amount.append(quantity.bound().label()).append(' ');
    }
    amount.append(number(quantity.value()));
    quantity.high().ifPresent(high -> amount.append(" to ").append(number(high)));
    Optional<String> unit =
        quantity.kind() == QuantityKind.COUNT ? quantity.unitText() : quantity.unit();
    unit.ifPresent(name -> amount.append(' ').append(name));
    quantity.rate().ifPresent(rate -> amount.append(" per ").append(rate.per()));
    return amount.toString();
  }

  private static void add(List<Fact> facts, QuantityPart quantity) {
    facts.add(Fact.of("amount", amount(quantity)));
    quantity
        .converted()
        .ifPresent(
            same ->
                facts.add(
                    Fact.of(
                        "equals",
                        number(same.value())
                            + same.high().map(high -> " to " + number(high)).orElse("")
                            + " "
                            + same.unit())));
    quantity
        .change()
        .ifPresent(
            change ->
                facts.add(
                    Fact.of(
                        "change",
                        change.direction().label()
                            + " "
                            + change.figure().label()
                            + ", "
                            + quoted(change.text()))));
    quantity.negated().ifPresent(negated -> facts.add(Fact.of("denied", "yes")));
    quantity.hedge().ifPresent(words -> facts.add(Fact.of("hedged by", quoted(words.text()))));
    quantity.comparison().ifPresent(words -> facts.add(Fact.of("compared", quoted(words.text()))));
    facts.add(
        Fact.of(
            "measure",
            quantity.kind().label() + quantity.dimension().map(of -> ", " + of).orElse("")));
    quantity
        .unit()
        .ifPresent(
            unit ->
                facts.add(
                    Fact.of(
                        "unit",
                        unit
                            + quantity
                                .unitText()
                                .filter(text -> !text.equals(unit))
                                .map(text -> ", " + quoted(text))
                                .orElse(""))));
  }

  /** "quantity: verb-by; attribution: model 1.3". */
  private static String text(EvidencePart evidence) {
    return Stream.of(
            names("quantity", evidence.quantity()), names("attribution", evidence.attribution()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private static Optional<String> names(String layer, List<String> names) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(layer + ": " + String.join(", ", names));
  }

  private static String who(SourcePart source) {
    if (!source.members().isEmpty()) {
      return source.members().stream().map(Facts::member).collect(Collectors.joining("; "));
    }
    return source
        .name()
        .map(name -> member(name, source.title(), source.role()))
        .orElse(source.label());
  }

  private static String member(MemberPart member) {
    return member(member.name(), member.title(), member.role());
  }

  private static String member(String name, Optional<String> title, Optional<String> role) {
    return title.map(text -> text + " ").orElse("")
        + name
        + role.map(text -> ", " + text).orElse("");
  }

  /** How the text names a source whose name it is not. */
  private static String named(SourcePart source) {
    return source.label().equals(source.text()) ? "" : quoted(source.text());
  }

  private static String text(EntityPart part) {
    String type = part.type().name().toLowerCase(Locale.ROOT);
    return part.name()
        + " ("
        + type
        + ")"
        + (part.text().equals(part.name()) ? "" : ", " + quoted(part.text()));
  }

  private static String texts(List<TextPart> parts) {
    return parts.stream().map(part -> quoted(part.text())).collect(Collectors.joining(" … "));
  }

  private static String quoted(String text) {
    return "“" + text + "”";
  }

  private static String number(BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(number);
  }
}
