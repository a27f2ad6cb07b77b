package dev.claimant.evaluation.brat;

import dev.claimant.evaluation.Share;
import dev.claimant.evaluation.brat.RelationPair.Agreement;

/**
 * How attributions of one kind were found.
 *
 * @param content the content found by the larger part
 * @param exact the content found with its very ends
 * @param sourced the content found by the larger part, with the right source
 * @param source only of the gold contents that were found and have a source: who has the right one
 */
record RelationTally(Share content, Share exact, Share sourced, Share source) {
  static final RelationTally NONE =
      new RelationTally(Share.NONE, Share.NONE, Share.NONE, Share.NONE);

  RelationTally plus(RelationTally other) {
    return new RelationTally(
        content.plus(other.content),
        exact.plus(other.exact),
        sourced.plus(other.sourced),
        source.plus(other.source));
  }

  /** The tally of a gold attribution. */
  static RelationTally gold(Agreement agreement, boolean hasSource) {
    return new RelationTally(
        Share.gold(agreement.content()),
        Share.gold(agreement.exact()),
        Share.gold(agreement.sourced()),
        agreement.content() && hasSource ? Share.gold(agreement.sourced()) : Share.NONE);
  }

  /** The tally of a predicted attribution. */
  static RelationTally predicted(Agreement agreement) {
    return new RelationTally(
        Share.predicted(agreement.content()),
        Share.predicted(agreement.exact()),
        Share.predicted(agreement.sourced()),
        Share.NONE);
  }
}
