package dev.claimant.record;

import dev.claimant.document.QuantityKind;
import dev.claimant.record.ClaimRecord.EvidencePart;
import dev.claimant.record.ClaimRecord.Offsets;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.TextPart;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Estimates how likely the number of a quantity claim, its bound, unit, change and rate and what it
 * is said of are all right: a logistic regression over what is so of the record, with the weights
 * of {@code quantity-confidence.txt}. Who says it is not part of that.
 *
 * <p>Mirrors {@code features()} of {@code models/confidence/train.py}, which trains the weights.
 */
final class QuantityConfidence {
  private static final String CONSTANT = "constant";

  /** Lengths in code points. */
  private static final int SHORT_SENTENCE = 60;

  private static final int LONG_SENTENCE = 200;
  private static final int FAR = 50;

  /** More quantities than this are many for a sentence. */
  private static final int MANY = 3;

  private final Map<String, Double> weights = new HashMap<>();

  QuantityConfidence() {
    for (Row row : WordList.rows(QuantityConfidence.class, "quantity-confidence.txt", 2)) {
      row.add(weights, row.cell(0), Double.valueOf(row.cell(1)));
    }
  }

  /**
   * The probability that a quantity claim is right; none of one that no named rule made.
   *
   * @param peers how many quantities its sentence has
   */
  OptionalDouble of(ClaimRecord record, int peers) {
    List<String> rules = record.evidence().map(EvidencePart::quantity).orElse(List.of());
    if (record.quantity().isEmpty() || rules.isEmpty()) {
      return OptionalDouble.empty();
    }
    List<String> features = features(record, record.quantity().get(), peers);
    rules.forEach(rule -> features.add("rule " + rule));
    double sum = features.stream().distinct().mapToDouble(this::weight).sum() + weight(CONSTANT);
    double probability = 1 / (1 + Math.exp(-sum));
    return OptionalDouble.of(Math.round(probability * 1000) / 1000.0);
  }

  /** A feature that was too rare to be trained has no weight. */
  private double weight(String feature) {
    return weights.getOrDefault(feature, 0.0);
  }

  private static List<String> features(ClaimRecord record, QuantityPart quantity, int peers) {
    List<String> features = new ArrayList<>();
    features.add("kind " + quantity.kind().label());
    features.add("attribution " + record.attribution().type().label());
    add(features, quantity.high().isPresent(), "has high");
    add(features, quantity.unit().isPresent(), "has unit");
    add(features, quantity.rate().isPresent(), "has rate");
    add(features, quantity.normalized().isPresent(), "has normalized");
    add(features, record.entity().isPresent(), "has entity");
    add(features, record.place().isPresent(), "has place");
    add(features, record.time().isPresent(), "has time");
    addConcept(features, record.span(), quantity.concept(), quantity.kind());
    int length = record.sentence().end() - record.sentence().start();
    add(features, length < SHORT_SENTENCE, "sentence short");
    add(features, length > LONG_SENTENCE, "sentence long");
    add(
        features,
        3 * (record.span().end() - record.span().start()) > length,
        "a third of its sentence");
    add(features, record.span().start() == record.sentence().start(), "first in its sentence");
    add(features, peers == 1, "alone in its sentence");
    add(features, peers > MANY, "one of many in its sentence");
    return features;
  }

  private static void addConcept(
      List<String> features, Offsets span, List<TextPart> concept, QuantityKind kind) {
    Optional<TextPart> outside =
        concept.stream()
            .filter(part -> part.end() <= span.start() || part.start() >= span.end())
            .findFirst();
    if (concept.isEmpty()) {
      features.add("concept none");
      features.add("concept none, kind " + kind.label());
    } else if (outside.isEmpty()) {
      features.add("concept within");
    } else if (outside.get().end() <= span.start()) {
      features.add("concept before");
      add(features, span.start() - outside.get().end() > FAR, "concept far before");
    } else {
      features.add("concept after");
    }
    add(features, concept.size() > 1, "concept of several parts");
  }

  private static void add(List<String> features, boolean isSo, String feature) {
    if (isSo) {
      features.add(feature);
    }
  }
}
