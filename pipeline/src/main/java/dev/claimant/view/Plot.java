package dev.claimant.view;

import dev.claimant.corpus.Figure;
import dev.claimant.corpus.FigureGroup;
import dev.claimant.corpus.Range;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Draws the figures of a group over time as SVG. A bar is a range or the room of "about", an arrow
 * points to where "at least" and "at most" are open. Those without a date stand at the right.
 */
final class Plot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 230;
  private static final int LEFT = 74;
  private static final int RIGHT = 22;
  private static final int TOP = 30;
  private static final int BOTTOM = 34;

  /** The width for figures without a date. */
  private static final int UNDATED = 70;

  private static final int ARROW = 20;

  /** The distance of figures of one day. */
  private static final int APART = 11;

  /** The fewest days along the axis, so that the figures of one day have room. */
  private static final long FEWEST_DAYS = 4;

  private static final int DATE_TICKS = 5;
  private static final long DAYS_WITHOUT_YEAR = 300;

  private final FigureGroup group;
  private final Scale scale;
  private final LocalDate first;
  private final long days;
  private final int right;
  private final StringBuilder svg = new StringBuilder();

  private Plot(FigureGroup group) {
    this.group = group;
    scale = Scale.of(shown(group));
    List<LocalDate> dates =
        group.figures().stream().map(Figure::date).flatMap(Optional::stream).toList();
    LocalDate from = dates.isEmpty() ? LocalDate.EPOCH : dates.get(0);
    long span = dates.isEmpty() ? 0 : dates.get(dates.size() - 1).toEpochDay() - from.toEpochDay();
    long around = Math.max(0, FEWEST_DAYS - span + 1) / 2;
    first = from.minusDays(around);
    days = span + 2 * around;
    boolean all = dates.size() == group.figures().size();
    right = WIDTH - RIGHT - (all ? 0 : dates.isEmpty() ? WIDTH - RIGHT - LEFT : UNDATED);
  }

  /**
   * The plot.
   *
   * @param anchors the id of the element that a figure's point leads to, by the figure's index
   */
  static String of(FigureGroup group, IntFunction<String> anchors) {
    Plot plot = new Plot(group);
    plot.axes();
    for (int i = 0; i < group.figures().size(); i++) {
      plot.point(i, anchors.apply(i));
    }
    return plot.svg.append("</svg>\n").toString();
  }

  /** All numbers that the plot shows, also the ends of bars. */
  private static Range shown(FigureGroup group) {
    double low = group.spread().low();
    double high = group.spread().high();
    for (Figure figure : group.figures()) {
      Range allowed = figure.allowed();
      low = Double.isInfinite(allowed.low()) ? low : Math.min(low, allowed.low());
      high = Double.isInfinite(allowed.high()) ? high : Math.max(high, allowed.high());
    }
    return new Range(low, high);
  }

  private void axes() {
    svg.append(
        format(
            "<svg class=\"plot\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s over time\">%n",
            WIDTH, HEIGHT, Html.escape(group.label())));
    text("unit", LEFT - 8, TOP - 14, group.unit().isEmpty() ? "number" : group.unit());
    for (double tick : scale.ticks()) {
      line("grid", LEFT, y(tick), WIDTH - RIGHT, y(tick));
      text("y", LEFT - 8, y(tick) + 4, Amounts.brief(tick));
    }
    line("axis", LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM);
    if (right > LEFT) {
      DateTimeFormatter form =
          DateTimeFormatter.ofPattern(
              days > DAYS_WITHOUT_YEAR ? "MMM yyyy" : "d MMM", Locale.ENGLISH);
      long step = Math.max(1, (days + DATE_TICKS - 1) / DATE_TICKS);
      for (long day = 0; day <= days; day += step) {
        double x = x(first.plusDays(day));
        line("axis", x, HEIGHT - BOTTOM, x, HEIGHT - BOTTOM + 5);
        text("x", x, HEIGHT - BOTTOM + 20, form.format(first.plusDays(day)));
      }
    }
    if (right < WIDTH - RIGHT) {
      text("x", undated(), HEIGHT - BOTTOM + 20, "no date");
    }
  }

  private void point(int index, String anchor) {
    Figure figure = group.figures().get(index);
    double x = figure.date().map(this::x).orElse(undated()) + shift(index);
    double low = y(figure.stated().low());
    double high = y(figure.stated().high());
    double middle = (low + high) / 2;
    svg.append(
        format(
            "<a href=\"#%s\" class=\"%s\"><title>%s</title>",
            Html.escape(anchor),
            group.outliers().contains(figure) ? "point outlier" : "point",
            Html.escape(title(figure))));
    Range allowed = figure.allowed();
    if (Double.isInfinite(allowed.high())) {
      arrow(x, middle, -ARROW);
    } else if (Double.isInfinite(allowed.low())) {
      arrow(x, middle, ARROW);
    } else if (allowed.low() < allowed.high()) {
      bar(x, y(allowed.low()), y(allowed.high()));
    }
    svg.append(format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/></a>%n", x, middle));
  }

  /** How far a figure stands aside, so that those of one day do not cover one another. */
  private double shift(int index) {
    List<Integer> same = new ArrayList<>();
    Optional<LocalDate> date = group.figures().get(index).date();
    for (int i = 0; i < group.figures().size(); i++) {
      if (group.figures().get(i).date().equals(date)) {
        same.add(i);
      }
    }
    double apart = Math.min(APART, UNDATED / (double) same.size());
    return (same.indexOf(index) - (same.size() - 1) / 2.0) * apart;
  }

  private static String title(Figure figure) {
    return figure.date().map(date -> date + ", ").orElse("")
        + Amounts.speaker(figure)
        + ": "
        + Amounts.of(figure);
  }

  private void bar(double x, double low, double high) {
    line("bar", x, low, x, high);
    line("bar", x - 4, low, x + 4, low);
    line("bar", x - 4, high, x + 4, high);
  }

  private void arrow(double x, double y, int length) {
    double tip = y + length;
    double back = tip - Math.signum(length) * 5;
    line("bar", x, y, x, tip);
    line("bar", x - 4, back, x, tip);
    line("bar", x + 4, back, x, tip);
  }

  private double x(LocalDate date) {
    double part = (date.toEpochDay() - first.toEpochDay()) / (double) Math.max(1, days);
    return LEFT + 16 + part * (right - LEFT - 32);
  }

  private double undated() {
    return (right + WIDTH - RIGHT) / 2.0;
  }

  private double y(double number) {
    return HEIGHT - BOTTOM - scale.at(number) * (HEIGHT - BOTTOM - TOP);
  }

  private void line(String type, double x1, double y1, double x2, double y2) {
    svg.append(
        format(
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            type, x1, y1, x2, y2));
  }

  private void text(String type, double x, double y, String text) {
    svg.append(
        format(
            "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n", type, x, y, Html.escape(text)));
  }

  private static String format(String form, Object... parts) {
    return String.format(Locale.ROOT, form.replace("%n", "\n"), parts);
  }
}
