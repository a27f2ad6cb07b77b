package dev.claimant.measure;

import dev.claimant.document.QuantityKind;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.Phrases;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units of measure and money by the words and symbols that stand for them. */
public final class Units {
  private static final Set<String> FEET = Set.of("'", "’", "′");
  private static final Set<String> INCHES = Set.of("\"", "”", "″", "''");
  private static final Set<String> HEIGHTS =
      Set.of("altitude", "height", "depth", "length", "width", "elevation", "ceiling");
  private static final Set<String> SIZES =
      Set.of("tall", "long", "wide", "high", "deep", "thick", "across");

  private final Map<String, UnitOfMeasure> names = new HashMap<>();
  private final Phrases<UnitOfMeasure> forms = Phrases.ofWords();
  private final Phrases<UnitOfMeasure> symbols = Phrases.ofSymbols();

  /** The forms of more than one word as they stand before a noun: "square-mile". */
  private final Phrases<UnitOfMeasure> hyphenated = Phrases.ofWords();

  private final Currencies currencies = new Currencies();
  private final LetterSenses letters = new LetterSenses();
  private final UnitSenses contexts;
  private final UnitOfMeasure sterling;
  private final UnitOfMeasure degree;

  public Units() {
    for (Row row : WordList.rows(Units.class, "units.txt", 8)) {
      UnitOfMeasure unit =
          new UnitOfMeasure(
              row.cell(0),
              row.choice(row.cell(1), QuantityKind.class),
              cell(row, 2),
              cell(row, 3).map(Conversion::parse),
              cell(row, 6));
      add(row, unit, row.items(4), row.items(5));
    }
    currencies.all().forEach(c -> add(c.row(), c.unit(), c.words(), c.symbols()));
    contexts = new UnitSenses(forms);
    sterling = forms.find("sterling").orElseThrow();
    degree = forms.find("degree").orElseThrow();
  }

  private static Optional<String> cell(Row row, int column) {
    return Optional.of(row.cell(column)).filter(text -> !text.isEmpty());
  }

  private void add(Row row, UnitOfMeasure unit, List<String> words, List<String> signs) {
    names.putIfAbsent(unit.name(), unit);
    words.forEach(form -> row.check(forms.put(form, unit), form));
    words.stream()
        .filter(form -> form.contains(" "))
        .forEach(form -> hyphenated.put(form.replace(" ", " - "), unit));
    signs.forEach(sign -> row.check(symbols.put(sign, unit), sign));
  }

  /** The unit of a name, such as "mile" and "US dollar". */
  Optional<UnitOfMeasure> named(String name) {
    return Optional.ofNullable(names.get(name));
  }

  /** Whether a text can stand right after figures, as a unit or its first word: "km", "sq". */
  boolean begins(String text) {
    return symbols.begins(text) || forms.begins(text.toLowerCase(Locale.ROOT));
  }

  /** Whether a text is a currency before any figures: "US$". */
  public boolean isCurrency(String text) {
    return currencies.has(text);
  }

  /**
   * Whether a text is a currency before some figures: "COP" before "4bn", not before "26".
   *
   * @param figures what it touches: "5.2m"
   * @param after the word after that, in lower case
   */
  public boolean isCurrency(String text, String figures, String after) {
    return currencies.has(text, figures, after);
  }

  /** The currency that stands before a number, from an index on: "US $". */
  public Optional<Match<UnitOfMeasure>> currencyAt(Words words, int index) {
    return currencies.before(words, index);
  }

  /** The unit whose symbol stands at an index, whatever stands around it. */
  public Optional<Match<UnitOfMeasure>> symbol(Words words, int index) {
    return symbols.at(words, index);
  }

  /** The unit that stands after a number, from an index on. */
  public Optional<Match<UnitOfMeasure>> at(Words words, int index) {
    return mark(words, index)
        .or(() -> kilometre(words, index))
        .or(() -> longest(words, index))
        .filter(m -> !isPluralOfCapitals(words, m))
        .or(() -> currencies.after(words, index))
        .filter(m -> !currencies.isAcronym(words, m))
        .flatMap(m -> isPoundOf(words, m) ? Optional.of(m) : contexts.meaning(words, m));
  }

  /** The "k" of "a 10k race". */
  private Optional<Match<UnitOfMeasure>> kilometre(Words words, int index) {
    return letters.isKilometre(words, index)
        ? named("kilometre").map(unit -> new Match<>(WordRange.of(index), unit))
        : Optional.empty();
  }

  /** "120 MPs", "30 PTs": people, unless the capitals are a unit's symbol. */
  private boolean isPluralOfCapitals(Words words, Match<UnitOfMeasure> match) {
    String text = words.at(match.start()).text();
    int last = text.length() - 1;
    return match.range().length() == 1
        && last > 1
        && text.charAt(last) == 's'
        && text.chars().limit(last).allMatch(Character::isUpperCase)
        && (symbols.find(text.substring(0, last)).isEmpty()
            || match.value().name().equals("megapixel"));
  }

  /** "A pound of flour" is no money, whatever it costs. */
  private static boolean isPoundOf(Words words, Match<UnitOfMeasure> match) {
    return match.value().name().equals("pound") && words.at(match.end()).is("of");
  }

  private Optional<Match<UnitOfMeasure>> longest(Words words, int index) {
    Optional<Match<UnitOfMeasure>> form =
        forms
            .at(words, index)
            .filter(m -> isNoun(words, m))
            .filter(m -> !words.at(m.end()).isDash())
            .or(() -> hyphenated.at(words, index))
            .or(() -> forms.at(words, index).filter(m -> isNoun(words, m)));
    Optional<Match<UnitOfMeasure>> symbol = symbols.at(words, index).filter(m -> isUnit(words, m));
    return symbol.filter(s -> form.isEmpty() || s.last() >= form.get().last()).or(() -> form);
  }

  /** The marks of 6'2", 30' tall and 51° 30′, which elsewhere are quotation marks. */
  private Optional<Match<UnitOfMeasure>> mark(Words words, int index) {
    Word mark = words.at(index);
    boolean feet = FEET.contains(mark.text());
    if (!feet && !INCHES.contains(mark.text())) {
      return inches(words, index);
    }
    Word before = words.at(index - 2);
    Word next = words.at(index + 1);
    boolean size = SIZES.contains(next.lower()) || HEIGHTS.contains(words.at(index - 3).lower());
    if (!mark.glued() && !size) {
      return Optional.empty();
    }
    String form = "";
    if (before.is("°")) {
      form = feet ? "arcminute" : "";
    } else if (feet && (size || Figures.startsNumber(next.text()))) {
      form = words.at(index - 4).is("°") ? "arcminute" : "foot";
    } else if (!feet && (size || FEET.contains(before.text()))) {
      form = words.at(index - 4).is("°") ? "arcsecond" : "inch";
    }
    return forms.find(form).map(unit -> new Match<>(WordRange.of(index), unit));
  }

  /** The "in" of "12 ft 2 in", "9 in wide" and "a fall of 4 in." */
  private Optional<Match<UnitOfMeasure>> inches(Words words, int index) {
    if (!words.at(index).is("in")) {
      return Optional.empty();
    }
    boolean feet =
        switch (words.at(index - 2).lower()) {
          case "ft", "ft.", "foot", "feet", "'" -> true;
          default -> false;
        };
    boolean size = SIZES.contains(words.at(index + 1).lower());
    boolean stop = words.at(index + 1).is(".") && words.at(index + 1).glued();
    boolean figures = Figures.startsNumber(words.at(index - 1).text());
    boolean times = words.at(index + 1).is("by") || words.at(index + 1).is("x");
    boolean side = times && Figures.startsNumber(words.at(index + 2).text());
    return feet || (figures && (size || stop || side))
        ? forms.find("inch").map(unit -> new Match<>(WordRange.of(index), unit))
        : Optional.empty();
  }

  /** "12 won", "a real one" and "a second time" name no currency and no time. */
  private static boolean isNoun(Words words, Match<UnitOfMeasure> match) {
    Word word = words.at(match.last());
    Word before = words.at(match.start() - 1);
    return switch (word.lower()) {
      case "won" -> word.isNoun() || before.lower().endsWith("illion") || before.is("tln");
      case "second" -> word.isNoun() || before.is("per") || before.is("/") || before.isDash();
      case "real" -> word.isNoun();
      default -> true;
    };
  }

  /**
   * A lone letter is a unit where it touches its number or no name follows; some only where they
   * touch it, and those of temperatures only where one speaks of such.
   */
  private boolean isUnit(Words words, Match<UnitOfMeasure> match) {
    Word word = words.at(match.start());
    if (word.text().length() > 1 || !Character.isLetter(word.text().charAt(0))) {
      return true;
    }
    Word next = words.at(match.end());
    return isTemperature(match.value())
        ? isTemperature(words, match)
        : word.glued() || next.is("/") || isFree(word, next);
  }

  private static boolean isFree(Word letter, Word next) {
    return switch (letter.text()) {
      case "s", "p" -> false;
      case "t", "A" -> !next.isNoun();
      default -> !next.isName();
    };
  }

  /**
   * "30C" and "hit 30 C", except for "seat 30C"; before a noun where a degree would be one of
   * temperature, or where the letter has another meaning: "a 2.5 F capacitor".
   */
  private boolean isTemperature(Words words, Match<UnitOfMeasure> letter) {
    boolean afterName = words.at(letter.start() - 2).isNoun();
    boolean free = words.at(letter.start()).glued() || !words.at(letter.end()).isNoun();
    return (free && !afterName && !letter.value().name().equals("kelvin"))
        || isTemperature(meaning(words, letter, degree))
        || !isTemperature(meaning(words, letter, letter.value()));
  }

  private Optional<UnitOfMeasure> meaning(
      Words words, Match<UnitOfMeasure> match, UnitOfMeasure unit) {
    return contexts.meaning(words, new Match<>(match.range(), unit)).map(Match::value);
  }

  private static boolean isTemperature(Optional<UnitOfMeasure> unit) {
    return unit.filter(Units::isTemperature).isPresent();
  }

  private static boolean isTemperature(UnitOfMeasure unit) {
    return unit.dimension().filter("temperature"::equals).isPresent();
  }

  /** What a unit's word means after a number: millions of pounds are money. */
  public UnitOfMeasure resolve(UnitOfMeasure unit, Numeral number, Word after) {
    boolean large = number.scale().compareTo(BigDecimal.valueOf(1_000_000)) >= 0;
    return unit.name().equals("pound") && large && !after.is("of") ? sterling : unit;
  }
}
