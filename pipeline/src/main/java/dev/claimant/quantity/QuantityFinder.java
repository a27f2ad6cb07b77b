package dev.claimant.quantity;

import dev.claimant.document.Change;
import dev.claimant.document.Change.Figure;
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
 * the rise or fall that it belongs to, then what it is said of and what qualifies it.
 */
final class QuantityFinder {
  private final MeasureFinder measures;
  private final ChangeCues cues = new ChangeCues();
  private final ChangeFinder changes = new ChangeRules(cues);
  private final ConceptFinder concepts = new ConceptRules();
  private final NegationFinder negations = new NegationRules();
  private final HedgeFinder hedges = new HedgeRules();
  private final ComparisonFinder comparisons;
  private final QuantityBuilder builder;

  QuantityFinder(NumberReader numbers, Units units, Bounds bounds) {
    Multiples multiples = new Multiples();
    measures = new MeasureFinder(numbers, units, bounds, cues, multiples);
    comparisons = new ComparisonRules(multiples);
    builder = new QuantityBuilder(units);
  }

  /** The quantities of a sentence, in order. */
  List<Quantity> find(Words words) {
    List<Changed> amounts = changes(words, measures.find(words));
    List<List<NounPhrase>> said =
        concepts.find(words, amounts.stream().map(Changed::measured).toList());
    List<Quantity> found = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      Changed amount = amounts.get(i);
      Qualifiers qualifiers = qualifiers(words, amount, amounts.subList(0, i));
      found.add(builder.quantity(words, amount, said.get(i), qualifiers));
    }
    return found;
  }

  private List<Changed> changes(Words words, List<Measured> amounts) {
    List<Changed> changed = new ArrayList<>();
    for (Measured amount : amounts) {
      Optional<ChangeFinder.Found> found = changes.find(words, amount, changed);
      boolean led =
          found.isPresent()
              && cues.particle(words, amount.first()).isPresent()
              && found.get().change().span().equals(words.at(amount.first() - 1).span());
      Changed own =
          new Changed(
              led ? amount.fromWordBefore() : amount,
              found.map(ChangeFinder.Found::change),
              found.map(ChangeFinder.Found::rule));
      changed.add(changed.isEmpty() ? own : restated(words, own, changed.get(changed.size() - 1)));
    }
    return changed;
  }

  /**
   * An amount that restates the one before it has its bound and change: "more than 8 km (5 miles)",
   * "fell 41 points, or 3%". CQE's annotators don't carry "about" over.
   */
  private static Changed restated(Words words, Changed own, Changed before) {
    Optional<Restatement<Changed>> again =
        Restatement.find(words, own.first(), before, before.last());
    if (again.isEmpty()) {
      return own;
    }
    boolean same = before.kind() == own.kind();
    Optional<Change> carried = before.change().filter(c -> same || c.figure() == Figure.BY);
    return new Changed(
        same && again.get().inBrackets()
            ? own.measured().restating(before.measured().bound())
            : own.measured(),
        own.change().or(() -> carried),
        own.rule().or(() -> carried.map(c -> QuantityRule.CHANGE_RESTATED)));
  }

  private Qualifiers qualifiers(Words words, Changed amount, List<Changed> earlier) {
    Optional<Span> hedge =
        amount.kind() == QuantityKind.AGE
            ? Optional.empty()
            : hedges.find(words, amount.measured());
    return new Qualifiers(
        negations.isDenied(words, amount.measured()),
        hedge,
        comparisons.find(words, amount, earlier));
  }
}
