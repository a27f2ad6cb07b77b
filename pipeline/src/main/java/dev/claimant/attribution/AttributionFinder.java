package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.Span;
import java.util.List;

/**
 * Finds the attributions of a document, without resolving who their sources are. Deterministic and
 * safe for use by many threads.
 *
 * <p>Where one attribution lies within the content of another, only the outer one is returned.
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

  /**
   * Attributions and the source documents that they mention.
   *
   * @param drafts the attributions, in any order
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
