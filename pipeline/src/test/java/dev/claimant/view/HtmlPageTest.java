package dev.claimant.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.record.ClaimRecord;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlPageTest {
  private static final String TEXT =
      "Ann <script>alert(1)</script> & \"Bob\" 😀 said that some 20 'left' town.\nThen rain.";

  private final Records records = new Records(TEXT);
  private final List<ClaimRecord> claims =
      List.of(
          records.statement("s-1", "Ann <script>", "said", "that some 20 'left' town"),
          records.quantity("q-\"<1>", "some 20", "20"));
  private final String html =
      HtmlPage.of(MarkedText.of(records.document(), claims), Optional.empty());

  @Test
  void isWellFormed() throws Exception {
    assertThat(parse().getElementsByTagName("li").getLength()).isEqualTo(4 + claims.size());
  }

  @Test
  void showsTheWholeText() throws Exception {
    Element article = elements(parse(), "article", all -> true).get(0);
    assertThat(article.getTextContent().strip()).isEqualTo(TEXT);
  }

  @Test
  void markupInADocumentIsText() throws Exception {
    assertThat(html).doesNotContain("alert(1)</script>", "<1>").contains("alert(1)&lt;/script&gt;");
    assertThat(Html.escape("&<>\"'\u0000\u0007\n\té😀"))
        .isEqualTo("&amp;&lt;&gt;&quot;&#39;\uFFFD\uFFFD\n\té😀");
  }

  @Test
  void aCardSaysWhatMadeItsRecord() throws Exception {
    assertThat(html)
        .contains("<dt>evidence</dt><dd>attribution: model &lt;1&gt;</dd>")
        .contains("<dt>evidence</dt><dd>quantity: verb-by, shared-unit</dd>");
  }

  @Test
  void needsNothingFromElsewhereAndRunsItsOwnScriptOnly() {
    assertThat(html)
        .contains("default-src 'none'", "script-src 'sha256-")
        .doesNotContain("http:", "https:", "src=", "@import", "url(");
  }

  @Test
  void everyClaimIsLinkedToItsCardAndBack() throws Exception {
    Document page = parse();
    for (ClaimRecord claim : claims) {
      assertThat(elements(page, "dl", has("id", claim.id()))).hasSize(1);
      assertThat(elements(page, "a", has("href", "#" + claim.id()))).isNotEmpty();
      assertThat(elements(page, "span", has("id", "at-" + claim.id()))).hasSize(1);
      assertThat(elements(page, "a", has("href", "#at-" + claim.id()))).hasSize(1);
    }
  }

  @Test
  void theKeyboardStopsOnceAtEachClaim() throws Exception {
    List<Element> marks = elements(parse(), "a", one -> one.hasAttribute("data-claims"));
    assertThat(marks)
        .filteredOn(mark -> !mark.hasAttribute("tabindex"))
        .extracting(Element::getTextContent)
        .containsExactly("Ann <script>", "some 20");
  }

  @Test
  void overlappingMarksAreToldApart() throws Exception {
    assertThat(elements(parse(), "a", has("data-claims", "1 0")))
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark.getTextContent()).isEqualTo("some 20");
              assertThat(mark.getAttribute("class"))
                  .isEqualTo("content quantity quantity-begins quantity-ends");
            });
  }

  @Test
  void aTextWithoutClaimsHasAPage() throws Exception {
    String page = HtmlPage.of(MarkedText.of(records.document(), List.of()), Optional.empty());
    assertThat(page).contains("No claims in this text.", "0 statements · 0 quantities");
  }

  private static Predicate<Element> has(String attribute, String value) {
    return element -> element.getAttribute(attribute).equals(value);
  }

  private static List<Element> elements(Document page, String name, Predicate<Element> filter) {
    NodeList nodes = page.getElementsByTagName(name);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (filter.test((Element) nodes.item(i))) {
        found.add((Element) nodes.item(i));
      }
    }
    return found;
  }

  /** The page as XML; style and script, which are no markup, left out. */
  private Document parse() throws Exception {
    String markup =
        html.replaceFirst("<!DOCTYPE html>", "")
            .replaceFirst("(?s)<style>.*?</style>", "")
            .replaceFirst("(?s)<script defer=\"defer\">.*?</script>", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(markup)));
  }
}
