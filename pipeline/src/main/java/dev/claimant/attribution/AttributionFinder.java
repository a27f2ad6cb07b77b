package dev.claimant.attribution;

import dev.claimant.document.AttributionType;
import dev.claimant.document.Document;
import dev.claimant.document.Span;
import java.util.List;

/**
 * Finds the attributions of a document, without resolving who their sources are. Deterministic and
 * safe for use by many threads.
 */
public interface AttributionFinder {
  /** Eagerly loads what is otherwise loaded at the first use. */
  default void prepare() {}

  /** Frees the models, which are not used afterwards. */
  default void close() {}

  /**
   * The attributions of a document with sentences and entities.
   *
   * @param quoted the document's quotations
   */
  Found find(Document document, FreeStandingQuotations quoted);

  /** The probability that an attribution that {@link #find} returned is right. */
  double confidence(AttributionDraft draft, AttributionType type);

  /**
   * Attributions and the documents that they mention.
   *
   * @param drafts the attributions in the order of their content
   * @param makings the statements, reports and the like that the text has somebody make
   */
  record Found(List<AttributionDraft> drafts, List<Making> makings) {
    public Found {
      drafts = List.copyOf(drafts);
      makings = List.copyOf(makings);
    }
  }

  /**
   * A statement, report or the like that somebody makes.
   *
   * @param noun its noun, by lemma
   * @param maker the words for whoever makes it
   */
  record Making(String noun, Span maker) {}
}
