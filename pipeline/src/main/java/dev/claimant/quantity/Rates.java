package dev.claimant.quantity;

import dev.claimant.document.Tag;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.measure.Units;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.Phrases;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what an amount is per: "per day", "a barrel", "/h", "each", "annually". */
final class Rates {
  private static final Map<String, String> ADVERBS =
      Map.ofEntries(
          Map.entry("hourly", "hour"),
          Map.entry("daily", "day"),
          Map.entry("nightly", "night"),
          Map.entry("weekly", "week"),
          Map.entry("pw", "week"),
          Map.entry("monthly", "month"),
          Map.entry("pcm", "month"),
          Map.entry("quarterly", "quarter"),
          Map.entry("yearly", "year"),
          Map.entry("annually", "year"),
          Map.entry("p.a.", "year"),
          Map.entry("apiece", "each"));

  /** Behind "a day", these tell when, not how often. */
  private static final Set<String> AFTER = Set.of("later", "ago", "after", "before", "earlier");

  private final Phrases<String> nouns = Phrases.ofWords();
  private final Units units;

  Rates(Units units) {
    this.units = units;
    for (Row row : WordList.rows(Rates.class, "rates.txt", 1)) {
      for (String noun : row.items(0)) {
        row.check(nouns.put(noun, noun), noun);
      }
    }
  }

  /** The rate that begins at a place: its words, and the name of what it is per. */
  Optional<Match<String>> at(Words words, int place) {
    Word word = words.at(place);
    boolean glued = word.glued() && words.at(place + 1).glued();
    // "$5-a-share", and "$5 - a - share" in texts cut into words.
    boolean hyphen = word.isDash() && (glued || words.at(place + 2).isDash());
    int first = hyphen ? place + 1 : place;
    return switch (words.at(first).lower()) {
      case "per", "/" -> per(words, first);
      case "a", "an", "every" -> article(words, first);
      case "each" -> each(words, first);
      case "to" -> toThe(words, first);
      default ->
          Optional.ofNullable(ADVERBS.get(word.lower())).map(per -> new Match<>(place, place, per));
    };
  }

  private Optional<Match<String>> per(Words words, int place) {
    int next = behindHyphen(words, place + 1);
    if (words.at(next).is("capita") || words.at(next).is("head")) {
      return Optional.of(new Match<>(place, next, "person"));
    }
    boolean slash = words.at(place).is("/");
    if (slash && (!words.at(next).glued() || units.currencyAt(words, next).isPresent())) {
      return Optional.empty();
    }
    if (words.at(next).is("annum")) {
      return Optional.of(new Match<>(place, next, "year"));
    }
    Optional<Match<UnitOfMeasure>> unit = units.at(words, next);
    if (unit.isPresent()) {
      return unit.map(m -> new Match<>(place, m.last(), m.value().name()));
    }
    if (words.at(next).tag() == Tag.CD) {
      Optional<Match<UnitOfMeasure>> many = units.at(words, next + 1);
      return many.isPresent()
          ? many.map(m -> perMany(words, place, next, m.last(), m.value().name()))
          : NounPhrases.counted(words, next + 1)
              .map(n -> perMany(words, place, next, n.head(), words.at(n.head()).lemma()));
    }
    return NounPhrases.whole(words, next)
        .map(noun -> new Match<>(place, noun.head(), words.at(noun.head()).lemma()));
  }

  /** "Per 100,000 people", "per 100 km". */
  private static Match<String> perMany(Words words, int place, int number, int last, String thing) {
    return new Match<>(place, last, words.at(number).text() + " " + thing);
  }

  private Optional<Match<String>> article(Words words, int place) {
    return nouns
        .at(words, behindHyphen(words, place + 1))
        .filter(m -> !AFTER.contains(words.at(m.last() + 1).lower()))
        .filter(m -> words.at(place - 1).isDash() || !isModifier(words, m.last()))
        .map(m -> new Match<>(place, m.last(), name(words, m)));
  }

  /** The "day" of "a day trip" is none that anything is per. */
  private static boolean isModifier(Words words, int noun) {
    return words.at(noun + 1).isNoun() && !words.at(noun + 1).isName();
  }

  private String name(Words words, Match<String> noun) {
    return noun.value().equals("head")
        ? "person"
        : units.at(words, noun.first()).map(unit -> unit.value().name()).orElse(noun.value());
  }

  /** "30 miles to the gallon". */
  private Optional<Match<String>> toThe(Words words, int place) {
    return words.at(place + 1).is("the")
        ? units.at(words, place + 2).map(m -> new Match<>(place, m.last(), m.value().name()))
        : Optional.empty();
  }

  private Optional<Match<String>> each(Words words, int place) {
    return nouns
        .at(words, place + 1)
        .map(m -> new Match<>(place, m.last(), m.value()))
        .or(() -> Optional.of(new Match<>(place, place, "each")));
  }

  private static int behindHyphen(Words words, int place) {
    return words.at(place).isDash() ? place + 1 : place;
  }
}
