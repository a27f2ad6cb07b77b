package dev.claimant.cli;

import dev.claimant.Claimant;
import dev.claimant.DocumentFailure;
import dev.claimant.document.Document;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ConfidenceFilter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Claims to evaluate: extracted now, or those in the files of an earlier extraction. */
final class FoundClaims {
  private final Claimant claimant;
  private final Optional<Path> files;
  private final Optional<Predictions> predictions;
  private final double leastConfidence;
  private final Messages messages;
  private int failed;

  /** Gives a document to find claims in. */
  @FunctionalInterface
  interface Reading {
    Document read() throws DocumentFailure;
  }

  /**
   * @param files where the claims are; empty to extract them now
   * @param leastConfidence what claims from files are left out below
   */
  FoundClaims(Claimant claimant, Optional<Path> files, double leastConfidence, Messages messages) {
    this.claimant = claimant;
    this.files = files;
    predictions = files.map(Predictions::read);
    this.leastConfidence = leastConfidence;
    this.messages = messages;
  }

  /** The claims of a document; none if it fails, which is said and counted. */
  List<ClaimRecord> of(Path text, Reading reading) {
    try {
      Document document = reading.read();
      return predictions.isPresent()
          ? ConfidenceFilter.atLeast(read(predictions.get(), document), leastConfidence)
          : claimant.claims(document);
    } catch (DocumentFailure e) {
      messages.failed(text.toString(), e);
      failed++;
      return List.of();
    }
  }

  /** A document with its quantities; without any if it fails, which is reported and counted. */
  Document in(Document document) {
    try {
      return claimant.annotate(document);
    } catch (DocumentFailure e) {
      messages.failed(document.id(), e);
      failed++;
      return document.withClaims(List.of());
    }
  }

  private List<ClaimRecord> read(Predictions from, Document document) {
    List<ClaimRecord> records = from.of(document.id(), document.sha256());
    if (records.isEmpty()) {
      messages.say(document.id() + ": warning: no claims of it in " + files.orElseThrow());
    }
    return records;
  }

  /** How many documents failed. */
  int failed() {
    return failed;
  }
}
