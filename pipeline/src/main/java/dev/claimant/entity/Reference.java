package dev.claimant.entity;

import dev.claimant.document.MentionType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.syntax.WordRange;

/**
 * A mention of an entity that is still being put together.
 *
 * @param description the role and title next to it
 * @param nested whether it is part of somebody's role
 * @param context how it stands in its sentence
 */
record Reference(
    Cluster cluster,
    MentionType type,
    Sentence sentence,
    WordRange words,
    Description description,
    boolean nested,
    Context context) {

  /**
   * How a mention stands in its sentence.
   *
   * @param quoted whether it is in quotation marks
   * @param subject whether it looks like the subject of a verb
   * @param speaker whether that is a verb of saying, and all of it outside of quotation marks
   */
  record Context(boolean quoted, boolean subject, boolean speaker) {}

  boolean quoted() {
    return context.quoted;
  }

  boolean subject() {
    return context.subject;
  }

  boolean speaker() {
    return context.speaker;
  }

  /** The index after the last token. */
  int end() {
    return words.end();
  }

  Span span() {
    return sentence.span(words.start(), words.end());
  }
}
