package dev.claimant.measure;

import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts the tokens of a sentence so that a number stands apart from its sign and its unit. */
public final class TokenCutter {
  private final NumberReader numbers;
  private final Units units;

  public TokenCutter(NumberReader numbers, Units units) {
    this.numbers = numbers;
    this.units = units;
  }

  /** The words of a sentence: its tokens, cut so that numbers stand apart from signs and units. */
  public Words words(Sentence sentence) {
    List<Word> words = new ArrayList<>(sentence.tokens().size());
    int end = -1;
    String before = "";
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String text = plain(token.text());
      String after = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
      boolean glued = token.start() == end;
      List<Integer> cuts =
          i == tokens.size() - 1 && isLastUnit(text, before)
              ? List.of(text.length() - 1)
              : cuts(text, before, after, glued);
      if (cuts.isEmpty()) {
        words.add(word(token.span(), text, token.lemma(), token.tag(), glued));
      } else {
        cut(token, text, cuts, glued, words);
      }
      end = token.end();
      before = text;
    }
    return new Words(words);
  }

  /** The unit at the end of a sentence that lost its full stop to it: "40 euros per sq m." */
  private boolean isLastUnit(String text, String before) {
    return text.endsWith(".")
        && text.length() > 1
        && !units.begins(text)
        && units.begins(text.substring(0, text.length() - 1))
        && (before.equalsIgnoreCase("per") || units.begins(before));
  }

  /** The signs of micro and degree, which have look-alikes, in one form each. */
  private static String plain(String text) {
    return text.replace('μ', 'µ').replace('º', '°').replace('˚', '°');
  }

  private static void cut(
      Token token, String text, List<Integer> cuts, boolean glued, List<Word> words) {
    int from = 0;
    for (int i = 0; i <= cuts.size(); i++) {
      int to = i < cuts.size() ? cuts.get(i) : text.length();
      String part = text.substring(from, to);
      Span span = new Span(token.start() + from, token.start() + to);
      Tag tag = tag(part, text.substring(to));
      words.add(word(span, part, part.toLowerCase(Locale.ROOT), tag, from > 0 || glued));
      from = to;
    }
  }

  private static Tag tag(String part, String rest) {
    if (Figures.startsNumber(part)) {
      return Tag.CD;
    }
    // "USD" of "USD50".
    return part.equals("-")
        ? Tag.HYPH
        : part.equals(".") ? Tag.PERIOD : Figures.startsNumber(rest) ? Tag.CURRENCY : Tag.NN;
  }

  private static Word word(Span span, String text, String lemma, Tag tag, boolean glued) {
    return new Word(span, text, text.toLowerCase(Locale.ROOT), lemma, tag, glued, false);
  }

  /**
   * The places in a token's text to cut it at, in order.
   *
   * @param before the token before it
   * @param after the token after it
   * @param glued whether it touches that one
   */
  private List<Integer> cuts(String text, String before, String after, boolean glued) {
    if (text.length() < 2 || text.length() > Figures.MAX_LENGTH) {
      return List.of();
    }
    // The tokenizer reads the dash of "5-to-10" and "10%-15%" as a sign.
    if (glued && text.charAt(0) == '-' && Figures.startsNumber(text.substring(1))) {
      List<Integer> cuts = new ArrayList<>(List.of(1));
      affixes(text.substring(1), before, after).forEach(cut -> cuts.add(cut + 1));
      return cuts;
    }
    // The full stop of a sentence that ends with "$5m."
    if (glued && text.endsWith(".") && isUnit(text.substring(0, text.length() - 1))) {
      return List.of(text.length() - 1);
    }
    if (Figures.startsNumber(text) && text.endsWith("-old")) {
      // "now-30-year-old"
      return hyphens(text);
    }
    if (Figures.startsNumber(before) && isMillions(text)) {
      return List.of(1);
    }
    // "It took 2 h. Ten failed."
    if (Figures.startsNumber(before)
        && text.endsWith(".")
        && !units.begins(text)
        && isUnit(text.substring(0, text.length() - 1))) {
      return List.of(text.length() - 1);
    }
    if (Figures.startsNumber(before) && glued && text.equals("x10")) {
      // "1.3x10^6", of which the tokenizer makes "1.3" and "x10".
      return List.of(1);
    }
    int times = Math.max(text.indexOf('x'), text.indexOf('×'));
    if (times > 0
        && text.substring(times + 1).equals("10")
        && Figures.value(text.substring(0, times)).isPresent()) {
      // "6x10^4"
      return List.of(times, times + 1);
    }
    return isCompound(text) ? hyphens(text) : affixes(text, before, after);
  }

  /** "MUSD", which stands after figures for million US dollars. */
  private boolean isMillions(String text) {
    return text.length() == 4
        && text.charAt(0) == 'M'
        && text.equals(text.toUpperCase(Locale.ROOT))
        && units.isCurrency(text.substring(1));
  }

  /** The ends of the currency and of the figures in "5km", "RM79", "AUD1.5m". */
  private List<Integer> affixes(String text, String before, String after) {
    int letters = Figures.lettersBefore(text);
    String prefix = text.substring(0, letters);
    String rest = text.substring(letters);
    if (letters > 0
        && !units.isCurrency(prefix, rest, after)
        && !units.isCurrency(before + " " + prefix, rest, after)) {
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
