package dev.claimant.quantity;

import dev.claimant.document.Bound;
import dev.claimant.document.Change;
import dev.claimant.document.Quantity;
import dev.claimant.document.Quantity.Rate;
import dev.claimant.document.Quantity.Unit;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Span;
import dev.claimant.quantity.NounPhrases.NounPhrase;
import dev.claimant.quantity.Phrases.Match;
import dev.claimant.quantity.UnitOfMeasure.Conversion;
import java.util.List;
import java.util.Optional;

/** A quantity as far as it is read; places, not offsets. */
final class Draft {
  final Words words;
  final Amount amount;
  int first;
  int last;
  Bound bound = Bound.EXACT;
  Optional<Change> change = Optional.empty();
  boolean negated;
  Optional<Span> hedge = Optional.empty();
  Optional<Span> comparison = Optional.empty();
  QuantityKind kind = QuantityKind.NUMBER;
  Optional<NounPhrase> noun = Optional.empty();
  Optional<Match<UnitOfMeasure>> unit;
  Optional<Match<String>> rate = Optional.empty();

  Draft(Words words, Amount amount) {
    this.words = words;
    this.amount = amount;
    this.first = amount.first();
    this.last = amount.last();
    this.unit = amount.unit();
  }

  Quantity quantity(Concepts concepts) {
    return new Quantity(
        words.span(first, last),
        words.span(amount.from().first(), amount.to().last()),
        amount.value(),
        amount.high(),
        bound,
        change,
        negated,
        hedge,
        comparison,
        kind,
        unit(),
        perUnit(),
        normalized(),
        concept(concepts));
  }

  private Optional<Unit> unit() {
    return unit.map(m -> new Unit(m.value().name(), span(m)))
        .or(
            () ->
                noun.filter(n -> n.head() <= last)
                    .map(n -> words.at(n.head()))
                    .map(head -> new Unit(NounPhrases.singular(head), head.span())));
  }

  private Span span(Match<?> match) {
    return words.span(match.first(), match.last());
  }

  private Optional<Rate> perUnit() {
    Optional<Rate> stated = rate.map(m -> new Rate(m.value(), span(m)));
    return stated.or(() -> unit.flatMap(m -> m.value().per().map(per -> new Rate(per, span(m)))));
  }

  private Optional<Quantity.Amount> normalized() {
    Optional<Conversion> base = unit.flatMap(m -> m.value().base());
    return base.map(
        b ->
            new Quantity.Amount(
                Figures.plain(amount.value().multiply(b.factor())),
                amount.high().map(h -> Figures.plain(h.multiply(b.factor()))),
                b.unit() + perUnit().map(r -> " per " + r.per()).orElse("")));
  }

  private List<Span> concept(Concepts concepts) {
    return noun.map(n -> List.of(words.span(n.first(), n.head())))
        .orElseGet(() -> concepts.of(words, first, last));
  }
}
