package dev.claimant.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says where to cut a token so that its number stands apart from its sign and its unit. */
final class TokenCutter {
  private final NumberReader numbers;
  private final Units units;

  TokenCutter(NumberReader numbers, Units units) {
    this.numbers = numbers;
    this.units = units;
  }

  /**
   * The places in a token's text to cut it at, in order.
   *
   * @param before the token before it
   * @param behind the token behind it
   * @param glued whether it touches that one
   */
  List<Integer> cuts(String text, String before, String behind, boolean glued) {
    if (text.length() < 2 || text.length() > Figures.MAX_LENGTH) {
      return List.of();
    }
    // The tokenizer reads the dash of "5-to-10" and "10%-15%" as a sign.
    if (glued && text.charAt(0) == '-' && Figures.startsNumber(text.substring(1))) {
      List<Integer> cuts = new ArrayList<>(List.of(1));
      affixes(text.substring(1), before, behind).forEach(cut -> cuts.add(cut + 1));
      return cuts;
    }
    // The full stop of a sentence that ends with "$5m."
    if (glued && text.endsWith(".") && isUnit(text.substring(0, text.length() - 1))) {
      return List.of(text.length() - 1);
    }
    if (Figures.startsNumber(before) && isMillions(text)) {
      return List.of(1);
    }
    int times = Math.max(text.indexOf('x'), text.indexOf('×'));
    if (times > 0
        && text.substring(times + 1).equals("10")
        && Figures.value(text.substring(0, times)).isPresent()) {
      // "6x10^4"
      return List.of(times, times + 1);
    }
    return isCompound(text) ? hyphens(text) : affixes(text, before, behind);
  }

  /** "MUSD", which stands behind figures for million US dollars. */
  private boolean isMillions(String text) {
    return text.length() == 4
        && text.charAt(0) == 'M'
        && text.equals(text.toUpperCase(Locale.ROOT))
        && units.isCurrency(text.substring(1));
  }

  /** The ends of the currency and of the figures in "5km", "RM79", "AUD1.5m". */
  private List<Integer> affixes(String text, String before, String behind) {
    int letters = Figures.lettersBefore(text);
    String prefix = text.substring(0, letters);
    String rest = text.substring(letters);
    if (letters > 0
        && !units.isCurrency(prefix, rest, behind)
        && !units.isCurrency(before + " " + prefix, rest, behind)) {
      return List.of();
    }
    int figures = letters + Figures.length(rest);
    List<Integer> cuts = new ArrayList<>();
    if (letters > 0) {
      cuts.add(letters);
    }
    if (figures > letters && figures < text.length() && isSuffix(text, letters, figures)) {
      cuts.add(figures);
    }
    return cuts;
  }

  /** "5km" and "3.5s"; "1990s" is no unit. */
  private boolean isSuffix(String text, int start, int end) {
    String suffix = text.substring(end);
    boolean decade = suffix.equals("s") && end - start > 1 && text.indexOf('.') < 0;
    return isUnit(suffix) && !decade;
  }

  private boolean isUnit(String text) {
    return units.begins(text) || numbers.isAbbreviation(text);
  }

  /** Whether the tokenizer left a compound number in one piece: "a-million", "sub-500". */
  private boolean isCompound(String text) {
    if (!Character.isLetter(text.charAt(0)) || text.indexOf('-') < 0 || text.endsWith("-")) {
      return false;
    }
    for (String part : text.toLowerCase(Locale.ROOT).split("-")) {
      if (!isPartOfCompound(part)) {
        return false;
      }
    }
    return true;
  }

  private boolean isPartOfCompound(String lower) {
    return switch (lower) {
      case "a", "an", "and", "sub", "share", "hour", "day", "week", "month", "year" -> true;
      default -> numbers.isNumberWord(lower) || Figures.value(lower).isPresent();
    };
  }

  private static List<Integer> hyphens(String text) {
    List<Integer> cuts = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '-') {
        cuts.add(i);
        cuts.add(i + 1);
      }
    }
    return cuts;
  }
}
