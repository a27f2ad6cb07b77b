package dev.claimant.measure;

import dev.claimant.document.Tag;
import dev.claimant.measure.NumberWords.Part;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.support.WordList;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Reads numbers in figures, words and mixtures of both, to their exact value. */
public final class NumberReader {
  private static final BigDecimal HALF = Figures.ratio(1, 2);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The most words of the thing that a ratio names between its numbers. */
  private static final int MAX_MODIFIERS = 4;

  private static final Set<String> VAGUE = Set.of("couple", "few", "several", "many", "half");

  private final NumberWords numbers = new NumberWords();

  /** What a pair of is one thing. */
  private final Set<String> pairs = Set.copyOf(WordList.words(NumberReader.class, "pairs.txt"));

  public boolean isNumberWord(String lower) {
    return numbers.contains(lower);
  }

  /** Whether a text right after figures multiplies them: "bn". */
  public boolean isAbbreviation(String text) {
    return numbers.isAbbreviation(text);
  }

  /** What a word multiplies a number by: "million", also as "75 USD millions" has it. */
  public Optional<BigDecimal> scale(Word word) {
    return numbers
        .value(word, Part.SCALE, Part.SEVERAL)
        .filter(scale -> scale.compareTo(BigDecimal.valueOf(1000)) >= 0);
  }

  /** The number that begins at an index of a sentence, as long as it can be. */
  public Optional<Numeral> read(Words words, int index) {
    return read(words, index, false);
  }

  /** The number that begins at an index right after a currency, so that "m" is a million. */
  public Optional<Numeral> readAfterCurrency(Words words, int index) {
    return read(words, index, true);
  }

  private Optional<Numeral> read(Words words, int index, boolean money) {
    Word word = words.at(index);
    if (isSign(words, index) || (money && isSignAfterCurrency(words, index))) {
      int number = words.at(index + 1).isDash() ? index + 2 : index + 1;
      return cardinal(words, number, money)
          .map(
              n ->
                  new Numeral(
                      new WordRange(index, n.end()), n.value().negate(), n.scale(), n.form()));
    }
    if (numbers.is(word, Part.SEVERAL)) {
      return several(words, index);
    }
    if (word.is("several") || word.is("few") || (word.is("a") && words.at(index + 1).is("few"))) {
      return severalOf(words, index, word.is("a") ? index + 2 : index + 1);
    }
    int group = word.is("a") ? index + 1 : index;
    if (numbers.is(words.at(group), Part.SET) && words.at(group + 1).is("of")) {
      return set(words, index, group);
    }
    if (word.is("half")) {
      return half(words, index);
    }
    if (word.lower().endsWith("fold")) {
      return fold(word, index);
    }
    if (word.is("a") || word.is("an")) {
      return afterArticle(words, index);
    }
    if (word.is("dozen") || (word.is("quarter") && isHyphen(words, index + 1))) {
      return bare(words, index);
    }
    if (word.is("quarter") && numbers.is(words.at(index + 1), Part.SCALE)) {
      return Optional.of(scaled(words, part(WordRange.of(index), BigDecimal.ONE, word)));
    }
    if (isBareScale(words, index)) {
      return new CardinalReader(numbers, words, money)
          .readAfterArticle(index - 1)
          .map(n -> new Numeral(new WordRange(index, n.end()), n.value(), n.scale(), n.form()));
    }
    return cardinal(words, index, money)
        .map(
            n ->
                fraction(words, n)
                    .or(() -> ratio(words, n))
                    .or(() -> ratioAround(words, n))
                    .or(() -> part(words, n))
                    .orElse(n));
  }

  /** "Worth hundred thousand dollars", "thousand pounds" where an article is left out. */
  private boolean isBareScale(Words words, int index) {
    Word before = words.at(index - 1);
    boolean free =
        !before.glued()
            && (!before.tag().isDeterminer() || before.is("another"))
            && (!before.tag().isAdjective() || before.is("worth") || before.is("last"))
            && before.tag() != Tag.CD
            && !before.tag().isPronoun()
            && !before.isNoun()
            && !before.is("per")
            && !VAGUE.contains(before.lower());
    int next = numbers.is(words.at(index + 1), Part.SCALE) ? index + 2 : index + 1;
    return numbers.is(words.at(index), Part.HUNDRED, Part.SCALE)
        && free
        && words.at(index).tag() != Tag.NNP
        && (words.at(next).isPlural() || before.is("another"));
  }

  private Optional<Numeral> cardinal(Words words, int index, boolean money) {
    return new CardinalReader(numbers, words, money).read(index);
  }

  private boolean isSign(Words words, int index) {
    Word word = words.at(index);
    Word next = words.at(index + 1);
    boolean margin = words.at(index - 1).is("or") && words.at(index - 2).is("plus");
    if ((word.is("minus") && !margin) || word.is("negative")) {
      int number = next.isDash() ? index + 2 : index + 1;
      return Figures.startsNumber(words.at(number).text())
          || numbers.is(words.at(number), Part.DIGIT, Part.TEEN, Part.TEN);
    }
    boolean free = !word.glued() || words.at(index - 1).is("(");
    return word.isDash() && free && next.glued() && Figures.startsNumber(next.text());
  }

  /** The sign of "$-12.4bn". */
  private static boolean isSignAfterCurrency(Words words, int index) {
    Word next = words.at(index + 1);
    return words.at(index).isDash() && next.glued() && Figures.startsNumber(next.text());
  }

  /**
   * Whether a sign stands at an index, before the currency of an amount: "minus $14 million",
   * "-£3".
   */
  public boolean isSignBefore(Words words, int index) {
    Word word = words.at(index);
    boolean margin = words.at(index - 1).is("or") && words.at(index - 2).is("plus");
    boolean free = !word.glued() || words.at(index - 1).is("(");
    return (word.is("minus") && !margin && !words.at(index - 1).isNoun())
        || (word.is("negative") && !words.at(index - 1).tag().isDeterminer())
        || (word.isDash() && free && words.at(index + 1).glued());
  }

  private static boolean isHyphen(Words words, int index) {
    return words.at(index).isDash() && words.at(index).glued() && words.at(index + 1).glued();
  }

  /** "Hundreds", "tens of thousands": from so many to ten times as many. */
  private Optional<Numeral> several(Words words, int index) {
    BigDecimal value = numbers.value(words.at(index), Part.SEVERAL).orElseThrow();
    int last = index;
    while (last - index < 4
        && words.at(last + 1).is("of")
        && numbers.is(words.at(last + 2), Part.SEVERAL)) {
      last += 2;
      value = value.multiply(numbers.value(words.at(last), Part.SEVERAL).orElseThrow());
    }
    WordRange range = new WordRange(index, last + 1);
    boolean small = value.compareTo(HUNDRED) < 0;
    return small && !isSmallPlural(words, range)
        ? Optional.empty()
        : Optional.of(vague(range, value));
  }

  /** From so many to ten times as many; up to a hundred if they are tens, dozens or scores. */
  private static Numeral vague(WordRange range, BigDecimal value) {
    BigDecimal high = value.compareTo(HUNDRED) < 0 ? HUNDRED : value.multiply(BigDecimal.TEN);
    return new Numeral(range, value, Optional.of(high), BigDecimal.ONE, Form.PLURAL);
  }

  /**
   * Whether "tens", "dozens" or "scores" are a number: "dozens of homes", "dozens were hurt"; but
   * "test scores of pupils", "the scores were level".
   */
  private boolean isSmallPlural(Words words, WordRange range) {
    Word before = words.at(range.start() - 1);
    Word next = words.at(range.end());
    if (next.is("of")) {
      boolean noun =
          before.isNoun()
              || before.tag().isAdjective()
              || before.tag().isPronoun()
              || words.at(range.end() + 1).tag() == Tag.CD;
      return !words.at(range.start()).is("scores") || !noun;
    }
    boolean free =
        before.text().isEmpty() || before.is("and") || before.is(",") || before.is("but");
    return words.at(range.start()).is("dozens")
        ? before.is("some") || !(before.tag().isDeterminer() || before.is("by") || before.is("in"))
        : words.at(range.start()).is("scores")
            && free
            && (next.is("more") || (next.tag().isOneOf(Tag.VBN, Tag.VBD) && !next.is("were")));
  }

  /** "A trio of captains"; not "a pair of trousers". */
  private Optional<Numeral> set(Words words, int index, int set) {
    return numbers
        .value(words.at(set), Part.SET)
        .filter(value -> isSet(words, set + 2))
        .map(
            value -> new Numeral(new WordRange(index, set + 1), value, BigDecimal.ONE, Form.WORDS));
  }

  private boolean isSet(Words words, int index) {
    return NounPhrases.whole(words, index)
        .filter(noun -> words.at(noun.head()).isPlural())
        .filter(noun -> !pairs.contains(words.at(noun.head()).lower()))
        .isPresent();
  }

  /** "Several hundred", "a few thousand", "several dozen": as "hundreds", "thousands", "dozens". */
  private Optional<Numeral> severalOf(Words words, int index, int scale) {
    int last = numbers.is(words.at(scale + 1), Part.SCALE) ? scale + 1 : scale;
    return numbers
        .value(words.at(scale), Part.HUNDRED, Part.SCALE, Part.GROUP)
        .map(v -> last == scale ? v : v.multiply(scale(words.at(last)).orElseThrow()))
        .map(v -> vague(new WordRange(index, last + 1), v));
  }

  /** "Eightfold", "tenfold", "3.5-fold". */
  private Optional<Numeral> fold(Word word, int index) {
    String times = word.lower().substring(0, word.lower().length() - 4);
    String number = times.endsWith("-") ? times.substring(0, times.length() - 1) : times;
    return numbers
        .value(number, Part.DIGIT, Part.TEEN, Part.TEN, Part.HUNDRED, Part.SCALE)
        .or(() -> Figures.value(number))
        .map(v -> new Numeral(WordRange.of(index), v, BigDecimal.ONE, Form.FRACTION));
  }

  /** "Half a million", "half-million"; else the half of something. */
  private Optional<Numeral> half(Words words, int index) {
    int next = isHyphen(words, index + 1) ? index + 2 : index + 1;
    if (words.at(next).is("a")) {
      next = isHyphen(words, next + 1) ? next + 2 : next + 1;
    }
    Optional<BigDecimal> scale = numbers.value(words.at(next), Part.SCALE, Part.GROUP);
    int last = next;
    return Optional.of(
        scale
            .map(s -> new Numeral(new WordRange(index, last + 1), HALF.multiply(s), s, Form.WORDS))
            .orElse(new Numeral(WordRange.of(index), HALF, BigDecimal.ONE, Form.FRACTION)));
  }

  /** "A dozen", "a hundred thousand", "a third of", "a quarter of a million", "a half-million". */
  private Optional<Numeral> afterArticle(Words words, int index) {
    Word next = words.at(index + 1);
    if (next.is("half")
        && (isHyphen(words, index + 2) || numbers.is(words.at(index + 2), Part.SCALE))) {
      return half(words, index + 1)
          .map(n -> new Numeral(new WordRange(index, n.end()), n.value(), n.scale(), n.form()));
    }
    if (next.is("half") && words.at(index + 2).isNoun()) {
      return Optional.of(part(new WordRange(index, index + 2), BigDecimal.ONE, next));
    }
    if (numbers.is(next, Part.FRACTION)
        && (words.at(index + 2).is("of") || numbers.is(words.at(index + 2), Part.SCALE))) {
      return Optional.of(
          scaled(words, part(new WordRange(index, index + 2), BigDecimal.ONE, next)));
    }
    return next.is("couple")
        ? couple(words, index)
        : new CardinalReader(numbers, words, false).readAfterArticle(index);
  }

  /** "A couple of dozen", "a couple hundred". */
  private Optional<Numeral> couple(Words words, int index) {
    int last = words.at(index + 2).is("of") ? index + 3 : index + 2;
    return numbers
        .value(words.at(last), Part.HUNDRED, Part.SCALE, Part.GROUP)
        .map(
            s ->
                new Numeral(
                    new WordRange(index, last + 1),
                    s.multiply(BigDecimal.valueOf(2)),
                    s,
                    Form.WORDS));
  }

  /** "Dozen" and "quarter-" with another determiner than an article. */
  private Optional<Numeral> bare(Words words, int index) {
    Word word = words.at(index);
    if (VAGUE.contains(words.at(index - 1).lower())) {
      return Optional.empty();
    }
    return word.is("dozen")
        ? numbers
            .value(word, Part.GROUP)
            .map(v -> new Numeral(WordRange.of(index), v, v, Form.WORDS))
        : Optional.of(part(WordRange.of(index), BigDecimal.ONE, word));
  }

  private Numeral part(WordRange range, BigDecimal numerator, Word denominator) {
    BigDecimal under = numbers.value(denominator, Part.FRACTION).orElseThrow();
    BigDecimal value = Figures.ratio(numerator, under);
    return new Numeral(range, value, BigDecimal.ONE, Form.FRACTION);
  }

  /** "Two-thirds", "three quarters of", "one third of". */
  private Optional<Numeral> fraction(Words words, Numeral numerator) {
    boolean hyphen = isHyphen(words, numerator.end());
    int index = hyphen ? numerator.end() + 1 : numerator.end();
    Word word = words.at(index);
    Optional<BigDecimal> under = numbers.value(word, Part.FRACTION);
    boolean proper =
        under.isPresent() && numerator.isWhole() && numerator.value().compareTo(under.get()) < 0;
    boolean joined = hyphen || words.at(index + 1).is("of") || word.lower().endsWith("ths");
    boolean scaled = numbers.is(words.at(index + 1), Part.SCALE);
    return proper
            && (joined || scaled)
            && (hyphen || !numerator.isOne() || !word.lower().endsWith("s"))
        ? Optional.of(
            scaled(
                words, part(new WordRange(numerator.start(), index + 1), numerator.value(), word)))
        : Optional.empty();
  }

  /** "A third", "two thirds", "three quarters", "one fifth", whatever stands around them. */
  public Optional<Numeral> bareFraction(Words words, int index) {
    Word word = words.at(index);
    Word under = words.at(index + 1);
    boolean article = word.is("a") || word.is("an");
    boolean plural = under.lower().endsWith("s");
    return (article ? Optional.of(BigDecimal.ONE) : numbers.value(word, Part.DIGIT, Part.TEEN))
        .filter(over -> numbers.is(under, Part.FRACTION) && over.signum() > 0)
        .filter(over -> plural == (over.compareTo(BigDecimal.ONE) > 0))
        .map(over -> part(new WordRange(index, index + 2), over, under))
        .filter(n -> n.value().compareTo(BigDecimal.ONE) < 0);
  }

  /** A part of a million or the like, if that stands after it: "three quarters of a billion". */
  private Numeral scaled(Words words, Numeral part) {
    int next = part.end();
    boolean article = words.at(next).is("of") && words.at(next + 1).is("a");
    int index = article ? next + 2 : next;
    return numbers
        .value(words.at(index), Part.SCALE)
        .map(
            s ->
                new Numeral(
                    new WordRange(part.start(), index + 1),
                    part.value().multiply(s),
                    s,
                    Form.WORDS))
        .orElse(part);
  }

  /** "3/4 of voters". */
  private static Optional<Numeral> part(Words words, Numeral number) {
    boolean part =
        words.at(number.start()).text().indexOf('/') > 0
            && number.value().compareTo(BigDecimal.ONE) < 0
            && words.at(number.end()).is("of");
    return part
        ? Optional.of(new Numeral(number.range(), number.value(), BigDecimal.ONE, Form.FRACTION))
        : Optional.empty();
  }

  /** "3-to-1", "one in five", "9 out of 10", "one of every nine", "eight of 10". */
  private Optional<Numeral> ratio(Words words, Numeral of) {
    int next = of.end();
    if (isHyphen(words, next) && words.at(next + 1).is("to") && isOne(words.at(next + 3))) {
      return Optional.of(
          new Numeral(
              new WordRange(of.start(), next + 4), of.value(), BigDecimal.ONE, Form.FRACTION));
    }
    boolean out = words.at(next).is("out") && words.at(next + 1).is("of");
    boolean every = words.at(next + 1).is("every");
    boolean part = words.at(next).is("of") && (every || !of.isOne());
    if (!of.isBelow(100) || !(out || part || words.at(next).is("in"))) {
      return Optional.empty();
    }
    int whole = out || every ? next + 2 : next + 1;
    return cardinal(words, whole, false)
        .or(() -> afterArticle(words, whole).filter(n -> n.form() == Form.WORDS))
        .filter(n -> n.isWhole() && of.value().compareTo(n.value()) < 0)
        .filter(n -> out || every || of.isOne() || isRound(n, part))
        .filter(n -> out ? isShare(n) : !isYear(n))
        .map(n -> share(of, n));
  }

  /** "One shopkeeper in five", "six pilots in a thousand"; not "two goals in five games". */
  private Optional<Numeral> ratioAround(Words words, Numeral of) {
    int in = of.end();
    while (in - of.end() < MAX_MODIFIERS
        && (words.at(in).tag() == Tag.JJ || words.at(in).isNoun())) {
      in++;
    }
    Word noun = words.at(in - 1);
    boolean counted = noun.isNoun() && noun.isPlural() != of.isOne() && of.isBelow(10);
    int whole = in + 1;
    return counted && words.at(in).is("in")
        ? cardinal(words, whole, false)
            .or(() -> afterArticle(words, whole).filter(n -> n.form() == Form.WORDS))
            .filter(n -> n.isWhole() && of.value().compareTo(n.value()) < 0)
            .filter(n -> isShare(n) && !isYear(n) && !isCounting(words.at(n.end())))
            .map(n -> share(of, n))
        : Optional.empty();
  }

  private static Numeral share(Numeral of, Numeral whole) {
    return new Numeral(
        new WordRange(of.start(), whole.end()),
        Figures.ratio(of.value(), whole.value()),
        BigDecimal.ONE,
        Form.FRACTION);
  }

  private static boolean isCounting(Word next) {
    return next.isNoun()
        || next.tag().isAdjective()
        || next.tag() == Tag.CD
        || next.isDash()
        || next.is("%")
        || next.is("of")
        || next.isTime();
  }

  /** A round whole or a small one; "34 out of 81" are so many of 81 things. */
  private static boolean isShare(Numeral whole) {
    return whole.isBelow(21) || whole.value().remainder(BigDecimal.TEN).signum() == 0;
  }

  private static boolean isOne(Word word) {
    return word.is("1") || word.is("one");
  }

  /** "Four in 5", "eight of 10"; but "two of four" are two. */
  private static boolean isRound(Numeral n, boolean part) {
    if (part) {
      return n.value().intValue() == 10 || n.value().intValue() == 100;
    }
    return n.isBelow(11) || (n.isBelow(101) && n.value().intValue() % 10 == 0);
  }

  private static boolean isYear(Numeral n) {
    return n.form() == Form.FIGURES && n.isBelow(2100) && !n.isBelow(1500);
  }
}
