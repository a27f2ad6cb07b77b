package dev.claimant.evaluation.newsquant;

import java.util.Locale;

/** What a pair of quantities of equal value is judged by. */
public enum QuantityColumn {
  VALUE,
  UNIT,
  CHANGE,
  CONCEPT_PARTIAL,
  CONCEPT_COMPLETE;

  /** The name of what is judged next to the value. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isRight(QuantityPair pair) {
    return pair.gold().isPresent()
        && pair.found().isPresent()
        && agree(pair.gold().get(), pair.found().get());
  }

  private boolean agree(NewsQuantity gold, NewsQuantity found) {
    return switch (this) {
      case VALUE -> true;
      case UNIT -> gold.hasUnitOf(found);
      case CHANGE -> gold.hasChangeOf(found);
      case CONCEPT_PARTIAL -> gold.sharesConceptWith(found);
      case CONCEPT_COMPLETE -> gold.hasConceptOf(found);
    };
  }

  /** The name that reports carry: "value+unit". */
  String title() {
    return this == VALUE ? label() : VALUE.label() + "+" + label();
  }
}
