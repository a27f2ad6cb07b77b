package dev.claimant.view;

import dev.claimant.corpus.Comparison;
import dev.claimant.corpus.Figure;
import dev.claimant.corpus.FigureGroup;
import dev.claimant.corpus.Saying;
import dev.claimant.corpus.StatementGroup;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.DocumentPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Shows as one HTML file that needs nothing else what documents say of the same things: a plot over
 * time for each group of figures, whose points lead to the sentences below it. Runs no script.
 */
public final class ComparisonPage {
  private final Comparison comparison;
  private final StringBuilder html = new StringBuilder();

  private ComparisonPage(Comparison comparison) {
    this.comparison = comparison;
  }

  /**
   * The page.
   *
   * @param about what all groups are about, if they were chosen by that
   */
  public static String of(Comparison comparison, Optional<String> about) {
    ComparisonPage page = new ComparisonPage(comparison);
    page.head(about.map(text -> "Claims about " + text).orElse("Claims compared"));
    page.contents();
    for (int i = 0; i < comparison.figures().size(); i++) {
      page.figures(i, comparison.figures().get(i));
    }
    for (int i = 0; i < comparison.statements().size(); i++) {
      page.statements(i, comparison.statements().get(i));
    }
    return page.html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void head(String title) {
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>")
        .append(Html.escape(title))
        .append("</title>\n<style>")
        .append(Html.resource("colors.css"))
        .append(Html.resource("compare.css"))
        .append("</style>\n</head>\n<body>\n<main>\n<header>\n<h1>")
        .append(Html.escape(title))
        .append("</h1>\n<p>")
        .append(Amounts.count(comparison.claims(), "claim"))
        .append(" in ")
        .append(Amounts.count(comparison.documents(), "document"));
    if (comparison.duplicates() > 0) {
      html.append("; ")
          .append(Amounts.count(comparison.duplicates(), "republished document"))
          .append(" left out");
    }
    html.append("</p>\n</header>\n");
  }

  private void contents() {
    html.append("<nav aria-label=\"Contents\">\n");
    if (!comparison.figures().isEmpty()) {
      html.append("<h2>Figures</h2>\n<ol>\n");
      for (int i = 0; i < comparison.figures().size(); i++) {
        FigureGroup group = comparison.figures().get(i);
        entry("g" + i, group.label(), Amounts.summary(group));
      }
      html.append("</ol>\n");
    }
    if (!comparison.statements().isEmpty()) {
      html.append("<h2>Statements</h2>\n<ol>\n");
      for (int i = 0; i < comparison.statements().size(); i++) {
        StatementGroup group = comparison.statements().get(i);
        entry("t" + i, title(group), Amounts.count(group.sayings().size(), "statement"));
      }
      html.append("</ol>\n");
    }
    html.append("</nav>\n");
  }

  private void entry(String anchor, String label, String summary) {
    html.append("<li><a href=\"#")
        .append(anchor)
        .append("\">")
        .append(Html.escape(label))
        .append("</a> <span>")
        .append(Html.escape(summary))
        .append("</span></li>\n");
  }

  private void figures(int index, FigureGroup group) {
    section("g" + index, group.label(), Amounts.summary(group));
    html.append(Plot.of(group, figure -> "g" + index + "-" + figure));
    if (index == 0) {
      html.append("<p class=\"legend\">A bar is a range, or the room that “about” or rounding ")
          .append("leaves; an arrow points to where “at least” or “at most” is open; ")
          .append("<b>this colour</b> is an outlier. A point leads to its sentence.</p>\n");
    }
    html.append("<ol class=\"figures\">\n");
    List<Figure> figures = group.figures();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      html.append("<li id=\"g").append(index).append('-').append(i);
      html.append(group.outliers().contains(figure) ? "\" class=\"outlier\">" : "\">");
      html.append("<p class=\"line\">");
      date(figure.date());
      html.append("<b>").append(Html.escape(Amounts.of(figure))).append("</b> <span>");
      html.append(Html.escape(Amounts.speaker(figure))).append("</span></p>\n<blockquote>");
      sentence(figure.claim());
      html.append("</blockquote>\n");
      source(figure.claim().document(), figure.claims().size());
      html.append("</li>\n");
    }
    html.append("</ol>\n</section>\n");
  }

  private void statements(int index, StatementGroup group) {
    section(
        "t" + index,
        title(group),
        Amounts.count(group.sayings().size(), "statement")
            + " in "
            + Amounts.count(group.documents(), "document"));
    html.append("<ol class=\"figures\">\n");
    for (Saying saying : group.sayings()) {
      html.append("<li><p class=\"line\">");
      date(saying.date());
      Facts.notSaid(saying.claim())
          .ifPresent(stance -> html.append("<em>").append(Html.escape(stance)).append("</em>"));
      html.append("</p>\n<blockquote>")
          .append(Html.escape(saying.claim().text()))
          .append("</blockquote>\n");
      source(saying.claim().document(), 1);
      html.append("</li>\n");
    }
    html.append("</ol>\n</section>\n");
  }

  private static String title(StatementGroup group) {
    return group.speaker() + " on " + String.join(", ", group.topic());
  }

  private void section(String id, String label, String summary) {
    html.append("<section id=\"")
        .append(id)
        .append("\">\n<h2>")
        .append(Html.escape(label))
        .append("</h2>\n<p class=\"summary\">")
        .append(Html.escape(summary))
        .append("</p>\n");
  }

  private void date(Optional<LocalDate> date) {
    html.append("<time>")
        .append(date.map(LocalDate::toString).orElse("no date"))
        .append("</time> ");
  }

  /** The claim's sentence with the figure's words marked, or these alone if it is not known. */
  private void sentence(ClaimRecord claim) {
    String text = claim.sentence().text().orElse(claim.text());
    int at = claim.sentence().text().isPresent() ? offset(claim, text) : 0;
    if (!text.startsWith(claim.text(), at)) {
      // The figure ends in a later sentence.
      html.append(Html.escape(text));
      return;
    }
    html.append(Html.escape(text.substring(0, at)))
        .append("<mark>")
        .append(Html.escape(claim.text()))
        .append("</mark>")
        .append(Html.escape(text.substring(at + claim.text().length())));
  }

  private static int offset(ClaimRecord claim, String text) {
    int before = claim.span().start() - claim.sentence().start();
    return before >= 0 && before <= text.codePointCount(0, text.length())
        ? text.offsetByCodePoints(0, before)
        : 0;
  }

  private void source(DocumentPart document, int times) {
    String title = document.title().orElse(document.id());
    html.append("<p class=\"source\">")
        .append(document.url().map(url -> Html.link(url, title)).orElse(Html.escape(title)))
        .append(times > 1 ? " · said " + times + " times" : "")
        .append("</p>\n");
  }
}
