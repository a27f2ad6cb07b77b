package dev.claimant.view;

import dev.claimant.corpus.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * The axis of a plot's numbers: linear, or logarithmic if the largest is many times the smallest.
 *
 * @param ticks the numbers that it names, in order
 */
record Scale(double low, double high, boolean logarithmic, List<Double> ticks) {
  /** From which ratio on small numbers cannot be told apart on a linear axis. */
  private static final double FAR_APART = 20;

  /** The part of the axis that stays free at its ends. */
  private static final double MARGIN = 0.08;

  private static final int TICKS = 4;

  Scale {
    ticks = List.copyOf(ticks);
  }

  static Scale of(Range range) {
    return range.low() > 0 && range.high() / range.low() > FAR_APART
        ? logarithmic(range)
        : linear(range);
  }

  /** How far up a number is, from 0 to 1. */
  double at(double number) {
    return logarithmic
        ? Math.log(number / low) / Math.log(high / low)
        : (number - low) / (high - low);
  }

  private static Scale linear(Range range) {
    double width = range.high() - range.low();
    double room = width > 0 ? width * MARGIN : Math.max(Math.abs(range.low()) * MARGIN, 1);
    double low = range.low() - room;
    double high = range.high() + room;
    if (range.low() >= 0 && range.low() < width) {
      low = 0;
    }
    double step = niceStep((high - low) / TICKS);
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
      ticks.add(i * step);
    }
    return new Scale(low, high, false, ticks);
  }

  private static Scale logarithmic(Range range) {
    double low = Math.pow(10, Math.floor(Math.log10(range.low())));
    double high = Math.pow(10, Math.ceil(Math.log10(range.high())));
    int step = Math.max(1, (int) Math.round(Math.log10(high / low) / TICKS));
    List<Double> ticks = new ArrayList<>();
    for (double tick = low; tick <= high * (1 + MARGIN); tick *= Math.pow(10, step)) {
      ticks.add(tick);
    }
    return new Scale(low, high, true, ticks);
  }

  /** The next larger of 1, 2 and 5 times a power of ten. */
  private static double niceStep(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    double part = step / power;
    return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
  }
}
