package dev.claimant.quantity;

import dev.claimant.document.Quantity;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Span;
import dev.claimant.measure.Bounds;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.Units;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the quantities of a sentence in passes over its amounts: what each counts or measures, then
 * the rise or fall that it belongs to, then what it is said of and what qualifies it. No pass
 * changes what those before it found.
 */
final class QuantityFinder {
  private final AmountFinder amounts;
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
    amounts = new AmountFinder(ranges, units, words, multiples);
    bounds = new BoundFinder(words, cues);
    counts = new CountFinder(units);
    measures = new MeasureFinder(words, units);
    changes = new ChangeRules(cues);
    comparisons = new ComparisonRules(multiples);
    builder = new QuantityBuilder(units);
  }

  /** The quantities of a sentence, in order. */
  List<Quantity> find(Words words) {
    List<Changed> amounts = changes.find(words, measured(words));
    List<List<NounPhrase>> said = concepts.find(words, amounts);
    List<Quantity> found = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      found.add(
          builder.quantity(words, amounts.get(i), said.get(i), qualifiers(words, amounts, i)));
    }
    return found;
  }

  private List<Measured> measured(Words words) {
    Amounts numbers = amounts.find(words);
    List<Counted> counted =
        counts.find(words, numbers, bounds.find(words, numbers.outsideTimes(words)));
    List<Measured> measured = measures.find(words, counted);
    return Restatements.link(words, SharedUnits.share(words, numbers, measured));
  }

  private Qualifiers qualifiers(Words words, List<Changed> amounts, int index) {
    Changed amount = amounts.get(index);
    Optional<Span> hedge =
        amount.kind() == QuantityKind.AGE ? Optional.empty() : hedges.find(words, amount);
    return new Qualifiers(
        negations.isDenied(words, amount), hedge, comparisons.find(words, amounts, index));
  }
}
