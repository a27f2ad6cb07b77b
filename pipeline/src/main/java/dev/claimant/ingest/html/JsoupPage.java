package dev.claimant.ingest.html;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.Extraction;
import dev.claimant.ingest.bytes.Limits;
import dev.claimant.support.WordList;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/**
 * Reads web pages with jsoup. The text of a page is that of its article, without the headline; if
 * there is no article in it, all that it shows.
 */
public final class JsoupPage {
  /** What is larger is no page that people read. */
  private static final int MAX_BYTES = 10_000_000;

  /** Ten times what a long page has: to find the article takes time that grows with its square. */
  private static final int MAX_NODES = 50_000;

  /** The deepest of real pages are some hundred deep. */
  private static final int MAX_DEPTH = 256;

  /** The share of characters that could not be decoded from which the rest is not worth reading. */
  private static final double UNDECODED = 0.001;

  /** The share of a page's words that are an article, but for pages that hardly have one. */
  private static final double LEAST_READ = 0.1;

  private static final char REPLACEMENT = '\uFFFD';

  private static final String FURNITURE =
      String.join(", ", WordList.words(JsoupPage.class, "page-furniture.txt"));

  private JsoupPage() {}

  /**
   * Reads a page.
   *
   * @param charset how the bytes encode it, if that is known
   * @param fallback how they do, if neither that nor the page tells
   */
  public static Extraction read(byte[] bytes, Optional<Charset> charset, Charset fallback)
      throws DocumentException {
    if (bytes.length > MAX_BYTES) {
      throw tooLong(bytes.length, "bytes", MAX_BYTES);
    }
    HtmlEncoding encoding = HtmlEncoding.of(bytes, charset, fallback);
    Document page = parse(bytes, encoding);
    Metadata head = JsoupMetadata.of(page);
    int shown = words(page.body());
    JsoupBoxes.removeCalls(page);
    clean(page, head.title());
    JsoupBoxes.removeNamed(page);
    int length = page.wholeText().length();
    if (length > Limits.MAX_LENGTH) {
      throw tooLong(length, "characters", Limits.MAX_LENGTH);
    }
    Optional<ReadabilityArticle> article = ReadabilityArticle.of(page.clone());
    Element content = article.map(ReadabilityArticle::content).orElse(page.body());
    JsoupBoxes.removeLines(content);
    Optional<LocalDate> date = JsoupBoxes.takeDate(content);
    String text = JsoupText.of(content);
    if (text.isEmpty()) {
      throw new DocumentException(Reason.EMPTY, "the page has no text");
    }
    List<String> warnings = new ArrayList<>(undecoded(text, encoding.charset()));
    if (article.isEmpty()) {
      warnings.add("no article found in the page: its text is all that it shows");
    }
    int read = new StringTokenizer(text).countTokens();
    if (read < LEAST_READ * shown) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "the article found in the page has %,d of its %,d words: look whether it is whole",
              read,
              shown));
    }
    Metadata found =
        new Metadata(
            date,
            Optional.empty(),
            article.flatMap(ReadabilityArticle::byline).flatMap(JsoupMetadata::byline),
            Optional.empty(),
            Map.of());
    return new Extraction(text, head.or(found), List.of(), warnings);
  }

  /**
   * Reads a piece of HTML all of which is text, as of a feed or of mail.
   *
   * @param charset how the bytes encode it
   */
  public static Extraction fragment(byte[] bytes, Charset charset) throws DocumentException {
    if (bytes.length > MAX_BYTES) {
      throw tooLong(bytes.length, "bytes", MAX_BYTES);
    }
    HtmlEncoding encoding = HtmlEncoding.of(bytes, Optional.of(charset), charset);
    Document page = parse(bytes, encoding);
    clean(page, Optional.empty());
    String text = JsoupText.of(page.body());
    return new Extraction(text, Metadata.NONE, List.of(), undecoded(text, encoding.charset()));
  }

  /** Parses a page, and stops as soon as it proves to be no page that people read. */
  private static Document parse(byte[] bytes, HtmlEncoding encoding) throws DocumentException {
    Reader characters =
        new InputStreamReader(
            new ByteArrayInputStream(bytes, encoding.mark(), bytes.length), encoding.charset());
    Document page;
    try (StreamParser parser =
        new StreamParser(Parser.htmlParser().setMaxDepth(MAX_DEPTH)).parse(characters, "")) {
      Iterator<Element> elements = parser.iterator();
      for (int count = 0; elements.hasNext(); elements.next()) {
        if (++count > MAX_NODES) {
          throw tooLong(count, "elements", MAX_NODES);
        }
      }
      page = parser.document();
    }
    int nodes = (int) page.nodeStream().count();
    if (nodes > MAX_NODES) {
      throw tooLong(nodes, "elements, texts and comments", MAX_NODES);
    }
    if (NodeTraversor.filter(JsoupPage::stopAtBottom, page) == FilterResult.STOP) {
      throw new DocumentException(
          Reason.MALFORMED,
          "the page is nested too deeply: " + MAX_DEPTH + " elements one in another are the most");
    }
    return page;
  }

  private static FilterResult stopAtBottom(Node node, int depth) {
    return depth > MAX_DEPTH ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  private static DocumentException tooLong(int length, String of, int most) {
    return new DocumentException(
        Reason.TOO_LONG,
        String.format(
            Locale.ROOT,
            "the page has %,d %s, and %,d are the most: give a page with one article",
            length,
            of,
            most));
  }

  private static int words(Element part) {
    return new StringTokenizer(part.text()).countTokens();
  }

  /** Takes away what is not the page's text. */
  private static void clean(Document page, Optional<String> title) {
    page.head().empty();
    page.nodeStream(Comment.class).toList().forEach(Node::remove);
    page.select(FURNITURE).not("html, body, main, article, :has(h1)").remove();
    removeEmpty(page);
    title.ifPresent(
        headline ->
            page.select("h1, h2").stream()
                .filter(heading -> heading.text().equalsIgnoreCase(headline))
                .forEach(Node::remove));
    // Readability drops forms, and some sites have the whole page in one.
    page.select("form:has(h1, article, main, p ~ p ~ p)").unwrap();
    // It drops footers, and here they say who is quoted.
    page.select("blockquote footer").tagName("p");
  }

  /** Removes what holds nothing any more: Readability would too, in ten times the time. */
  private static void removeEmpty(Document page) {
    // Elements that are put in another order move in the page too.
    List<Element> parts =
        new ArrayList<>(page.select("div, section, header, p, span, li, h1, h2, h3, h4, h5, h6"));
    Collections.reverse(parts);
    for (Element part : parts) {
      if (part.childrenSize() == 0 && !part.hasText()) {
        part.remove();
      }
    }
  }

  /** A warning of characters that could not be decoded, if there are any. */
  private static List<String> undecoded(String text, Charset charset) throws DocumentException {
    long count = text.chars().filter(c -> c == REPLACEMENT).count();
    if (count == 0) {
      return List.of();
    }
    String problem =
        String.format(
            Locale.ROOT,
            "%,d of %,d characters could not be decoded from %s",
            count,
            text.length(),
            charset.name());
    if (count > UNDECODED * text.length()) {
      throw new DocumentException(
          Reason.ENCODING, problem + ": the page is in another encoding than it says");
    }
    return List.of(problem);
  }
}
