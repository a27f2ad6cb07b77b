package dev.claimant.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.claimant.document.Span;
import dev.claimant.document.Stance;
import dev.claimant.record.ClaimRecord.DocumentPart;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.SourcePart;
import dev.claimant.record.ClaimRecord.Stretch;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Makes the Web Annotations of one document, as the <a
 * href="https://www.w3.org/TR/annotation-model/">Web Annotation Data Model</a> has them. Its
 * positions count code points, as those of records do.
 */
final class WebAnnotation {
  static final String URN = "urn:claimant:";

  /** How many code points around quoted words tell them from the same words elsewhere. */
  private static final int CONTEXT = 32;

  private final String source;
  private final String text;
  private final RecordText read;
  private final int length;

  WebAnnotation(DocumentPart document, String text) {
    source = document.url().filter(WebAnnotation::isIri).orElseGet(() -> iri("document", document));
    this.text = text;
    read = new RecordText(text);
    length = text.codePointCount(0, text.length());
  }

  private static boolean isIri(String url) {
    try {
      return new URI(url).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** A name for a document, or for something of it, that is one on the Web too. */
  static String iri(String sort, DocumentPart document) {
    String id = URLEncoder.encode(document.id(), StandardCharsets.UTF_8).replace("+", "%20");
    return URN + sort + ":" + id;
  }

  /**
   * The annotation of a claim; each part of a statement's content is a target of its own.
   *
   * @throws MisplacedRecordException if its words do not stand where the record says
   */
  ObjectNode of(ClaimRecord record) throws JsonProcessingException {
    ObjectNode annotation = ClaimJson.MAPPER.createObjectNode();
    annotation
        .put("id", URN + record.id())
        .put("type", "Annotation")
        .put("motivation", "describing");
    ArrayNode bodies = annotation.putArray("body");
    bodies
        .addObject()
        .put("type", "TextualBody")
        .put("value", sentence(record))
        .put("format", "text/plain")
        .put("language", "en");
    bodies
        .addObject()
        .put("type", "Dataset")
        .put("format", "application/json")
        .putRawValue("record", new RawValue(ClaimJson.MAPPER.writeValueAsString(record)));
    ArrayNode targets = annotation.putArray("target");
    List<? extends Stretch> words =
        record.quantity().isPresent() ? List.of(record.words()) : record.content();
    words.forEach(part -> targets.add(target(record, part)));
    return annotation;
  }

  /** "the author asserts: [may have] some 10,000 troops (North Korea)". */
  private static String sentence(ClaimRecord record) {
    String who =
        record.attribution().type() == AttributionKind.AUTHOR
            ? "the author"
            : record.attribution().source().map(SourcePart::label).orElse("an unnamed source");
    StringBuilder sentence = new StringBuilder(who).append(' ');
    sentence.append(record.attribution().stance().orElse(Stance.ASSERTS).label()).append(": ");
    record
        .quantity()
        .flatMap(QuantityPart::hedge)
        .ifPresent(hedge -> sentence.append('[').append(hedge.text()).append("] "));
    record.quantity().flatMap(QuantityPart::negated).ifPresent(no -> sentence.append("[not] "));
    sentence.append(record.text());
    record
        .quantity()
        .flatMap(QuantityPart::of)
        .filter(of -> !record.text().contains(of.label()))
        .ifPresent(of -> sentence.append(" (").append(of.label()).append(')'));
    return sentence.toString().replaceAll("\\s+", " ");
  }

  private ObjectNode target(ClaimRecord record, Stretch words) {
    Span span = read.span(record, words);
    int before = Math.min(CONTEXT, words.start());
    int after = Math.min(CONTEXT, length - words.end());
    ObjectNode target = ClaimJson.MAPPER.createObjectNode();
    ArrayNode selectors =
        target.put("type", "SpecificResource").put("source", source).putArray("selector");
    selectors
        .addObject()
        .put("type", "TextPositionSelector")
        .put("start", words.start())
        .put("end", words.end());
    selectors
        .addObject()
        .put("type", "TextQuoteSelector")
        .put("exact", words.text())
        .put("prefix", text.substring(text.offsetByCodePoints(span.start(), -before), span.start()))
        .put("suffix", text.substring(span.end(), text.offsetByCodePoints(span.end(), after)));
    return target;
  }
}
