package dev.claimant.quantity;

import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.document.Quantity;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
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
  /** The widest gap between the cells of a table, in characters. */
  private static final int WIDEST = 80;

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
    List<Quantity> claims = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (!isEmpty(found.get(i)) || !isAlone(document, found, i)) {
        claims.add(found.get(i));
      }
    }
    return document.withQuantities(claims);
  }

  /** Whether a number says neither of what nor how much of something it is. */
  private static boolean isEmpty(Quantity quantity) {
    return quantity.kind() == QuantityKind.NUMBER
        && quantity.unit().isEmpty()
        && quantity.rate().isEmpty()
        && quantity.change().isEmpty()
        && quantity.concept().isEmpty();
  }

  /**
   * Whether a number stands alone on its line, or next to another such with but white space
   * between, as on the axis of a chart and in the cells of a table.
   */
  private static boolean isAlone(Document document, List<Quantity> found, int index) {
    String text = document.text();
    Span span = found.get(index).span();
    boolean line = isEdge(text, span.start(), -1) && isEdge(text, span.end() - 1, 1);
    return line || isJoined(text, found, index) || isJoined(text, found, index + 1);
  }

  /** Whether but white space stands between two numbers that say nothing. */
  private static boolean isJoined(String text, List<Quantity> found, int second) {
    if (second < 1 || second >= found.size() || !isEmpty(found.get(second))) {
      return false;
    }
    Quantity first = found.get(second - 1);
    int from = first.span().end();
    Span gap = new Span(from, from + Math.max(0, found.get(second).span().start() - from));
    return isEmpty(first) && gap.length() <= WIDEST && gap.of(text).isBlank();
  }

  /** Whether a line ends in a direction from an index. */
  private static boolean isEdge(String text, int index, int step) {
    int at = index + step;
    while (at >= 0 && at < text.length() && Math.abs(at - index) < WIDEST) {
      if (text.charAt(at) == '\n') {
        return true;
      }
      if (!Character.isWhitespace(text.charAt(at))) {
        return false;
      }
      at += step;
    }
    return at < 0 || at >= text.length();
  }
}
