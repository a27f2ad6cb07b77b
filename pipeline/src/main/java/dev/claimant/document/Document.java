package dev.claimant.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A text and what the stages have found in it so far. Immutable: a stage returns a copy with one
 * more layer. All spans are offsets into {@link #text}, in UTF-16 units.
 *
 * @param id its name, as the user knows it: a file's name without the extension
 * @param sha256 SHA-256 of the bytes that the text was read from, in lower-case hexadecimal
 * @param metadata what is known of it beside its text
 * @param text the whole text as read, line breaks as they stood; of a web page its article, of
 *     printed pages their paragraphs, with a blank line between two
 * @param paragraphs its paragraphs in order, without the white space around them
 * @param pages its pages in order; none if it has no pages, as a web page has none
 * @param layers the layers that are there; a list below is empty until its layer is
 * @param sentences {@link Layer#SENTENCES}, in order, none overlapping another
 * @param entities {@link Layer#ENTITIES}, each at the place of its id
 * @param mentions {@link Layer#ENTITIES}, by span; one can lie within another
 * @param quantities {@link Layer#QUANTITIES}, by span
 * @param times {@link Layer#QUANTITIES}, by span
 * @param attributions {@link Layer#ATTRIBUTIONS}, by the start of their content
 * @param claims {@link Layer#CLAIMS}, by span
 */
public record Document(
    String id,
    String sha256,
    Metadata metadata,
    String text,
    List<Span> paragraphs,
    List<Span> pages,
    Set<Layer> layers,
    List<Sentence> sentences,
    List<Entity> entities,
    List<Mention> mentions,
    List<Quantity> quantities,
    List<TimeExpression> times,
    List<Attribution> attributions,
    List<Claim> claims) {

  public Document {
    paragraphs = List.copyOf(paragraphs);
    pages = List.copyOf(pages);
    layers =
        Collections.unmodifiableSet(
            layers.isEmpty() ? EnumSet.noneOf(Layer.class) : EnumSet.copyOf(layers));
    sentences = List.copyOf(sentences);
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
    quantities = List.copyOf(quantities);
    times = List.copyOf(times);
    attributions = List.copyOf(attributions);
    claims = List.copyOf(claims);
  }

  /** A document as it is read, with no layer yet. */
  public static Document of(
      String id, String sha256, Optional<LocalDate> date, String text, List<Span> paragraphs) {
    return of(id, sha256, Metadata.of(date), text, paragraphs, List.of());
  }

  /** A document as it is read, with no layer yet. */
  public static Document of(
      String id,
      String sha256,
      Metadata metadata,
      String text,
      List<Span> paragraphs,
      List<Span> pages) {
    return new Document(
        id,
        sha256,
        metadata,
        text,
        paragraphs,
        pages,
        EnumSet.noneOf(Layer.class),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** When it was published, if known: what "yesterday" is reckoned from. */
  public Optional<LocalDate> date() {
    return metadata.date();
  }

  /** The number, from 1, of the page that an offset lies on; empty in a document without pages. */
  public OptionalInt page(int offset) {
    int page = 0;
    while (page < pages.size() && pages.get(page).start() <= offset) {
      page++;
    }
    return page == 0 ? OptionalInt.empty() : OptionalInt.of(page);
  }

  /** The document's text in a span. */
  public String text(Span span) {
    return span.of(text);
  }

  public Entity entity(Mention mention) {
    return entities.get(mention.entity());
  }

  /**
   * The sentence that an offset lies in, or the next one behind it.
   *
   * @throws IndexOutOfBoundsException if no sentence ends behind it
   */
  public Sentence sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sentences.get(low);
  }

  /** The mentions that lie within a span, in order. */
  public List<Mention> mentionsIn(Span span) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Mention> found = new ArrayList<>();
    for (int i = low; i < mentions.size() && mentions.get(i).span().start() < span.end(); i++) {
      if (span.contains(mentions.get(i).span())) {
        found.add(mentions.get(i));
      }
    }
    return found;
  }

  public Document withMetadata(Metadata known) {
    return new Document(
        id,
        sha256,
        known,
        text,
        paragraphs,
        pages,
        layers,
        sentences,
        entities,
        mentions,
        quantities,
        times,
        attributions,
        claims);
  }

  public Document withSentences(List<Sentence> found) {
    return new Document(
        id,
        sha256,
        metadata,
        text,
        paragraphs,
        pages,
        and(Layer.SENTENCES),
        found,
        entities,
        mentions,
        quantities,
        times,
        attributions,
        claims);
  }

  public Document withEntities(List<Entity> found, List<Mention> at) {
    return new Document(
        id,
        sha256,
        metadata,
        text,
        paragraphs,
        pages,
        and(Layer.ENTITIES),
        sentences,
        found,
        at,
        quantities,
        times,
        attributions,
        claims);
  }

  public Document withQuantities(List<Quantity> found, List<TimeExpression> at) {
    return new Document(
        id,
        sha256,
        metadata,
        text,
        paragraphs,
        pages,
        and(Layer.QUANTITIES),
        sentences,
        entities,
        mentions,
        found,
        at,
        attributions,
        claims);
  }

  public Document withAttributions(List<Attribution> found) {
    return new Document(
        id,
        sha256,
        metadata,
        text,
        paragraphs,
        pages,
        and(Layer.ATTRIBUTIONS),
        sentences,
        entities,
        mentions,
        quantities,
        times,
        found,
        claims);
  }

  public Document withClaims(List<Claim> found) {
    return new Document(
        id,
        sha256,
        metadata,
        text,
        paragraphs,
        pages,
        and(Layer.CLAIMS),
        sentences,
        entities,
        mentions,
        quantities,
        times,
        attributions,
        found);
  }

  private Set<Layer> and(Layer layer) {
    Set<Layer> more = EnumSet.of(layer);
    more.addAll(layers);
    return more;
  }
}
