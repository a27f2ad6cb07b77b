package dev.claimant.quantity.context;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.quantity.Brackets;
import dev.claimant.quantity.Changed;
import dev.claimant.quantity.Restatement.Mark;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Phrases.Match;
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

  private static final int FEW = 4;

  /** How far before an amount the words can stand that say what it is said of. */
  private static final int REACH = 60;

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
    List<NounPhrase> of(Changed amount) {
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
      all.add(concept.of(amount));
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

  /** Whether a phrase names the amount by itself; in "$9 million in deposits" more can be told. */
  private boolean isOwn(NounPhrase measured) {
    return !words.at(measured.first() - 1).is("in");
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
    int unit = amount.unit().map(Match::last).orElse(-1);
    int end = amount.rate().isPresent() ? Math.max(unit, amount.amount().last()) : amount.last();
    int of = Brackets.after(words, end + 1);
    Optional<NounPhrase> whole = NounPhrases.afterOf(words, of);
    if (whole.isPresent()) {
      return whole.map(this::withNumber).map(phrase -> withLinks(phrase, Set.of("of")));
    }
    if (words.at(of).is("of")) {
      return countedAfter(of);
    }
    if (amount.noun().isPresent() && !isCompound(amount.last())) {
      return Optional.empty();
    }
    int next = Brackets.after(words, amount.last() + 1);
    boolean named =
        words.at(amount.first() - 1).is("of")
            && !SKIPPED.contains(words.at(amount.first() - 2).lower());
    boolean priced = amount.kind() != QuantityKind.DURATION && !named;
    if (words.at(next).is("for") && priced) {
      return NounPhrases.afterPreposition(words, next)
          .filter(this::isFree)
          .or(() -> countedAfter(next));
    }
    if (words.at(next).is("in") && amount.kind() == QuantityKind.MONEY) {
      Optional<NounPhrase> form = moneyIn(next + 1);
      if (form.isPresent()) {
        return form;
      }
    }
    int noun = afterHyphen(next);
    boolean clause =
        (words.at(noun).isVerb() && !words.at(noun).glued()) || isYearOnYear(words, noun);
    return NounPhrases.whole(words, noun)
        .filter(phrase -> !clause && isFree(phrase))
        .map(phrase -> withLinks(phrase, Set.of("of", "in", "on", "for")))
        .map(phrase -> withModifiers(phrase, amount.first()))
        .or(() -> ofSharedUnit(amount));
  }

  /** "60% of the Fortune 100". */
  private NounPhrase withNumber(NounPhrase phrase) {
    int next = phrase.head() + 1;
    boolean numbered = words.at(phrase.head()).isName() && words.at(next).tag() == Tag.CD;
    return numbered && !subjects.isInAmount(next) ? new NounPhrase(phrase.first(), next) : phrase;
  }

  /** "A 12 page document", "6 times earnings": what is measured by what is counted. */
  private boolean isCompound(int head) {
    return words.at(head).is("times")
        || (words.at(head).tag() == Tag.NN && words.at(head + 1).isNoun());
  }

  /** "The iconic 300-seat hall": with the adjective. */
  private NounPhrase withModifiers(NounPhrase phrase, int amount) {
    int first = amount;
    while (amount - first < FEW && NounPhrases.isModifier(words.at(first - 1))) {
      first--;
    }
    Tag before = words.at(first - 1).tag();
    boolean inside = before == Tag.DT || before == Tag.PRPS || before == Tag.IN;
    return inside && first < amount ? new NounPhrase(first, phrase.head()) : phrase;
  }

  /** "A 4- or 6-inch nail": what the 6 inches measure. */
  private Optional<NounPhrase> ofSharedUnit(Changed amount) {
    return amount
        .unit()
        .filter(unit -> unit.first() > amount.last() + 1)
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

  private static boolean isYearOnYear(Words words, int place) {
    int on = words.at(place + 1).isDash() ? place + 2 : place + 1;
    return words.at(on).is("on") && PERIODS.contains(words.at(place).lower());
  }

  /** "Two-thirds of the combined 300 seats", "for an 8 kW system": the seats, the system. */
  private Optional<NounPhrase> countedAfter(int preposition) {
    int amount = preposition + 1;
    while (amount < preposition + FEW && !subjects.isInAmount(amount)) {
      amount++;
    }
    return at(amount).flatMap(other -> other.noun().or(() -> measured(other)));
  }

  private boolean isFree(NounPhrase phrase) {
    for (int i = phrase.first(); i <= phrase.head(); i++) {
      if (subjects.isInAmount(i)) {
        return false;
      }
    }
    return true;
  }

  private int afterHyphen(int place) {
    return words.at(place).isDash() && words.at(place).glued() ? place + 1 : place;
  }

  /** A phrase with those after it that prepositions join to it: "tax on imported cars". */
  private NounPhrase withLinks(NounPhrase phrase, Set<String> prepositions) {
    NounPhrase whole = phrase;
    Optional<NounPhrase> next = Optional.of(phrase);
    while (next.isPresent() && prepositions.contains(words.at(whole.head() + 1).lower())) {
      next =
          NounPhrases.afterPreposition(words, whole.head() + 1)
              .filter(this::isFree)
              .filter(p -> !words.at(p.first()).isTime() && !words.at(p.head()).is("time"));
      if (next.isPresent()) {
        whole = new NounPhrase(whole.first(), next.get().head());
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
    boolean apart = words.at(amount.first() - 1).is("(") || amount.kind() == QuantityKind.AGE;
    if ((named && apart) || isSubject(amount)) {
      return found;
    }
    int last = amount.first() - 1;
    if (words.at(last).is("aged") || words.at(last).is("ages")) {
      return bearer(last - 1);
    }
    while (amount.first() - last < FEW && isQualifier(words.at(last))) {
      last--;
    }
    String lead = words.at(last).lower();
    int i = last;
    while (i >= Math.max(0, amount.first() - REACH)) {
      Word word = words.at(i);
      OptionalInt other = subjects.amountAt(i);
      if (other.isPresent()) {
        if (isListed(words.at(i + 1))) {
          return concepts.get(other.getAsInt()).context();
        }
        Changed earlier = amounts.get(other.getAsInt());
        if (i + 1 == amount.first() && earlier.noun().isPresent()) {
          return earlier.noun().stream().toList();
        }
        i = earlier.first() - 1;
      } else if (word.is("including")) {
        return found;
      } else if (word.isVerb() && !isAdjective(i)) {
        subjects.of(i).filter(phrase -> !SAYING.contains(word.lemma())).ifPresent(found::add);
        return found;
      } else if (word.isNoun() && !word.is("worth")) {
        boolean leads = LEADING.contains(lead);
        NounPhrase phrase = leads ? subjects.phrase(i) : subjects.linked(i);
        boolean told = SKIPPED.contains(word.lower()) || (!leads && isAdjunct(phrase));
        boolean part = named || amount.kind() == QuantityKind.COUNT;
        if (!told && part && lead.equals("of") && i == last - 1) {
          // "A series of 5 attacks", "the purchase of a 5% stake"
          return List.of(phrase);
        }
        if (!told && found.isEmpty() && !named) {
          found.add(phrase);
        }
        i = phrase.first() - 1;
      } else if (word.is(":") || word.tag() == Tag.POS || isAge(amount, word)) {
        nounBefore(i).ifPresent(found::add);
        return found;
      } else if (word.is(",") || word.tag() == Tag.CC) {
        if (!found.isEmpty()
            && GAPPED.contains(words.at(amount.first() - 1).lower())
            && isGapped(i)) {
          int first = subjects.isInAmount(i - 1) ? i + 1 : subjects.base(i - 1).first();
          return List.of(new NounPhrase(afterDeterminer(first), found.get(0).head()));
        }
        int comma = i;
        if (found.isEmpty() || !word.is(",")) {
          subjects
              .ofVerbBefore(i)
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

  /** "Prices rose, four people said": the four are a subject themselves. */
  private boolean isSubject(Changed amount) {
    int verb = amount.last() + 1;
    while (verb <= amount.last() + FEW
        && (words.at(verb).tag() == Tag.RB || words.at(verb).isTime())) {
      verb++;
    }
    int before = amount.first() - 1;
    while (before >= amount.first() - FEW && words.at(before).tag().isDeterminer()) {
      before--;
    }
    Word opener = words.at(before);
    boolean opens =
        opener.tag().isOneOf(Tag.CC, Tag.OPENING_QUOTE, Tag.CLOSING_QUOTE, Tag.COMMA, Tag.COLON)
            || (opener.tag() == Tag.IN && ClauseSubjects.isConjunction(opener));
    return amount.kind() == QuantityKind.COUNT && opens && words.at(verb).isFinite();
  }

  /** "13 men aged 19 to 62". */
  private List<NounPhrase> bearer(int place) {
    return at(place).flatMap(Changed::noun).or(() -> nounBefore(place + 1)).stream().toList();
  }

  private static boolean isQualifier(Word word) {
    return switch (word.tag()) {
      case DT, PRPS, JJ, RB -> true;
      default -> word.is("between");
    };
  }

  private Optional<NounPhrase> nounBefore(int place) {
    return place > 0 && words.at(place - 1).isNoun() && !subjects.isInAmount(place - 1)
        ? Optional.of(subjects.phrase(place - 1))
        : Optional.empty();
  }

  /** Whether a noun before an amount tells where or when, not what: "rose in London to 5". */
  private boolean isAdjunct(NounPhrase phrase) {
    int i = phrase.first() - 1;
    while (words.at(i).tag().isDeterminer()) {
      i--;
    }
    return words.at(i).tag() == Tag.IN;
  }

  /** "Rose 2% in May, Spain by 3% and fats and oils between 4% and 5%": Spain, fats and oils. */
  private boolean isGapped(int and) {
    if (subjects.isInAmount(and - 1)) {
      return true;
    }
    int before = words.at(and - 1).isNoun() ? subjects.base(and - 1).first() - 1 : 0;
    return isListed(words.at(before)) && subjects.isInAmount(before - 1);
  }

  private int afterDeterminer(int place) {
    return words.at(place).tag() == Tag.DT ? place + 1 : place;
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
