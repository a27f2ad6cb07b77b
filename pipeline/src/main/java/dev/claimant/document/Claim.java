package dev.claimant.document;

import java.util.List;
import java.util.Optional;

/** One assertion in the text, with who makes it and what it says. */
public sealed interface Claim {
  /**
   * The same for the same text and the same spans, on any machine: "q-" or "s-" and 16 hexadecimal
   * digits.
   */
  String id();

  /** The claim's words: the quantity's span, or the extent of what is said. */
  Span span();

  /** The {@link Sentence#index()} of the sentence that it begins in. */
  int sentence();

  /** Where it is said to be so, if the sentence says: a place or country. */
  Optional<EntityReference> place();

  /** When it is said to be so, or was said, if the sentence says. */
  Optional<TimeExpression> time();

  /** The statement that this claim is part of, if it is part of one: its {@link #id()}. */
  Optional<String> statement();

  /**
   * A number claimed of something.
   *
   * @param quantity the number, its unit and its bound
   * @param of what it is said of, if the text tells
   * @param entity whose or of what nation the counted things are, if the text says: North Korea in
   *     "North Korean troops"
   */
  record QuantityClaim(
      String id,
      Quantity quantity,
      int sentence,
      Optional<SaidOf> of,
      Optional<EntityReference> entity,
      Optional<EntityReference> place,
      Optional<TimeExpression> time,
      Optional<String> statement)
      implements Claim {
    @Override
    public Span span() {
      return quantity.span();
    }
  }

  /**
   * Something said, believed or promised by a source.
   *
   * @param attribution source, cue and content
   * @param continues the statement that this one continues, if any: its {@link #id()}
   * @param quantities the {@link #id()}s of the quantity claims in it, in order
   */
  record StatementClaim(
      String id,
      Attribution attribution,
      int sentence,
      Optional<EntityReference> place,
      Optional<TimeExpression> time,
      Optional<String> statement,
      Optional<String> continues,
      List<String> quantities)
      implements Claim {
    public StatementClaim {
      quantities = List.copyOf(quantities);
    }

    @Override
    public Span span() {
      return attribution.extent();
    }
  }
}
