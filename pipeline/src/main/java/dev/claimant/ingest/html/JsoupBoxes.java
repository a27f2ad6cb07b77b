package dev.claimant.ingest.html;

import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page the boxes and lines that are no part of its article: by their names before
 * the article is looked for, and by their words and links after that.
 */
final class JsoupBoxes {
  private static final String CALLS = "calls";
  private static final String LINK = "link";
  private static final String LEAD = "lead";
  private static final String ALL = "all";

  private static final Map<String, String> NAMES = list("box-names.txt");

  private static final Pattern NAME =
      Pattern.compile(
          " (" + String.join("|", NAMES.keySet().stream().map(Pattern::quote).toList()) + ")(?= )");

  private static final Map<String, String> STARTS = list("line-starts.txt");

  private static final Pattern START =
      Pattern.compile(
          String.join(
              "|",
              STARTS.keySet().stream()
                  .sorted(Comparator.comparing(String::length).reversed())
                  .map(Pattern::quote)
                  .toList()));

  /** What parts the words of a name: all but letters, and the hump of a camel. */
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  /** What a name can be of: whatever else has one is too small or too large. */
  private static final String BOXES =
      "div, section, p, ul, ol, dl, figcaption, footer, header, span, h2, h3, h4, table, form";

  /** What is in no box. */
  private static final String LARGE = "h1, main, [itemprop=articleBody]";

  /** What asks for no address, or for more than one. */
  private static final String NO_CALL = "body, main, article, :has(h1, p ~ p ~ p)";

  /** A line has no more words. */
  private static final int LONGEST_LINE = 40;

  /** No date has more words. */
  private static final int DATE_WORDS = 12;

  /** As many words as make the paragraphs within one element the article beyond doubt. */
  private static final int SPINE = 50;

  /** From which share of words in links on a list is one of links. */
  private static final double LINKED = 0.8;

  /** As many words as a headline has at least. */
  private static final int SHORTEST_HEADLINE = 4;

  /** The words of a box that asks for an address are no more. */
  private static final int LONGEST_CALL = 80;

  /** Of an article that much must stay for its links to be taken for other articles. */
  private static final double HALF = 0.5;

  private JsoupBoxes() {}

  private static Map<String, String> list(String file) {
    Map<String, String> rows = new LinkedHashMap<>();
    for (Row row : WordList.rows(JsoupBoxes.class, file, 2)) {
      row.add(rows, row.cell(0), row.cell(1));
    }
    return rows;
  }

  /** Takes out boxes that ask for an address to send letters to, whatever they are called. */
  static void removeCalls(Element page) {
    for (Element field : page.select("input[type=email]")) {
      Element box = field;
      for (Element outer = field.parent();
          outer != null && words(outer.text()) <= LONGEST_CALL && !outer.is(NO_CALL);
          outer = outer.parent()) {
        box = outer;
      }
      box.remove();
    }
  }

  /** Takes out boxes whose class or id says that they are no part of an article. */
  static void removeNamed(Element page) {
    removeCaptions(page);
    Optional<Element> spine = spine(page);
    int most =
        spine.map(JsoupBoxes::paragraphWords).orElse(0) >= SPINE
            ? Integer.MAX_VALUE
            : words(page.text()) / 2;
    Map<String, List<Element>> alike =
        page.select(BOXES).stream()
            .filter(JsoupBoxes::isNamed)
            .collect(Collectors.groupingBy(Element::className));
    for (List<Element> boxes : alike.values()) {
      // Some sites have each paragraph in a box of its own, all called the same.
      boolean ofParagraphs =
          boxes.stream().anyMatch(box -> spine.filter(main -> box.equals(main)).isPresent());
      for (Element box : boxes) {
        if (!ofParagraphs
            && !spine.map(main -> isAround(box, main)).orElse(false)
            && box.selectFirst(LARGE) == null
            && words(box.text()) < most) {
          box.remove();
        }
      }
    }
  }

  private static boolean isAround(Element box, Element main) {
    return main.parents().contains(box);
  }

  /** Captions of pictures; those of tables say what is in them. */
  private static void removeCaptions(Element page) {
    page.select("figure:not(:has(table, blockquote, pre, p ~ p)) figcaption").remove();
  }

  /** Whether its name says that it is no part of the article, and its links do if they must. */
  private static boolean isNamed(Element box) {
    String names = box.className() + " " + box.id();
    if (names.isBlank()) {
      return false;
    }
    String words =
        BETWEEN_WORDS.matcher(" " + names + " ").replaceAll(" ").toLowerCase(Locale.ROOT);
    return NAME.matcher(words)
        .results()
        .anyMatch(
            name ->
                !CALLS.equals(NAMES.get(name.group(1)))
                    || box.selectFirst("a, button, input, form") != null);
  }

  /** The element that has more words in paragraphs of its own than any other. */
  private static Optional<Element> spine(Element page) {
    return page.select("p").stream()
        .flatMap(paragraph -> Optional.ofNullable(paragraph.parent()).stream())
        .distinct()
        .max(Comparator.comparingInt(JsoupBoxes::paragraphWords));
  }

  private static int paragraphWords(Element parent) {
    return parent.children().stream()
        .filter(child -> child.normalName().equals("p"))
        .mapToInt(paragraph -> words(paragraph.text()))
        .sum();
  }

  /** Takes out lines that lead elsewhere or ask for something, and lists of other articles. */
  static void removeLines(Element article) {
    for (Element line : article.select("p, li, div, h2, h3, h4, h5, h6")) {
      if (line.selectFirst("> p, > div, > ul, > ol, > table") == null && leadsAway(line)) {
        line.remove();
      }
    }
    List<Element> linked =
        Stream.concat(
                article.select("p").stream().filter(line -> linked(line) == 1),
                article.select("ul:has(li ~ li), ol:has(li ~ li)").stream()
                    .filter(JsoupBoxes::isOfHeadlines))
            .toList();
    int words = linked.stream().mapToInt(element -> words(element.text())).sum();
    if (words < HALF * words(article.text())) {
      linked.forEach(JsoupBoxes::removeWithHeading);
    }
  }

  /**
   * Takes out the lines above the first paragraph that only say when it was published, and says.
   */
  static Optional<LocalDate> takeDate(Element article) {
    Optional<LocalDate> first = Optional.empty();
    for (Element line : article.select("p, div, span, time")) {
      String text = line.text();
      if (line.normalName().equals("p") && words(text) > DATE_WORDS) {
        return first;
      }
      Optional<LocalDate> date =
          JsoupMetadata.isDate(text) ? JsoupMetadata.date(text) : Optional.empty();
      if (date.isPresent()) {
        line.remove();
        first = first.isPresent() ? first : date;
      }
    }
    return first;
  }

  private static boolean leadsAway(Element line) {
    String text = line.text().strip().toLowerCase(Locale.ROOT);
    Matcher start = START.matcher(text);
    if (!start.lookingAt() || words(text) > LONGEST_LINE) {
      return false;
    }
    return switch (STARTS.getOrDefault(start.group(), "")) {
      case LINK -> line.selectFirst("a") != null;
      case LEAD -> linked(line) >= HALF || (text.startsWith(":", start.end()) && linked(line) > 0);
      case ALL -> text.substring(start.end()).chars().noneMatch(Character::isLetterOrDigit);
      default -> true;
    };
  }

  /** Whether a list is one of other articles: of links as long as headlines are. */
  private static boolean isOfHeadlines(Element list) {
    Element before = list.previousElementSibling();
    return linked(list) >= LINKED
        && words(list.text()) >= SHORTEST_HEADLINE * list.select("li").size()
        && (before == null || !before.text().endsWith(":"));
  }

  /** The share of an element's words that are in links. */
  private static double linked(Element element) {
    int words = words(element.text());
    int linked = element.select("a").stream().mapToInt(link -> words(link.text())).sum();
    return words == 0 ? 0 : Math.min(1, linked / (double) words);
  }

  private static void removeWithHeading(Element list) {
    Element before = list.previousElementSibling();
    if (before != null && !list.normalName().equals("p") && before.normalName().matches("h[2-6]")) {
      before.remove();
    }
    list.remove();
  }

  private static int words(String text) {
    return new StringTokenizer(text).countTokens();
  }
}
