package dev.claimant.quantity;

import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.document.Quantity;
import dev.claimant.document.Sentence;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.TokenCutter;
import dev.claimant.measure.Units;
import dev.claimant.pipeline.Stage;
import dev.claimant.syntax.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Adds quantities, by rules over words and their tags. A date or time is never also a quantity. */
public final class QuantityStage implements Stage {
  private final TokenCutter cutter;
  private final QuantityFinder finder;

  public QuantityStage() {
    NumberReader numbers = new NumberReader();
    Units units = new Units();
    cutter = new TokenCutter(numbers, units);
    finder = new QuantityFinder(numbers, units);
  }

  @Override
  public Set<Layer<?>> requires() {
    return Set.of(Layer.SENTENCES, Layer.TIMES);
  }

  @Override
  public Layer<?> adds() {
    return Layer.QUANTITIES;
  }

  @Override
  public Document apply(Document document) {
    List<Quantity> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      Words words = cutter.words(sentence).withTimes(document.timesIn(sentence.span()));
      found.addAll(finder.find(words));
    }
    return document.withQuantities(found);
  }
}
