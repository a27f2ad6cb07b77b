package dev.claimant;

import dev.claimant.DocumentFailure.Reason;
import dev.claimant.attribution.AttributionStage;
import dev.claimant.claim.ClaimStage;
import dev.claimant.corenlp.CoreNlpNameFinder;
import dev.claimant.corenlp.CoreNlpNameGenders;
import dev.claimant.corenlp.CoreNlpTagger;
import dev.claimant.corenlp.CoreNlpTokenizer;
import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.document.Metadata;
import dev.claimant.entity.EntityStage;
import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.ingest.Documents;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.Input;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.LanguageDetector;
import dev.claimant.ingest.OpenNlpLanguageDetector;
import dev.claimant.ingest.RawDocument;
import dev.claimant.onnx.OnnxReader;
import dev.claimant.pipeline.Pipeline;
import dev.claimant.pipeline.Stage;
import dev.claimant.quantity.QuantityStage;
import dev.claimant.reading.ReadingStage;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ConfidenceFilter;
import dev.claimant.record.RecordBuilder;
import dev.claimant.sentence.SentenceStage;
import dev.claimant.support.IoProblems;
import dev.claimant.time.TimeStage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads documents and finds who claims what in them: the way into the library.
 *
 * <pre>{@code
 * try (Claimant claimant = Claimant.load()) {
 *   for (ClaimRecord claim : claimant.claims(Path.of("news.txt"))) {
 *     System.out.println(claim.kind().label() + ": " + claim.text());
 *   }
 * }
 * }</pre>
 *
 * Load it once, share it between threads, and close it when the last call has returned. Models are
 * loaded at the first document. A document from which no claims can be had is a {@link
 * DocumentFailure}, whatever went wrong; later calls are not affected.
 */
public final class Claimant implements AutoCloseable {
  /** The largest document that is read by itself, in bytes, unpacked. */
  private static final int MAX_BYTES = 1 << 25;

  private final DocumentReader reader;
  private final Pipeline pipeline;
  private final Metadata defaults;
  private final double minConfidence;

  private Claimant(Builder builder) {
    reader = new DocumentReader(builder.encoding, builder.detector);
    Pipeline whole = new Pipeline(builder.stages.get());
    pipeline = builder.last.isPresent() ? whole.upTo(builder.last.get()) : whole;
    defaults = Metadata.of(builder.date);
    minConfidence = builder.minConfidence;
  }

  /** Claimant with its default settings. */
  public static Claimant load() {
    return builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The settings of a {@link Claimant}. */
  public static final class Builder {
    private Charset encoding = StandardCharsets.UTF_8;
    private Optional<LocalDate> date = Optional.empty();
    private double minConfidence = ConfidenceFilter.USUAL;
    private LanguageDetector detector = new OpenNlpLanguageDetector();
    private Supplier<List<Stage>> stages = Claimant::stages;
    private Optional<Layer<?>> last = Optional.empty();

    private Builder() {}

    /** The encoding of texts that do not state their own. Default: UTF-8. */
    public Builder encoding(Charset charset) {
      encoding = charset;
      return this;
    }

    /** The date of publication of documents that do not state their own. Default: unknown. */
    public Builder date(Optional<LocalDate> published) {
      date = published;
      return this;
    }

    /**
     * Drops claims with a lower confidence. Claims without a confidence are kept. Default: {@link
     * ConfidenceFilter#USUAL}; 0 keeps all.
     *
     * @param least from 0 to 1
     */
    public Builder minConfidence(double least) {
      minConfidence = least;
      return this;
    }

    /** Detects the language of texts, of which only English is read. Default: OpenNLP's. */
    public Builder languageDetector(LanguageDetector languages) {
      detector = languages;
      return this;
    }

    /**
     * The stages of the pipeline, in order. They are closed with what is built, so each gets its
     * own. Default: {@link Claimant#stages}.
     */
    public Builder stages(Supplier<List<Stage>> ofEach) {
      stages = ofEach;
      return this;
    }

    /** Runs only the stages that it takes to add a layer. Default: all stages. */
    public Builder upTo(Layer<?> layer) {
      last = Optional.of(layer);
      return this;
    }

    /**
     * Claimant with these settings.
     *
     * @throws IllegalArgumentException if a stage requires a layer that no stage before it adds
     */
    public Claimant build() {
      return new Claimant(this);
    }
  }

  /** The stages from sentences to claims, in order; each can also be used alone. */
  public static List<Stage> stages() {
    return List.of(
        new SentenceStage(new CoreNlpTokenizer(), new CoreNlpTagger()),
        new EntityStage(new CoreNlpNameFinder(), new CoreNlpNameGenders()),
        new TimeStage(),
        new QuantityStage(),
        new ReadingStage(new OnnxReader()),
        new AttributionStage(),
        new ClaimStage());
  }

  /** The claims in a plain text, as the records of a document with the id "text". */
  public List<ClaimRecord> claims(String text) throws DocumentFailure {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return claims(
        read(new RawDocument(
                "text",
                "text",
                Format.TEXT,
                bytes,
                Optional.of(StandardCharsets.UTF_8),
                Metadata.NONE))
            .document());
  }

  /**
   * The claims in a file that holds one document of any supported format, gzipped or not. Its date
   * of publication can stand in {@code <name>.meta.json} next to it.
   */
  public List<ClaimRecord> claims(Path file) throws DocumentFailure {
    return claims(read(Input.file(file)).document());
  }

  /**
   * The claims in a stream that holds one document of any supported format, gzipped or not.
   *
   * @param id the document's id in the records
   * @param in closed when it is read
   */
  public List<ClaimRecord> claims(String id, InputStream in) throws DocumentFailure {
    return claims(read(Input.of(id, id, () -> in)).document());
  }

  /** The claims in a document without layers, as {@link #read} returns it. */
  public List<ClaimRecord> claims(Document read) throws DocumentFailure {
    return records(annotate(read));
  }

  private List<ClaimRecord> records(Document annotated) {
    return ConfidenceFilter.atLeast(RecordBuilder.of(annotated), minConfidence);
  }

  /** A document without layers, as {@link #read} returns it, with the layers of all stages. */
  public Document annotate(Document read) throws DocumentFailure {
    try {
      return pipeline.apply(read);
    } catch (RuntimeException | Error e) {
      throw DocumentFailure.of(e);
    }
  }

  /** The only document of an input, without layers, with warnings about its text. */
  public DocumentReader.Reading read(Input input) throws DocumentFailure {
    try (Documents documents = new Documents(List.of(input).iterator(), MAX_BYTES)) {
      Item item = documents.next();
      if (documents.hasNext()) {
        throw new DocumentFailure(
            Reason.MANY_DOCUMENTS, "it holds more than one document: read them one by one");
      }
      if (item instanceof BadItem bad) {
        throw DocumentFailure.of(bad.problem());
      }
      return read((RawDocument) item);
    } catch (IOException e) {
      throw new DocumentFailure(Reason.UNREADABLE, IoProblems.describe(e), e);
    }
  }

  /** A document without layers, with warnings about its text. */
  public DocumentReader.Reading read(RawDocument raw) throws DocumentFailure {
    try {
      DocumentReader.Reading reading = reader.read(raw);
      Document document = reading.document();
      return new DocumentReader.Reading(
          document.withMetadata(document.metadata().or(defaults)), reading.warnings());
    } catch (DocumentException e) {
      throw DocumentFailure.of(e);
    } catch (RuntimeException | Error e) {
      throw DocumentFailure.of(e);
    }
  }

  /** Frees the models. */
  @Override
  public void close() {
    pipeline.close();
  }
}
