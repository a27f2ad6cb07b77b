package dev.claimant.record;

import dev.claimant.document.AttributionType;
import java.util.Locale;

/** How the text attributes a claim. */
public enum AttributionKind {
  /** Not at all: the claim is the document's own. */
  AUTHOR,
  /** To a source whose words are all in quotation marks. */
  DIRECT,
  /** To a source, without quotation marks. */
  INDIRECT,
  /** To a source whose words are partly in quotation marks. */
  MIXED;

  static AttributionKind of(AttributionType type) {
    return switch (type) {
      case DIRECT -> DIRECT;
      case INDIRECT -> INDIRECT;
      case MIXED -> MIXED;
    };
  }

  /** The name that records carry. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
