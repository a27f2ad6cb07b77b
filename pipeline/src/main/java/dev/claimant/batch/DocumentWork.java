package dev.claimant.batch;

import dev.claimant.Claimant;
import dev.claimant.DocumentFailure;
import dev.claimant.batch.Outcome.Done;
import dev.claimant.batch.Outcome.Failed;
import dev.claimant.batch.Outcome.Known;
import dev.claimant.document.Document;
import dev.claimant.duplicate.DuplicateIndex;
import dev.claimant.duplicate.MinHash;
import dev.claimant.duplicate.Signature;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.RawDocument;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.DocumentPart;
import dev.claimant.record.RecordBuilder;
import dev.claimant.sink.ExtractedDocument;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.function.Predicate;

/** What a worker does for a document: reads it, holds it against earlier ones, finds its claims. */
final class DocumentWork {
  private final Claimant claimant;
  private final Optional<Republications> republications;
  private final RetryAlone retryAlone = new RetryAlone();

  DocumentWork(Claimant claimant, Optional<Republications> republications) {
    this.claimant = claimant;
    this.republications = republications;
  }

  /**
   * Works on a document.
   *
   * @param entry what is known of it
   */
  Outcome on(RawDocument raw, LedgerEntry entry, Turn turn) throws InterruptedException {
    return on(raw, entry, turn, first -> false);
  }

  /**
   * Works on a document that an earlier run has done, if it now republishes another one, or none.
   *
   * @param isRight whether it is right what that run found it to republish
   */
  Outcome again(
      RawDocument raw,
      LedgerEntry entry,
      Turn turn,
      Predicate<Optional<DuplicateIndex.Match>> isRight)
      throws InterruptedException {
    return republications.orElseThrow().isDisturbed(turn)
        ? on(raw, entry, turn, isRight)
        : new Known(LedgerEntry.Status.DONE);
  }

  private Outcome on(
      RawDocument raw,
      LedgerEntry entry,
      Turn turn,
      Predicate<Optional<DuplicateIndex.Match>> isKnown)
      throws InterruptedException {
    LedgerEntry noted = entry;
    try {
      DocumentReader.Reading reading = retryAlone.get(() -> claimant.read(raw));
      Document document = reading.document();
      Optional<DuplicateIndex.Match> first = Optional.empty();
      if (republications.isPresent()) {
        Signature signature = MinHash.of(document.text());
        first = republications.get().add(turn, raw.id(), signature);
        noted = entry.compared(signature, first);
        // Those after it need not wait for its claims.
        pass(turn);
        if (isKnown.test(first)) {
          return new Known(LedgerEntry.Status.DONE);
        }
      }
      List<ClaimRecord> claims = retryAlone.get(() -> claimant.claims(document));
      return new Done(
          extracted(document, raw.format() != Format.TEXT, first, claims),
          reading.warnings(),
          new StringTokenizer(document.text()).countTokens(),
          noted);
    } catch (DocumentFailure e) {
      return new Failed(e, noted);
    }
  }

  private static ExtractedDocument extracted(
      Document document,
      boolean isExtracted,
      Optional<DuplicateIndex.Match> first,
      List<ClaimRecord> claims) {
    DocumentPart part = RecordBuilder.documentPart(document);
    if (first.isEmpty()) {
      return new ExtractedDocument(part, document.text(), isExtracted, claims);
    }
    String earlier = first.get().id();
    return new ExtractedDocument(
        part.ofDuplicate(earlier),
        document.text(),
        isExtracted,
        claims.stream().map(claim -> claim.ofDuplicate(earlier)).toList());
  }

  /** Has a document not keep those after it waiting: it was compared or never will be. */
  void pass(Turn turn) {
    republications.ifPresent(all -> all.pass(turn));
  }
}
