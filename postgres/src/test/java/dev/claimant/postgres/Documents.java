package dev.claimant.postgres;

import dev.claimant.batch.FakePipeline;
import dev.claimant.record.ClaimJson;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.DocumentPart;
import dev.claimant.sink.ExtractedDocument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Documents to write. */
final class Documents {
  private Documents() {}

  /** One whose numbers are its claims. */
  static ExtractedDocument of(String id, String text) {
    return new ExtractedDocument(part(id), text, false, FakePipeline.claims(id, text));
  }

  /** What its records say of a document of which nothing is known. */
  static DocumentPart part(String id) {
    return new DocumentPart(
        id,
        "0".repeat(64),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /** The claims of one of the pipeline's golden cases, as of a document published somewhere. */
  static ExtractedDocument golden(String name, String date, String url) throws IOException {
    DocumentPart part =
        new DocumentPart(
            name,
            "0".repeat(64),
            Optional.of(date),
            Optional.empty(),
            Optional.empty(),
            Optional.of(url),
            Optional.empty(),
            Map.of());
    List<ClaimRecord> claims = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    Documents.class.getResourceAsStream("/golden/" + name + ".claims.jsonl")),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        claims.add(of(ClaimJson.MAPPER.readValue(line, ClaimRecord.class), part));
      }
    }
    return new ExtractedDocument(part, "The text of " + name, false, claims);
  }

  /** A claim, of another document. */
  static ClaimRecord of(ClaimRecord claim, DocumentPart document) {
    return new ClaimRecord(
        claim.id(),
        claim.kind(),
        claim.text(),
        claim.span(),
        document,
        claim.page(),
        claim.sentence(),
        claim.quantity(),
        claim.entity(),
        claim.place(),
        claim.time(),
        claim.content(),
        claim.attribution(),
        claim.confidence(),
        claim.quantities(),
        claim.evidence());
  }
}
