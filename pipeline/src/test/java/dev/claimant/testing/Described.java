package dev.claimant.testing;

import dev.claimant.document.Change;
import dev.claimant.document.Document;
import dev.claimant.document.Quantity;
import dev.claimant.document.TimeExpression;
import dev.claimant.quantity.QuantityStage;
import dev.claimant.time.TimeStage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the stage finds in a text, each finding in one line. */
public final class Described {
  private static final TimeStage TIMES = new TimeStage();
  private static final QuantityStage QUANTITIES = new QuantityStage();

  private Described() {}

  /** A document that has sentences, with times and quantities. */
  public static Document read(Document sentences) {
    return QUANTITIES.apply(TIMES.apply(sentences));
  }

  /** A document in the notation of {@link TaggedText}, with times and quantities. */
  public static Document read(String notation) {
    return read(TaggedText.document(notation));
  }

  /**
   * "some 50 nations = 50 about count nation", with "low..high", "[change]", "per rate" and
   * "(amount unit)".
   */
  public static List<String> quantities(String notation) {
    return quantities(TaggedText.document(notation));
  }

  public static List<String> quantities(Document sentences) {
    Document document = read(sentences);
    return document.quantities().stream().map(q -> describe(document, q)).toList();
  }

  /** "last week = 2024-W45", "recent months =". */
  public static List<String> times(String notation, Optional<LocalDate> date) {
    Document tagged = TaggedText.document(notation);
    Document dated =
        Document.of(tagged.id(), tagged.sha256(), date, tagged.text(), tagged.layout());
    return times(dated.withSentences(tagged.sentences()));
  }

  public static List<String> times(Document sentences) {
    Document document = read(sentences);
    return document.times().stream().map(t -> describe(document, t)).toList();
  }

  private static String describe(Document document, TimeExpression time) {
    return (document.text(time.span()) + " = " + time.value().orElse("")).strip();
  }

  private static String describe(Change change) {
    return " [" + change.direction().label() + " " + change.figure().label() + "]";
  }

  /** The amount in the base unit, if it is stated in another one. */
  private static String converted(Quantity quantity) {
    String stated =
        quantity.unit().map(Quantity.Unit::name).orElse("")
            + quantity.rate().map(rate -> " per " + rate.per()).orElse("");
    return quantity
        .normalized()
        .filter(base -> !base.unit().equals(stated))
        .map(base -> " (" + base.value().toPlainString() + " " + base.unit() + ")")
        .orElse("");
  }

  private static String describe(Document document, Quantity quantity) {
    return document.text(quantity.span())
        + " = "
        + quantity.value().toPlainString()
        + quantity.high().map(high -> ".." + high.toPlainString()).orElse("")
        + " "
        + quantity.bound().label()
        + quantity.change().map(Described::describe).orElse("")
        + " "
        + quantity.kind().label()
        + quantity.unit().map(unit -> " " + unit.name()).orElse("")
        + quantity.rate().map(rate -> " per " + rate.per()).orElse("")
        + converted(quantity);
  }
}
