package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Figures;
import dev.claimant.measure.Numeral;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.quantity.context.ChangeCues;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells numbers that name, rank or point to something from those that state how much of it there
 * is: "Section 230", "Windows 10", "a 4-2 pattern", "one of them".
 */
final class LabelFilter {
  /** Where a word stands that makes a number a label; {@code labels.txt} says what each means. */
  private enum Use {
    BEFORE,
    RANK,
    COMPOUND,
    AFTER,
    BEFORE_ONE,
    AFTER_ONE,
    IS,
    NUMBER
  }

  private static final Set<String> AIRCRAFT =
      Set.of("jet", "plane", "aircraft", "freighter", "airliner", "jumbo", "aeroplane", "airplane");

  /** The models of the large makers of aircraft. */
  private static final Pattern MODEL = Pattern.compile("7[0-8]7|3[0-8]0");

  private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(st|nd|rd|th)");

  /** How far before an item's bracket its opening one would stand, in words. */
  private static final int MAX_BRACKET_DISTANCE = 8;

  /** How far apart two halves of one whole can stand, in words. */
  private static final int MAX_HALVES_DISTANCE = 5;

  private final Set<String> totals = Set.copyOf(WordList.words(ChangeCues.class, "totals.txt"));
  private final Map<Use, Set<String>> lists = new EnumMap<>(Use.class);

  LabelFilter() {
    for (Row row : WordList.rows(LabelFilter.class, "labels.txt", 2)) {
      Set<String> ofUse =
          lists.computeIfAbsent(row.choice(row.cell(0), Use.class), use -> new HashSet<>());
      row.items(1).forEach(word -> row.check(ofUse.add(word), word));
    }
  }

  private Set<String> list(Use use) {
    return lists.getOrDefault(use, Set.of());
  }

  private boolean is(Use use, Word word) {
    return (list(use).contains(word.lower()) || list(use).contains(word.lemma())) && !word.isVerb();
  }

  /** Whether a number without a unit is a code or name, whatever else stands around it. */
  boolean isCode(Words words, Amount amount, Optional<NounPhrase> noun) {
    Word before = words.at(amount.start() - 1);
    return isPartOfCode(words, amount)
        || noun.filter(phrase -> isAircraft(words, amount, phrase)).isPresent()
        || is(Use.BEFORE, before)
        || isIndex(words, amount)
        || isCitation(words, amount)
        || isCode(words, amount)
        || (before.is("[") && words.at(amount.end()).is("]"))
        || (before.text().equals("No") && noun.filter(n -> amount.start() == 1).isEmpty())
        || noun.filter(phrase -> isModel(words, amount, phrase)).isPresent()
        // "The LA 28 Games"
        || (before.isName() && noun.filter(n -> words.at(n.head()).isName()).isPresent())
        || before.is("#");
  }

  /** Whether the word after the hyphen of a number says what that counts: "12-member". */
  boolean isCompound(Words words, Amount amount) {
    Word hyphen = words.at(amount.end());
    Word noun = words.at(amount.end() + 1);
    Numeral number = amount.from();
    boolean form = number.form() == Form.FIGURES || number.form() == Form.WORDS;
    return hyphen.isDash()
        && hyphen.glued()
        && noun.glued()
        && noun.text().length() > 2
        && Character.isLowerCase(noun.text().charAt(0))
        && form
        && number.value().compareTo(BigDecimal.ONE) > 0
        && !words.at(amount.start()).glued()
        && !is(Use.BEFORE, words.at(amount.start() - 1))
        && !is(Use.COMPOUND, noun);
  }

  /**
   * Whether a number without a unit of measure, and no code, states no amount.
   *
   * @param noun the noun after it that it counts, if any
   */
  boolean isLabel(Words words, BoundNumber number, Optional<NounPhrase> noun) {
    Amount amount = number.amount();
    Word before = words.at(amount.start() - 1);
    Word after = words.at(amount.end());
    if ((amount.isRange() && is(Use.AFTER, after)) || isRatio(words, amount)) {
      return true;
    }
    if (isTop(before) && noun.filter(n -> words.at(n.head()).isPlural()).isEmpty()) {
      return true;
    }
    boolean part = amount.from().form() == Form.FRACTION;
    if (part
        && words.at(amount.start()).is("half")
        && !isHalfOf(before, after)
        && !isHalfOfOne(words, amount)
        && !isPairOfHalves(words, amount.start())
        && !isHalf(words, number)) {
      return true;
    }
    if (noun.isPresent()) {
      boolean bounded = number.bound().isPresent() && !after.is("of");
      return amount.from().isOne() && !bounded && isPronoun(before, after);
    }
    if (number.bound().isPresent()) {
      return false;
    }
    if (isScore(words, amount)) {
      return true;
    }
    boolean parenthesised = before.is("(") && after.is(")");
    return is(Use.RANK, before)
        || isItem(words, amount)
        || isAddress(words, amount.end())
        || parenthesised
        || after.tag() == Tag.POS
        || isName(before, after)
        || isNumbered(words, amount)
        || (isPronoun(amount, before) && (amount.from().isOne() || !isPart(words, amount.end())));
  }

  /** "A top 10 hit"; but "the top 10 songs". */
  private static boolean isTop(Word before) {
    return before.is("top") || before.is("bottom") || before.is("big");
  }

  /** "Close five of its 31 plants". */
  private static boolean isPart(Words words, int after) {
    Tag next = words.at(after + 1).tag();
    return words.at(after).is("of") && (next == Tag.PRPS || next == Tag.DT);
  }

  /** The S&P 500 in a text without signs. */
  private static boolean isIndex(Words words, Amount amount) {
    return words.at(amount.start() - 1).is("p") && words.at(amount.start() - 2).is("s");
  }

  /** "9 E 71st St", "350 5th Avenue". */
  private static boolean isAddress(Words words, int after) {
    int street = words.at(after).text().length() == 1 ? after + 1 : after;
    return ORDINAL.matcher(words.at(street).text()).matches() && words.at(street + 1).isName();
  }

  /** "4-6" of a match: two small numbers that count nothing. */
  private static boolean isScore(Words words, Amount amount) {
    Word before = words.at(amount.start() - 1);
    Word lead = before.is(":") || before.is("of") ? words.at(amount.start() - 2) : before;
    return amount.isRange()
        && amount.unit().isEmpty()
        && !lead.is("range")
        && words.at(amount.from().end()).isDash()
        && amount.to().isBelow(200);
  }

  /** "1) The first of some points". */
  private static boolean isItem(Words words, Amount amount) {
    if (!words.at(amount.end()).is(")")) {
      return false;
    }
    for (int i = amount.start() - 1; i > amount.start() - MAX_BRACKET_DISTANCE; i--) {
      if (words.at(i).is("(")) {
        return false;
      }
    }
    return amount.from().isBelow(20);
  }

  private static boolean isName(Word before, Word after) {
    return before.isName() || after.tag() == Tag.NNP;
  }

  /** "747 cargo jets", "an A320". */
  private static boolean isAircraft(Words words, Amount amount, NounPhrase noun) {
    Word before = words.at(amount.start() - 1);
    boolean model = before.tag() == Tag.CD || before.tag().isDeterminer() || before.isName();
    return AIRCRAFT.contains(words.at(noun.head()).lemma())
        && MODEL.matcher(words.at(amount.start()).text()).matches()
        && (model
            || noun.range().length() > 1
            || words.at(noun.head()).lemma().equals("freighter"));
  }

  /**
   * Whether a number with a letter that seems its unit is a place or a model: "seat 14C", "row 4A".
   */
  boolean isPlace(Words words, Amount amount) {
    int letter = amount.last();
    return amount.unit().isPresent()
        && words.at(letter).glued()
        && words.at(letter).text().length() == 1
        && Character.isLetter(words.at(letter).text().charAt(0))
        && is(Use.BEFORE, words.at(amount.start() - 1));
  }

  /** "The 737 MAX": a singular in capitals alone. */
  private static boolean isModel(Words words, Amount amount, NounPhrase noun) {
    String head = words.at(noun.head()).text();
    String before = words.at(amount.start() - 1).text();
    return !amount.from().isOne()
        && noun.range().length() == 1
        && head.length() > 2
        && head.chars().allMatch(Character::isUpperCase)
        && !words.at(noun.head()).isPlural()
        && before.chars().anyMatch(Character::isLowerCase);
  }

  /** "26 U.S.C. 7203". */
  private static boolean isCitation(Words words, Amount amount) {
    Word work = words.at(amount.end());
    return work.isName()
        && work.text().indexOf('.') < work.text().length() - 1
        && work.text().indexOf('.') > 0
        && words.at(amount.end() + 1).hasDigit();
  }

  /** "The code was 4711", "the winning numbers were 4, 11 and 18". */
  private boolean isCode(Words words, Amount amount) {
    int first = NumberLists.start(words, amount.start());
    Word noun = words.at(first - 2);
    return words.at(first - 1).lemma().equals("be")
        && noun.isNoun()
        && (list(Use.IS).contains(noun.lower())
            || (noun.lemma().equals("number")
                && list(Use.NUMBER).contains(words.at(first - 3).lower())));
  }

  /** "Turbine 9 is offline", "her album 25": the number of the thing before it. */
  private boolean isNumbered(Words words, Amount amount) {
    Word thing = words.at(amount.start() - 1);
    Word before = words.at(amount.start() - 2);
    boolean whole = amount.start() == amount.last() && isDigits(words.at(amount.start()).text());
    boolean gap = before.tag().isDeterminer() && isJoint(words.at(amount.start() - 3));
    boolean part = isPart(words, amount.end());
    return whole && !part && thing.tag() == Tag.NN && !totals.contains(thing.lower()) && !gap;
  }

  /** "The left won 40 seats, the right 30". */
  private static boolean isJoint(Word word) {
    return word.is(",") || word.is(";") || word.tag() == Tag.CC;
  }

  private static boolean isDigits(String text) {
    return text.length() < 5 && text.chars().allMatch(Character::isDigit);
  }

  /** "The rapper 50 Cent": a unit in the singular and with a capital is a name. */
  static boolean isNamed(Words words, Amount amount, Match<UnitOfMeasure> unit) {
    Word word = words.at(unit.start());
    Word before = words.at(amount.start() - 1);
    return unit.start() == amount.end() - 1
        && word.text().length() > 3
        && Character.isUpperCase(word.text().charAt(0))
        && Character.isLowerCase(word.text().charAt(1))
        && !before.text().isEmpty()
        && Character.isLowerCase(before.text().charAt(0))
        && unit.value().kind() == QuantityKind.MONEY
        && !word.lower().endsWith("s");
  }

  private boolean isPronoun(Word before, Word after) {
    return list(Use.BEFORE_ONE).contains(before.lower())
        || list(Use.AFTER_ONE).contains(after.lower());
  }

  /** "The two", "one", "the second half", "zero". */
  private static boolean isPronoun(Amount amount, Word before) {
    Numeral number = amount.from();
    if (number.isBelow(2)) {
      return number.form() != Form.FIGURES;
    }

    return number.form() == Form.WORDS && number.isBelow(13) && isDetermined(before);
  }

  /** "4 to 1": either number of two that fall. */
  private static boolean isRatio(Words words, Amount amount) {
    int number = amount.end() + 1;
    Numeral value = amount.from();
    if (amount.isRange() || !value.isBelow(100)) {
      return false;
    }
    boolean falls =
        words.at(number - 1).is("to")
            && !words.at(amount.start() - 1).is("from")
            && small(words.at(number)).filter(low -> low.compareTo(value.value()) < 0).isPresent();
    int other = amount.start() - 2;
    boolean fell =
        words.at(other + 1).is("to")
            && !words.at(other - 1).is("from")
            && small(words.at(other)).filter(high -> high.compareTo(value.value()) > 0).isPresent();
    return falls || fell;
  }

  private static Optional<BigDecimal> small(Word word) {
    return Figures.value(word.text()).filter(v -> v.compareTo(BigDecimal.valueOf(100)) < 0);
  }

  /** "Rose by half", "more than half when", "half were"; not "at half past one", "cut in half". */
  private static boolean isHalf(Words words, BoundNumber number) {
    Word before = words.at(number.start() - 1);
    Word after = words.at(number.amount().end());
    boolean part = number.bound().isPresent() || before.is("by");
    boolean subject = after.tag().isOneOf(Tag.VBP, Tag.VBD, Tag.VBZ) && !after.is("was");
    return (part && !after.is("past") && !after.isNoun() && !after.isDash())
        || (subject && (before.text().isEmpty() || before.is(",") || before.tag() == Tag.CC));
  }

  /** "Half of", "half the", "half as many"; not "the second half". */
  private static boolean isHalfOf(Word before, Word after) {
    boolean whole =
        after.is("of")
            || after.is("the")
            || after.is("as")
            || after.is("that")
            || after.tag() == Tag.PRPS;
    return whole && !isDetermined(before);
  }

  /** "Half a loaf"; not "a half a". */
  private static boolean isHalfOfOne(Words words, Amount amount) {
    Word article = words.at(amount.end());
    return (article.is("a") || article.is("an"))
        && words.at(amount.end() + 1).isNoun()
        && !isDetermined(words.at(amount.start() - 1));
  }

  /** "Half wool, half silk"; not "half and half". */
  private static boolean isPairOfHalves(Words words, int half) {
    for (int distance = 3; distance <= MAX_HALVES_DISTANCE; distance++) {
      if (isOtherHalf(words, half + distance, half) || isOtherHalf(words, half, half - distance)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOtherHalf(Words words, int half, int first) {
    return words.at(half).is("half")
        && words.at(first).is("half")
        && isJoint(words.at(half - 1))
        && words.at(half - 2).isNoun()
        && !isDetermined(words.at(first - 1));
  }

  private static boolean isWordOrNumber(Word word) {
    return word.glued() && Character.isLetterOrDigit(word.text().charAt(0));
  }

  /** "60-odd", "2,000-plus". */
  private static boolean isMoreOrLess(Words words, int hyphen) {
    return words.at(hyphen).isDash()
        && (words.at(hyphen + 1).is("odd") || words.at(hyphen + 1).is("plus"));
  }

  private static boolean isDetermined(Word before) {
    return switch (before.tag()) {
      case DT, JJ, PRPS, NN, NNS, POS, WDT, CD -> true;
      default -> false;
    };
  }

  /** Figures that touch other letters or figures: "F-16", "737-800", "2-2", "four-door". */
  private static boolean isPartOfCode(Words words, Amount amount) {
    Word first = words.at(amount.start());
    Word before = words.at(amount.start() - 1);
    if (first.glued() && !before.text().isEmpty()) {
      boolean joined = before.isDash() && before.glued() && !words.at(amount.start() - 2).is("sub");
      char last = before.text().charAt(before.text().length() - 1);
      if (joined
          || Character.isLetterOrDigit(last)
          || last == '/'
          || last == '.'
          || last == ':'
          || last == '_') {
        return true;
      }
    }
    Word after = words.at(amount.end());
    if (after.text().isEmpty() || !after.glued() || isMoreOrLess(words, amount.end())) {
      return false;
    }
    return Character.isLetterOrDigit(after.text().charAt(0))
        || after.is("/")
        || after.is("_")
        || (after.isDash() && isWordOrNumber(words.at(amount.end() + 1)));
  }
}
