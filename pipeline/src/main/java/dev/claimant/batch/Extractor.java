package dev.claimant.batch;

import dev.claimant.DocumentFailure;
import dev.claimant.document.Document;
import dev.claimant.document.Metadata;
import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.ingest.Documents;
import dev.claimant.ingest.Input;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import dev.claimant.pipeline.Pipeline;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ConfidenceFilter;
import dev.claimant.record.RecordBuilder;
import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads one document and finds its claims. Whatever goes wrong is a {@link DocumentFailure}. Safe
 * for use by many threads.
 */
public final class Extractor {
  /** The most that a document which is read by itself can have, unpacked. */
  private static final int MAX_BYTES = 1 << 25;

  private final DocumentReader reader;
  private final Pipeline pipeline;
  private final Optional<LocalDate> date;
  private final double leastConfidence;

  /**
   * @param date when documents were published that do not say
   * @param leastConfidence what claims are left out below: {@link ConfidenceFilter}
   */
  public Extractor(
      DocumentReader reader, Pipeline pipeline, Optional<LocalDate> date, double leastConfidence) {
    this.reader = reader;
    this.pipeline = pipeline;
    this.date = date;
    this.leastConfidence = leastConfidence;
  }

  /** The only document of an input as it is read, before the pipeline, and what is odd about it. */
  public DocumentReader.Reading read(Input input) throws DocumentFailure {
    try (Documents documents = new Documents(List.of(input).iterator(), MAX_BYTES)) {
      Item item = documents.next();
      if (documents.hasNext()) {
        throw new DocumentFailure("many documents", "it holds more than one: extract them");
      }
      if (item instanceof BadItem bad) {
        throw DocumentFailure.of(bad.problem());
      }
      return read((RawDocument) item);
    } catch (IOException e) {
      throw new DocumentFailure("unreadable", IoProblems.describe(e), e);
    }
  }

  /** A document as it is read, before the pipeline, and what is odd about it. */
  public DocumentReader.Reading read(RawDocument raw) throws DocumentFailure {
    try {
      DocumentReader.Reading reading = reader.read(raw);
      Document document = reading.document();
      return new DocumentReader.Reading(
          document.withMetadata(document.metadata().or(Metadata.of(date))), reading.warnings());
    } catch (DocumentException e) {
      throw DocumentFailure.of(e);
    } catch (RuntimeException | Error e) {
      throw DocumentFailure.of(e);
    }
  }

  /** The claims that the pipeline finds in a document, without the doubtful ones. */
  public List<ClaimRecord> claims(Document document) throws DocumentFailure {
    try {
      return ConfidenceFilter.atLeast(RecordBuilder.of(pipeline.apply(document)), leastConfidence);
    } catch (RuntimeException | Error e) {
      throw DocumentFailure.of(e);
    }
  }

  /** The document with all that the pipeline finds in it. */
  public Document apply(Document document) throws DocumentFailure {
    try {
      return pipeline.apply(document);
    } catch (RuntimeException | Error e) {
      throw DocumentFailure.of(e);
    }
  }
}
