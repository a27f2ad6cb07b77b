package dev.claimant.syntax;

import dev.claimant.document.Span;
import dev.claimant.document.Tag;

/**
 * A token of a sentence, or a part of one: "5" and "km" of "5km".
 *
 * @param span its place in the document's text, in UTF-16 units
 * @param lower the text in lower case
 * @param tag its part of speech; {@link Tag#NONE} within a time expression
 * @param glued whether no space separates it from the word before it
 * @param isTime whether it belongs to a time expression, so that no noun phrase can include it
 */
public record Word(
    Span span, String text, String lower, String lemma, Tag tag, boolean glued, boolean isTime) {
  /** Any position outside of the sentence. */
  public static final Word NONE = new Word(new Span(0, 0), "", "", "", Tag.NONE, false, false);

  /** This word as part of a time expression. */
  Word inTime() {
    return new Word(span, text, lower, lemma, Tag.NONE, glued, true);
  }

  public boolean is(String word) {
    return lower.equals(word);
  }

  public boolean isNoun() {
    return tag.isNoun();
  }

  public boolean isName() {
    return tag.isProperNoun();
  }

  public boolean isPlural() {
    return tag.isPluralNoun();
  }

  public boolean isVerb() {
    return tag.isVerb();
  }

  public boolean isFinite() {
    return tag.isFinite();
  }

  public boolean isDash() {
    return text.equals("-") || text.equals("–") || text.equals("—") || text.equals("−");
  }

  public boolean hasDigit() {
    return text.chars().anyMatch(Character::isDigit);
  }
}
