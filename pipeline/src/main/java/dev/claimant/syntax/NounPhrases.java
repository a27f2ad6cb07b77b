package dev.claimant.syntax;

import dev.claimant.document.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the noun phrases that numbers count or belong to, from parts of speech alone. */
public final class NounPhrases {
  /** A noun phrase without its determiner; its last word is its head. */
  public record NounPhrase(WordRange range) {
    public NounPhrase(int start, int end) {
      this(new WordRange(start, end));
    }

    public int start() {
      return range.start();
    }

    public int end() {
      return range.end();
    }

    /** The index of the head. */
    public int head() {
      return range.last();
    }
  }

  private static final int LONGEST = 10;

  /** Plurals that the tagger takes for singulars. */
  private static final Set<String> COLLECTIVES =
      Set.of("people", "police", "troops", "cattle", "folk", "personnel", "staff", "aircraft");

  /** Plurals with a singular that the lemmatiser leaves as they are. */
  private static final Map<String, String> KEPT_PLURALS =
      Map.of("troops", "troop", "innings", "inning", "barracks", "barrack");

  private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "say");

  private NounPhrases() {}

  /**
   * What a number that is not one counts: the phrase from an index to its first plural noun; to its
   * first singular one, if it has no plural, as in "40 page report".
   */
  public static Optional<NounPhrase> counted(Words words, int index) {
    int end = end(words, index);
    for (int i = index; i < end; i++) {
      if (isPlural(words, i, index)) {
        while (i + 1 < end
            && !words.at(i).is("times")
            && words.at(i + 1).isPlural()
            && !words.at(i + 1).isName()) {
          i++;
        }
        return Optional.of(new NounPhrase(index, i + 1));
      }
    }
    // In "Apollo 11 crew" the number belongs to the name before it.
    if (words.at(index - 2).isName()) {
      return Optional.empty();
    }
    for (int i = index; i < end && !words.at(i).isName(); i++) {
      if (words.at(i).isNoun() && words.at(i).text().length() > 1 && !words.at(i).is("none")) {
        return Optional.of(new NounPhrase(index, i + 1));
      }
    }
    return Optional.empty();
  }

  /** The phrase that begins at an index, up to its last noun: what "one" counts. */
  public static Optional<NounPhrase> whole(Words words, int index) {
    for (int i = end(words, index) - 1; i >= index; i--) {
      if (words.at(i).isNoun() || isOfCrimes(words, i)) {
        return Optional.of(new NounPhrase(index, i + 1));
      }
    }
    return Optional.empty();
  }

  /** The phrase after "of" at an index, without its determiner: "of the company's workers". */
  public static Optional<NounPhrase> afterOf(Words words, int index) {
    return words.at(index).is("of") ? afterPreposition(words, index) : Optional.empty();
  }

  /** The phrase after the preposition at an index, without its determiner. */
  public static Optional<NounPhrase> afterPreposition(Words words, int index) {
    int first = index + 1;
    while (first - index < 4 && isDeterminer(words.at(first))) {
      first++;
    }
    Optional<NounPhrase> phrase = whole(words, first);
    if (phrase.isPresent() && words.at(phrase.get().end()).tag() == Tag.POS) {
      int start = first;
      return whole(words, phrase.get().end() + 1)
          .map(p -> new NounPhrase(start, p.end()))
          .or(() -> phrase);
    }
    return phrase;
  }

  /** The phrase whose last noun stands right before an index. */
  public static Optional<NounPhrase> before(Words words, int index) {
    int head = index - 1;
    if (!words.at(head).isNoun()) {
      return Optional.empty();
    }
    int first = head;
    while (head - first < LONGEST && isPart(words, first - 1)) {
      first--;
    }
    while (first < head && words.at(first).isDash()) {
      first++;
    }
    return Optional.of(new NounPhrase(first, index));
  }

  /** Whether a word joins a noun phrase to one before it. */
  public static boolean joins(Word word) {
    return switch (word.lower()) {
      case "of", "in", "on", "for", "to", "from", "between", "with", "at", "per" -> true;
      default -> false;
    };
  }

  private static boolean isPart(Words words, int i) {
    if (words.at(i).isTime()) {
      return isDetermined(words, i);
    }
    return switch (words.at(i).tag()) {
      case JJ, JJR, JJS, NN, NNS, NNP, NNPS, POS -> true;
      case VBG, VBN -> isAdjective(words, i);
      case CD -> words.at(i).glued() || words.at(i - 1).isNoun() || startsCompound(words, i);
      default -> isJoint(words, i);
    };
  }

  /** The singular of a noun; the tagger's lemma of a name is the name. */
  public static String singular(Word noun) {
    String kept = KEPT_PLURALS.get(noun.lemma());
    if (kept != null) {
      return kept;
    }
    boolean name = noun.tag() == Tag.NNPS && noun.lemma().equals(noun.text());
    return name && noun.text().endsWith("s")
        ? noun.text().substring(0, noun.text().length() - 1)
        : noun.lemma();
  }

  private static boolean isDeterminer(Word word) {
    return word.tag() == Tag.DT || word.tag() == Tag.PRPS || word.tag() == Tag.PDT;
  }

  private static boolean isPlural(Words words, int i, int first) {
    Word word = words.at(i);
    boolean mistagged =
        isOfCrimes(words, i)
            || (word.tag() == Tag.VBZ && i == first && !AUXILIARIES.contains(word.lemma()));
    boolean people = word.lower().endsWith("ese") && !word.isVerb() && !words.at(i + 1).isNoun();
    return word.isPlural() || COLLECTIVES.contains(word.lower()) || mistagged || people;
  }

  /** The place after the words from an index on that can be modifiers and nouns of one phrase. */
  private static int end(Words words, int index) {
    int i = index;
    while (i - index < LONGEST && isInside(words, i, index)) {
      i++;
    }
    return i;
  }

  private static boolean isInside(Words words, int i, int first) {
    Word word = words.at(i);
    return switch (word.tag()) {
      case JJ, JJR, JJS, NN, NNS, NNP, NNPS -> true;
      case VBN, VBG -> i == first || !words.at(i - 1).isNoun();
      case VB, VBP, VBZ -> isOfCrimes(words, i) || (i == first && word.tag() == Tag.VBZ);
      case RB ->
          startsCompound(words, i) || (word.lower().endsWith("ly") && isQualified(words.at(i + 1)));
      case CD -> startsCompound(words, i) || (i > first && isDesignation(words, i));
      case RBR, RBS -> isQualified(words.at(i + 1));
      case COMMA -> i > first && words.at(i - 1).tag() == Tag.JJ && words.at(i + 1).tag() == Tag.JJ;
      case CC -> i > first && joinsModifiers(words.at(i - 1), words.at(i + 1));
      default ->
          startsCompound(words, i)
              || (i > first && (isHyphen(words, i) || (word.glued() && words.at(i - 1).isDash())));
    };
  }

  /** The "counts" of "two felony counts each of arson", for which taggers see a verb. */
  private static boolean isOfCrimes(Words words, int i) {
    Word word = words.at(i);
    Word next = words.at(i + 1);
    return (word.is("counts") || word.is("count")) && (next.is("each") || next.is("of"));
  }

  /** The number of "Type 45 destroyers" and "F-16 jets". */
  private static boolean isDesignation(Words words, int i) {
    Word before = words.at(i - 1);
    boolean joined = before.isDash() && words.at(i).glued();
    return joined || (before.isNoun() && words.at(i + 1).isNoun());
  }

  /** "All" of "all-electric". */
  private static boolean startsCompound(Words words, int i) {
    Word hyphen = words.at(i + 1);
    return hyphen.isDash() && hyphen.glued() && words.at(i + 2).glued();
  }

  private static boolean joinsModifiers(Word before, Word after) {
    boolean participle = before.tag() == Tag.VBN && after.tag() == Tag.JJ;
    return before.isDash() || participle || (isModifier(before) && isModifier(after));
  }

  /** Whether a word can stand before a noun to tell more of it. */
  public static boolean isModifier(Word word) {
    return word.tag() == Tag.JJ || word.tag() == Tag.NNP;
  }

  private static boolean isQualified(Word word) {
    return word.tag() == Tag.JJ || word.tag() == Tag.VBN;
  }

  /** "The 2014-15 season", "for December delivery". */
  private static boolean isDetermined(Words words, int time) {
    int i = time;
    while (time - i < LONGEST && words.at(i).isTime()) {
      i--;
    }
    return words.at(i).tag() == Tag.DT || words.at(i).is("for") || words.at(i).is("of");
  }

  /**
   * Whether a participle is an adjective: "the dried flowers", "of dried flowers", "self-styled".
   */
  private static boolean isAdjective(Words words, int i) {
    Word before = words.at(i - 1);
    return isDeterminer(before)
        || before.tag().isAdjective()
        || (before.is("of") && words.at(i).tag() == Tag.VBN)
        || (before.isDash() && words.at(i).glued());
  }

  /** What joins two parts of a word: "blue-chip", "S&P/ASX". */
  private static boolean isJoint(Words words, int i) {
    Word word = words.at(i);
    boolean joint = word.isDash() || word.is("/");
    return words.at(i + 1).glued() && (joint ? word.glued() : words.at(i + 1).isDash());
  }

  /** The hyphen of a compound: the only one of "first-hand", both of "low- and middle-income". */
  private static boolean isHyphen(Words words, int i) {
    Word next = words.at(i + 1);
    return words.at(i).isDash() && words.at(i).glued() && (next.glued() || next.tag() == Tag.CC);
  }
}
