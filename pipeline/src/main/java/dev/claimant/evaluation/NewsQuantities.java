package dev.claimant.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.claimant.document.Bound;
import dev.claimant.document.Document;
import dev.claimant.document.Quantity;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Span;
import dev.claimant.pipeline.WordFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns quantities into the terms of NewsQuant. */
public final class NewsQuantities {
  private static final String NO_UNIT = "-";

  /** What the set leaves out of noun phrases: "Ann’s red and blue boats". */
  private static final String LEFT_OUT = "['’]s?(?=\\s|$)|(?<=\\s)(and|&)(?=\\s)";

  private final Map<String, String> units =
      WordFile.rows(NewsQuantities.class, "newsquant-units.txt").stream()
          .map(row -> row.split("\\s*=\\s*", 2))
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

  /** The quantities of a document, in order. */
  List<NewsQuantity> of(Document document) {
    return document.quantities().stream().map(quantity -> of(document, quantity)).toList();
  }

  private NewsQuantity of(Document document, Quantity quantity) {
    return new NewsQuantity(
        Stream.concat(Stream.of(quantity.value()), quantity.high().stream()).toList(),
        unit(document, quantity),
        change(quantity.bound()),
        quantity.concept().stream().flatMap(span -> words(document, span)).toList());
  }

  private static Stream<String> words(Document document, Span span) {
    return NewsQuantFile.words(document.text(span).replaceAll(LEFT_OUT, "")).stream();
  }

  private static String change(Bound bound) {
    return switch (bound) {
      case EXACT -> "=";
      case ABOUT -> "~";
      case AT_LEAST, MORE_THAN -> ">";
      case AT_MOST, LESS_THAN -> "<";
      case UP -> "up";
      case DOWN -> "down";
    };
  }

  private String unit(Document document, Quantity quantity) {
    Optional<String> unit =
        quantity.unit().map(one -> modifiers(document, quantity, one.span()) + named(one.name()));
    if (quantity.kind() == QuantityKind.AGE) {
      return unit.orElse("year") + " of age";
    }
    String rate = quantity.rate().map(one -> " per " + named(one.per())).orElse("");
    return unit.map(name -> name + rate).orElse(NO_UNIT);
  }

  /** The words that a counted noun has before it: "old " of "30 old boats". */
  private static String modifiers(Document document, Quantity quantity, Span noun) {
    return quantity.concept().stream()
        .filter(phrase -> quantity.kind() == QuantityKind.COUNT && phrase.contains(noun))
        .flatMap(phrase -> words(document, new Span(phrase.start(), noun.start())))
        .map(word -> word + " ")
        .collect(Collectors.joining());
  }

  private String named(String unit) {
    return units.getOrDefault(unit, unit);
  }

  /**
   * The quantities of a sentence as one line of JSON: {@code {"index": 0, "quantities": [{"value":
   * [30, 40], "normalized_unit": "boat", "change": "~", "concepts": ["old", "boats"]}]}}.
   *
   * @param index the sentence's number in the gold file, from 0
   */
  public static String json(int index, List<NewsQuantity> quantities) {
    ObjectNode line = ReportJson.object();
    line.put("index", index);
    ArrayNode array = line.putArray("quantities");
    for (NewsQuantity quantity : quantities) {
      ObjectNode object = array.addObject();
      if (quantity.values().size() == 1) {
        object.put("value", quantity.values().get(0));
      } else {
        ArrayNode ends = object.putArray("value");
        quantity.values().forEach(ends::add);
      }
      object.put("normalized_unit", quantity.unit());
      object.put("change", quantity.change());
      ArrayNode concepts = object.putArray("concepts");
      quantity.concepts().forEach(concepts::add);
    }
    return line + "\n";
  }
}
