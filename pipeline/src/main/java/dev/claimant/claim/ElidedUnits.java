package dev.claimant.claim;

import dev.claimant.document.Document;
import dev.claimant.document.NumberReading.Role;
import dev.claimant.document.Quantity;
import dev.claimant.document.Quantity.Unit;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Token;
import java.util.Optional;

/**
 * Gives numbers without a unit of their own the one that the model reads for them elsewhere: "12 of
 * them", "61 %, up from 57".
 */
final class ElidedUnits {
  private static final String EVIDENCE = "unit-read-elsewhere";

  private final Document document;

  ElidedUnits(Document document) {
    this.document = document;
  }

  /** The same quantity, with a unit if it had none and the model reads one. */
  Quantity complete(Quantity quantity) {
    if (quantity.unit().isPresent() || quantity.kind() != QuantityKind.NUMBER) {
      return quantity;
    }
    return document
        .reading()
        .of(quantity)
        .flatMap(reading -> reading.words(Role.UNIT))
        .filter(words -> !words.overlaps(quantity.span()))
        .map(words -> withUnit(quantity, words))
        .orElse(quantity);
  }

  private Quantity withUnit(Quantity quantity, Span words) {
    Optional<Quantity> other =
        document.quantities().stream()
            .filter(one -> one.unit().filter(unit -> unit.span().overlaps(words)).isPresent())
            .findFirst();
    return other
        .map(one -> quantity.withUnit(one.unit().orElseThrow(), one.kind(), EVIDENCE))
        .orElseGet(() -> quantity.withUnit(counted(words), QuantityKind.COUNT, EVIDENCE));
  }

  /** The noun that the words end in. */
  private Unit counted(Span words) {
    Sentence sentence = document.sentenceAt(words.start());
    Token head = sentence.token(sentence.tokenAt(words.end() - 1));
    return new Unit(head.isName() ? head.text() : head.lemma(), Optional.empty(), head.span());
  }
}
