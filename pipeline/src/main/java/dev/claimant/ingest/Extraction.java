package dev.claimant.ingest;

import dev.claimant.document.Metadata;
import dev.claimant.document.Span;
import java.util.List;

/**
 * What was had from the bytes of a document.
 *
 * @param text its text
 * @param metadata what it says of itself
 * @param pages the spans of its pages in the text; none if it has no pages
 * @param warnings what is odd about it, a sentence each
 */
public record Extraction(String text, Metadata metadata, List<Span> pages, List<String> warnings) {

  /** A text alone. */
  static Extraction of(String text) {
    return new Extraction(text, Metadata.NONE, List.of(), List.of());
  }
}
