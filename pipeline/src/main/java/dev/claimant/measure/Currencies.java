package dev.claimant.measure;

import dev.claimant.document.QuantityKind;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.Phrases;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The world's currencies, and their signs before figures. */
final class Currencies {
  /**
   * A currency and how texts write it.
   *
   * @param words in any case
   * @param symbols in exact case
   */
  record Currency(Row row, UnitOfMeasure unit, List<String> words, List<String> symbols) {}

  private final List<Currency> all = new ArrayList<>();
  private final Phrases<UnitOfMeasure> signs = Phrases.ofSymbols();

  /** The codes that no text writes in small letters, so that they can be other things. */
  private final Set<String> codes = new HashSet<>();

  private final Phrases<UnitOfMeasure> doubtful = Phrases.ofSymbols();

  Currencies() {
    for (Row row : WordList.rows(Currencies.class, "currencies.txt", 6)) {
      String base = row.cell(5);
      UnitOfMeasure unit =
          new UnitOfMeasure(
              row.cell(0),
              QuantityKind.MONEY,
              Optional.of("currency"),
              base.isEmpty() ? Optional.empty() : Optional.of(Conversion.parse(base)),
              Optional.empty());
      List<String> words = row.items(2);
      List<String> symbols = new ArrayList<>(row.items(3));
      String code = row.cell(1);
      if (!code.isEmpty()) {
        symbols.add(code);
        if (!words.contains(code.toLowerCase(Locale.ROOT))) {
          codes.add(code);
        }
      }
      all.add(new Currency(row, unit, words, List.copyOf(symbols)));
      symbols.stream().filter(Currencies::isSign).forEach(sign -> signs.put(sign, unit));
      // A code in small letters, alone or with a sign: "usd 5", "usd$ 5".
      String lower = code.toLowerCase(Locale.ROOT);
      if (words.contains(lower)) {
        signs.put(lower, unit);
        signs.put(lower + "$", unit);
        signs.put(lower + " $", unit);
      }
      row.items(4).forEach(sign -> doubtful.put(sign, unit));
    }
  }

  /** Whether a symbol also stands before figures: "£" and "Rs", not "p" and "¢". */
  private static boolean isSign(String symbol) {
    return symbol.length() > 1
        || (Character.getType(symbol.charAt(0)) == Character.CURRENCY_SYMBOL
            && !symbol.equals("¢"));
  }

  List<Currency> all() {
    return all;
  }

  /** Whether a text is a sign of money before any figures. */
  boolean has(String sign) {
    return signs.find(sign).isPresent();
  }

  /** Whether a text is a sign of money before these figures, with this word after them. */
  boolean has(String sign, String figures, String after) {
    return has(sign) || (doubtful.find(sign).isPresent() && isMoney(figures, after));
  }

  /** The currency whose sign stands at an index, before figures. */
  Optional<Match<UnitOfMeasure>> before(Words words, int index) {
    return signs
        .at(words, index)
        .filter(m -> !isLetterAlone(words, m))
        .or(
            () ->
                doubtful
                    .at(words, index)
                    .filter(m -> isMoney(words.at(m.end()), words.at(m.end() + 1))));
  }

  /** The currency whose doubtful sign stands at an index, after an amount: "1,200 R". */
  Optional<Match<UnitOfMeasure>> after(Words words, int index) {
    Word before = words.at(index - 1);
    return doubtful.at(words, index).filter(m -> isMoney(before, before));
  }

  /** The "A" of "A $5 fee" is no part of the sign; that of "A $ 5", cut into words, can be. */
  private static boolean isLetterAlone(Words words, Match<UnitOfMeasure> sign) {
    return words.at(sign.start()).text().equals("A")
        && sign.range().length() > 1
        && !words.at(sign.start() + 1).glued()
        && words.at(sign.end()).glued();
  }

  /**
   * Whether a currency that was found by its code is something else of the same three letters: "two
   * AOA sensors", but not "3 EUR tickets" and "500 million AOA bonds".
   */
  boolean isAcronym(Words words, Match<UnitOfMeasure> match) {
    Word code = words.at(match.start());
    Word next = words.at(match.end());
    Word before = words.at(match.start() - 1);
    boolean thing = next.isPlural() || (next.isNoun() && !Figures.startsNumber(before.text()));
    return match.range().length() == 1
        && codes.contains(code.text())
        && thing
        && !isMoney(before, before);
  }

  private static boolean isMoney(Word figures, Word after) {
    return isMoney(figures.text(), after.lower());
  }

  /** Whether an amount looks like money: "1,200", "4.50", "3 million", "3bn". */
  private static boolean isMoney(String figures, String after) {
    int length = Figures.length(figures);
    int point = figures.lastIndexOf('.', length);
    return figures.indexOf(',') > 0
        || (point > 0 && length - point == 3)
        || isScale(figures.substring(length))
        || isScale(after);
  }

  private static boolean isScale(String lower) {
    return switch (lower) {
      case "thousand", "million", "billion", "trillion", "lakh", "crore" -> true;
      case "m", "mn", "mln", "bn", "bln", "tn", "k" -> true;
      default -> false;
    };
  }
}
