package dev.claimant.measure;

import dev.claimant.document.Tag;
import dev.claimant.measure.NumberWords.Part;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads one cardinal number from left to right: groups below a thousand, in figures or words, each
 * with its scale.
 */
final class CardinalReader {
  private static final BigDecimal LARGEST_SCALE = BigDecimal.TEN.pow(16);
  private static final int MOST_GROUPS = 5;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final NumberWords numbers;
  private final Words words;
  private final boolean money;

  /** The place after what is read. */
  private int at;

  private BigDecimal group = BigDecimal.ZERO;

  /**
   * @param money whether a currency stands before the number, so that "m" is a million
   */
  CardinalReader(NumberWords numbers, Words words, boolean money) {
    this.numbers = numbers;
    this.words = words;
    this.money = money;
  }

  /** The number that begins at an index; its figures or words, not an article, come first. */
  Optional<Numeral> read(int index) {
    at = index;
    Optional<BigDecimal> figures = Figures.value(words.at(index).text());
    if (figures.isPresent()) {
      at++;
      group = figures.get();
      readGroups(index);
      if (isPairOfCells(index)) {
        at = index + 1;
        group = figures.get();
      }
      readPower();
      readFractionInFigures();
      return Optional.of(rest(index, true));
    }
    if (!readGroup()) {
      return Optional.empty();
    }
    if (!words.at(index - 1).is("at") || group.compareTo(BigDecimal.ONE) > 0) {
      // "At one point five men stood up."
      readSpelledDecimals();
    }
    return Optional.of(rest(index, false));
  }

  /** "Two point five", "nine point eight four". */
  private void readSpelledDecimals() {
    if (!words.at(at).is("point") || !numbers.is(words.at(at + 1), Part.DIGIT)) {
      return;
    }
    at++;
    for (int places = 1; numbers.is(words.at(at), Part.DIGIT); places++) {
      BigDecimal digit = numbers.value(words.at(at), Part.DIGIT).orElseThrow();
      group = group.add(digit.movePointLeft(places));
      at++;
    }
  }

  /** "A million", "a hundred and twenty", "a dozen": the article at an index is the one. */
  Optional<Numeral> readAfterArticle(int index) {
    at = index + 1;
    group = BigDecimal.ONE;
    if (!numbers.is(words.at(at), Part.HUNDRED, Part.SCALE, Part.GROUP)) {
      return Optional.empty();
    }
    readHundred();
    return Optional.of(rest(index, false));
  }

  private Numeral rest(int first, boolean figures) {
    int start = at;
    readHundred();
    readAndFraction();
    boolean spelled = !figures && words.at(at).text().length() < 3;
    Optional<BigDecimal> abbreviation = at == start && !spelled ? abbreviation() : Optional.empty();
    if (abbreviation.isPresent()) {
      at++;
      BigDecimal value = group.multiply(abbreviation.get());
      return new Numeral(new WordRange(first, at), value, abbreviation.get(), Form.WORDS);
    }
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal scale = BigDecimal.ONE;
    BigDecimal limit = LARGEST_SCALE;
    Optional<BigDecimal> next = scale(limit);
    while (next.isPresent()) {
      limit = next.get();
      scale = limit;
      total = total.add(group.multiply(scale));
      group = BigDecimal.ZERO;
      if (figures || !readLowerGroup(limit)) {
        Optional<BigDecimal> larger = scale(LARGEST_SCALE);
        if (larger.isPresent()) {
          // "5 lakh crore", "a hundred thousand million"
          scale = scale.multiply(larger.get());
          total = total.multiply(larger.get());
        }
        break;
      }
      next = scale(limit);
      scale = BigDecimal.ONE;
    }
    Form form = figures && at == start ? Form.FIGURES : Form.WORDS;
    return new Numeral(new WordRange(first, at), total.add(group), scale, form);
  }

  /** The scale that stands here, below a limit, with a hyphen before it or none. */
  private Optional<BigDecimal> scale(BigDecimal limit) {
    int index = behindHyphen(at);
    Optional<BigDecimal> scale =
        numbers
            .value(words.at(index), Part.SCALE)
            .or(() -> pluralScale(words.at(index)))
            .filter(v -> v.compareTo(limit) < 0);
    if (scale.isPresent()) {
      at = index + 1;
    }
    return scale;
  }

  /** The scale of "five lakhs" and "two millions of pounds". */
  private Optional<BigDecimal> pluralScale(Word word) {
    return numbers.value(word, Part.SEVERAL).filter(scale -> scale.compareTo(THOUSAND) >= 0);
  }

  /** The part of a number in words below its last scale: "five" in "two thousand and five". */
  private boolean readLowerGroup(BigDecimal scale) {
    int before = at;
    if (scale.compareTo(THOUSAND) == 0 && words.at(at).is("and")) {
      at++;
    }
    if (readGroup()) {
      readHundred();
      return true;
    }
    at = before;
    return false;
  }

  /** One to ninety-nine in words. */
  private boolean readGroup() {
    Optional<BigDecimal> small = numbers.value(words.at(at), Part.DIGIT, Part.TEEN);
    Optional<BigDecimal> ten = numbers.value(words.at(at), Part.TEN);
    if (small.isEmpty() && ten.isEmpty()) {
      return false;
    }
    group = small.or(() -> ten).get();
    at++;
    if (ten.isPresent()) {
      int index = behindHyphen(at);
      Optional<BigDecimal> digit =
          numbers.value(words.at(index), Part.DIGIT).filter(v -> v.signum() > 0);
      if (digit.isPresent()) {
        group = group.add(digit.get());
        at = index + 1;
      }
    }
    return true;
  }

  /** "Hundred", with what follows below it, or "dozen". */
  private void readHundred() {
    int index = behindHyphen(at);
    Optional<BigDecimal> dozen = numbers.value(words.at(index), Part.GROUP);
    if (dozen.isPresent()) {
      group = group.multiply(dozen.get());
      at = index + 1;
      return;
    }
    if (!numbers.is(words.at(index), Part.HUNDRED) || group.compareTo(HUNDRED) >= 0) {
      return;
    }
    BigDecimal hundreds = group.multiply(HUNDRED);
    at = index + 1;
    int before = at;
    if (words.at(at).is("and")) {
      at++;
    }
    if (readGroup()) {
      group = hundreds.add(group);
    } else {
      at = before;
      group = hundreds;
    }
  }

  /** "10 000", and "80, 000" as careless typing has it. */
  private void readGroups(int index) {
    if (!Figures.startsGroups(words.at(index).text())) {
      return;
    }
    for (int i = 0; i < MOST_GROUPS; i++) {
      int next = words.at(at).is(",") && words.at(at + 1).text().startsWith("0") ? at + 1 : at;
      String text = words.at(next).text();
      Word after = words.at(next + 1);
      if (words.at(next).glued() || !Figures.isGroup(text) || (after.isDash() && after.glued())) {
        return;
      }
      group = group.multiply(THOUSAND).add(new BigDecimal(text));
      at = next + 1;
    }
  }

  /** "191 184 in May": two numbers, unless they are round or something that they count follows. */
  private boolean isPairOfCells(int index) {
    Word next = words.at(at);
    Word last = words.at(at - 1);
    boolean counts = next.isNoun() || next.tag().isAdjective() || next.tag() == Tag.SYM;
    boolean inRow =
        Figures.startsNumber(next.text()) || Figures.startsNumber(words.at(index - 1).text());
    return at == index + 2
        && !words.at(index + 1).glued()
        && !money
        && (inRow || (words.at(index).text().length() == 3 && !counts && !isRound(last)));
  }

  private static boolean isRound(Word group) {
    return group.text().endsWith("00");
  }

  /** "6 × 10^4", "10^9". */
  private void readPower() {
    boolean alone = words.at(at - 1).is("10") && words.at(at).is("^");
    if (!alone && (!isTimes(words.at(at)) || !words.at(at + 1).is("10"))) {
      return;
    }
    int base = alone ? at - 1 : at + 1;
    int sign = words.at(base + 1).is("^") ? base + 2 : base + 1;
    boolean minus = words.at(sign).isDash() && words.at(sign).glued();
    int exponent = minus ? sign + 1 : sign;
    boolean raised = words.at(exponent).glued();
    Figures.exponent(words.at(exponent).text())
        .filter(power -> raised)
        .ifPresent(
            power -> {
              group = (alone ? BigDecimal.ONE : group).scaleByPowerOfTen(minus ? -power : power);
              at = exponent + 1;
            });
  }

  private static boolean isTimes(Word word) {
    return word.is("x") || word.is("×") || word.is("*") || word.is("·");
  }

  /** "101 1/4", "3 ½". */
  private void readFractionInFigures() {
    Word word = words.at(at);
    boolean fraction = word.text().contains("/") || "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞".contains(word.text());
    if (fraction && group.scale() <= 0) {
      Figures.value(word.text())
          .ifPresent(
              part -> {
                group = group.add(part);
                at++;
              });
    }
  }

  /** "And a half", "and three-quarters", "-and-a-half". */
  private void readAndFraction() {
    int and = behindHyphen(at);
    if (!words.at(and).is("and")) {
      return;
    }
    int numerator = behindHyphen(and + 1);
    Word word = words.at(numerator);
    Optional<BigDecimal> over =
        word.is("a") ? Optional.of(BigDecimal.ONE) : numbers.value(word, Part.DIGIT);
    int index = behindHyphen(numerator + 1);
    Optional<BigDecimal> under = numbers.value(words.at(index), Part.FRACTION);
    if (over.isPresent() && under.isPresent() && !words.at(index + 1).is("of")) {
      group = group.add(Figures.ratio(over.get(), under.get()));
      at = index + 1;
    }
  }

  private Optional<BigDecimal> abbreviation() {
    Word word = words.at(at);
    boolean stands =
        switch (word.lower()) {
          case "k" -> word.glued() && (money || numbers.letters().isThousand(words, at));
          case "m" -> money || (word.glued() && numbers.letters().isMillion(words, at));
          case "mm" -> money && word.text().equals("MM");
          case "b", "t" -> money || (word.glued() && countsMany(at));
          default -> true;
        };
    return stands ? numbers.value(word, Part.ABBREVIATION) : Optional.empty();
  }

  /** Whether a "b" or "t" is for so many of something. */
  private boolean countsMany(int index) {
    Word next = words.at(index + 1);
    boolean adjective = next.tag() == Tag.JJ && words.at(index + 2).isPlural();
    return next.isPlural() || next.is("people") || adjective;
  }

  /** The place after a hyphen that joins two words, or the same place. */
  private int behindHyphen(int index) {
    Word word = words.at(index);
    return word.isDash() && word.glued() && words.at(index + 1).glued() ? index + 1 : index;
  }
}
