package dev.claimant.time;

import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.document.Sentence;
import dev.claimant.document.TimeExpression;
import dev.claimant.measure.Bounds;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.TokenCutter;
import dev.claimant.measure.Units;
import dev.claimant.pipeline.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Adds time expressions: dates, times of day and periods, by rules over words and their tags. */
public final class TimeStage implements Stage {
  private final TokenCutter cutter;
  private final TimeFinder finder;

  public TimeStage() {
    NumberReader numbers = new NumberReader();
    Units units = new Units();
    cutter = new TokenCutter(numbers, units);
    finder = new TimeFinder(numbers, new Bounds(), units);
  }

  @Override
  public Set<Layer<?>> requires() {
    return Set.of(Layer.SENTENCES);
  }

  @Override
  public Layer<?> adds() {
    return Layer.TIMES;
  }

  @Override
  public Document apply(Document document) {
    TimeResolver resolver = new TimeResolver(document.date());
    List<TimeExpression> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      found.addAll(finder.find(cutter.words(sentence), resolver));
    }
    return document.withTimes(found);
  }
}
