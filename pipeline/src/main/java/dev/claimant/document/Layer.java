package dev.claimant.document;

import java.util.List;

/**
 * The key of one layer of a document, which one stage adds and later stages read. These constants
 * are all there are: a key equals only itself, so that a value always has its key's type.
 *
 * @param <T> the type of the layer's value
 */
@SuppressWarnings("UnusedTypeParameter") // It ties the key to the type of its value.
public final class Layer<T> {
  /** Sentences and their tokens, with parts of speech and lemmas, in text order, disjoint. */
  public static final Layer<List<Sentence>> SENTENCES = new Layer<>("SENTENCES", "SentenceStage");

  /** Entities and their mentions. */
  public static final Layer<Entities> ENTITIES = new Layer<>("ENTITIES", "EntityStage");

  /** Dates, times and periods, by span. */
  public static final Layer<List<TimeExpression>> TIMES = new Layer<>("TIMES", "TimeStage");

  /** Quantities, by span. */
  public static final Layer<List<Quantity>> QUANTITIES = new Layer<>("QUANTITIES", "QuantityStage");

  /** What a model reads in one pass. */
  public static final Layer<Reading> READING = new Layer<>("READING", "ReadingStage");

  /** Attributions, by the start of their content. */
  public static final Layer<List<Attribution>> ATTRIBUTIONS =
      new Layer<>("ATTRIBUTIONS", "AttributionStage");

  /** Claims, by span. */
  public static final Layer<List<Claim>> CLAIMS = new Layer<>("CLAIMS", "ClaimStage");

  private final String name;
  private final String stage;

  private Layer(String name, String stage) {
    this.name = name;
    this.stage = stage;
  }

  /** The name of the stage that adds this layer, for messages. */
  public String stage() {
    return stage;
  }

  @Override
  public String toString() {
    return name;
  }
}
