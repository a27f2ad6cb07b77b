package dev.claimant.document;

import java.util.List;

/**
 * The key of one layer of a document: what one stage adds and later stages read.
 *
 * @param name the layer's name, for messages
 * @param stage the name of the stage that adds it, for messages
 * @param <T> the type of the layer's value
 */
@SuppressWarnings("UnusedTypeParameter") // It ties the key to the type of its value.
public record Layer<T>(String name, String stage) {
  /** Sentences and their tokens, with parts of speech and lemmas, in text order, disjoint. */
  public static final Layer<List<Sentence>> SENTENCES = new Layer<>("SENTENCES", "SentenceStage");

  /** Entities and their mentions. */
  public static final Layer<Entities> ENTITIES = new Layer<>("ENTITIES", "EntityStage");

  /** Dates, times and periods, by span. */
  public static final Layer<List<TimeExpression>> TIMES = new Layer<>("TIMES", "TimeStage");

  /** Quantities, by span. */
  public static final Layer<List<Quantity>> QUANTITIES = new Layer<>("QUANTITIES", "QuantityStage");

  /** Attributions, by the start of their content. */
  public static final Layer<List<Attribution>> ATTRIBUTIONS =
      new Layer<>("ATTRIBUTIONS", "AttributionStage");

  /** Claims, by span. */
  public static final Layer<List<Claim>> CLAIMS = new Layer<>("CLAIMS", "ClaimStage");

  @Override
  public String toString() {
    return name;
  }
}
