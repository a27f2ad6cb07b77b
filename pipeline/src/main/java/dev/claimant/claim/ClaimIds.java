package dev.claimant.claim;

import dev.claimant.document.Attribution;
import dev.claimant.document.Quantity;
import dev.claimant.document.Span;
import dev.claimant.support.Sha256;
import dev.claimant.text.CodePointOffsets;
import java.util.List;

/**
 * Makes the ids of a document's claims: the kind's letter and the first 16 hexadecimal digits of
 * the SHA-256 of the text's own SHA-256, the kind, and the code-point offsets of the claim's spans.
 * So the same spans of the same text have the same id everywhere.
 */
final class ClaimIds {
  private static final int DIGITS = 16;

  private final String textHash;
  private final CodePointOffsets offsets;

  ClaimIds(String text) {
    textHash = Sha256.hex(text);
    offsets = new CodePointOffsets(text);
  }

  String of(Quantity quantity) {
    return id("q", List.of(List.of(quantity.span())));
  }

  String of(Attribution attribution) {
    return id("s", List.of(attribution.source(), attribution.cue(), attribution.content()));
  }

  private String id(String kind, List<List<Span>> parts) {
    StringBuilder key = new StringBuilder(textHash).append('\n').append(kind);
    for (List<Span> part : parts) {
      key.append('\n');
      for (Span span : part) {
        key.append(offsets.toCodePoints(span));
      }
    }
    return kind + "-" + Sha256.hex(key.toString()).substring(0, DIGITS);
  }
}
