package dev.claimant.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A text and the layers that stages have found in it so far. Immutable: a stage returns a copy with
 * one more layer. All spans are offsets into {@link #text}, in UTF-16 units. A layer that no stage
 * has added cannot be read: its accessor throws {@link java.util.NoSuchElementException}.
 *
 * @param id its name, as the user knows it: a file's name without the extension
 * @param sha256 SHA-256 of the bytes that the text was read from, in lower-case hexadecimal
 * @param metadata facts about the document other than its text
 * @param text the whole text as read, line breaks unchanged; of a web page its article, of printed
 *     pages their paragraphs, separated by blank lines
 * @param layout its paragraphs, quotations and pages
 * @param layers the layers that stages have added
 */
public record Document(
    String id, String sha256, Metadata metadata, String text, Layout layout, Layers layers) {

  /** A document as it is read, without layers. */
  public static Document of(
      String id, String sha256, Optional<LocalDate> date, String text, Layout layout) {
    return of(id, sha256, Metadata.of(date), text, layout);
  }

  /** A document as it is read, without layers. */
  public static Document of(
      String id, String sha256, Metadata metadata, String text, Layout layout) {
    return new Document(id, sha256, metadata, text, layout, Layers.NONE);
  }

  public List<Span> paragraphs() {
    return layout.paragraphs();
  }

  public List<Quotation> quotations() {
    return layout.quotations();
  }

  public List<Span> pages() {
    return layout.pages();
  }

  public List<Sentence> sentences() {
    return layers.get(Layer.SENTENCES);
  }

  /** The entities, each at the index of its id. */
  public List<Entity> entities() {
    return layers.get(Layer.ENTITIES).entities();
  }

  /** The mentions of entities, by span; one can lie within another. */
  public List<Mention> mentions() {
    return layers.get(Layer.ENTITIES).mentions();
  }

  public List<TimeExpression> times() {
    return layers.get(Layer.TIMES);
  }

  public List<Quantity> quantities() {
    return layers.get(Layer.QUANTITIES);
  }

  /** What the model reads. */
  public Reading reading() {
    return layers.get(Layer.READING);
  }

  public List<Attribution> attributions() {
    return layers.get(Layer.ATTRIBUTIONS);
  }

  public List<Claim> claims() {
    return layers.get(Layer.CLAIMS);
  }

  /** The date of publication, if known: the day that "yesterday" is relative to. */
  public Optional<LocalDate> date() {
    return metadata.date();
  }

  /** The number, from 1, of the page that an offset lies on; empty in a document without pages. */
  public OptionalInt page(int offset) {
    int page = Search.first(pages(), it -> it.start() > offset);
    return page == 0 ? OptionalInt.empty() : OptionalInt.of(page);
  }

  /** Whether an offset lies in a quotation, or on one of its marks. */
  public boolean isQuoted(int offset) {
    int i = Search.first(quotations(), it -> it.end() > offset);
    return i < quotations().size()
        && quotations().get(i).parts().stream().anyMatch(part -> part.contains(offset));
  }

  /** The document's text in a span. */
  public String text(Span span) {
    return span.of(text);
  }

  public Entity entity(Mention mention) {
    return entity(mention.entity());
  }

  /** The entity with an id. */
  public Entity entity(int id) {
    return entities().get(id);
  }

  /**
   * The sentence that an offset lies in, or the next one after it.
   *
   * @throws IndexOutOfBoundsException if no sentence ends after the offset
   */
  public Sentence sentenceAt(int offset) {
    return sentences().get(Search.first(sentences(), it -> it.span().end() > offset));
  }

  /** The mentions that lie within a span, in order. */
  public List<Mention> mentionsIn(Span span) {
    return in(span, mentions(), Mention::span);
  }

  /** The time expressions that lie within a span, in order. */
  public List<TimeExpression> timesIn(Span span) {
    return in(span, times(), TimeExpression::span);
  }

  /** The quantities that lie within a span, in order. */
  public List<Quantity> quantitiesIn(Span span) {
    return in(span, quantities(), Quantity::span);
  }

  private static <T> List<T> in(Span span, List<T> sorted, Function<T, Span> where) {
    List<T> found = new ArrayList<>();
    int first = Search.first(sorted, one -> where.apply(one).start() >= span.start());
    for (int i = first; i < sorted.size() && where.apply(sorted.get(i)).start() < span.end(); i++) {
      if (span.contains(where.apply(sorted.get(i)))) {
        found.add(sorted.get(i));
      }
    }
    return found;
  }

  public Document withMetadata(Metadata known) {
    return new Document(id, sha256, known, text, layout, layers);
  }

  public Document withSentences(List<Sentence> found) {
    return with(Layer.SENTENCES, List.copyOf(found));
  }

  public Document withEntities(List<Entity> found, List<Mention> at) {
    return with(Layer.ENTITIES, new Entities(found, at));
  }

  public Document withTimes(List<TimeExpression> found) {
    return with(Layer.TIMES, List.copyOf(found));
  }

  public Document withQuantities(List<Quantity> found) {
    return with(Layer.QUANTITIES, List.copyOf(found));
  }

  public Document withReading(Reading found) {
    return with(Layer.READING, found);
  }

  public Document withAttributions(List<Attribution> found) {
    return with(Layer.ATTRIBUTIONS, List.copyOf(found));
  }

  public Document withClaims(List<Claim> found) {
    return with(Layer.CLAIMS, List.copyOf(found));
  }

  private <T> Document with(Layer<T> layer, T value) {
    return new Document(id, sha256, metadata, text, layout, layers.with(layer, value));
  }
}
