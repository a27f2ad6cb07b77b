package dev.claimant.measure;

import dev.claimant.support.PlainNumbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers written in figures: "1,200", "3.5", ".5", "1/2", "2 1/2", "3½", "-4". */
public final class Figures {
  /** Longer ones are no numbers that anyone states. */
  static final int MAX_LENGTH = 40;

  /** Figures that begin with a zero, as in "007", are a code. */
  private static final Pattern INTEGER_OR_DECIMAL =
      Pattern.compile("\\d{1,3}(,\\d{2,3}){0,8},\\d{3}(\\.\\d+)?|(0|[1-9]\\d*)(\\.\\d+)?|\\.\\d+");

  private static final Pattern FRACTION =
      Pattern.compile("(?:(\\d{1,6})[\\s\u00a0-])?(\\d{1,3})[/⁄](\\d{1,3})");
  private static final Pattern INTEGER = Pattern.compile("\\d+");
  private static final Pattern EXPONENT = Pattern.compile("-?\\d{1,2}");

  /** A group of digits after the first one: "000" of "10 000". */
  private static final Pattern GROUP = Pattern.compile("\\d{3}");

  /** "12 500 000", which the tokenizer leaves in one piece. */
  private static final Pattern GROUPS =
      Pattern.compile("[1-9]\\d{0,2}([\\s\u00a0\u202f]\\d{3}){2,4}");

  private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]");
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
  private static final int[][] VULGAR_VALUES = {
    {1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 6}, {5, 6}, {1, 8},
    {3, 8}, {5, 8}, {7, 8}
  };

  private Figures() {}

  public static boolean startsNumber(String text) {
    return !text.isEmpty()
        && (isDigit(text.charAt(0))
            || (text.charAt(0) == '.' && text.length() > 1 && isDigit(text.charAt(1))));
  }

  /** How many characters at the start of a text are figures with their commas and points. */
  static int length(String text) {
    int end = 0;
    while (end < text.length()
        && (isDigit(text.charAt(end))
            || ((text.charAt(end) == ',' || text.charAt(end) == '.')
                && end + 1 < text.length()
                && isDigit(text.charAt(end + 1))))) {
      end++;
    }
    return end;
  }

  /** How many characters stand before the figures that a text has, if none of them is a digit. */
  static int lettersBefore(String text) {
    for (int i = 1; i < text.length() && i <= 4; i++) {
      if (isDigit(text.charAt(i))) {
        return isDigit(text.charAt(0)) ? 0 : i;
      }
    }
    return 0;
  }

  /** The value of a whole text in figures. */
  public static Optional<BigDecimal> value(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    char sign = text.charAt(0);
    if (sign == '-' || sign == '−' || sign == '+') {
      Optional<BigDecimal> value = unsigned(text.substring(1));
      return sign == '+' ? value : value.map(BigDecimal::negate);
    }
    return unsigned(text);
  }

  /** Whether a text is one to three digits that a number in groups can begin with. */
  static boolean startsGroups(String text) {
    return text.length() <= 3 && text.charAt(0) != '0' && INTEGER.matcher(text).matches();
  }

  static boolean isGroup(String text) {
    return GROUP.matcher(text).matches();
  }

  /** The exponent that a text states, in figures or raised ones: "6", "-3", "⁶". */
  static Optional<Integer> exponent(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), 4); i++) {
      char c = text.charAt(i);
      int raised = SUPERSCRIPTS.indexOf(c);
      digits.append(c == '⁻' || c == '−' ? '-' : raised >= 0 ? (char) ('0' + raised) : c);
    }
    return EXPONENT.matcher(digits).matches()
        ? Optional.of(Integer.valueOf(digits.toString()))
        : Optional.empty();
  }

  private static Optional<BigDecimal> unsigned(String text) {
    if (GROUPS.matcher(text).matches()) {
      return Optional.of(new BigDecimal(BLANKS.matcher(text).replaceAll("")));
    }
    if (INTEGER_OR_DECIMAL.matcher(text).matches()) {
      return Optional.of(PlainNumbers.of(new BigDecimal(text.replace(",", ""))));
    }
    int vulgar = text.isEmpty() ? -1 : VULGAR.indexOf(text.charAt(text.length() - 1));
    if (vulgar >= 0) {
      String whole = text.substring(0, text.length() - 1).strip();
      BigDecimal part = ratio(VULGAR_VALUES[vulgar][0], VULGAR_VALUES[vulgar][1]);
      return whole.isEmpty()
          ? Optional.of(part)
          : INTEGER_OR_DECIMAL.matcher(whole).matches()
              ? Optional.of(new BigDecimal(whole.replace(",", "")).add(part))
              : Optional.empty();
    }
    return fraction(text);
  }

  /** A proper fraction by a denominator that people measure in; 9/11 and 24/7 are none. */
  private static Optional<BigDecimal> fraction(String text) {
    Matcher matcher = FRACTION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int numerator = Integer.parseInt(matcher.group(2));
    int denominator = Integer.parseInt(matcher.group(3));
    boolean usual =
        switch (denominator) {
          case 2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100 -> true;
          default -> false;
        };
    if (!usual || numerator >= denominator) {
      return Optional.empty();
    }
    BigDecimal part = ratio(numerator, denominator);
    String whole = matcher.group(1);
    return Optional.of(whole == null ? part : part.add(new BigDecimal(whole)));
  }

  /** A quotient: exact if it can be, else to 16 digits. */
  static BigDecimal ratio(int numerator, int denominator) {
    return ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
  }

  static BigDecimal ratio(BigDecimal numerator, BigDecimal denominator) {
    return PlainNumbers.of(numerator.divide(denominator, MathContext.DECIMAL64));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
