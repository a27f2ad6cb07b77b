package dev.claimant.quantity.context;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.quantity.Brackets;
import dev.claimant.quantity.Changed;
import dev.claimant.quantity.Restatement.Mark;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the concepts of the amounts of one sentence, in order. */
final class SentenceConcepts {
  /** Prepositions that join an amount to the noun right before it. */
  private static final Set<String> LEADING =
      Set.of("of", "with", "worth", "above", "below", "under", "than");

  /** Whoever said that 5 people died is not who died. */
  private static final Set<String> SAYING = Set.of("say", "think", "believe", "insist", "claim");

  /** What "in" makes an adverb with. */
  private static final Set<String> IDIOMS =
      Set.of("exchange", "total", "return", "addition", "part", "turn", "terms", "all");

  private static final Set<String> PERIODS = Set.of("year", "quarter", "month", "week");

  /** The most words that lead to an amount, its verb or its noun. */
  private static final int MAX_LEAD = 4;

  /** How far before an amount the words can stand that say what it is said of, in words. */
  private static final int MAX_CONTEXT = 60;

  /** What joins a subject to an amount whose verb is left out. */
  private static final Set<String> GAPPED = Set.of("by", "between");

  private static final Set<String> SKIPPED = Set.of("total", "record", "place");

  private final Words words;
  private final List<Changed> amounts;
  private final ClauseSubjects subjects;
  private final List<Concept> concepts = new ArrayList<>();

  /**
   * The parts of what an amount is said of.
   *
   * @param measured the phrase that the words after the amount state
   * @param context the phrases that the words before it state
   */
  private record Concept(Optional<NounPhrase> measured, List<NounPhrase> context) {
    List<NounPhrase> phrases(Changed amount) {
      return Stream.of(amount.noun().stream(), measured.stream(), context.stream())
          .flatMap(phrases -> phrases)
          .distinct()
          .toList();
    }
  }

  SentenceConcepts(Words words, List<Changed> amounts) {
    this.words = words;
    this.amounts = amounts;
    this.subjects = new ClauseSubjects(words, amounts);
  }

  /** The concept of each amount, in order. */
  List<List<NounPhrase>> find() {
    List<List<NounPhrase>> all = new ArrayList<>();
    for (Changed amount : amounts) {
      Concept concept = concept(amount);
      concepts.add(concept);
      all.add(concept.phrases(amount));
    }
    return all;
  }

  private Concept concept(Changed amount) {
    Optional<Concept> restated = restated(amount);
    Optional<NounPhrase> measured = measured(amount).or(() -> restated.flatMap(Concept::measured));
    List<NounPhrase> context =
        restated
            .map(Concept::context)
            .orElseGet(() -> context(amount, measured.filter(this::isOwn).isPresent()));
    return new Concept(measured, context);
  }

  /** Whether a phrase names the amount by itself; in "$9 million in deposits" there can be more. */
  private boolean isOwn(NounPhrase measured) {
    return !words.at(measured.start() - 1).is("in");
  }

  /** The concept of the amount that one restates. */
  private Optional<Concept> restated(Changed amount) {
    if (concepts.isEmpty()) {
      return Optional.empty();
    }
    Changed before = amounts.get(concepts.size() - 1);
    return amount
        .restatement()
        .filter(again -> again.mark() == Mark.OR || before.kind() == amount.kind())
        .map(again -> concepts.get(concepts.size() - 1));
  }

  /** What stands after an amount: "60% of workers", "a 5-mile run". */
  private Optional<NounPhrase> measured(Changed amount) {
    int last = amount.rate().isPresent() ? lastBeforeRate(amount) : amount.last();
    int next = Brackets.after(words, last + 1);
    Optional<NounPhrase> whole = NounPhrases.afterOf(words, next);
    if (whole.isPresent()) {
      return whole.map(this::withNumber).map(phrase -> withLinks(phrase, Set.of("of")));
    }
    if (words.at(next).is("of")) {
      return countedAfter(next);
    }
    if (amount.noun().isPresent() && !isCompound(amount.last())) {
      return Optional.empty();
    }
    int after = Brackets.after(words, amount.end());
    boolean named =
        words.at(amount.start() - 1).is("of")
            && !SKIPPED.contains(words.at(amount.start() - 2).lower());
    boolean priced = amount.kind() != QuantityKind.DURATION && !named;
    if (words.at(after).is("for") && priced) {
      return NounPhrases.afterPreposition(words, after)
          .filter(this::isFree)
          .or(() -> countedAfter(after));
    }
    if (words.at(after).is("in") && amount.kind() == QuantityKind.MONEY) {
      Optional<NounPhrase> form = moneyIn(after + 1);
      if (form.isPresent()) {
        return form;
      }
    }
    int noun = afterHyphen(after);
    boolean clause =
        (words.at(noun).isVerb() && !words.at(noun).glued()) || isYearOnYear(words, noun);
    return NounPhrases.whole(words, noun)
        .filter(phrase -> !clause && isFree(phrase))
        .map(phrase -> withLinks(phrase, Set.of("of", "in", "on", "for")))
        .map(phrase -> withModifiers(phrase, amount.start()))
        .or(() -> ofSharedUnit(amount));
  }

  private static int lastBeforeRate(Changed amount) {
    int last = amount.amount().last();
    return amount.unit().map(unit -> Math.max(unit.last(), last)).orElse(last);
  }

  /** "60% of the Fortune 100". */
  private NounPhrase withNumber(NounPhrase phrase) {
    int next = phrase.end();
    boolean numbered = words.at(phrase.head()).isName() && words.at(next).tag() == Tag.CD;
    return numbered && !subjects.isInAmount(next)
        ? new NounPhrase(phrase.start(), next + 1)
        : phrase;
  }

  /** "A 12 page document", "6 times earnings": what is measured by what is counted. */
  private boolean isCompound(int head) {
    return words.at(head).is("times")
        || (words.at(head).tag() == Tag.NN && words.at(head + 1).isNoun());
  }

  /** "The iconic 300-seat hall": with the adjective. */
  private NounPhrase withModifiers(NounPhrase phrase, int amount) {
    int first = amount;
    while (amount - first < MAX_LEAD && NounPhrases.isModifier(words.at(first - 1))) {
      first--;
    }
    Tag before = words.at(first - 1).tag();
    boolean inside = before == Tag.DT || before == Tag.PRPS || before == Tag.IN;
    return inside && first < amount ? new NounPhrase(first, phrase.end()) : phrase;
  }

  /** "A 4- or 6-inch nail": what the 6 inches measure. */
  private Optional<NounPhrase> ofSharedUnit(Changed amount) {
    return amount
        .unit()
        .filter(unit -> unit.start() > amount.end())
        .flatMap(unit -> at(unit.last()))
        .flatMap(this::measured);
  }

  /** "$9 million in legal costs"; but "$9 million in the town", "in Kenya". */
  private Optional<NounPhrase> moneyIn(int first) {
    return words.at(first).isName() || words.at(first).isTime()
        ? Optional.empty()
        : NounPhrases.whole(words, first)
            .filter(phrase -> isFree(phrase) && !words.at(phrase.head()).isName())
            .filter(phrase -> !IDIOMS.contains(words.at(phrase.head()).lower()));
  }

  private static boolean isYearOnYear(Words words, int index) {
    int on = words.at(index + 1).isDash() ? index + 2 : index + 1;
    return words.at(on).is("on") && PERIODS.contains(words.at(index).lower());
  }

  /** "Two-thirds of the combined 300 seats", "for an 8 kW system": the seats, the system. */
  private Optional<NounPhrase> countedAfter(int preposition) {
    int amount = preposition + 1;
    while (amount < preposition + MAX_LEAD && !subjects.isInAmount(amount)) {
      amount++;
    }
    return at(amount).flatMap(other -> other.noun().or(() -> measured(other)));
  }

  private boolean isFree(NounPhrase phrase) {
    for (int i = phrase.start(); i <= phrase.head(); i++) {
      if (subjects.isInAmount(i)) {
        return false;
      }
    }
    return true;
  }

  private int afterHyphen(int index) {
    return words.at(index).isDash() && words.at(index).glued() ? index + 1 : index;
  }

  /** A phrase with those after it that prepositions join to it: "tax on imported cars". */
  private NounPhrase withLinks(NounPhrase phrase, Set<String> prepositions) {
    NounPhrase whole = phrase;
    Optional<NounPhrase> next = Optional.of(phrase);
    while (next.isPresent() && prepositions.contains(words.at(whole.end()).lower())) {
      next =
          NounPhrases.afterPreposition(words, whole.end())
              .filter(this::isFree)
              .filter(p -> !words.at(p.start()).isTime() && !words.at(p.head()).is("time"));
      if (next.isPresent()) {
        whole = new NounPhrase(whole.start(), next.get().end());
      }
    }
    return whole;
  }

  /**
   * The noun that a preposition or colon leads from to an amount, and the subject of the verb
   * before it.
   *
   * @param named whether a noun after the amount says what it measures
   */
  private List<NounPhrase> context(Changed amount, boolean named) {
    List<NounPhrase> found = new ArrayList<>();
    boolean apart = words.at(amount.start() - 1).is("(") || amount.kind() == QuantityKind.AGE;
    if ((named && apart) || isSubject(amount)) {
      return found;
    }
    if (isVerb(amount)) {
      return subjects.subjectOf(amount.amount().from().start()).stream().toList();
    }
    int last = amount.start() - 1;
    if (words.at(last).is("aged") || words.at(last).is("ages")) {
      return bearer(last - 1);
    }
    while (amount.start() - last < MAX_LEAD && isQualifier(words.at(last))) {
      last--;
    }
    String lead = words.at(last).lower();
    int i = last;
    while (i >= Math.max(0, amount.start() - MAX_CONTEXT)) {
      Word word = words.at(i);
      OptionalInt other = subjects.amountAt(i);
      if (other.isPresent()) {
        if (isListed(words.at(i + 1))) {
          return concepts.get(other.getAsInt()).context();
        }
        Changed earlier = amounts.get(other.getAsInt());
        if (isVerb(earlier)) {
          return concepts.get(other.getAsInt()).context();
        }
        if (i + 1 == amount.start() && earlier.noun().isPresent()) {
          return earlier.noun().stream().toList();
        }
        i = earlier.start() - 1;
      } else if (word.is("including")) {
        return found;
      } else if (word.isVerb() && !isAdjective(i)) {
        subjects
            .subjectOf(i)
            .filter(phrase -> !SAYING.contains(word.lemma()))
            .ifPresent(found::add);
        return found;
      } else if (word.isNoun() && !word.is("worth")) {
        boolean leads = LEADING.contains(lead);
        NounPhrase phrase = leads ? subjects.phrase(i) : subjects.linked(i);
        boolean skipped = SKIPPED.contains(word.lower()) || (!leads && isAdjunct(phrase));
        boolean part = named || amount.kind() == QuantityKind.COUNT;
        if (!skipped && part && lead.equals("of") && i == last - 1) {
          // "A series of 5 attacks", "the purchase of a 5% stake"
          return List.of(phrase);
        }
        if (!skipped && found.isEmpty() && !named) {
          found.add(phrase);
        }
        i = phrase.start() - 1;
      } else if (word.is(":") || word.tag() == Tag.POS || isAge(amount, word)) {
        nounBefore(i).ifPresent(found::add);
        return found;
      } else if (word.is(",") || word.tag() == Tag.CC) {
        if (!found.isEmpty()
            && GAPPED.contains(words.at(amount.start() - 1).lower())
            && isGapped(i)) {
          int first = subjects.isInAmount(i - 1) ? i + 1 : subjects.base(i - 1).start();
          return List.of(new NounPhrase(afterDeterminer(first), found.get(0).end()));
        }
        int comma = i;
        if (found.isEmpty() || !word.is(",")) {
          subjects
              .subjectOfVerbBefore(i)
              .or(() -> word.is(",") ? nounBefore(comma) : Optional.empty())
              .ifPresent(found::add);
        }
        return found;
      } else if (isPassed(word) || (word.tag() == Tag.PRP && words.at(i - 1).isVerb())) {
        i--;
      } else {
        return found;
      }
    }
    return found;
  }

  /** "Sales doubled". */
  private boolean isVerb(Changed amount) {
    return words.at(amount.amount().from().start()).isVerb();
  }

  /** "Prices rose, four people said": the four are a subject themselves. */
  private boolean isSubject(Changed amount) {
    int verb = amount.end();
    while (verb <= amount.last() + MAX_LEAD
        && (words.at(verb).tag() == Tag.RB || words.at(verb).isTime())) {
      verb++;
    }
    int before = amount.start() - 1;
    while (before >= amount.start() - MAX_LEAD && words.at(before).tag().isDeterminer()) {
      before--;
    }
    Word opener = words.at(before);
    boolean opens =
        opener.tag().isOneOf(Tag.CC, Tag.OPENING_QUOTE, Tag.CLOSING_QUOTE, Tag.COMMA, Tag.COLON)
            || (opener.tag() == Tag.IN && ClauseSubjects.isConjunction(opener));
    return amount.kind() == QuantityKind.COUNT && opens && words.at(verb).isFinite();
  }

  /** "13 men aged 19 to 62". */
  private List<NounPhrase> bearer(int index) {
    return at(index).flatMap(Changed::noun).or(() -> nounBefore(index + 1)).stream().toList();
  }

  private static boolean isQualifier(Word word) {
    return switch (word.tag()) {
      case DT, PRPS, JJ, RB -> true;
      default -> word.is("between");
    };
  }

  private Optional<NounPhrase> nounBefore(int index) {
    return index > 0 && words.at(index - 1).isNoun() && !subjects.isInAmount(index - 1)
        ? Optional.of(subjects.phrase(index - 1))
        : Optional.empty();
  }

  /** Whether a noun before an amount says where or when, not what: "rose in London to 5". */
  private boolean isAdjunct(NounPhrase phrase) {
    int i = phrase.start() - 1;
    while (words.at(i).tag().isDeterminer()) {
      i--;
    }
    return words.at(i).tag() == Tag.IN;
  }

  /** "Rose 2% in May, Spain by 3% and fats and oils between 4% and 5%": Spain, fats and oils. */
  private boolean isGapped(int conjunction) {
    if (subjects.isInAmount(conjunction - 1)) {
      return true;
    }
    if (!words.at(conjunction - 1).isNoun()) {
      return false;
    }
    int before = subjects.base(conjunction - 1).start() - 1;
    return isListed(words.at(before)) && subjects.isInAmount(before - 1);
  }

  private int afterDeterminer(int index) {
    return words.at(index).tag() == Tag.DT ? index + 1 : index;
  }

  private static boolean isAge(Changed amount, Word word) {
    return amount.kind() == QuantityKind.AGE && word.is(",");
  }

  private Optional<Changed> at(int index) {
    OptionalInt amount = subjects.amountAt(index);
    return amount.isPresent() ? Optional.of(amounts.get(amount.getAsInt())) : Optional.empty();
  }

  private static boolean isListed(Word word) {
    return word.is(",") || word.is("(") || word.tag() == Tag.CC || word.is("/");
  }

  private boolean isAdjective(int i) {
    boolean participle = words.at(i).tag().isParticiple();
    Tag before = words.at(i - 1).tag();
    return participle && before.isDeterminer();
  }

  private static boolean isPassed(Word word) {
    return switch (word.tag()) {
      case IN, TO -> !ClauseSubjects.isConjunction(word);
      case DT, PDT, PRPS, RB, RBR, RBS, RP, MD, HYPH, LEFT_BRACKET, VBN, VBG, CD -> true;
      default ->
          word.isTime()
              || word.tag().isAdjective()
              || word.isDash()
              || word.is("(")
              || word.is("worth");
    };
  }
}
