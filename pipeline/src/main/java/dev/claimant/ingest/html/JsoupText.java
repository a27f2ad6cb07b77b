package dev.claimant.ingest.html;

import dev.claimant.document.Span;
import dev.claimant.text.Paragraphs;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of a part of a web page, as a browser shows it: a blank line between paragraphs, a row
 * of a table a line, {@code Cod | 12,400 | 15,500}.
 */
final class JsoupText implements NodeFilter {
  /** What parts a word from the one before. Of several that meet, the last goes. */
  private enum Gap {
    NONE(""),
    SPACE(" "),
    CELL(" | "),
    LINE("\n"),
    PARAGRAPH("\n\n");

    private final String text;

    Gap(String text) {
      this.text = text;
    }
  }

  /** What is found only in rows of a table that lays out a page: more than a line in a cell. */
  private static final String LAYOUT =
      "table, ul, ol, blockquote, h1, h2, h3, p ~ p, div ~ div, br ~ br";

  /** The class of what Readability makes a paragraph of and still is in the midst of a line. */
  private static final String INLINE = "readability-styled";

  /** Soft hyphen, zero-width space, word joiner, zero-width no-break space. */
  private static final String INVISIBLE = "\u00AD\u200B\u2060\uFEFF";

  private final StringBuilder text = new StringBuilder();
  private Gap gap = Gap.NONE;
  private boolean inRow;

  private JsoupText() {}

  /** The text of an element and of all in it. */
  static String of(Element element) {
    JsoupText text = new JsoupText();
    text.traverse(element);
    return text.text.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      edge(element);
      switch (element.normalName()) {
        case "tr" -> inRow = element.select(LAYOUT).isEmpty();
        case "br" -> gap(inRow ? Gap.SPACE : gap == Gap.LINE ? Gap.PARAGRAPH : Gap.LINE);
        case "q" -> add("“");
        case "pre" -> {
          addPreformatted(element.wholeText());
          return FilterResult.SKIP_CHILDREN;
        }
        default -> {}
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      switch (element.normalName()) {
        case "tr" -> inRow = false;
        case "q" -> add("”");
        default -> {}
      }
      edge(element);
    }
    return FilterResult.CONTINUE;
  }

  /** Parts what is in an element from what is before it or after it. */
  private void edge(Element element) {
    switch (element.normalName()) {
      case "td", "th" -> gap(inRow ? Gap.CELL : Gap.PARAGRAPH);
      case "tr", "thead", "tbody", "tfoot" -> gap(Gap.LINE);
      case "ins" -> {}
      default -> {
        if (!element.tag().isKnownTag()) {
          gap(Gap.SPACE);
        } else if (element.isBlock() && !element.hasClass(INLINE)) {
          gap(inRow ? Gap.SPACE : Gap.PARAGRAPH);
        }
      }
    }
  }

  private void gap(Gap wider) {
    gap = wider.compareTo(gap) > 0 ? wider : gap;
  }

  private void add(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap(Gap.SPACE);
      } else if (INVISIBLE.indexOf(c) < 0) {
        text.append(text.isEmpty() ? "" : gap.text).append(c);
        gap = Gap.NONE;
      }
    }
  }

  /** Lines that stand as they were typed, which can be a text that is hard-wrapped. */
  private void addPreformatted(String lines) {
    for (Span paragraph : Paragraphs.of(lines)) {
      gap(Gap.PARAGRAPH);
      add(paragraph.of(lines));
    }
  }
}
