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
import dev.claimant.document.Tag;
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

  private static final Tag[] ENDING = {Tag.IN, Tag.TO, Tag.WDT, Tag.WP, Tag.VBN, Tag.VBG};

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
        .or(
            () ->
                counted(words.get()).map(unit -> quantity.withUnit(unit, QuantityKind.COUNT, UNIT)))
        .orElse(quantity);
  }

  /** The noun that heads the words: "passengers" of "passengers at Oslo"; a single name is none. */
  private Optional<Unit> counted(Span words) {
    Sentence sentence = document.sentenceAt(words.start());
    List<Token> tokens =
        sentence
            .tokens()
            .subList(sentence.tokenAt(words.start()), sentence.tokenAt(words.end() - 1) + 1);
    return tokens.stream()
        .dropWhile(token -> !token.isNoun())
        .takeWhile(token -> !token.tag().isOneOf(ENDING))
        .filter(token -> token.isNoun() && token.tag() != Tag.NNP)
        .reduce((one, other) -> other)
        .map(head -> unit(head.isName() ? head.text() : head.lemma(), head))
        .or(() -> adjective(tokens));
  }

  /** "The wounded", "the unemployed". */
  private static Optional<Unit> adjective(List<Token> tokens) {
    Token last = tokens.get(tokens.size() - 1);
    return last.tag().isAdjective() || last.tag().isParticiple()
        ? Optional.of(unit(last.text(), last))
        : Optional.empty();
  }

  private static Unit unit(String name, Token token) {
    return new Unit(name, Optional.empty(), token.span());
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
