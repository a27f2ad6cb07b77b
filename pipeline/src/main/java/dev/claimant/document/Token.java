package dev.claimant.document;

import java.util.Locale;
import java.util.Set;

/**
 * A word, number or mark.
 *
 * @param span where it stands
 * @param text the document's text there
 * @param lemma its dictionary form, in lower case unless it is a name
 * @param tag its part of speech in the Penn Treebank's tag set
 */
public record Token(Span span, String text, String lemma, Tag tag) {
  /** Any position outside of a sentence: no word, and equal to none. */
  public static final Token NONE = new Token(new Span(0, 0), "", "", Tag.NONE);

  private static final Set<String> DASHES = Set.of("-", "--", "–", "—", "―");

  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }

  /** The text in lower case. */
  public String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The lemma in lower case, also that of a name. */
  public String lowerLemma() {
    return lemma.toLowerCase(Locale.ROOT);
  }

  public boolean is(String word) {
    return text.equalsIgnoreCase(word);
  }

  /** Whether this is a hyphen or a dash, however it is written. */
  public boolean isDash() {
    return DASHES.contains(text);
  }

  public boolean isNoun() {
    return tag.isNoun();
  }

  public boolean isName() {
    return tag.isProperNoun();
  }

  public boolean isVerb() {
    return tag.isVerb();
  }
}
