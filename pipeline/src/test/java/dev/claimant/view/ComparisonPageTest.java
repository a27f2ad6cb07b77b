package dev.claimant.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.corpus.Comparer;
import dev.claimant.corpus.Comparison;
import dev.claimant.corpus.Figure;
import dev.claimant.corpus.FigureGroup;
import dev.claimant.corpus.Range;
import dev.claimant.record.ClaimReader;
import dev.claimant.testing.QuantityPartBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComparisonPageTest {
  private static final Path RECORDS =
      Path.of("src/test/resources/dev/claimant/corpus/march.claims.jsonl");

  private static final Pattern LINK = Pattern.compile("href=\"#([^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  @Test
  void eachLinkLeadsToItsPlace() throws Exception {
    String page = ComparisonPage.of(march(), Optional.empty());
    List<String> ids = ID.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
    Set<String> links =
        LINK.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());
    assertThat(links).isNotEmpty().containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void eachFigureHasAPointInThePicture() throws Exception {
    Comparison comparison = march();
    String page = ComparisonPage.of(comparison, Optional.empty());
    long figures = comparison.figures().stream().mapToLong(group -> group.figures().size()).sum();
    assertThat(Pattern.compile("<circle").matcher(page).results()).hasSize((int) figures);
    assertThat(
            Pattern.compile(" (?:cx|cy|x1|y1|x2|y2|x|y)=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map((MatchResult found) -> Double.valueOf(found.group(1))))
        .isNotEmpty()
        .allMatch(number -> number >= 0 && number <= 720);
  }

  @Test
  void escapesWhatDocumentsSay() {
    Comparison comparison = of("<script>alert(1)</script> & \"x\"", 5, 5);
    String page = ComparisonPage.of(comparison, Optional.of("<b>"));
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;", "about &lt;b&gt;")
        .doesNotContain("<script", "<b>&lt;b");
  }

  @Test
  void drawsFiguresOfAnySize() {
    for (double[] range : new double[][] {{0, 0}, {-5, 3}, {1, 1e15}, {0.001, 0.002}, {7, 7}}) {
      String page = ComparisonPage.of(of("cats", range[0], range[1]), Optional.empty());
      assertThat(page).contains("<circle").doesNotContain("NaN", "Infinity");
    }
  }

  @Test
  void textHasNoControlCharacters() {
    assertThat(ComparisonText.of(of("a\u001b[31m\nb", 5, 5)))
        .startsWith("a\uFFFD[31m b\n  1 figure in 1 document, 5\n")
        .doesNotContain("\u001b");
  }

  private static Comparison march() throws Exception {
    Comparer comparer = new Comparer();
    ClaimReader.read(RECORDS).forEach(comparer::add);
    return comparer.compare();
  }

  private static Comparison of(String label, double low, double high) {
    Range range = new Range(low, high);
    Figure figure =
        new Figure(
            List.of(
                new Records("9 cats")
                    .quantity("q-1", "9 cats", new QuantityPartBuilder("9").build())),
            Optional.of(label),
            Optional.of(LocalDate.of(2024, 11, 20)),
            range,
            range);
    FigureGroup group =
        new FigureGroup(label, "", 1, List.of(figure), range, 1, List.of(figure).subList(0, 0));
    return new Comparison(1, 0, 1, List.of(group), List.of());
  }
}
