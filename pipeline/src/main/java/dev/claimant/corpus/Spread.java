package dev.claimant.corpus;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** How far figures of one thing lie apart. */
final class Spread {
  /** The fewest figures among which one can be an outlier. */
  private static final int FEWEST = 4;

  /**
   * How many standard deviations an outlier is from the median at least, estimated by the median
   * absolute deviation: as Iglewicz and Hoaglin recommend (How to Detect and Handle Outliers,
   * 1993).
   */
  private static final double FAR = 3.5;

  /** The standard deviation of a normal distribution, in median absolute deviations. */
  private static final double DEVIATION = 1.4826;

  /**
   * The least standard deviation, as the logarithm of a ratio: among figures that are all the same,
   * 5 % more is no outlier.
   */
  private static final double LEAST = Math.log(1.05);

  private Spread() {}

  /** The lowest and the highest number stated. */
  static Range of(Collection<Figure> figures) {
    return new Range(
        figures.stream().mapToDouble(figure -> figure.stated().low()).min().orElseThrow(),
        figures.stream().mapToDouble(figure -> figure.stated().high()).max().orElseThrow());
  }

  /** The largest number of figures that allow the same number. */
  static int agreeing(Collection<Figure> figures) {
    int most = 0;
    // Where most ranges meet, one of them begins.
    for (Figure figure : figures) {
      double point = figure.allowed().low();
      int meeting =
          (int)
              figures.stream()
                  .map(Figure::allowed)
                  .filter(range -> range.low() <= point && point <= range.high())
                  .count();
      most = Math.max(most, meeting);
    }
    return most;
  }

  /**
   * The figures that are far from the median, whatever their bounds allow, on a logarithmic scale,
   * on which half and double are equally far; none if there are few, or if one is not above zero.
   */
  static List<Figure> outliers(Collection<Figure> figures) {
    if (figures.size() < FEWEST
        || figures.stream().anyMatch(figure -> figure.stated().low() <= 0)) {
      return List.of();
    }
    double median = median(figures.stream().mapToDouble(Spread::logarithm).toArray());
    double deviation =
        median(
            figures.stream().mapToDouble(figure -> Math.abs(logarithm(figure) - median)).toArray());
    double far = FAR * Math.max(DEVIATION * deviation, LEAST);
    return figures.stream().filter(figure -> distance(figure, median) > far).toList();
  }

  /** Of the middle of a range, on the logarithmic scale. */
  private static double logarithm(Figure figure) {
    return (Math.log(figure.stated().low()) + Math.log(figure.stated().high())) / 2;
  }

  /** How far the nearest number that a figure allows is from the median. */
  private static double distance(Figure figure, double median) {
    Range allowed = figure.allowed();
    double below = Math.log(Math.max(allowed.low(), Double.MIN_NORMAL)) - median;
    double above = median - Math.log(allowed.high());
    return Math.max(0, Math.max(below, above));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
