package dev.claimant.claim;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimant.document.Attribution;
import dev.claimant.document.CodePointOffsets;
import dev.claimant.document.Quantity;
import dev.claimant.document.Span;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    textHash = sha256(text);
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
    return kind + "-" + sha256(key.toString()).substring(0, DIGITS);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
