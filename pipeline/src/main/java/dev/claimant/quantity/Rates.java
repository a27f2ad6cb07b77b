package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Per;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.measure.Units;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.Phrases;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what an amount is per: "per day", "a barrel", "/h", "each", "annually". */
final class Rates {
  /** After "a day", these say when, not how often. */
  private static final Set<String> AFTER = Set.of("later", "ago", "after", "before", "earlier");

  /** What takes a day or a night, rather than being paid by it. */
  private static final Set<String> OUTINGS =
      Set.of("trip", "tour", "pass", "return", "visit", "break", "cruise", "course", "ticket");

  private final Phrases<String> nouns = Phrases.ofWords();
  private final Map<String, String> adverbs = new HashMap<>();
  private final Units units;

  Rates(Units units) {
    this.units = units;
    for (Row row : WordList.rows(Rates.class, "rates.txt", 1)) {
      for (String noun : row.items(0)) {
        row.check(nouns.put(noun, noun), noun);
      }
    }
    for (Row row : WordList.rows(Rates.class, "rate-adverbs.txt", 2)) {
      row.items(1).forEach(adverb -> row.add(adverbs, adverb, row.cell(0)));
    }
  }

  /** The rate that begins at an index: its words, and the name of what it is per. */
  Optional<Match<Per>> at(Words words, int index) {
    Word word = words.at(index);
    boolean glued = word.glued() && words.at(index + 1).glued();
    // "$5-a-share", and "$5 - a - share" in texts cut into words.
    boolean hyphen = word.isDash() && (glued || words.at(index + 2).isDash());
    int first = hyphen ? index + 1 : index;
    return switch (words.at(first).lower()) {
      case "per", "/" -> per(words, first);
      case "a", "an", "every" -> article(words, first);
      case "each" -> each(words, first);
      case "for" -> forEach(words, first);
      case "to" -> toThe(words, first);
      default ->
          Optional.ofNullable(adverbs.get(word.lower())).map(per -> one(index, index + 1, per));
    };
  }

  private static Match<Per> one(int start, int end, String thing) {
    return new Match<>(new WordRange(start, end), Per.one(thing));
  }

  private Optional<Match<Per>> per(Words words, int index) {
    int next = afterHyphen(words, index + 1);
    if (words.at(next).is("capita") || words.at(next).is("head")) {
      return Optional.of(one(index, next + 1, "person"));
    }
    boolean slash = words.at(index).is("/");
    if (slash && (!words.at(next).glued() || units.currencyAt(words, next).isPresent())) {
      return Optional.empty();
    }
    Optional<Match<Per>> product = slash ? product(words, index) : Optional.empty();
    if (product.isPresent()) {
      return product;
    }
    if (words.at(next).is("annum")) {
      return Optional.of(one(index, next + 1, "year"));
    }
    Optional<Match<UnitOfMeasure>> unit = units.at(words, next);
    if (unit.isPresent()) {
      return unit.map(m -> one(index, m.end(), m.value().name()));
    }
    if (words.at(next).tag() == Tag.CD) {
      Optional<Match<UnitOfMeasure>> many = units.at(words, next + 1);
      return many.isPresent()
          ? many.map(m -> perMany(words, new WordRange(index, m.end()), next, m.value().name()))
          : NounPhrases.counted(words, next + 1)
              .map(
                  n ->
                      perMany(
                          words, new WordRange(index, n.end()), next, words.at(n.head()).lemma()));
    }
    return NounPhrases.whole(words, next)
        .map(noun -> one(index, noun.end(), words.at(noun.head()).lemma()));
  }

  /** "W/(m·K)". */
  private Optional<Match<Per>> product(Words words, int slash) {
    Optional<Match<UnitOfMeasure>> first =
        words.at(slash + 1).is("(") ? units.at(words, slash + 2) : Optional.empty();
    return first.flatMap(
        one ->
            units
                .at(words, one.end() + 1)
                .or(() -> units.symbol(words, one.end() + 1))
                .filter(other -> words.at(other.end()).is(")"))
                .map(
                    other ->
                        one(
                            slash,
                            other.end() + 1,
                            one.value().name() + " " + other.value().name())));
  }

  /** "Per 100,000 people", "per 100 km". */
  private static Match<Per> perMany(Words words, WordRange range, int number, String thing) {
    return new Match<>(range, new Per(Optional.of(words.at(number).text()), thing));
  }

  private Optional<Match<Per>> article(Words words, int index) {
    return nouns
        .at(words, afterHyphen(words, index + 1))
        .filter(m -> !AFTER.contains(words.at(m.end()).lower()))
        .filter(
            m ->
                words.at(index - 1).isDash()
                    || !isModifier(words, m.last())
                    || isTermOfPay(words, index, m.last()))
        .map(m -> one(index, m.end(), name(words, m)));
  }

  /** The "day" of "a day trip" is none that anything is per. */
  private static boolean isModifier(Words words, int noun) {
    return words.at(noun + 1).isNoun() && !words.at(noun + 1).isName();
  }

  /** "$2,100 a month rent", "a £50 a day charge"; but "$300 a day trip". */
  private boolean isTermOfPay(Words words, int article, int noun) {
    Word before = words.at(article - 1);
    boolean money = before.tag() == Tag.CD || units.at(words, article - 1).isPresent();
    boolean outing = OUTINGS.contains(words.at(noun + 1).lower());
    return money && !outing && units.at(words, noun).filter(Rates::isMeasured).isPresent();
  }

  private static boolean isMeasured(Match<UnitOfMeasure> unit) {
    return unit.value().is(QuantityKind.DURATION) || unit.value().is(QuantityKind.MEASURE);
  }

  private String name(Words words, Match<String> noun) {
    return noun.value().equals("head")
        ? "person"
        : units.at(words, noun.start()).map(unit -> unit.value().name()).orElse(noun.value());
  }

  /** "30 miles to the gallon". */
  private Optional<Match<Per>> toThe(Words words, int index) {
    return words.at(index + 1).is("the")
        ? units.at(words, index + 2).map(m -> one(index, m.end(), m.value().name()))
        : Optional.empty();
  }

  private Optional<Match<Per>> each(Words words, int index) {
    return nouns
        .at(words, index + 1)
        .map(m -> one(index, m.end(), m.value()))
        .or(() -> Optional.of(one(index, index + 1, "each")));
  }

  /** "three votes for each share held". */
  private static Optional<Match<Per>> forEach(Words words, int index) {
    return words.at(index + 1).is("each") || words.at(index + 1).is("every")
        ? NounPhrases.whole(words, index + 2)
            .map(noun -> one(index, noun.end(), words.at(noun.head()).lemma()))
        : Optional.empty();
  }

  private static int afterHyphen(Words words, int index) {
    return words.at(index).isDash() ? index + 1 : index;
  }
}
