package dev.claimant.claim;

import dev.claimant.document.Change;
import dev.claimant.document.Change.Figure;
import dev.claimant.document.Document;
import dev.claimant.document.NumberReading;
import dev.claimant.document.NumberReading.Role;
import dev.claimant.document.Quantity;
import dev.claimant.document.Quantity.Unit;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Search;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Token;
import java.util.List;
import java.util.Optional;

/**
 * Completes quantities by what the model reads and the rules do not find: a unit that stands
 * elsewhere ("12 of them", "61 %, up from 57"), a rise or fall.
 */
final class QuantityCompletion {
  private static final String UNIT = "unit-read-elsewhere";
  private static final String CHANGE = "change-read";

  private final Document document;

  QuantityCompletion(Document document) {
    this.document = document;
  }

  /** The same quantity, with the unit and the change that the model reads if it had none. */
  Quantity complete(Quantity quantity) {
    return document
        .reading()
        .of(quantity)
        .map(reading -> withChange(withUnit(quantity, reading), reading))
        .orElse(quantity);
  }

  private Quantity withUnit(Quantity quantity, NumberReading reading) {
    Optional<Span> words = reading.words(Role.UNIT).filter(it -> !it.overlaps(quantity.span()));
    if (quantity.unit().isPresent() || quantity.kind() != QuantityKind.NUMBER || words.isEmpty()) {
      return quantity;
    }
    List<Quantity> all = document.quantities();
    return all.stream()
        .skip(Search.first(all, one -> one.span().end() > words.get().start()))
        .limit(1)
        .filter(one -> one.unit().filter(unit -> unit.span().overlaps(words.get())).isPresent())
        .findFirst()
        .map(one -> quantity.withUnit(one.unit().orElseThrow(), one.kind(), UNIT))
        .orElseGet(() -> quantity.withUnit(counted(words.get()), QuantityKind.COUNT, UNIT));
  }

  /** The noun that the words end in. */
  private Unit counted(Span words) {
    Sentence sentence = document.sentenceAt(words.start());
    Token head = sentence.token(sentence.tokenAt(words.end() - 1));
    boolean common = head.isNoun() && !head.isName();
    return new Unit(common ? head.lemma() : head.text(), Optional.empty(), head.span());
  }

  private Quantity withChange(Quantity quantity, NumberReading reading) {
    Optional<Span> words = reading.words(Role.CHANGE);
    Optional<Change.Direction> direction = reading.direction();
    return quantity.change().isPresent() || words.isEmpty() || direction.isEmpty()
        ? quantity
        : quantity.withChange(new Change(direction.get(), figure(quantity), words.get()), CHANGE);
  }

  /** What the number says of the change, as the preposition before it tells. */
  private Figure figure(Quantity quantity) {
    Sentence sentence = document.sentenceAt(quantity.span().start());
    return switch (sentence.token(sentence.tokenAt(quantity.span().start()) - 1).lower()) {
      case "to", "at" -> Figure.TO;
      case "from" -> Figure.FROM;
      default -> Figure.BY;
    };
  }
}
