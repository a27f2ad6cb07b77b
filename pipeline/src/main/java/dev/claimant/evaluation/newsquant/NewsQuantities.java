package dev.claimant.evaluation.newsquant;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.claimant.document.Change;
import dev.claimant.document.Change.Figure;
import dev.claimant.document.Claim.QuantityClaim;
import dev.claimant.document.Document;
import dev.claimant.document.NumberReading.Role;
import dev.claimant.document.Quantity;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.evaluation.ReportJson;
import dev.claimant.support.WordList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns quantities into the terms of NewsQuant. */
public final class NewsQuantities {
  private static final String NO_UNIT = "-";

  /** What the set leaves out of noun phrases: "the total price of Ann’s red and blue boats". */
  private static final Set<Tag> LEFT_OUT_TAGS =
      Set.of(
          Tag.DT,
          Tag.PDT,
          Tag.WDT,
          Tag.PRPS,
          Tag.POS,
          Tag.IN,
          Tag.TO,
          Tag.CC,
          Tag.COMMA,
          Tag.PERIOD,
          Tag.COLON,
          Tag.LEFT_BRACKET,
          Tag.RIGHT_BRACKET);

  /** What a counted noun keeps before it: not the "recorded" of "300 recorded songs". */
  private static final Set<Tag> MODIFIERS =
      Set.of(
          Tag.JJ, Tag.JJR, Tag.JJS, Tag.NN, Tag.NNS, Tag.NNP, Tag.NNPS, Tag.CD, Tag.HYPH, Tag.FW);

  private static final Set<String> PARTICLES = Set.of("up", "down", "higher", "lower", "off");

  private static final Set<String> LEFT_OUT = Set.of("total", "more", "several");

  private final Map<String, String> units =
      WordList.rows(NewsQuantities.class, "newsquant-units.txt", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.cell(0), row -> row.cell(1)));

  /** The quantities of a document, in order. */
  List<NewsQuantity> of(Document document) {
    List<NewsQuantity> named = new ArrayList<>();
    // The set has no numbers such as that of "27-nation".
    List<Quantity> quantities =
        document.claims().stream()
            .flatMap(
                claim ->
                    claim instanceof QuantityClaim quantity
                        ? Stream.of(quantity.quantity())
                        : Stream.empty())
            .filter(q -> !q.evidence().contains("compound"))
            .toList();
    for (int i = 0; i < quantities.size(); i++) {
      Quantity quantity = quantities.get(i);
      if (i + 1 < quantities.size() && isMove(quantity, quantities.get(i + 1))) {
        named.add(move(document, quantity, quantities.get(i + 1)));
        i++;
      } else {
        named.add(of(document, quantity));
      }
    }
    return named;
  }

  /**
   * Whether two quantities are the levels of one change: "fell from 7 to 5", "fell to 5 from 7".
   */
  private static boolean isMove(Quantity a, Quantity b) {
    return isMove(a, Figure.FROM, b, Figure.TO) || isMove(a, Figure.TO, b, Figure.FROM);
  }

  private static boolean isMove(Quantity a, Figure first, Quantity b, Figure second) {
    Optional<Change> one = a.change().filter(change -> change.figure() == first);
    Optional<Change> other = b.change().filter(change -> change.figure() == second);
    return one.isPresent()
        && other.filter(change -> change.span().equals(one.get().span())).isPresent()
        && one.get().span().end() <= a.span().start()
        && a.high().isEmpty()
        && b.high().isEmpty();
  }

  /** The range from the first level to the second, as which the set takes both. */
  private NewsQuantity move(Document document, Quantity a, Quantity b) {
    boolean forth = a.change().orElseThrow().figure() == Figure.FROM;
    NewsQuantity name = of(document, a);
    return new NewsQuantity(
        forth ? List.of(a.value(), b.value()) : List.of(b.value(), a.value()),
        name.unit(),
        name.change(),
        name.concepts());
  }

  private NewsQuantity of(Document document, Quantity quantity) {
    return new NewsQuantity(
        values(quantity),
        unit(document, quantity),
        change(document, quantity),
        concept(document, quantity));
  }

  /** The words that the rules find, unless the model reads quite other ones. */
  private static List<String> concept(Document document, Quantity quantity) {
    List<String> ruled =
        words(
            document,
            quantity,
            quantity.concept().stream().filter(phrase -> !isCounted(quantity, phrase)));
    List<String> read =
        words(
            document,
            quantity,
            document.reading().of(quantity).flatMap(it -> it.words(Role.CONCEPT)).stream());
    return read.isEmpty() || !Collections.disjoint(read, ruled) ? ruled : read;
  }

  private static List<String> words(Document document, Quantity quantity, Stream<Span> phrases) {
    return phrases
        .flatMap(phrase -> around(quantity.span(), phrase))
        .flatMap(phrase -> words(document, phrase, tag -> true))
        .toList();
  }

  /** The value, with the other end of a range; the set takes "dozens" for 12. */
  private static List<BigDecimal> values(Quantity quantity) {
    boolean dozens =
        quantity.evidence().contains("vague-plural")
            && quantity.value().compareTo(BigDecimal.valueOf(100)) < 0;
    return dozens
        ? List.of(quantity.value())
        : Stream.concat(Stream.of(quantity.value()), quantity.high().stream()).toList();
  }

  /** A phrase without the quantity inside it: "the iconic 300-seat hall". */
  private static Stream<Span> around(Span quantity, Span phrase) {
    return phrase.contains(quantity)
        ? Stream.of(
            new Span(phrase.start(), quantity.start()), new Span(quantity.end(), phrase.end()))
        : Stream.of(phrase);
  }

  /** Whether a phrase is the noun that a quantity counts, which the set takes for a unit only. */
  private static boolean isCounted(Quantity quantity, Span phrase) {
    if (isPart(quantity)) {
      return isWhole(quantity, phrase);
    }
    return !phrase.contains(quantity.number())
        && quantity.unit().stream().anyMatch(unit -> phrase.contains(unit.span()));
  }

  private static boolean isPart(Quantity quantity) {
    return quantity.kind() == QuantityKind.RATIO && quantity.value().compareTo(BigDecimal.ONE) < 0;
  }

  /** Whether a phrase is the noun that a quantity is a part of. */
  private static boolean isWhole(Quantity quantity, Span phrase) {
    return phrase.start() >= quantity.span().end();
  }

  /**
   * The words of a span as the set writes them, "U.S." as US and "S&P/ASX" as two words.
   *
   * @param wanted tells, by the tag of each of their tokens, the words to give
   */
  private static Stream<String> words(Document document, Span span, Predicate<Tag> wanted) {
    List<List<Token>> words = new ArrayList<>();
    int end = -1;
    boolean hyphen = false;
    for (Token token : document.sentenceAt(span.start()).tokens()) {
      if (span.contains(token.span()) && (hyphen || !LEFT_OUT_TAGS.contains(token.tag()))) {
        if (token.start() != end) {
          words.add(new ArrayList<>());
        }
        words.get(words.size() - 1).add(token);
        end = token.end();
        hyphen = token.text().equals("-");
      }
    }
    return words.stream()
        .filter(word -> word.stream().map(Token::tag).allMatch(wanted))
        .map(word -> word.stream().map(Token::text).collect(Collectors.joining()))
        .flatMap(word -> Stream.of(word.split("/")))
        .map(word -> word.matches("(\\p{L}\\.)+") ? word.replace(".", "") : word)
        .filter(word -> !word.isEmpty() && !LEFT_OUT.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static String change(Document document, Quantity quantity) {
    // The set's changes are those that a verb next to the number states.
    Optional<Change> by =
        quantity
            .change()
            .filter(c -> !quantity.evidence().contains("change-read"))
            .filter(c -> c.figure() == Figure.BY && isJudged(document, c));
    return switch (quantity.bound()) {
      case EXACT -> by.map(change -> change.direction().label()).orElse("=");
      case ABOUT -> "~";
      case AT_LEAST, MORE_THAN -> ">";
      case AT_MOST, LESS_THAN -> "<";
    };
  }

  /** Whether a verb or particle states a change; the set takes "a drop of 5%" for a level. */
  private static boolean isJudged(Document document, Change change) {
    Sentence sentence = document.sentenceAt(change.span().start());
    Token word = sentence.tokens().get(sentence.tokenAt(change.span().start()));
    return word.tag().isVerb() || PARTICLES.contains(word.text().toLowerCase(Locale.ROOT));
  }

  private String unit(Document document, Quantity quantity) {
    Optional<String> unit =
        quantity.unit().map(one -> modifiers(document, quantity, one.span()) + named(one.name()));
    if (quantity.kind() == QuantityKind.RATIO && !isPart(quantity)) {
      return named("time");
    }
    if (isPart(quantity)) {
      return "% "
          + quantity.concept().stream()
              .filter(c -> isWhole(quantity, c))
              .findFirst()
              .map(c -> whole(document, c))
              .orElse(NO_UNIT);
    }
    if (quantity.kind() == QuantityKind.AGE) {
      return unit.orElse("year") + " of age";
    }
    String rate = quantity.rate().map(one -> " per " + named(one.per())).orElse("");
    return unit.map(name -> name + rate).orElse(NO_UNIT);
  }

  /** "blue boat", for "of the blue boats of Kiel". */
  private static String whole(Document document, Span phrase) {
    Sentence sentence = document.sentenceAt(phrase.start());
    int head = sentence.tokenAt(phrase.start());
    while (head + 1 < sentence.tokens().size()
        && phrase.contains(sentence.tokens().get(head + 1).span())
        && sentence.tokens().get(head + 1).tag() != Tag.IN) {
      head++;
    }
    Token noun = sentence.tokens().get(head);
    return words(document, new Span(phrase.start(), noun.start()), MODIFIERS::contains)
            .map(word -> word + " ")
            .collect(Collectors.joining())
        + noun.lemma();
  }

  /** The words that a counted noun has before it: "old " of "30 old boats". */
  private String modifiers(Document document, Quantity quantity, Span noun) {
    return quantity.concept().stream()
        .filter(phrase -> quantity.kind() == QuantityKind.COUNT && phrase.contains(noun))
        .flatMap(
            phrase -> words(document, new Span(phrase.start(), noun.start()), MODIFIERS::contains))
        .map(word -> named(word) + " ")
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
