package dev.claimant.quantity.context;

import dev.claimant.document.Search;
import dev.claimant.document.Tag;
import dev.claimant.quantity.Changed;
import dev.claimant.support.WordList;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the subjects of a sentence's verbs, from parts of speech alone. */
final class ClauseSubjects {
  private static final Set<String> CONJUNCTIONS =
      Set.of("that", "if", "because", "whether", "although", "though", "unless", "while", "as");

  /** Nouns whose infinitive says what their owner does. */
  private static final Set<String> PLANS =
      Set.copyOf(WordList.words(ClauseSubjects.class, "plans.txt"));

  private static final Set<String> COPULAS = Set.of("be", "become", "remain");

  /** How many clauses back a verb without a subject of its own looks for one. */
  private static final int MAX_CLAUSES = 4;

  /** How far from a verb its subject can be, in words. */
  private static final int MAX_DISTANCE = 60;

  /** How long the words between two commas can be that tell more of the noun before them. */
  private static final int LONGEST_APPOSITION = 8;

  private final Words words;

  /** The indices of words that belong to amounts. */
  private final BitSet covered = new BitSet();

  private final List<Changed> amounts;

  ClauseSubjects(Words words, List<Changed> amounts) {
    this.words = words;
    this.amounts = amounts;
    amounts.forEach(amount -> covered.set(amount.start(), amount.end()));
  }

  /** Whether a word belongs to an amount. */
  boolean isInAmount(int index) {
    return index >= 0 && covered.get(index);
  }

  /** The number of the amount that a word belongs to; of two that overlap the later one. */
  OptionalInt amountAt(int index) {
    if (!isInAmount(index)) {
      return OptionalInt.empty();
    }
    int i = Search.first(amounts, amount -> amount.start() > index) - 1;
    while (amounts.get(i).last() < index) {
      i--;
    }
    return OptionalInt.of(i);
  }

  private Optional<Changed> at(int index) {
    OptionalInt found = amountAt(index);
    return found.isPresent() ? Optional.of(amounts.get(found.getAsInt())) : Optional.empty();
  }

  /** The subject of the verb at an index; empty if it is a pronoun, or not found. */
  Optional<NounPhrase> subjectOf(int verb) {
    return subjectOf(verb, MAX_CLAUSES);
  }

  /** The subject of the last finite verb before an index. */
  Optional<NounPhrase> subjectOfVerbBefore(int index) {
    return subjectOfVerbBefore(index, MAX_CLAUSES);
  }

  private Optional<NounPhrase> subjectOfVerbBefore(int index, int depth) {
    for (int i = index - 1; i >= Math.max(0, index - MAX_DISTANCE) && depth > 0; i--) {
      if (words.at(i).isFinite()) {
        return subjectOf(i, depth - 1);
      }
    }
    return Optional.empty();
  }

  private Optional<NounPhrase> subjectOf(int verb, int depth) {
    int first = verb;
    while (verb - first < MAX_DISTANCE && (isVerbal(first - 1) || isDegree(first - 1))) {
      first--;
    }
    int lead = first;
    while (lead < verb && (words.at(lead).tag().isAdverb() || isDegree(lead))) {
      lead++;
    }
    return subject(lead, beforeInsertions(first - 1), depth);
  }

  /** "More than doubled". */
  private boolean isDegree(int i) {
    Tag tag = words.at(i).tag();
    return (words.at(i).is("than") && words.at(i + 1).isVerb())
        || (tag.isOneOf(Tag.JJR, Tag.RBR)
            && words.at(i + 1).is("than")
            && words.at(i + 2).isVerb());
  }

  /** Whether the word at an index belongs to the group of a verb after it. */
  private boolean isVerbal(int i) {
    Word word = words.at(i);
    return word.isVerb()
        || word.tag() == Tag.MD
        || word.tag() == Tag.RB
        || (word.tag() == Tag.EX && isPlain(i))
        || (word.tag() == Tag.TO && words.at(i + 1).isVerb());
  }

  /** "The cost of a seat there is now $90"; not "at the end of it there is one". */
  private boolean isPlain(int there) {
    return isPlainNoun(there - 1)
        && whole(there - 1)
            .filter(phrase -> words.at(beforeDeterminers(phrase.start() - 1)).tag() != Tag.IN)
            .isPresent();
  }

  /** The last index at or before one where there is no time, quotation mark or bracketed words. */
  private int beforeInsertions(int index) {
    int i = index;
    while (i >= Math.max(0, index - MAX_DISTANCE)) {
      Word word = words.at(i);
      if (word.is(")")) {
        while (i >= Math.max(0, index - MAX_DISTANCE) && !words.at(i).is("(")) {
          i--;
        }
      } else if (word.isTime()) {
        i = timeStart(i);
      } else if (word.tag() != Tag.CLOSING_QUOTE && word.tag() != Tag.OPENING_QUOTE) {
        return i;
      }
      i--;
    }
    return i;
  }

  /** The first word of "in 2016" and "between May and June", from the last one. */
  private int timeStart(int index) {
    int i = index;
    while (index - i < MAX_DISTANCE
        && (words.at(i - 1).isTime()
            || (words.at(i - 2).isTime() && words.at(i - 1).tag() == Tag.CC))) {
      i--;
    }
    return words.at(i - 1).tag() == Tag.IN ? i - 1 : i;
  }

  /**
   * @param verb the first word of a verb's group
   * @param i the index before the group
   */
  private Optional<NounPhrase> subject(int verb, int i, int depth) {
    Word word = words.at(i);
    Tag form = words.at(verb).tag();
    boolean finite = words.at(verb).isFinite();
    if (isInAmount(i)) {
      return finite ? afterAmount(i) : subjectOfVerbBefore(i, depth);
    }
    if (words.at(verb).is("having")) {
      return subjectOfVerbBefore(i, depth);
    }
    if (word.isNoun() || isNumbered(i) || isNationality(word)) {
      return form == Tag.TO
          ? subjectOfInfinitive(i, depth)
          : finite ? whole(i) : Optional.of(phrase(i));
    }
    return switch (word.tag()) {
      case PRP -> referentOf(i, depth);
      case WDT, WP, WPS -> antecedent(i);
      case IN ->
          finite
              ? word.is("that") ? antecedent(i) : Optional.empty()
              : subjectOfVerbBefore(i, depth).or(() -> afterComma(verb));
      case CC -> subjectOfVerbBefore(i, depth);
      case COMMA -> finite ? aroundInsertion(i, depth) : subjectOfVerbBefore(i, depth);
      case NONE -> afterComma(verb);
      case VBD, VBZ, VBP -> subjectOfShortRelative(i);
      default -> Optional.empty();
    };
  }

  /** "The brand it bought": the noun before a pronoun and its verb. */
  private Optional<NounPhrase> subjectOfShortRelative(int verb) {
    return words.at(verb - 1).tag() == Tag.PRP && words.at(verb - 2).isNoun()
        ? whole(verb - 2)
        : Optional.empty();
  }

  /**
   * The subject that ends with an amount: "a poll of 900 voters", "a bus with 4 men and 5 women",
   * "people who earn $5".
   */
  private Optional<NounPhrase> afterAmount(int index) {
    int i = at(index).orElseThrow().start() - 1;
    while (words.at(i).tag() == Tag.CC && at(i - 1).isPresent()) {
      i = at(i - 1).orElseThrow().start() - 1;
    }
    i = beforeDeterminers(i);
    int verb = i;
    while (index - verb < MAX_DISTANCE && isVerbal(verb)) {
      verb--;
    }
    if (verb < i && words.at(verb).tag().isWh()) {
      return antecedent(verb);
    }
    boolean joined = words.at(i).tag() == Tag.IN || isParticiple(i);
    return joined && isPlainNoun(i - 1) ? whole(i - 1) : counted(index);
  }

  /** What an amount that ends at an index counts. */
  private Optional<NounPhrase> counted(int index) {
    return at(index).flatMap(Changed::noun);
  }

  /** "The 24-year-old Kenyan won". */
  private static boolean isNationality(Word word) {
    return word.tag() == Tag.JJ && Character.isUpperCase(word.text().charAt(0));
  }

  /** Whether a number at an index is the end of a name: "the S&P 500", "the TA-125". */
  private boolean isNumbered(int i) {
    Word before = words.at(i - 1);
    return words.at(i).tag() == Tag.CD
        && !isInAmount(i)
        && (before.isNoun() || (before.isDash() && before.glued()));
  }

  /** Whether a word tagged as a preposition leads to a clause. */
  static boolean isConjunction(Word word) {
    return CONJUNCTIONS.contains(word.lower());
  }

  /** What "it", "they" or "he" stands for: the subject of the clause before, if it can be. */
  private Optional<NounPhrase> referentOf(int pronoun, int depth) {
    Word before = words.at(pronoun - 1);
    if (before.tag() == Tag.IN && !isConjunction(before) && words.at(pronoun - 2).isNoun()) {
      return Optional.of(phrase(pronoun - 2));
    }
    Word word = words.at(pronoun);
    return subjectOfVerbBefore(pronoun, depth)
        .filter(phrase -> agrees(word, words.at(phrase.head())));
  }

  private static boolean agrees(Word pronoun, Word noun) {
    return switch (pronoun.lower()) {
      case "it" -> !noun.isPlural();
      case "they" -> noun.isPlural();
      case "he", "she" -> noun.isName();
      default -> false;
    };
  }

  /** "The company to spend", "expects the price to rise"; but who announced "plans to cut". */
  private Optional<NounPhrase> subjectOfInfinitive(int noun, int depth) {
    NounPhrase phrase = phrase(noun);
    Word verb = words.at(beforeDeterminers(phrase.start() - 1));
    boolean other = PLANS.contains(words.at(noun).lemma()) || COPULAS.contains(verb.lemma());
    return verb.isVerb() && other && depth > 0
        ? subjectOf(beforeDeterminers(phrase.start() - 1), depth - 1)
        : Optional.of(phrase);
  }

  private int beforeDeterminers(int index) {
    int i = index;
    while (words.at(i).tag().isDeterminer()) {
      i--;
    }
    return i;
  }

  /** What a relative clause belongs to: "a squad that contained", "Ford, which has". */
  private Optional<NounPhrase> antecedent(int relative) {
    int i = beforeInsertions(relative - 1);
    if (words.at(i).tag() == Tag.IN || words.at(i).is(",")) {
      i = beforeInsertions(i - 1);
    }
    if (isInAmount(i)) {
      return counted(i);
    }
    return words.at(i).isNoun() ? Optional.of(phrase(i)) : Optional.empty();
  }

  /** The phrase before ", the maker of phones," or else the subject of the clause before. */
  private Optional<NounPhrase> aroundInsertion(int comma, int depth) {
    for (int i = comma - 1; i > Math.max(0, comma - MAX_DISTANCE); i--) {
      if (words.at(i).is(",") && isPlainNoun(i - 1)) {
        return whole(i - 1).map(phrase -> withApposition(phrase, comma));
      }
      // In "the ring, lost in May and found on Monday, sold" the tagger takes "found" as
      // finite.
      Tag before = words.at(i - 1).tag();
      if (words.at(i).isFinite() && !before.isWh() && before != Tag.CC) {
        return subjectOf(i, depth - 1);
      }
    }
    return Optional.empty();
  }

  /** "Healthcare, the best sector," is all one; "Ford, which fell," and "Smith, 44," are not. */
  private NounPhrase withApposition(NounPhrase phrase, int comma) {
    int first = phrase.end() + 1;
    boolean noun = words.at(comma - 1).isNoun() && comma - first <= LONGEST_APPOSITION;
    boolean clause = words.at(first).tag().isWh() || words.at(first).isVerb();
    return noun && !clause && covered.get(first, comma).isEmpty()
        ? new NounPhrase(phrase.start(), comma)
        : phrase;
  }

  /** "Since opening in May, the shop has …": the phrase after the comma that follows. */
  private Optional<NounPhrase> afterComma(int index) {
    for (int i = index; i < index + MAX_DISTANCE; i++) {
      if (words.at(i).is(",")) {
        int first = i + 1;
        while (words.at(first).tag().isDeterminer()) {
          first++;
        }
        return NounPhrases.whole(words, first);
      }
    }
    return Optional.empty();
  }

  /** The phrase that ends at a noun, with what it is of: "the price of oil". */
  NounPhrase phrase(int noun) {
    NounPhrase phrase = base(noun);
    int i = beforeDeterminers(phrase.start() - 1);
    while ((words.at(i).is("of") || words.at(i).is("per"))
        && words.at(i - 1).isNoun()
        && !isInAmount(i - 1)) {
      phrase = new NounPhrase(base(i - 1).start(), noun + 1);
      i = beforeDeterminers(phrase.start() - 1);
    }
    return phrase;
  }

  /** The phrase that ends at a noun, with what prepositions join it to: "a stake in a school". */
  NounPhrase linked(int noun) {
    NounPhrase phrase = base(noun);
    int i = beforeDeterminers(phrase.start() - 1);
    while (NounPhrases.joins(words.at(i)) && isPlainNoun(i - 1)) {
      phrase = new NounPhrase(base(i - 1).start(), noun + 1);
      i = beforeDeterminers(phrase.start() - 1);
    }
    return phrase;
  }

  /** The phrase that ends at a noun, with all that a preposition or "and" joins it to. */
  Optional<NounPhrase> whole(int noun) {
    int first = base(noun).start();
    int sure = first;
    for (OptionalInt joint = joint(first);
        joint.isPresent() && isPlainNoun(joint.getAsInt() - 1);
        joint = joint(first)) {
      first = base(joint.getAsInt() - 1).start();
      sure = words.at(joint.getAsInt()).tag() == Tag.CC ? sure : first;
    }
    int before = beforeDeterminers(first - 1);
    NounPhrase phrase = new NounPhrase(isAdjunct(before) ? sure : first, noun + 1);
    return inRelative(before).or(() -> Optional.of(phrase));
  }

  private boolean isPlainNoun(int index) {
    return words.at(index).isNoun() && !isInAmount(index);
  }

  /** The word that joins a phrase to a noun before it: "of", "and", "stored in", "facing". */
  private OptionalInt joint(int first) {
    int i = beforeDeterminers(first - 1);
    if (isParticiple(i) && isReduced(i)) {
      return OptionalInt.of(i);
    }
    boolean preposition = words.at(i).tag() == Tag.IN || words.at(i).tag() == Tag.TO;
    if (preposition && isReduced(i - 1)) {
      return OptionalInt.of(i - 1);
    }
    return words.at(i).tag() == Tag.CC || NounPhrases.joins(words.at(i))
        ? OptionalInt.of(i)
        : OptionalInt.empty();
  }

  /** "Stored" of "the charge stored in", "attributable" of "income attributable to". */
  private boolean isReduced(int index) {
    return (isParticiple(index) || words.at(index).tag() == Tag.JJ)
        && words.at(index - 1).isNoun()
        && !words.at(index).glued();
  }

  /** "The man who stole from customers": the man. */
  private Optional<NounPhrase> inRelative(int preposition) {
    int i = preposition - 1;
    while (preposition - i < MAX_DISTANCE && isVerbal(i)) {
      i--;
    }
    boolean relative = i < preposition - 1 && words.at(i).tag().isWh();
    return words.at(preposition).tag() == Tag.IN && relative ? antecedent(i) : Optional.empty();
  }

  private boolean isParticiple(int index) {
    return words.at(index).tag().isParticiple();
  }

  /** Whether what stands after an index belongs to a verb before it: "fell in May and". */
  private boolean isAdjunct(int index) {
    Tag tag = words.at(index).tag();
    return tag == Tag.IN || words.at(index).isVerb();
  }

  /** The phrase that ends at a noun or a name's number, without the amount that leads it. */
  NounPhrase base(int noun) {
    int last = isNumbered(noun) ? noun - 1 : noun;
    if (words.at(last).isDash()) {
      last--;
    }
    int first = NounPhrases.before(words, last + 1).map(NounPhrase::start).orElse(noun);
    for (int i = noun - 1; i >= first; i--) {
      if (isInAmount(i)) {
        return new NounPhrase(i + 1, noun + 1);
      }
    }
    return new NounPhrase(first, noun + 1);
  }
}
