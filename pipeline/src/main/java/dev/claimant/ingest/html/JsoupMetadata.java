package dev.claimant.ingest.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.claimant.document.Metadata;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;

/** What a web page says of itself, in its head for the most part. */
final class JsoupMetadata {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  /** A longer one is none: it would stand in each of the document's records. */
  private static final int LONGEST = 500;

  /** What stands between a headline and the name of the site, in the title of a page. */
  private static final String SITE_NAME = "\\s*[|·•»–—-].*";

  /** Dates as pages have them, with or without a time after. */
  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[uuuu-MM-dd][uuuu/MM/dd][uuuuMMdd]")
          .appendPattern("[EEEE, ][EEEE ][EEE, ][EEE ]")
          .appendPattern("[d MMMM uuuu][d MMM uuuu][MMMM d, uuuu][MMM d, uuuu]")
          .toFormatter(Locale.ENGLISH);

  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

  /** A date, a time or a word for one, as it stands after or before a name: "Updated 3 June". */
  private static final Pattern WHEN =
      Pattern.compile(
          ("(?i)(?:\\b|(?<=\\p{Ll})(?=\\p{Lu}))(?-i:(?:[Ff]irst |[Ll]ast |[Ff]irst|[Ll]ast)?"
                  + "(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Mm]odified)\\b|PUBLISHED|UPDATED|POSTED)(?: on)?:?"
                  + "|(?:\\bon )?\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |(?:mon|tue|wed|thu|fri|sat|sun),? )?"
                  + "(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? MONTH\\b(?:,? \\d{4})?"
                  + "|MONTH \\d{1,2}(?:st|nd|rd|th)?\\b(?! MONTH)(?:,? \\d{4})?|MONTH \\d{4}"
                  + "|\\d{4}-\\d\\d-\\d\\d\\S*|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})"
                  + "|\\b\\d{1,2}[:.]\\d\\d\\b(?: ?[ap]\\.?m\\b\\.?)?"
                  + "|\\b\\d+ (?:minute|min|hour|hr|day|week|month)s? ago\\b")
              .replace("MONTH", MONTH));

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /** What else stands with a time. */
  private static final Pattern ZONE = Pattern.compile("(?i)\\b(?:at|[ap]m|[A-Z]{1,3}T|utc|on)\\b");

  /** With what it is the date of, and in words. */
  private static final int LONGEST_DATE = 80;

  /** What stands between a name and a date. */
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[|·•]\\s*");

  private record DateAttribute(String selector, String name) {
    static DateAttribute of(Row row) {
      return new DateAttribute(row.cell(0), row.cell(1));
    }
  }

  private static final List<DateAttribute> DATES =
      WordList.rows(JsoupMetadata.class, "page-dates.txt", 2).stream()
          .map(DateAttribute::of)
          .toList();

  private final Document page;
  private final List<JsonNode> things;

  private JsoupMetadata(Document page) {
    this.page = page;
    things =
        page.select("script[type=application/ld+json]").stream()
            .map(script -> json(script.data()))
            .flatMap(JsoupMetadata::things)
            .toList();
  }

  /**
   * What a page says of itself.
   *
   * @param page with its scripts
   */
  static Metadata of(Document page) {
    JsoupMetadata head = new JsoupMetadata(page);
    return new Metadata(head.date(), head.title(), head.byline(), head.url(), Map.of());
  }

  /** Nothing if it is malformed: many pages have it wrong, and say the same elsewhere. */
  private static JsonNode json(String data) {
    try {
      return JSON.readTree(data);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** The things that JSON-LD tells of: the page, the article, the site. */
  private static Stream<JsonNode> things(JsonNode json) {
    if (json.has("@graph")) {
      return things(json.get("@graph"));
    }
    return json.isArray() ? stream(json).flatMap(JsoupMetadata::things) : Stream.of(json);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** The headline, without the name of the site. */
  private Optional<String> title() {
    return Stream.concat(
            meta("og:title", "twitter:title"), Stream.of(ReadabilityArticle.title(page)))
        .flatMap(JsoupMetadata::line)
        .map(this::withoutSiteName)
        .findFirst();
  }

  private String withoutSiteName(String title) {
    return page.select("h1").stream()
        .flatMap(heading -> line(heading.text()))
        .filter(heading -> title.startsWith(heading))
        .filter(heading -> title.substring(heading.length()).matches(SITE_NAME))
        .findFirst()
        .orElse(title);
  }

  /** Who wrote it. */
  private Optional<String> byline() {
    return Stream.concat(
            things.stream().map(thing -> names(thing.path("author"))),
            meta("author", "article:author", "parsely-author", "dc.creator"))
        .flatMap(name -> byline(name).stream())
        .findFirst();
  }

  /** The names alone: "Ann Lee" in "By Ann Lee, 3 June 2024"; empty if there is none. */
  static Optional<String> byline(String text) {
    return line(text)
        .filter(name -> !name.startsWith("http"))
        .flatMap(JsoupMetadata::withoutDate)
        .map(name -> name.replaceFirst("^(?i:by:?) ", ""))
        .findFirst();
  }

  /** Whether a text is a date, with or without a time, and nothing else. */
  static boolean isDate(String text) {
    Matcher date = WHEN.matcher(text);
    return text.length() <= LONGEST_DATE
        && YEAR.matcher(text).find()
        && ZONE.matcher(date.replaceAll("")).replaceAll("").chars().noneMatch(Character::isLetter);
  }

  private static Stream<String> withoutDate(String byline) {
    Matcher date = WHEN.matcher(byline);
    return date.find()
        ? SEPARATOR
            .splitAsStream(date.replaceAll("|"))
            .map(part -> part.replaceFirst("[\\s,;:(/–—-]+$", "").strip())
            .filter(part -> part.length() > 2)
        : Stream.of(byline);
  }

  /** The names of one or several authors. */
  private static String names(JsonNode author) {
    return (author.isArray() ? stream(author) : Stream.of(author))
        .map(one -> one.path("name").asText(one.asText()))
        .filter(name -> !name.isBlank())
        .collect(Collectors.joining(", "));
  }

  /** Where it is published. */
  private Optional<String> url() {
    return Stream.concat(
            page.select("link[rel=canonical]").eachAttr("href").stream(), meta("og:url"))
        .flatMap(JsoupMetadata::line)
        .filter(url -> url.startsWith("http"))
        .findFirst();
  }

  /** When it was published. */
  private Optional<LocalDate> date() {
    return Stream.concat(
            things.stream().map(thing -> thing.path("datePublished").asText()),
            DATES.stream().flatMap(at -> page.select(at.selector).eachAttr(at.name).stream()))
        .flatMap(date -> date(date.strip()).stream())
        .findFirst();
  }

  /** The date that a text begins with, whatever it is written like; empty if it does with none. */
  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.from(DATE.parse(text, new ParsePosition(0))))
          // The zero of a clock is no date of publication.
          .filter(date -> date.isAfter(LocalDate.EPOCH));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Stream<String> meta(String... names) {
    return Stream.of(names)
        .flatMap(
            name -> page.select("meta[property=" + name + "], meta[name=" + name + "]").stream())
        .map(element -> element.attr("content"));
  }

  /** A text on one line, if it is neither blank nor too long. */
  private static Stream<String> line(String text) {
    return Stream.of(text.strip().replaceAll("[\\s\\u00A0]+", " "))
        .filter(line -> !line.isEmpty() && line.length() <= LONGEST);
  }
}
