package dev.claimant.document;

/**
 * A word, number or mark.
 *
 * @param span where it stands
 * @param text the document's text there
 * @param lemma its dictionary form, in lower case unless it is a name
 * @param tag its part of speech in the Penn Treebank's tag set
 */
public record Token(Span span, String text, String lemma, Tag tag) {
  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }

  public boolean is(String word) {
    return text.equalsIgnoreCase(word);
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
