package dev.claimant.batch;

import dev.claimant.document.Document;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.pipeline.Pipeline;
import dev.claimant.sink.ClaimRecord;
import dev.claimant.sink.ClaimRecords;
import dev.claimant.sink.Confidence;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Runs a pipeline over documents and writes their claims. A document that fails costs itself only.
 */
public final class Batch {
  private final DocumentReader reader;
  private final Pipeline pipeline;
  private final Optional<LocalDate> date;
  private final double leastConfidence;
  private final BatchListener listener;

  /**
   * @param date when documents were published whose metadata do not say
   * @param leastConfidence what claims are left out below: {@link Confidence}
   */
  public Batch(
      DocumentReader reader,
      Pipeline pipeline,
      Optional<LocalDate> date,
      double leastConfidence,
      BatchListener listener) {
    this.reader = reader;
    this.pipeline = pipeline;
    this.date = date;
    this.leastConfidence = leastConfidence;
    this.listener = listener;
  }

  /**
   * What a batch came to.
   *
   * @param documents how many were written
   * @param claims how many records they have
   * @param failed how many documents were not written
   */
  public record Summary(int documents, long claims, int failed) {}

  /**
   * Reads, works on and writes each document in turn.
   *
   * @throws OutputClosedException if the output takes no more; what it took before is whole
   */
  public Summary run(List<Input> inputs, ClaimOutput output) throws OutputClosedException {
    int documents = 0;
    long claims = 0;
    int failed = 0;
    for (Input input : inputs) {
      listener.started(input);
      try {
        List<ClaimRecord> records = claims(read(input));
        write(output, input.id(), records);
        documents++;
        claims += records.size();
      } catch (DocumentFailure failure) {
        listener.failed(input, failure);
        failed++;
      }
    }
    return new Summary(documents, claims, failed);
  }

  /** A document as it is read, before the pipeline. */
  public Document read(Input input) throws DocumentFailure {
    Optional<LocalDate> known =
        input.metadata().isPresent() ? MetadataFile.date(input.metadata().get()) : Optional.empty();
    try {
      DocumentReader.Reading reading =
          reader.read(input.id(), input.source().read(), known.or(() -> date));
      reading.warnings().forEach(warning -> listener.warned(input, warning));
      return reading.document();
    } catch (DocumentException e) {
      throw new DocumentFailure(label(e.reason()), String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new DocumentFailure("unreadable", IoProblems.describe(e), e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw internal(e);
    }
  }

  /** The claims that the pipeline finds in a document, without the doubtful ones. */
  public List<ClaimRecord> claims(Document document) throws DocumentFailure {
    try {
      return Confidence.atLeast(ClaimRecords.of(pipeline.apply(document)), leastConfidence);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw internal(e);
    }
  }

  /** The document with all that the pipeline finds in it. */
  public Document apply(Document document) throws DocumentFailure {
    try {
      return pipeline.apply(document);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw internal(e);
    }
  }

  private static void write(ClaimOutput output, String id, List<ClaimRecord> records)
      throws DocumentFailure, OutputClosedException {
    try {
      output.write(id, records);
    } catch (OutputClosedException e) {
      throw e;
    } catch (IOException e) {
      throw new DocumentFailure(
          "not written", "its claims cannot be written: " + IoProblems.describe(e), e);
    }
  }

  private static String label(DocumentException.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static DocumentFailure internal(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return new DocumentFailure(
          "out of memory",
          "not enough memory: set CLAIMANT_JAVA_OPTS=-Xmx4g, or split the document",
          e);
    }
    return new DocumentFailure(
        "internal error",
        e
            + "; this is a defect of Claimant: please report it with the document and what --debug"
            + " shows",
        e);
  }
}
