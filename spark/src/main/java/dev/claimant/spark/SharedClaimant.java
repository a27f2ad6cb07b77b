package dev.claimant.spark;

import dev.claimant.Claimant;
import dev.claimant.DocumentFailure;
import dev.claimant.batch.RetryAlone;
import dev.claimant.document.Document;
import dev.claimant.ingest.RawDocument;
import dev.claimant.record.ClaimRecord;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The one Claimant of an executor, shared by its tasks: its models are loaded once, at the first
 * document, and freed with the executor. It makes {@link Locale#ROOT} the executor's locale, since
 * CoreNLP changes case by that.
 */
final class SharedClaimant {
  /**
   * Static, since a class is all that the tasks of an executor have in common: each gets its own
   * copy of the objects that the driver sends.
   */
  private static final ConcurrentMap<ClaimantSource, SharedClaimant> OF_EXECUTOR =
      new ConcurrentHashMap<>();

  private final Claimant claimant;
  private final RetryAlone retryAlone = new RetryAlone();

  private SharedClaimant(ClaimantSource source) {
    Locale.setDefault(Locale.ROOT);
    claimant = source.make();
  }

  static SharedClaimant of(ClaimantSource source) {
    return OF_EXECUTOR.computeIfAbsent(source, SharedClaimant::new);
  }

  /** The claims in a document; one for which memory does not suffice has another turn alone. */
  List<ClaimRecord> claims(RawDocument raw) throws DocumentFailure, InterruptedException {
    Document document = retryAlone.get(() -> claimant.read(raw)).document();
    return retryAlone.get(() -> claimant.claims(document));
  }
}
