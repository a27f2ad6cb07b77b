package dev.claimant.record;

import dev.claimant.document.SourceClass;
import dev.claimant.document.Stance;
import dev.claimant.record.BratClaim.Attribute;
import dev.claimant.record.BratClaim.Labelled;
import dev.claimant.record.ClaimRecord.AttributionPart;
import dev.claimant.record.ClaimRecord.EntityPart;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.SourcePart;
import dev.claimant.record.ClaimRecord.Stretch;
import dev.claimant.record.ClaimRecord.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a claim into the terms of brat. The labels are those of {@code annotation.conf}. */
final class BratForm {
  private static final String CONCEPT = "Concept";

  private final BratText text;
  private final ClaimRecord record;

  private BratForm(BratText text, ClaimRecord record) {
    this.text = text;
    this.record = record;
  }

  /**
   * A claim; empty if no character of its own words can be marked.
   *
   * @param event what its event is, if it is a statement
   */
  static Optional<BratClaim> of(BratText text, ClaimRecord record, String event) {
    BratForm form = new BratForm(text, record);
    return record.quantity().isPresent()
        ? form.quantity(record.quantity().get())
        : form.statement(event, record.attribution());
  }

  private Optional<BratClaim> quantity(QuantityPart quantity) {
    List<Labelled> relations = new ArrayList<>();
    add(relations, "SaidOf", CONCEPT, quantity.of());
    for (TextPart noun : quantity.concept()) {
      if (quantity
          .of()
          .filter(of -> of.start() == noun.start() && of.end() == noun.end())
          .isEmpty()) {
        add(relations, "HasConcept", CONCEPT, Optional.of(noun));
      }
    }
    add(relations, "HasChange", "Change", quantity.change());
    add(relations, "HasRate", "Rate", quantity.rate());
    add(relations, "HasHedge", "Hedge", quantity.hedge());
    add(relations, "HasComparison", "Comparison", quantity.comparison());
    add(relations, "HasOwner", record.entity());
    addCircumstances(relations);
    return text.mark(record, "Quantity", List.of(record.words()))
        .map(mark -> mark.of(record))
        .map(own -> new BratClaim(record, own, List.of(), relations, attributes(quantity)));
  }

  /** A statement's event stands on its cue, or on its content if it has none. */
  private Optional<BratClaim> statement(String event, AttributionPart attribution) {
    List<? extends Stretch> source = attribution.source().map(SourcePart::parts).orElse(List.of());
    List<? extends Stretch> cue = attribution.cue().stream().toList();
    List<Labelled> arguments =
        Stream.of(
                labelled("Source", "Source", source),
                labelled("Cue", "Cue", cue),
                labelled("Content", "Content", record.content()))
            .flatMap(Optional::stream)
            .toList();
    List<Labelled> relations = new ArrayList<>();
    addCircumstances(relations);
    return text.mark(record, "Content", record.content())
        .flatMap(
            content ->
                text.mark(record, event, cue).or(() -> text.mark(record, event, record.content())))
        .map(own -> new BratClaim(record, own, arguments, relations, attributes(attribution)));
  }

  private void addCircumstances(List<Labelled> relations) {
    add(relations, "HasPlace", record.place());
    add(relations, "HasTime", "Time", record.time());
  }

  /** An entity's mark has the entity's type: "Country". */
  private void add(List<Labelled> relations, String label, Optional<EntityPart> entity) {
    entity.ifPresent(
        part -> {
          String type = part.type().name();
          add(
              relations,
              label,
              type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT),
              entity);
        });
  }

  private void add(
      List<Labelled> relations, String label, String type, Optional<? extends Stretch> words) {
    labelled(label, type, words.stream().toList()).ifPresent(relations::add);
  }

  private Optional<Labelled> labelled(String label, String type, List<? extends Stretch> words) {
    return text.mark(record, type, words).map(mark -> new Labelled(label, mark));
  }

  private static List<Attribute> attributes(QuantityPart quantity) {
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(new Attribute("Bound", quantity.bound().label()));
    attributes.add(new Attribute("Kind", quantity.kind().label()));
    quantity
        .change()
        .ifPresent(
            change -> {
              attributes.add(new Attribute("Direction", change.direction().label()));
              attributes.add(new Attribute("Figure", change.figure().label()));
            });
    quantity.negated().ifPresent(denied -> attributes.add(new Attribute("Negated", "")));
    return attributes;
  }

  private static List<Attribute> attributes(AttributionPart attribution) {
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(new Attribute("Speech", attribution.type().label()));
    attribution
        .stance()
        .map(Stance::label)
        .ifPresent(stance -> attributes.add(new Attribute("Stance", stance)));
    attribution
        .source()
        .flatMap(SourcePart::sourceClass)
        .map(SourceClass::label)
        .ifPresent(sort -> attributes.add(new Attribute("SourceClass", sort)));
    return attributes;
  }
}
