package dev.claimant.document;

import java.util.Locale;

/**
 * What a source does with the content of an attribution. After the speech acts of Searle (1976) and
 * the factuality values of FactBank (Saurí and Pustejovsky, 2009): only {@link #ASSERTS} says that
 * the content is so.
 *
 * <p>In quoted speech the content is the words by which the source does it: "Where is he?" asks.
 */
public enum Stance {
  /** Says that it is so, or that it will be: "said", "according to", "confirmed". */
  ASSERTS,
  /** Holds it likely, without saying that it is so: "believes", "expects", "fears". */
  BELIEVES,
  /** Leaves open whether it is so, or holds it unlikely: "doubts", "does not believe". */
  DOUBTS,
  /** Says that it is not so: "denied", "rejected claims that". */
  DENIES,
  /**
   * Does not say it, or does not do it: "refused to say", "has yet to say", "did not deny", "nobody
   * said".
   */
  DECLINES,
  /** Asks whether, what or why it is so: "asked whether". */
  ASKS,
  /** Wants others to make it so: "ordered", "urged", "called for". */
  ORDERS,
  /** Says that the source will make it so: "promised", "threatened to", "agreed to". */
  PROMISES,
  /** Wants it to be so: "hopes", "wants to". */
  HOPES,
  /** Praises, blames, supports or opposes it: "welcomed the ruling". */
  JUDGES;

  /** The name that records carry. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
