package dev.claimant.syntax;

import dev.claimant.document.Span;

/**
 * A token of a sentence, or a part of one: "5" and "km" of "5km".
 *
 * @param lower the text in lower case
 * @param glued whether no space parts it from the word before it
 */
public record Word(Span span, String text, String lower, String lemma, String tag, boolean glued) {
  /** What stands outside of the sentence. */
  static final Word NONE = new Word(new Span(0, 0), "", "", "", "", false);

  public boolean is(String word) {
    return lower.equals(word);
  }

  /** Whether it belongs to a time expression. */
  public boolean isTime() {
    return tag.equals("TIME");
  }

  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  public boolean isName() {
    return tag.startsWith("NNP");
  }

  public boolean isPlural() {
    return tag.equals("NNS") || tag.equals("NNPS");
  }

  public boolean isVerb() {
    return tag.startsWith("VB");
  }

  public boolean isDash() {
    return text.equals("-") || text.equals("–") || text.equals("—") || text.equals("−");
  }

  /** Whether it is a verb that has a subject of its own, or a modal one. */
  public boolean isFinite() {
    return switch (tag) {
      case "VBD", "VBP", "VBZ", "MD" -> true;
      default -> false;
    };
  }

  public boolean hasDigit() {
    return text.chars().anyMatch(Character::isDigit);
  }
}
