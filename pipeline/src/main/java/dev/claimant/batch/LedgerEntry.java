package dev.claimant.batch;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.claimant.DocumentFailure;
import dev.claimant.document.Metadata;
import dev.claimant.duplicate.DuplicateIndex;
import dev.claimant.duplicate.Signature;
import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import dev.claimant.sink.Checkpoint;
import dev.claimant.support.Sha256;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A document's line in the {@link Ledger}.
 *
 * @param id the document's id
 * @param input what the user calls it: a path, with the line or record if it is one of many
 * @param sha256 of its bytes; none if it could not be had
 * @param metadata a hash of what came with it, if anything did
 * @param status what became of it
 * @param reason why it failed or was skipped, in a word or two
 * @param message the same in full, and what to do
 * @param claims how many records were written
 * @param duplicateOf the id of the document that it republishes
 * @param similarity how like it is to that one, from 0 to 1
 * @param signature what later documents are held against
 * @param warnings what is odd about it, if anything is, a sentence each
 * @param checkpoint where the output continues after this document, if it needs to know that
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record LedgerEntry(
    String id,
    String input,
    Optional<String> sha256,
    Optional<String> metadata,
    Status status,
    Optional<String> reason,
    Optional<String> message,
    OptionalInt claims,
    Optional<String> duplicateOf,
    OptionalDouble similarity,
    Optional<String> signature,
    Optional<List<String>> warnings,
    @JsonAlias("length") Optional<String> checkpoint) {

  LedgerEntry {
    requireNonNull(id, "id");
    requireNonNull(input, "input");
    requireNonNull(status, "status");
  }

  /** What became of a document. */
  enum Status {
    /** Its records were written. */
    @JsonProperty("done")
    DONE,
    /** Something went wrong. */
    @JsonProperty("failed")
    FAILED,
    /** It is no English text of a fit length. */
    @JsonProperty("skipped")
    SKIPPED
  }

  /** What is known of a document before anything becomes of it. */
  static LedgerEntry of(Item item) {
    return new LedgerEntry(
        item.id(),
        item.name(),
        item instanceof RawDocument raw ? Optional.of(raw.sha256()) : Optional.empty(),
        item instanceof RawDocument raw ? hash(raw.metadata()) : Optional.empty(),
        Status.FAILED,
        Optional.empty(),
        item instanceof BadItem bad
            ? Optional.ofNullable(bad.problem().getMessage())
            : Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<String> hash(Metadata metadata) {
    return metadata.equals(Metadata.NONE)
        ? Optional.empty()
        : Optional.of(HexFormat.of().toHexDigits(Sha256.fingerprint(metadata.toString())));
  }

  LedgerEntry compared(Signature with, Optional<DuplicateIndex.Match> first) {
    return new LedgerEntry(
        id,
        input,
        sha256,
        metadata,
        status,
        reason,
        message,
        claims,
        first.map(DuplicateIndex.Match::id),
        first.isPresent() ? OptionalDouble.of(first.get().similarity()) : OptionalDouble.empty(),
        Optional.of(with.toString()),
        warnings,
        checkpoint);
  }

  LedgerEntry warned(List<String> oddities) {
    return new LedgerEntry(
        id,
        input,
        sha256,
        metadata,
        status,
        reason,
        message,
        claims,
        duplicateOf,
        similarity,
        signature,
        Optional.of(List.copyOf(oddities)).filter(list -> !list.isEmpty()),
        checkpoint);
  }

  LedgerEntry failed(DocumentFailure failure) {
    return new LedgerEntry(
        id,
        input,
        sha256,
        metadata,
        failure.isSkipped() ? Status.SKIPPED : Status.FAILED,
        Optional.of(failure.reason().label()),
        Optional.ofNullable(failure.getMessage()),
        claims,
        duplicateOf,
        similarity,
        signature,
        warnings,
        checkpoint);
  }

  LedgerEntry done(int records, Checkpoint reached) {
    return new LedgerEntry(
        id,
        input,
        sha256,
        metadata,
        Status.DONE,
        reason,
        message,
        OptionalInt.of(records),
        duplicateOf,
        similarity,
        signature,
        warnings,
        Optional.of(reached.text()).filter(text -> !text.isEmpty()));
  }

  /** What tells whether a document is the same as in an earlier run. */
  String[] key() {
    return new String[] {id, sha256.or(() -> message).orElse(""), metadata.orElse("")};
  }
}
