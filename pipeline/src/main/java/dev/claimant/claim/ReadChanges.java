package dev.claimant.claim;

import dev.claimant.document.Change;
import dev.claimant.document.Change.Figure;
import dev.claimant.document.Document;
import dev.claimant.document.NumberReading;
import dev.claimant.document.NumberReading.Role;
import dev.claimant.document.Quantity;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import java.util.Optional;

/** Gives quantities the rises and falls that the model reads and the rules do not find. */
final class ReadChanges {
  private static final String EVIDENCE = "change-read";

  private final Document document;

  ReadChanges(Document document) {
    this.document = document;
  }

  /** The same quantity, with the change that the model reads if it had none. */
  Quantity complete(Quantity quantity) {
    Optional<NumberReading> reading = document.reading().of(quantity);
    Optional<Span> words = reading.flatMap(read -> read.words(Role.CHANGE));
    Optional<Change.Direction> direction = reading.flatMap(NumberReading::direction);
    return quantity.change().isPresent() || words.isEmpty() || direction.isEmpty()
        ? quantity
        : quantity.withChange(new Change(direction.get(), figure(quantity), words.get()), EVIDENCE);
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
