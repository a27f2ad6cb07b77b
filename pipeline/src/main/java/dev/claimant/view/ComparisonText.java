package dev.claimant.view;

import dev.claimant.corpus.Comparison;
import dev.claimant.corpus.Figure;
import dev.claimant.corpus.FigureGroup;
import dev.claimant.corpus.Saying;
import dev.claimant.corpus.StatementGroup;
import dev.claimant.record.ClaimRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shows on a terminal what documents say of the same things. */
public final class ComparisonText {
  /** The most characters of a column that others stand after. */
  private static final int WIDEST = 44;

  /** The most characters of a statement. */
  private static final int LONGEST = 160;

  private static final String NO_DATE = "no date";

  private final StringBuilder out = new StringBuilder();

  private ComparisonText() {}

  /** The groups one after the other. */
  public static String of(Comparison comparison) {
    ComparisonText text = new ComparisonText();
    comparison.figures().forEach(text::figures);
    comparison.statements().forEach(text::statements);
    return text.out.toString();
  }

  private void figures(FigureGroup group) {
    line(group.label());
    line("  " + Amounts.summary(group));
    int amounts = width(group.figures().stream().map(Amounts::of).toList());
    int speakers = width(group.figures().stream().map(Amounts::speaker).toList());
    for (Figure figure : group.figures()) {
      line(
          "  "
              + date(figure.date())
              + (group.outliers().contains(figure) ? " ! " : "   ")
              + padded(Amounts.of(figure), amounts)
              + "  "
              + padded(Amounts.speaker(figure), speakers)
              + "  "
              + document(figure.claim()));
    }
    line("");
  }

  private void statements(StatementGroup group) {
    line(group.speaker() + " on " + String.join(", ", group.topic()));
    line(
        "  "
            + Amounts.count(group.sayings().size(), "statement")
            + " in "
            + Amounts.count(group.documents(), "document"));
    for (Saying saying : group.sayings()) {
      String words = saying.claim().text();
      line(
          "  "
              + date(saying.date())
              + "   "
              + Facts.notSaid(saying.claim()).map(stance -> "[" + stance + "] ").orElse("")
              + (words.codePointCount(0, words.length()) > LONGEST
                  ? words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…"
                  : words)
              + "  "
              + document(saying.claim()));
    }
    line("");
  }

  private void line(String text) {
    out.append(TerminalPage.oneLine(text).stripTrailing()).append('\n');
  }

  private static String document(ClaimRecord claim) {
    return "[" + claim.document().id() + "]";
  }

  private static String date(Optional<LocalDate> date) {
    return padded(date.map(LocalDate::toString).orElse(NO_DATE), "2024-11-20".length());
  }

  private static int width(List<String> column) {
    return Math.min(WIDEST, column.stream().mapToInt(String::length).max().orElse(0));
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
