package dev.claimant.quantity;

import dev.claimant.document.Quantity;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Span;
import dev.claimant.measure.Bounds;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.Units;
import dev.claimant.quantity.Scores.Score;
import dev.claimant.quantity.context.ChangeCues;
import dev.claimant.quantity.context.ChangeFinder;
import dev.claimant.quantity.context.ChangeRules;
import dev.claimant.quantity.context.ComparisonFinder;
import dev.claimant.quantity.context.ComparisonRules;
import dev.claimant.quantity.context.ConceptFinder;
import dev.claimant.quantity.context.ConceptRules;
import dev.claimant.quantity.context.HedgeFinder;
import dev.claimant.quantity.context.HedgeRules;
import dev.claimant.quantity.context.Multiples;
import dev.claimant.quantity.context.NegationFinder;
import dev.claimant.quantity.context.NegationRules;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the quantities of a sentence in passes. Each pass takes the list of the one before and
 * gives a list of its own; nothing that one has found changes.
 */
final class QuantityFinder {
  private final AmountFinder amounts;
  private final Scores scores;
  private final BoundFinder bounds;
  private final CountFinder counts;
  private final MeasureFinder measures;
  private final ChangeFinder changes;
  private final ConceptFinder concepts = new ConceptRules();
  private final NegationFinder negations = new NegationRules();
  private final HedgeFinder hedges = new HedgeRules();
  private final ComparisonFinder comparisons;
  private final QuantityBuilder builder;

  QuantityFinder(NumberReader numbers, Units units) {
    Bounds words = new Bounds();
    ChangeCues cues = new ChangeCues();
    Multiples multiples = new Multiples();
    RangeReader ranges = new RangeReader(new AmountReader(numbers, units), cues);
    amounts =
        new AmountFinder(ranges, units, words, multiples, new BareFractions(numbers, words, cues));
    scores = new Scores(numbers);
    bounds = new BoundFinder(words, cues);
    counts = new CountFinder(units);
    measures = new MeasureFinder(words, units);
    changes = new ChangeRules(cues);
    comparisons = new ComparisonRules(multiples);
    builder = new QuantityBuilder(units);
  }

  /** The quantities of a sentence, in order. */
  List<Quantity> find(Words words) {
    Amounts numbers = amounts.find(words);
    List<Score> results = scores.find(words);
    List<Amount> others =
        numbers.outsideTimes(words).stream()
            .filter(amount -> results.stream().noneMatch(score -> score.overlaps(amount)))
            .toList();
    List<BoundNumber> bounded = bounds.find(words, others);
    List<Counted> counted = counts.find(words, numbers, bounded);
    List<Measured> measured = measures.find(words, counted);
    List<Measured> shared = SharedUnits.share(words, numbers, measured);
    List<Measured> linked = Restatements.link(words, shared);
    List<Changed> changed = changes.find(words, linked);
    List<List<NounPhrase>> said = concepts.find(words, changed);
    return Stream.concat(
            results.stream().map(score -> score.quantity(words)),
            IntStream.range(0, changed.size())
                .mapToObj(
                    i ->
                        builder.quantity(
                            words, changed.get(i), said.get(i), qualifiers(words, changed, i))))
        .sorted(Comparator.comparing(Quantity::span))
        .toList();
  }

  private Qualifiers qualifiers(Words words, List<Changed> amounts, int index) {
    Changed amount = amounts.get(index);
    Optional<Span> hedge =
        amount.kind() == QuantityKind.AGE ? Optional.empty() : hedges.find(words, amount);
    return new Qualifiers(
        negations.isDenied(words, amount), hedge, comparisons.find(words, amounts, index));
  }
}
