package dev.claimant.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.claimant.document.Bound;
import dev.claimant.document.Document;
import dev.claimant.document.Quantity;
import dev.claimant.document.QuantityKind;
import dev.claimant.pipeline.WordFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns quantities into the terms of NewsQuant. */
public final class NewsQuantities {
  private static final String NO_UNIT = "-";

  /** Of a possessive the set has the owner only: "baker dozen". */
  private static final String POSSESSIVE = "['’]s?(?=\\s|$)";

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
        unit(quantity),
        change(quantity.bound()),
        quantity.concept().stream()
            .map(span -> document.text(span).replaceAll(POSSESSIVE, ""))
            .flatMap(phrase -> NewsQuantFile.words(phrase).stream())
            .toList());
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

  private String unit(Quantity quantity) {
    Optional<String> unit = quantity.unit().map(Quantity.Unit::name).map(this::named);
    if (quantity.kind() == QuantityKind.AGE) {
      return unit.orElse("year") + " of age";
    }
    return unit.map(
            name -> name + quantity.rate().map(rate -> " per " + named(rate.per())).orElse(""))
        .orElse(NO_UNIT);
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
