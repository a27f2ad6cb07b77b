package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.quantity.Phrases.Match;
import dev.claimant.quantity.UnitOfMeasure.Conversion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The units of measure by the words and symbols that stand for them. */
final class Units {
  private static final Set<String> FEET = Set.of("'", "’", "′");
  private static final Set<String> INCHES = Set.of("\"", "”", "″", "''");
  private static final Set<String> SIZES = Set.of("tall", "long", "wide", "high", "deep", "thick");

  private final Phrases<UnitOfMeasure> forms = Phrases.ofWords();
  private final Phrases<UnitOfMeasure> symbols = Phrases.ofSymbols();
  private final Phrases<UnitOfMeasure> currencies = Phrases.ofSymbols();
  private final UnitOfMeasure sterling;

  Units() {
    for (List<String> row : Resource.rows("units.txt")) {
      UnitOfMeasure unit = unit(row);
      for (String form : Resource.items(row.get(2))) {
        forms.put(form, unit);
      }
      for (String symbol : Resource.items(row.get(3))) {
        symbols.put(symbol, unit);
        if (unit.is(QuantityKind.MONEY) && (symbol.length() > 1 || isCurrencySign(symbol))) {
          currencies.put(symbol, unit);
        }
      }
    }
    sterling = forms.find("sterling").orElseThrow();
  }

  private static boolean isCurrencySign(String symbol) {
    return symbol.length() == 1
        && Character.getType(symbol.charAt(0)) == Character.CURRENCY_SYMBOL
        && !symbol.equals("¢");
  }

  private static UnitOfMeasure unit(List<String> row) {
    QuantityKind kind = QuantityKind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
    Optional<Conversion> base = Optional.empty();
    if (!row.get(4).isEmpty()) {
      String[] parts = row.get(4).split(" ", 2);
      base = Optional.of(new Conversion(new BigDecimal(parts[0]), parts[1]));
    }
    Optional<String> per = Optional.of(row.get(5)).filter(s -> !s.isEmpty());
    return new UnitOfMeasure(row.get(0), kind, base, per);
  }

  /** Whether a text can stand right behind figures, as a unit or its first word: "km", "sq". */
  boolean begins(String text) {
    return symbols.begins(text) || forms.begins(text.toLowerCase(Locale.ROOT));
  }

  /** Whether a text can stand right before figures as a currency: "US$". */
  boolean isCurrency(String text) {
    return currencies.find(text).isPresent();
  }

  /** The currency that stands before a number, from a place on: "US $". */
  Optional<Match<UnitOfMeasure>> currencyAt(Words words, int place) {
    return currencies.at(words, place);
  }

  /** The unit that stands behind a number, from a place on. */
  Optional<Match<UnitOfMeasure>> at(Words words, int place) {
    Optional<Match<UnitOfMeasure>> form = forms.at(words, place).filter(m -> isNoun(words, m));
    Optional<Match<UnitOfMeasure>> symbol = symbols.at(words, place).filter(m -> isUnit(words, m));
    Optional<Match<UnitOfMeasure>> mark = mark(words, place);
    if (mark.isPresent()) {
      return mark;
    }
    return symbol.filter(s -> form.isEmpty() || s.last() > form.get().last()).or(() -> form);
  }

  /** The marks of 6'2" and 30' tall, which elsewhere are quotation marks. */
  private Optional<Match<UnitOfMeasure>> mark(Words words, int place) {
    Word mark = words.at(place);
    Word next = words.at(place + 1);
    boolean size = SIZES.contains(next.lower());
    if (mark.glued() && FEET.contains(mark.text()) && (size || Figures.startsNumber(next.text()))) {
      return forms.find("foot").map(unit -> new Match<>(place, place, unit));
    }
    boolean behindFeet = FEET.contains(words.at(place - 2).text());
    return mark.glued() && INCHES.contains(mark.text()) && (size || behindFeet)
        ? forms.find("inch").map(unit -> new Match<>(place, place, unit))
        : Optional.empty();
  }

  /** "12 won", "a real one" and "a second time" name no currency and no time. */
  private static boolean isNoun(Words words, Match<UnitOfMeasure> match) {
    Word word = words.at(match.last());
    boolean ambiguous = word.is("won") || word.is("real") || word.is("second");
    return !ambiguous || word.isNoun();
  }

  /** A lone letter is a unit where it touches its number or no name follows. */
  private static boolean isUnit(Words words, Match<UnitOfMeasure> match) {
    Word word = words.at(match.first());
    boolean letter = word.text().length() == 1 && Character.isLetter(word.text().charAt(0));
    Word next = words.at(match.last() + 1);
    return !letter
        || word.glued()
        || next.is("/")
        || (!next.isName() && !"stpA".contains(word.text()));
  }

  /** What a unit's word means behind a number: millions of pounds are money. */
  UnitOfMeasure resolve(UnitOfMeasure unit, Numeral number, Word behind) {
    boolean large = number.scale().compareTo(BigDecimal.valueOf(1_000_000)) >= 0;
    return unit.name().equals("pound") && large && !behind.is("of") ? sterling : unit;
  }
}
