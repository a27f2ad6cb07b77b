package dev.claimant.quantity;

import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.document.Quantity;
import dev.claimant.document.Sentence;
import dev.claimant.document.TimeExpression;
import dev.claimant.measure.Bounds;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.TokenCutter;
import dev.claimant.measure.Units;
import dev.claimant.pipeline.Stage;
import dev.claimant.syntax.Words;
import dev.claimant.time.TimeFinder;
import dev.claimant.time.TimeResolver;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Adds quantities and time expressions, by rules over words and parts of speech. A date or time is
 * never also a quantity.
 */
public final class QuantityStage implements Stage {
  private final NumberReader numbers = new NumberReader();
  private final Units units = new Units();
  private final Bounds bounds = new Bounds();
  private final TokenCutter cutter = new TokenCutter(numbers, units);
  private final TimeFinder times = new TimeFinder(numbers, bounds, units);
  private final QuantityFinder quantities = new QuantityFinder(numbers, units, bounds);

  @Override
  public Set<Layer> requires() {
    return Set.of(Layer.SENTENCES);
  }

  @Override
  public Layer adds() {
    return Layer.QUANTITIES;
  }

  @Override
  public Document apply(Document document) {
    TimeResolver resolver = new TimeResolver(document.date());
    List<Quantity> found = new ArrayList<>();
    List<TimeExpression> at = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      Words words = cutter.words(sentence);
      BitSet taken = new BitSet();
      at.addAll(times.find(words, resolver, taken));
      found.addAll(quantities.find(words.without(taken), taken));
    }
    return document.withQuantities(found, at);
  }
}
