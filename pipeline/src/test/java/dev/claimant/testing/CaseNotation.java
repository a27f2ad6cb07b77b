package dev.claimant.testing;

import dev.claimant.document.Change;
import dev.claimant.document.Document;
import dev.claimant.document.Quantity;
import dev.claimant.document.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a case file writes what the stages find; "-" is nothing. The files say it at their top. */
public enum CaseNotation {
  /** "some 50 nations = 50 about count nation". */
  QUANTITIES {
    @Override
    String describe(Document document) {
      return joined(Described.quantities(document));
    }
  },
  /** "3 percent: up by rose". */
  CHANGES {
    @Override
    String describe(Document document) {
      return each(document, quantity -> quantity.change().map(change -> words(document, change)));
    }
  },
  /** "9,000 workers: workers, airline". */
  CONCEPTS {
    @Override
    String describe(Document document) {
      return each(
          document,
          quantity ->
              Optional.of(
                      quantity.concept().stream()
                          .map(document::text)
                          .collect(Collectors.joining(", ")))
                  .filter(concept -> !concept.isEmpty()));
    }
  },
  /** "twice = 2: as many as last year". */
  COMPARISONS {
    @Override
    String describe(Document document) {
      return joined(
          Described.read(document).quantities().stream()
              .map(
                  quantity ->
                      document.text(quantity.span())
                          + " = "
                          + quantity.value().toPlainString()
                          + ": "
                          + words(document, quantity.comparison()))
              .toList());
    }
  },
  /** "120 boats: could". */
  HEDGES {
    @Override
    String describe(Document document) {
      return each(document, quantity -> quantity.hedge().map(document::text));
    }
  },
  /** "40 boats: denied". */
  NEGATIONS {
    @Override
    String describe(Document document) {
      return each(
          document, quantity -> quantity.negated() ? Optional.of("denied") : Optional.empty());
    }
  },
  /** "3 mile per hour, speed, 1.34112 metre per second": unit, dimension, base unit. */
  MEASURES {
    @Override
    String describe(Document document) {
      return joined(
          Described.read(document).quantities().stream().map(CaseNotation::measured).toList());
    }
  },
  /** "last week = 2024-W46" for a text of Wednesday, 2024-11-20, and quantities after a "+". */
  DATED {
    @Override
    String describe(Document document) {
      return timesOf(document, Optional.of(LocalDate.of(2024, 11, 20)));
    }
  },
  /** The same for a text without a date. */
  UNDATED {
    @Override
    String describe(Document document) {
      return timesOf(document, Optional.empty());
    }
  };

  private interface Part {
    Optional<String> of(Quantity quantity);
  }

  /** The notation of a file. */
  static CaseNotation of(String file) {
    String name = file.replaceAll(".*/|\\.cases", "").toUpperCase(Locale.ROOT);
    for (CaseNotation notation : values()) {
      if (notation.name().equals(name)) {
        return notation;
      }
    }
    return file.startsWith("measure/") ? MEASURES : QUANTITIES;
  }

  abstract String describe(Document document);

  private static String each(Document document, Part part) {
    return joined(
        Described.read(document).quantities().stream()
            .map(q -> document.text(q.span()) + ": " + part.of(q).orElse("none"))
            .toList());
  }

  private static String words(Document document, Optional<Span> span) {
    return span.map(document::text).orElse("none");
  }

  private static String words(Document document, Change change) {
    return change.direction().label()
        + " "
        + change.figure().label()
        + " "
        + document.text(change.span());
  }

  private static String measured(Quantity quantity) {
    return quantity.value().toPlainString()
        + quantity.unit().map(unit -> " " + unit.name()).orElse("")
        + quantity.rate().map(rate -> " per " + rate.per()).orElse("")
        + quantity.unit().flatMap(Quantity.Unit::dimension).map(of -> ", " + of).orElse("")
        + quantity
            .normalized()
            .map(base -> ", " + base.value().toPlainString() + " " + base.unit())
            .orElse("");
  }

  private static String timesOf(Document tagged, Optional<LocalDate> date) {
    Document document =
        Document.of(tagged.id(), tagged.sha256(), date, tagged.text(), tagged.layout())
            .withSentences(tagged.sentences());
    List<String> quantities = Described.quantities(document);
    return joined(Described.times(document))
        + (quantities.isEmpty() ? "" : " + " + joined(quantities));
  }

  private static String joined(List<String> found) {
    return found.isEmpty() ? "-" : String.join("; ", found);
  }
}
