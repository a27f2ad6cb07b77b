package dev.claimant.view;

import dev.claimant.corpus.Figure;
import dev.claimant.corpus.FigureGroup;
import dev.claimant.corpus.Range;
import dev.claimant.record.ClaimRecord;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Says figures of several documents in words. */
final class Amounts {
  private Amounts() {}

  /** "5 figures in 4 documents, 12 to 17; 3 can be true at once; 1 outlier". */
  static String summary(FigureGroup group) {
    int figures = group.figures().size();
    StringBuilder summary =
        new StringBuilder(
            count(figures, "figure") + " in " + count(group.documents(), "document") + ", ");
    summary.append(range(group.spread()));
    summary.append(group.unit().isEmpty() ? "" : " (" + group.unit() + ")");
    if (figures > 1) {
      summary.append("; ");
      summary.append(
          group.agreeing() == 1
              ? "none agree"
              : (group.agreeing() == figures ? "all" : group.agreeing()) + " agree");
    }
    if (!group.outliers().isEmpty()) {
      summary.append("; ").append(count(group.outliers().size(), "outlier"));
    }
    return summary.toString();
  }

  /** The figure as its document has it: "about 12,000 troops". */
  static String of(Figure figure) {
    return figure.claim().text().replaceAll("\\s+", " ");
  }

  /** Who gives a figure. */
  static String speaker(Figure figure) {
    return figure.speaker().orElse("the author");
  }

  /** The document's title, or its id if it has none. */
  static String document(ClaimRecord claim) {
    return claim.document().title().orElse(claim.document().id());
  }

  /** "1 document", "2 documents". */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String range(Range range) {
    return range.low() == range.high()
        ? brief(range.low())
        : brief(range.low()) + " to " + brief(range.high());
  }

  static String number(double number) {
    String pattern = Math.abs(number) >= 100 ? "#,##0" : "#,##0.###";
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }

  /** A number in few characters: "1.3bn". */
  static String brief(double number) {
    double size = Math.abs(number);
    if (size >= 1e12) {
      return number(number / 1e12) + "tn";
    } else if (size >= 1e9) {
      return number(number / 1e9) + "bn";
    } else if (size >= 1e6) {
      return number(number / 1e6) + "m";
    }
    return number(number);
  }
}
