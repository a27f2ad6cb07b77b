package dev.claimant.quantity;

import dev.claimant.document.Change.Figure;
import dev.claimant.document.Quantity;
import dev.claimant.document.Quantity.Rate;
import dev.claimant.document.Quantity.Unit;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Span;
import dev.claimant.measure.Dimensions;
import dev.claimant.measure.Per;
import dev.claimant.measure.Units;
import dev.claimant.support.PlainNumbers;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes quantities of amounts: offsets in place of word indices, and base units. */
final class QuantityBuilder {
  private final Dimensions dimensions;

  QuantityBuilder(Units units) {
    this.dimensions = new Dimensions(units);
  }

  Quantity quantity(Words words, Changed changed, List<NounPhrase> concept, Qualifiers qualifiers) {
    Measured measured = changed.measured();
    Amount amount = measured.amount();
    Optional<Match<Per>> rate = rate(measured);
    return new Quantity(
        words.span(changed.range()),
        words.span(new WordRange(amount.from().start(), amount.to().end())),
        amount.value(),
        amount.high(),
        measured.bound(),
        changed.change(),
        qualifiers.negated(),
        qualifiers.hedge(),
        qualifiers.comparison(),
        measured.kind(),
        unit(words, measured, rate),
        rate.map(match -> new Rate(match.value().label(), span(words, match))),
        normalized(words, changed, rate),
        concept.stream().map(phrase -> words.span(phrase.range())).toList(),
        evidence(changed, qualifiers));
  }

  private Optional<Unit> unit(Words words, Measured measured, Optional<Match<Per>> rate) {
    return measured
        .unit()
        .map(
            m ->
                new Unit(
                    m.value().name(),
                    dimensions.dimension(m.value(), rate.map(Match::value)),
                    span(words, m)))
        .or(() -> measured.noun().map(noun -> counted(words.at(noun.head()))));
  }

  private static Unit counted(Word head) {
    return new Unit(NounPhrases.singular(head), Optional.empty(), head.span());
  }

  private static Span span(Words words, Match<?> match) {
    return words.span(match.range());
  }

  /** The stated rate, or the one that the unit itself implies, as "mph" does. */
  private static Optional<Match<Per>> rate(Measured measured) {
    return measured
        .rate()
        .or(
            () ->
                measured
                    .unit()
                    .flatMap(
                        m -> m.value().per().map(per -> new Match<>(m.range(), Per.one(per)))));
  }

  private Optional<Quantity.Amount> normalized(
      Words words, Changed changed, Optional<Match<Per>> rate) {
    Amount amount = changed.measured().amount();
    if (changed.kind() == QuantityKind.RATIO) {
      // So that "one in five" and "20 percent" compare.
      return Optional.of(
          new Quantity.Amount(
              percent(amount.value()), amount.high().map(QuantityBuilder::percent), "percent"));
    }
    return changed
        .measured()
        .unit()
        .flatMap(m -> dimensions.conversion(m.value(), rate.map(Match::value)))
        .map(base -> isDifference(words, changed) ? base.ofDifference() : base)
        .map(
            base ->
                new Quantity.Amount(
                    base.of(amount.value()), amount.high().map(base::of), base.unit()));
  }

  private static BigDecimal percent(BigDecimal part) {
    return PlainNumbers.of(part.movePointRight(2));
  }

  /** "Rose 5 °C", "5 °C warmer", "5 °C above normal": no temperature, but how far apart two are. */
  private static boolean isDifference(Words words, Changed changed) {
    return changed.is(Figure.BY)
        || switch (words.at(changed.end()).lower()) {
          case "above", "below", "warmer", "cooler", "hotter", "colder", "higher", "lower" -> true;
          default -> false;
        };
  }

  private static List<String> evidence(Changed changed, Qualifiers qualifiers) {
    List<QuantityRule> rules = new ArrayList<>(changed.measured().rules());
    changed.rule().ifPresent(rules::add);
    if (qualifiers.negated()) {
      rules.add(QuantityRule.NEGATED);
    }
    qualifiers.hedge().ifPresent(hedge -> rules.add(QuantityRule.HEDGE));
    qualifiers.comparison().ifPresent(comparison -> rules.add(QuantityRule.COMPARISON));
    return rules.stream().map(QuantityRule::label).toList();
  }
}
