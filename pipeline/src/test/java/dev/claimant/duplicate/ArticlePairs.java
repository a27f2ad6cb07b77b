package dev.claimant.duplicate;

import static java.util.stream.Collectors.joining;

import dev.claimant.duplicate.Newsroom.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Pairs of articles of one kind: the second is the first one again, or only looks like it.
 *
 * @param repeats whether the second is the first one again
 * @param maker writes a pair
 */
record ArticlePairs(String name, boolean repeats, Function<Newsroom, Pair> maker) {
  static final List<ArticlePairs> KINDS =
      List.of(
          repeats("other quotation marks and breaks", (first, news) -> otherMarks(first.text())),
          repeats("wire credit", (first, news) -> credited(first)),
          repeats("other headline", (first, news) -> text(news.headline(), first.paragraphs())),
          repeats("American spelling", (first, news) -> american(first.text())),
          repeats("site's header and footer", (first, news) -> onSite(first.text())),
          repeats("a paragraph cut", (first, news) -> text(first.headline(), cut(first, news))),
          repeats("two paragraphs more", ArticlePairs::longer),
          repeats("1 % of words edited", (first, news) -> edited(first.text(), 0.01, news)),
          repeats("3 % of words edited", (first, news) -> edited(first.text(), 0.03, news)),
          repeats("5 % of words edited", (first, news) -> edited(first.text(), 0.05, news)),
          repeats("10 % of words edited", (first, news) -> edited(first.text(), 0.1, news)),
          repeats("most of this at once", ArticlePairs::changed),
          repeats("first two thirds", (first, news) -> start(first, 2.0 / 3)),
          repeats("first half", (first, news) -> start(first, 0.5)),
          differ("other event", (first, news) -> news.elsewhere().article().text()),
          differ("same event", (first, news) -> news.article().text()),
          differ("same event and quotations", ArticlePairs::withQuotations),
          differ("same event and background", ArticlePairs::withBackground),
          new ArticlePairs("same site", false, ArticlePairs::onOneSite),
          new ArticlePairs("same form, other figures", false, ArticlePairs::ofOneForm));

  private static final String HEADER =
      "The Northern Reader | Home | News | Sport | Weather | Opinion | Subscribe | Sign in\n\n";

  private static final String FOOTER =
      """

      Share this article on your favourite network or print it.
      Sign up for our morning letter: the day's news before breakfast, free, and only on weekdays.
      © The Northern Reader Ltd. No part of this page may be copied without our leave. Terms of use,
      privacy, cookies, complaints and corrections.
      """;

  private static final String FORM =
      """
      {Place} Ferries reported fares of {figure} in its last quarter, which ended by {when}. The
      company, which has its seat in {place}, said it carried {many} passengers a day. The results
      fell short of what the market had looked for: the average estimate of the {many} analysts
      asked by our desk was for fares of {figure}. For the quarter that is under way, the company
      said it expects between {figure} and {figure}. It has cut its debt by {figure} since the
      beginning of the year. This story was made by a program from data of the exchange, and nobody
      read it before it was published.
      """;

  /** Two articles, of which the first was published first. */
  record Pair(String first, String second) {
    double similarity() {
      return MinHash.of(first).similarity(MinHash.of(second));
    }

    boolean isFound() {
      DuplicateIndex index = new DuplicateIndex();
      index.add("first", 1, MinHash.of(first));
      return index.add("second", 2, MinHash.of(second)).isPresent();
    }
  }

  /** So many pairs, always the same ones. */
  Stream<Pair> pairs(int count) {
    return LongStream.range(0, count).mapToObj(Newsroom::new).map(maker);
  }

  private static ArticlePairs repeats(String name, BiFunction<Article, Newsroom, String> second) {
    return new ArticlePairs(name, true, behind(second));
  }

  private static ArticlePairs differ(String name, BiFunction<Article, Newsroom, String> second) {
    return new ArticlePairs(name, false, behind(second));
  }

  private static Function<Newsroom, Pair> behind(BiFunction<Article, Newsroom, String> second) {
    return news -> {
      Article first = news.article();
      return new Pair(first.text(), second.apply(first, news));
    };
  }

  private static String text(String headline, List<String> paragraphs) {
    return new Article(headline, paragraphs).text();
  }

  private static String otherMarks(String text) {
    return text.replaceAll("[“”]", "\"")
        .replace("’", "'")
        .replace(", ", " – ")
        .replaceAll("(\\w{7}) ", "$1\r\n\u00A0")
        .toUpperCase(Locale.ROOT);
  }

  private static String credited(Article first) {
    return text(first.headline() + "\n\nEASTMERE (Northern Wire) —", first.paragraphs())
        + "(Reporting by Ada Brandt and Ivo Lund; Editing by Tom Okoro)";
  }

  private static String american(String text) {
    return text.replaceAll("(?<=[Hh]arb|[Nn]eighb)our", "or")
        .replaceAll("(?<=[Tt]heat)re", "er")
        .replace("per cent", "percent")
        .replaceAll("(?<=[Gg]r)ey", "ay")
        .replaceAll("(?<=[Dd]ra)ugh", "f")
        .replaceAll("(?<=[Cc]ounci)ll", "l");
  }

  private static String onSite(String text) {
    return HEADER + text + FOOTER;
  }

  private static List<String> cut(Article first, Newsroom news) {
    List<String> paragraphs = new ArrayList<>(first.paragraphs());
    paragraphs.remove(news.any(paragraphs));
    return paragraphs;
  }

  private static String longer(Article first, Newsroom news) {
    List<String> paragraphs = new ArrayList<>(first.paragraphs());
    paragraphs.add(0, news.paragraph());
    paragraphs.add(3, news.quotation());
    return text(first.headline(), paragraphs);
  }

  /** The text with words of it, spread at random, left out, doubled or replaced. */
  private static String edited(String text, double share, Newsroom news) {
    return Arrays.stream(text.split("(?<= )"))
        .map(word -> news.happens(share) ? news.any(List.of("", word + word, "quite ")) : word)
        .collect(joining());
  }

  private static String changed(Article first, Newsroom news) {
    String text = text(news.headline(), cut(first, news));
    return onSite(otherMarks(edited(american(text), 0.02, news)));
  }

  private static String start(Article first, double share) {
    int length = (int) Math.round(share * first.paragraphs().size());
    return text(first.headline(), first.paragraphs().subList(0, length));
  }

  private static String withQuotations(Article first, Newsroom news) {
    List<String> paragraphs = new ArrayList<>(first.paragraphs());
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i % 3 != 1) {
        paragraphs.set(i, news.paragraph());
      }
    }
    return text(news.headline(), paragraphs);
  }

  private static String withBackground(Article first, Newsroom news) {
    List<String> paragraphs = new ArrayList<>(first.paragraphs());
    for (int i = 0; i < paragraphs.size() * 3 / 5; i++) {
      paragraphs.set(i, news.paragraph());
    }
    return text(news.headline(), paragraphs);
  }

  private static Pair onOneSite(Newsroom news) {
    return new Pair(onSite(news.article(3).text()), onSite(news.elsewhere().article(3).text()));
  }

  private static Pair ofOneForm(Newsroom news) {
    return new Pair(byProgram(news), byProgram(news));
  }

  /** A story as programs make them by the thousand: other names and figures in the same words. */
  static String byProgram(Newsroom news) {
    return news.filled(FORM);
  }
}
