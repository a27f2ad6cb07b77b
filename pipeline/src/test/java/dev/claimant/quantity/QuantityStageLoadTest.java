package dev.claimant.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.claimant.document.Document;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of 200,000 tokens that invite a reader to look too far. */
class QuantityStageLoadTest {
  private static final int TOKENS = 200_000;

  /** Far above the second or two that it takes, far below what work in the square would. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "tens/NNS of/IN",
        "$/$ 5 ,/,",
        "5 or/CC",
        "more/JJR than/IN",
        "5 and/CC a/DT half/NN",
        "5 big/JJ",
        "Nov./NNP 6 ,/,",
        "(/-LRB- 5",
        "fell/VBD by/IN 5 dogs/NNS to/IN 4 dogs/NNS by/IN 3",
        "by/IN 5",
        "twice/RB as/RB many/JJ",
        "from/IN 6 to/IN 5",
      })
  void takesTimeInProportion(String repeated) {
    Document document = document(repeated.split(" "));
    Document read = assertTimeout(LIMIT, () -> new QuantityStage().apply(document));
    assertThat(read.quantities().size() + read.times().size()).isLessThanOrEqualTo(TOKENS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1,", "a-", "½", "-", "$", ".5"})
  void readsOneEndlessToken(String repeated) {
    Document document = document(new String[] {repeated.repeat(TOKENS) + "/CD"}, 1);
    Document read = assertTimeout(LIMIT, () -> new QuantityStage().apply(document));
    assertThat(read.quantities()).isEmpty();
  }

  private static Document document(String[] repeated) {
    return document(repeated, TOKENS);
  }

  private static Document document(String[] repeated, int count) {
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String item = repeated[i % repeated.length];
      int slash = item.lastIndexOf('/');
      String word = slash > 0 ? item.substring(0, slash) : item;
      String tag = slash > 0 ? item.substring(slash + 1) : "CD";
      Span span = new Span(text.length(), text.length() + word.length());
      tokens.add(new Token(span, word, word, tag));
      text.append(word).append(' ');
    }
    Span all = new Span(0, text.length());
    return Document.of("load", "", Optional.empty(), text.toString(), List.of(all))
        .withSentences(List.of(new Sentence(0, all, 0, tokens)));
  }
}
