package dev.claimant.claim;

import dev.claimant.document.Document;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.NumberReading.Role;
import dev.claimant.document.Quantity;
import dev.claimant.document.SaidOf;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import java.util.Optional;

/** Finds what each quantity is said of: by the model's reading, else its noun by the rules. */
final class SaidOfFinder {
  private final Document document;

  SaidOfFinder(Document document) {
    this.document = document;
  }

  /** What a quantity is said of, if the text tells. */
  Optional<SaidOf> find(Quantity quantity) {
    return document
        .reading()
        .of(quantity)
        .flatMap(reading -> reading.words(Role.OF))
        .or(() -> quantity.concept().stream().findFirst())
        .map(this::trimmed)
        .map(this::named);
  }

  /** The words without an article before them, and without a possessive's end after them. */
  private Span trimmed(Span words) {
    Sentence sentence = document.sentenceAt(words.start());
    int first = sentence.tokenAt(words.start());
    int last = Math.max(first, sentence.tokenAt(words.end() - 1));
    while (first < last && sentence.token(first).tag().isOneOf(Tag.DT, Tag.PDT)) {
      first++;
    }
    while (first < last && sentence.token(last).tag().isOneOf(Tag.POS, Tag.COMMA)) {
      last--;
    }
    int start = sentence.token(first).start();
    int end = sentence.span().contains(words) ? sentence.token(last).end() : words.end();
    return start < end ? new Span(start, end) : words;
  }

  private Span withArticle(Span words) {
    Sentence sentence = document.sentenceAt(words.start());
    int first = sentence.tokenAt(words.start());
    return first > 0 && sentence.token(first - 1).tag() == Tag.DT
        ? new Span(sentence.token(first - 1).start(), words.end())
        : words;
  }

  private SaidOf named(Span words) {
    Optional<Mention> whole =
        document.mentionsIn(withArticle(words)).stream()
            .filter(mention -> mention.span().end() == words.end())
            .filter(
                mention ->
                    trimmed(mention.full()).equals(words) || trimmed(mention.span()).equals(words))
            .findFirst();
    String label =
        whole
            .map(mention -> document.entity(mention).name())
            .orElseGet(() -> withNames(words))
            .replaceAll("\\s+", " ");
    return new SaidOf(label, words, whole.map(Mention::entity));
  }

  /** The words with the names of those whom pronouns stand for: "Acme's revenue". */
  private String withNames(Span words) {
    StringBuilder label = new StringBuilder();
    int at = words.start();
    for (Mention mention : document.mentionsIn(words)) {
      if (mention.type() == MentionType.PRONOUN && mention.span().start() >= at) {
        Token token = token(mention.span());
        label.append(document.text(), at, mention.span().start());
        label.append(document.entity(mention).name());
        if (token.tag() == Tag.PRPS) {
          label.append("'s");
        }
        at = mention.span().end();
      }
    }
    return label.append(document.text(), at, words.end()).toString();
  }

  private Token token(Span span) {
    Sentence sentence = document.sentenceAt(span.start());
    return sentence.token(sentence.tokenAt(span.start()));
  }
}
