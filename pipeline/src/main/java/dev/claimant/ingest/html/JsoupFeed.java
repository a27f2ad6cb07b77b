package dev.claimant.ingest.html;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.Container;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The items of a feed, RSS or Atom: a document each, with its title, date, link and author. Its
 * text is the whole article if the feed has it, else the summary. Jsoup knows neither DTDs nor
 * entities of a feed's own, and goes nowhere to read more.
 */
public final class JsoupFeed implements Container {
  private static final Pattern BEGINNING =
      Pattern.compile(
          "\uFEFF?(?:\\s|<\\?[^>]*>|<!--(?s:.*?)-->|<!DOCTYPE[^>\\[]*>)*+"
              + "(?:<rss\\s|<(?:\\w+:)?feed\\s[^>]*http://www.w3.org/2005/Atom"
              + "|<rdf:RDF\\s[^>]*http://(?:purl.org/rss/|my.netscape.com/rdf/))");

  private static final Pattern END =
      Pattern.compile("</(?:rss|rdf:RDF|(?:\\w+:)?feed)\\s*>(?:\\s|<!--(?s:.*?)-->|\\x00)*$");

  /** How far from its end a feed may have its last tag. */
  private static final int TAIL = 1 << 12;

  /** Between one item and the next; the text of an item is held to the limits of a page. */
  private static final int MAX_ELEMENTS = 50_000;

  private static final int MAX_DEPTH = 256;

  /** The name in {@code ann@news.example (Ann Lee)}, as RSS has it. */
  private static final Pattern MAILED = Pattern.compile("\\S+@\\S+ \\((.+)\\)");

  /** A longer one names nothing. */
  private static final int LONGEST_ID = 200;

  private final String id;
  private final String name;
  private final boolean whole;
  private final Iterator<Element> elements;
  private int number;
  private Optional<Item> ahead;

  /**
   * @param bytes the whole feed
   */
  public JsoupFeed(String id, String name, byte[] bytes) {
    this.id = id;
    this.name = name;
    HtmlEncoding encoding = HtmlEncoding.of(bytes, Optional.empty(), StandardCharsets.UTF_8);
    whole = END.matcher(tail(bytes, encoding.charset())).find();
    elements =
        new StreamParser(Parser.xmlParser().setMaxDepth(MAX_DEPTH))
            .parse(
                new InputStreamReader(
                    new ByteArrayInputStream(bytes, encoding.mark(), bytes.length),
                    encoding.charset()),
                "")
            .iterator();
    ahead =
        read()
            .or(
                () ->
                    Optional.of(
                        new BadItem(
                            id,
                            name,
                            new DocumentException(Reason.EMPTY, "the feed has no items"))));
  }

  private static String tail(byte[] bytes, Charset charset) {
    // An even number, for the sake of UTF-16.
    int from = Math.max(0, bytes.length - TAIL) & ~1;
    return new String(bytes, from, bytes.length - from, charset);
  }

  /** Whether a text begins as a feed does. */
  public static boolean begins(String head) {
    return BEGINNING.matcher(head).lookingAt();
  }

  @Override
  public Optional<Item> next() {
    Optional<Item> item = ahead;
    ahead = item.isPresent() ? read() : item;
    return ahead.isEmpty() && !whole
        ? item.map(last -> bad(last.id(), Reason.MALFORMED, "the feed ends too soon: get it again"))
        : item;
  }

  private Optional<Item> read() {
    for (int count = 0; elements.hasNext(); count++) {
      Element element = elements.next();
      if (element.normalName().matches("(?:\\w+:)?(?:item|entry)")) {
        number++;
        Item item = item(element);
        element.remove();
        return Optional.of(item);
      } else if (count > MAX_ELEMENTS) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Item item(Element element) {
    String tag = element.normalName();
    String prefix = tag.substring(0, tag.indexOf(':') + 1);
    Optional<String> own =
        first(element, prefix + "id", "guid").filter(text -> text.length() <= LONGEST_ID);
    String itemId = id + "/" + own.orElse(String.valueOf(number));
    Optional<String> html =
        Stream.of("content:encoded", prefix + "content", "description", prefix + "summary")
            .flatMap(child -> children(element, child))
            .map(JsoupFeed::html)
            .filter(text -> Jsoup.parseBodyFragment(text).hasText())
            .findFirst();
    return html.isEmpty()
        ? bad(itemId, Reason.EMPTY, "the item of the feed has no text, but for a title perhaps")
        : new RawDocument(
            itemId,
            itemName(),
            Format.FRAGMENT,
            html.get().getBytes(StandardCharsets.UTF_8),
            Optional.of(StandardCharsets.UTF_8),
            metadata(element, prefix));
  }

  private BadItem bad(String itemId, Reason reason, String problem) {
    return new BadItem(itemId, itemName(), new DocumentException(reason, problem));
  }

  private String itemName() {
    return name + ", item " + number;
  }

  private static Metadata metadata(Element item, String prefix) {
    Stream<String> dates =
        Stream.of(prefix + "published", "pubdate", "dc:date", prefix + "issued", prefix + "updated")
            .flatMap(child -> first(item, child).stream());
    return new Metadata(
        dates.flatMap(date -> JsoupMetadata.date(date).stream()).findFirst(),
        first(item, prefix + "title").map(title -> Jsoup.parseBodyFragment(title).text()),
        byline(item, prefix).flatMap(JsoupMetadata::byline),
        link(item, prefix),
        Map.of());
  }

  private static Optional<String> byline(Element item, String prefix) {
    String names =
        Stream.of(prefix + "author", "dc:creator")
            .flatMap(child -> children(item, child))
            .map(author -> first(author, prefix + "name").orElse(author.text()))
            .map(author -> MAILED.matcher(author).replaceFirst("$1"))
            .filter(author -> !author.isBlank())
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(names).filter(all -> !all.isEmpty());
  }

  private static Optional<String> link(Element item, String prefix) {
    return Stream.concat(
            children(item, prefix + "link")
                .filter(link -> link.attr("rel").matches("(?:alternate)?"))
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.text()),
            children(item, "guid").map(Element::text))
        .map(String::strip)
        .filter(link -> link.startsWith("http"))
        .findFirst();
  }

  /** The text of the first child of one of some names that has any. */
  private static Optional<String> first(Element parent, String... names) {
    return Stream.of(names)
        .flatMap(name -> children(parent, name))
        .map(child -> child.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Stream<Element> children(Element parent, String name) {
    return parent.children().stream().filter(child -> child.normalName().equals(name));
  }

  /** What an element holds as HTML: escaped for the most part, as it stands in XHTML. */
  private static String html(Element content) {
    if (content.attr("type").equals("text")) {
      return Entities.escape(content.wholeText());
    }
    return content.childrenSize() > 0 ? content.html() : content.wholeText();
  }
}
