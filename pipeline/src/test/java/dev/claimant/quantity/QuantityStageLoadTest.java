package dev.claimant.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.testing.Described;
import dev.claimant.text.LayoutReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long sentences and long words that invite a reader to look too far, or to look again. */
class QuantityStageLoadTest {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int LENGTH = 4_000;

  /** Four times the text takes about 4 times as long; 16 times if the work grows as the square. */
  private static final int MOST = 10;

  /** Below this a clock tells nothing: 40,000 tokens take a tenth of a second. */
  private static final long LEAST_NANOS = 200_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "7 ,/,",
        "$/$",
        "$/$ 5 ,/,",
        "1 ~-/HYPH",
        "-/: -/:",
        "1 ~-/HYPH ~2 ~-/HYPH",
        "1 ~//SYM",
        "1/2",
        "5 '/POS 6 ''/''",
        "“/`` 5 ”/''",
        "(/-LRB- 5",
        "USD/NN $/$",
        "5 pounds/NNS",
        "5 dollars/NNS and/CC",
        "5 (/-LRB- kg/NN",
        "5 °/NN 3 ′/SYM",
        "m/NN //SYM s/NN ^/SYM",
        "(/-LRB- $/$ 5 )/-RRB-",
        "5 or/CC",
        "5 to/IN",
        "5 out/IN of/IN",
        "5 in/IN",
        "5 and/CC a/DT half/NN",
        "and/CC a/DT half/NN",
        "5 big/JJ",
        "5 big/JJ and/CC",
        "seven/CD",
        "twenty/CD -/HYPH",
        "one/CD hundred/CD and/CC",
        "million/CD",
        "hundreds/NNS of/IN",
        "between/IN",
        "between/IN 5 and/CC",
        "more/JJR than/IN",
        "at/IN least/JJS 5",
        "from/IN 5",
        "rose/VBD 5 %/NN to/IN",
        "per/IN",
        "5 per/IN",
        "5 km/NN",
        "km/NN",
        "5 years/NNS old/JJ",
        "per/IN 5 $/$ and/CC -/HYPH half/NN km/NN a/DT",
        "2015",
        "2015 ~-/HYPH ~16",
        "2015 and/CC",
        "Nov./NNP",
        "Nov./NNP 6 ,/,",
        "6 Nov./NNP -/HYPH",
        "Monday/NNP ,/,",
        "Monday/NNP morning/NN",
        "from/IN May/NNP 3 to/IN",
        "10:30",
        "9 a.m./NN GMT/NNP",
        "9 a.m./NN on/IN",
        "the/DT first/JJ",
        "the/DT end/NN of/IN",
        "the/DT first/JJ half/NN of/IN",
        "the/DT week/NN of/IN",
        "early/JJ last/JJ",
        "a/DT few/JJ years/NNS",
        "two/CD years/NNS",
        "the/DT same/JJ day/NN",
        "Year/NNP 's/POS",
        "fell/VBD by/IN 5 dogs/NNS to/IN 4 dogs/NNS by/IN 3",
        "by/IN 5",
        "twice/RB as/RB many/JJ",
        "from/IN 6 to/IN 5",
      })
  void longSentencesTakeTimeInProportion(String repeated) {
    String[] items = repeated.split(" ");
    assertProportional(sentence(items, LENGTH), sentence(items, 4 * LENGTH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "1,", "1,111", "1.", ".5", "1-", "1:", "1/", "1/2/", "-", "−", "$", "½", "'", "’",
        "a-", "two-", "mid-", "20s", "T1", "1990", "' 5 \"", "1 1/2 ",
      })
  void longWordsTakeTimeInProportion(String repeated) {
    Document shorter = word(repeated.repeat(10 * LENGTH));
    assertThat(Described.read(shorter).quantities()).isEmpty();
    assertThat(Described.read(shorter).times()).isEmpty();
    assertProportional(shorter, word(repeated.repeat(40 * LENGTH)));
  }

  private static void assertProportional(Document shorter, Document longer) {
    long bound = Math.max(LEAST_NANOS, MOST * nanos(shorter));
    assertThat(nanos(longer)).isLessThan(bound);
  }

  /** The least processor time of three runs: what another process does to the clock is not ours. */
  private static long nanos(Document document) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      Described.read(document);
      least = Math.min(least, CLOCK.getCurrentThreadCpuTime() - start);
    }
    return least;
  }

  private static Document word(String word) {
    return document(word, List.of(new Token(new Span(0, word.length()), word, word, Tag.CD)));
  }

  /** So many tokens, items in the notation of {@link dev.claimant.testing.TaggedText} in turn. */
  private static Document sentence(String[] items, int count) {
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String item = items[i % items.length];
      boolean glued = item.startsWith("~");
      int slash = item.lastIndexOf('/');
      boolean tagged = slash > 0 && !Character.isDigit(item.charAt(slash + 1));
      String word = item.substring(glued ? 1 : 0, tagged ? slash : item.length());
      if (!glued && i > 0) {
        text.append(' ');
      }
      Span span = new Span(text.length(), text.length() + word.length());
      tokens.add(new Token(span, word, word, tagged ? Tag.of(item.substring(slash + 1)) : Tag.CD));
      text.append(word);
    }
    return document(text.toString(), tokens);
  }

  private static Document document(String text, List<Token> tokens) {
    Span all = new Span(0, text.length());
    return Document.of(
            "load", "", Optional.of(LocalDate.of(2024, 11, 20)), text, LayoutReader.read(text))
        .withSentences(List.of(new Sentence(0, all, 0, tokens)));
  }
}
