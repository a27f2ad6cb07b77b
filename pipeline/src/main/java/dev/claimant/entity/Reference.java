package dev.claimant.entity;

import dev.claimant.document.MentionType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import java.util.Optional;

/**
 * A mention in the making.
 *
 * @param first the number of its first token
 * @param end the number of the token after its last
 * @param quoted whether it stands in quotation marks
 * @param subject whether it looks like the subject of a verb
 * @param speaker whether that is a verb of saying, and all of it outside of quotation marks
 * @param nested whether it is part of somebody's role
 */
record Reference(
    Cluster cluster,
    MentionType type,
    Sentence sentence,
    int first,
    int end,
    Optional<Span> role,
    Optional<Span> title,
    boolean quoted,
    boolean subject,
    boolean speaker,
    boolean nested) {

  Span span() {
    return sentence.span(first, end);
  }
}
