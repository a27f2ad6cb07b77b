package dev.claimant.quantity;

import dev.claimant.document.Bound;
import dev.claimant.document.Change;
import dev.claimant.document.Change.Figure;
import dev.claimant.document.Quantity;
import dev.claimant.document.Quantity.Rate;
import dev.claimant.document.Quantity.Unit;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Span;
import dev.claimant.measure.Dimensions;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.support.PlainNumbers;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A quantity as far as it is read; places, not offsets. */
public final class QuantityDraft {
  public final Words words;
  public final Amount amount;
  public int first;
  public int last;
  public Bound bound = Bound.EXACT;
  public Optional<Change> change = Optional.empty();
  public boolean negated;
  public Optional<Span> hedge = Optional.empty();
  public Optional<Span> comparison = Optional.empty();
  public QuantityKind kind = QuantityKind.NUMBER;
  public Optional<NounPhrase> noun = Optional.empty();
  public Optional<Match<UnitOfMeasure>> unit;
  public Optional<Match<String>> rate = Optional.empty();

  /** What it is said of. */
  public List<NounPhrase> concept = List.of();

  /** The part of the concept that the words behind it tell. */
  public Optional<NounPhrase> measured = Optional.empty();

  /** The part of the concept that the words before it tell. */
  public List<NounPhrase> context = List.of();

  public QuantityDraft(Words words, Amount amount) {
    this.words = words;
    this.amount = amount;
    this.first = amount.first();
    this.last = amount.last();
    this.unit = amount.unit();
  }

  public Quantity quantity(Dimensions measures) {
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
        unit(measures),
        perUnit(),
        normalized(measures),
        concept.stream().map(n -> words.span(n.first(), n.head())).toList());
  }

  private Optional<Unit> unit(Dimensions measures) {
    return unit.map(
            m ->
                new Unit(
                    m.value().name(),
                    measures.dimension(m.value(), perUnit().map(Rate::per)),
                    span(m)))
        .or(
            () ->
                noun.map(n -> words.at(n.head()))
                    .map(
                        head ->
                            new Unit(NounPhrases.singular(head), Optional.empty(), head.span())));
  }

  private Span span(Match<?> match) {
    return words.span(match.first(), match.last());
  }

  private Optional<Rate> perUnit() {
    Optional<Rate> stated = rate.map(m -> new Rate(m.value(), span(m)));
    return stated.or(() -> unit.flatMap(m -> m.value().per().map(per -> new Rate(per, span(m)))));
  }

  private Optional<Quantity.Amount> normalized(Dimensions measures) {
    if (kind == QuantityKind.RATIO) {
      // So that "one in five" and "20 percent" compare.
      return Optional.of(
          new Quantity.Amount(
              percent(amount.value()), amount.high().map(QuantityDraft::percent), "percent"));
    }
    return unit.flatMap(m -> measures.conversion(m.value(), perUnit().map(Rate::per)))
        .map(base -> isDifference() ? base.ofDifference() : base)
        .map(
            base ->
                new Quantity.Amount(
                    base.of(amount.value()), amount.high().map(base::of), base.unit()));
  }

  private static BigDecimal percent(BigDecimal part) {
    return PlainNumbers.of(part.movePointRight(2));
  }

  /** "Rose 5 °C", "5 °C warmer", "5 °C above normal": no temperature, but how far apart two are. */
  private boolean isDifference() {
    return change.filter(c -> c.figure() == Figure.BY).isPresent()
        || switch (words.at(last + 1).lower()) {
          case "above", "below", "warmer", "cooler", "hotter", "colder", "higher", "lower" -> true;
          default -> false;
        };
  }
}
