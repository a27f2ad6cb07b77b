package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import java.util.List;
import java.util.Optional;

/**
 * Says what the text calls a source that has no name, as it can be printed alone: "police
 * spokesman" for the "He" after "A police spokesman", "Ann Lee's lawyer" for "her lawyer".
 */
final class Descriptions {
  private final Document document;
  private final SourceWords words;
  private final Antecedents antecedents;

  Descriptions(Document document, SourceWords words, Antecedents antecedents) {
    this.document = document;
    this.words = words;
    this.antecedents = antecedents;
  }

  /** The words for a source without known parties; empty if there is no source. */
  Optional<String> of(List<Span> source, List<Integer> parties) {
    return parties.isEmpty() ? source.stream().findFirst().map(this::describe) : Optional.empty();
  }

  private String describe(Span source) {
    Optional<Span> antecedent = antecedents.of(source);
    if (antecedent.isPresent()) {
      return describe(antecedent.get());
    }
    Sentence sentence = document.sentenceAt(source.start());
    int start = sentence.tokenAt(source.start());
    int end = Math.min(sentence.tokenAt(source.end() - 1) + 1, sentence.tokens().size());
    int last = end(sentence, start, end);
    Token first = sentence.token(start);
    if (first.tag() == Tag.PRPS && start + 1 < last) {
      Optional<String> owner = owner(first);
      if (owner.isPresent()) {
        return owner.get() + "'s " + text(sentence, start + 1, last);
      }
    }
    boolean counts =
        words.partitives().contains(sentence.token(start + 1).lowerLemma())
            && sentence.token(start + 2).is("of");
    boolean article = (first.is("a") || first.is("an") || first.is("the")) && !counts;
    return text(sentence, article && start + 1 < last ? start + 1 : start, last);
  }

  private Optional<String> owner(Token pronoun) {
    return document.mentionsIn(pronoun.span()).stream()
        .findFirst()
        .map(document::entity)
        .map(Entity::name);
  }

  /** The end of a phrase before a clause or a description that a comma or bracket sets off. */
  private static int end(Sentence sentence, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      Token token = sentence.token(i);
      Tag next = sentence.token(i + 1).tag();
      boolean setOff =
          token.is(",")
              && (i + 1 == end
                  || next.isWh()
                  || next.isParticiple()
                  || next.isAdverb()
                  || next.isOneOf(Tag.IN, Tag.DT, Tag.CD));
      boolean dash = token.isDash() && !sentence.isGlued(i) && !sentence.isGlued(i + 1);
      if (setOff || dash || token.tag().isWh() || token.tag() == Tag.LEFT_BRACKET) {
        return i;
      }
    }
    return end;
  }

  /** The words with single blanks; a small letter where only the sentence begins. */
  private String text(Sentence sentence, int start, int end) {
    String text = document.text(sentence.span(start, end)).strip().replaceAll("\\s+", " ");
    Token first = sentence.token(start);
    boolean capital =
        start > 0
            || first.isName()
            || sentence.token(start + 1).isName()
            || (first.text().length() > 1 && isCapital(first.text(), 1));
    return capital || first.is("i") || !isCapital(text, 0)
        ? text
        : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static boolean isCapital(String text, int index) {
    return Character.isUpperCase(text.charAt(index));
  }
}
