package dev.claimant.testing;

import dev.claimant.document.Document;
import dev.claimant.document.Layout;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.text.Quotations;
import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Builds a document with sentences and tokens by hand, so that a stage can be tested without a
 * model.
 *
 * <p>The notation is one paragraph a line, its sentences separated by {@code ||}, its tokens as
 * {@code word/TAG} separated by spaces; a token that begins with {@code ~} has no space before it
 * in the text, and {@code ␣} is a space within a token:
 *
 * <pre>{@code He/PRP said/VBD ~,/, “/`` ~Go/VB ~./. ~”/''}</pre>
 *
 * A token without {@code /TAG} is a cardinal if it begins with a digit, a singular noun otherwise.
 */
public final class TaggedText {
  private static final char SPACE = '␣';

  private TaggedText() {}

  /** The notation of a document with sentences that is one paragraph. */
  public static String notation(Document document) {
    return document.sentences().stream()
        .map(sentence -> notation(document.text(), sentence))
        .collect(Collectors.joining(" || "));
  }

  private static String notation(String text, Sentence sentence) {
    return sentence.tokens().stream()
        .map(token -> (isGlued(text, token) ? "~" : "") + word(token) + "/" + token.tag().label())
        .collect(Collectors.joining(" "));
  }

  private static boolean isGlued(String text, Token token) {
    int start = token.span().start();
    return start > 0 && text.charAt(start - 1) != ' ';
  }

  private static String word(Token token) {
    return token.text().replace(' ', SPACE);
  }

  public static Document document(String notation) {
    StringBuilder text = new StringBuilder();
    List<Span> paragraphs = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    Morphology morphology = new Morphology();
    for (String line : notation.strip().split("\n")) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      int start = text.length();
      for (String part : line.strip().split("\\s+\\|\\|\\s+")) {
        List<Token> tokens = new ArrayList<>();
        for (String item : part.strip().split("\\s+")) {
          boolean glued = item.startsWith("~") && item.length() > 1;
          String token = (glued ? item.substring(1) : item).replace(SPACE, ' ');
          int slash = token.lastIndexOf('/');
          String word = slash > 0 ? token.substring(0, slash) : token;
          String tag =
              slash > 0
                  ? token.substring(slash + 1)
                  : Character.isDigit(word.charAt(0)) ? "CD" : "NN";
          if (!glued && text.length() > start) {
            text.append(' ');
          }
          Span span = new Span(text.length(), text.length() + word.length());
          text.append(word);
          tokens.add(new Token(span, word, morphology.lemma(word, tag), Tag.of(tag)));
        }
        Span span = new Span(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
        sentences.add(new Sentence(sentences.size(), span, paragraphs.size(), tokens));
      }
      paragraphs.add(new Span(start, text.length()));
    }
    Layout layout = new Layout(paragraphs, Quotations.find(text.toString(), paragraphs), List.of());
    return Document.of("test", "0".repeat(64), Optional.empty(), text.toString(), layout)
        .withSentences(sentences);
  }
}
