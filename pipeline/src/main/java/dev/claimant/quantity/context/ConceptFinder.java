package dev.claimant.quantity.context;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.quantity.QuantityDraft;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what the amounts of a sentence are said of: the noun phrase that each counts or measures
 * ("a 25 percent tax on cars", "an interest rate of 3 percent") and the subject of its clause.
 */
public final class ConceptFinder {
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
  private final BitSet amounts = new BitSet();
  private final ClauseSubjects subjects;

  private ConceptFinder(Words words, List<QuantityDraft> drafts) {
    this.words = words;
    drafts.forEach(draft -> amounts.set(draft.first, draft.last + 1));
    this.subjects = new ClauseSubjects(words, drafts);
  }

  /** Gives each of a sentence's amounts its concept. */
  public static void find(Words words, List<QuantityDraft> drafts) {
    ConceptFinder concepts = new ConceptFinder(words, drafts);
    for (int i = 0; i < drafts.size(); i++) {
      concepts.find(drafts.get(i), i == 0 ? Optional.empty() : Optional.of(drafts.get(i - 1)));
    }
  }

  private void find(QuantityDraft draft, Optional<QuantityDraft> earlier) {
    Optional<QuantityDraft> converted = converted(draft, earlier);
    draft.measured = measured(draft).or(() -> converted.flatMap(other -> other.measured));
    draft.context =
        converted
            .map(other -> other.context)
            .orElseGet(() -> context(draft, draft.measured.filter(this::isOwn).isPresent()));
    draft.concept =
        Stream.of(draft.noun.stream(), draft.measured.stream(), draft.context.stream())
            .flatMap(phrases -> phrases)
            .distinct()
            .toList();
  }

  /** Whether a phrase names the amount by itself; in "$9 million in deposits" more can be told. */
  private boolean isOwn(NounPhrase measured) {
    return !words.at(measured.first() - 1).is("in");
  }

  /** The amount that one says again in another unit: "8 miles (13 km)". */
  private Optional<QuantityDraft> converted(QuantityDraft draft, Optional<QuantityDraft> earlier) {
    int i = draft.first;
    if (words.at(i - 1).is("(")) {
      return subjects.draftAt(i - 2).filter(other -> other.kind == draft.kind);
    }
    // "60% of its value, or more than $30 billion"
    int or = words.at(i).is("or") ? i : i - 1;
    return earlier.filter(other -> words.at(or).is("or") && words.at(or - 1).is(","));
  }

  /** What stands behind an amount: "60% of workers", "a 5-mile run". */
  private Optional<NounPhrase> measured(QuantityDraft draft) {
    int unit = draft.unit.map(Match::last).orElse(-1);
    int end = draft.rate.isPresent() ? Math.max(unit, draft.amount.last()) : draft.last;
    int of = behindBrackets(end + 1);
    Optional<NounPhrase> whole = NounPhrases.behindOf(words, of);
    if (whole.isPresent()) {
      return whole.map(this::withNumber).map(phrase -> withLinks(phrase, Set.of("of")));
    }
    if (words.at(of).is("of")) {
      return countedBehind(of);
    }
    if (draft.noun.isPresent() && !isCompound(draft.last)) {
      return Optional.empty();
    }
    int next = behindBrackets(draft.last + 1);
    boolean named =
        words.at(draft.first - 1).is("of") && !SKIPPED.contains(words.at(draft.first - 2).lower());
    boolean priced = draft.kind != QuantityKind.DURATION && !named;
    if (words.at(next).is("for") && priced) {
      return NounPhrases.behindPreposition(words, next)
          .filter(this::isFree)
          .or(() -> countedBehind(next));
    }
    if (words.at(next).is("in") && draft.kind == QuantityKind.MONEY) {
      Optional<NounPhrase> form = moneyIn(next + 1);
      if (form.isPresent()) {
        return form;
      }
    }
    int noun = behindHyphen(next);
    boolean clause =
        (words.at(noun).isVerb() && !words.at(noun).glued()) || isYearOnYear(words, noun);
    return NounPhrases.whole(words, noun)
        .filter(phrase -> !clause && isFree(phrase))
        .map(phrase -> withLinks(phrase, Set.of("of", "in", "on", "for")))
        .map(phrase -> withModifiers(phrase, draft.first))
        .or(() -> ofSharedUnit(draft));
  }

  /** "60% of the Fortune 100". */
  private NounPhrase withNumber(NounPhrase phrase) {
    int next = phrase.head() + 1;
    boolean numbered = words.at(phrase.head()).isName() && words.at(next).tag() == Tag.CD;
    return numbered && !amounts.get(next) ? new NounPhrase(phrase.first(), next) : phrase;
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
  private Optional<NounPhrase> ofSharedUnit(QuantityDraft draft) {
    return draft
        .unit
        .filter(unit -> unit.first() > draft.last + 1)
        .flatMap(unit -> subjects.draftAt(unit.last()))
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
  private Optional<NounPhrase> countedBehind(int preposition) {
    int amount = preposition + 1;
    while (amount < preposition + FEW && !amounts.get(amount)) {
      amount++;
    }
    return subjects.draftAt(amount).flatMap(draft -> draft.noun.or(() -> measured(draft)));
  }

  private int behindBrackets(int place) {
    int i = place;
    if (words.at(i).is("(")) {
      while (i < place + REACH && !words.at(i).is(")")) {
        i++;
      }
      return i + 1;
    }
    return place;
  }

  private boolean isFree(NounPhrase phrase) {
    for (int i = phrase.first(); i <= phrase.head(); i++) {
      if (amounts.get(i)) {
        return false;
      }
    }
    return true;
  }

  private int behindHyphen(int place) {
    return words.at(place).isDash() && words.at(place).glued() ? place + 1 : place;
  }

  /** A phrase with those behind it that prepositions join to it: "tax on imported cars". */
  private NounPhrase withLinks(NounPhrase phrase, Set<String> prepositions) {
    NounPhrase whole = phrase;
    Optional<NounPhrase> next = Optional.of(phrase);
    while (next.isPresent() && prepositions.contains(words.at(whole.head() + 1).lower())) {
      next =
          NounPhrases.behindPreposition(words, whole.head() + 1)
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
   * @param named whether a noun behind the amount says what it measures
   */
  private List<NounPhrase> context(QuantityDraft draft, boolean named) {
    List<NounPhrase> found = new ArrayList<>();
    boolean apart = words.at(draft.first - 1).is("(") || draft.kind == QuantityKind.AGE;
    if ((named && apart) || isSubject(draft)) {
      return found;
    }
    int last = draft.first - 1;
    if (words.at(last).is("aged") || words.at(last).is("ages")) {
      return bearer(last - 1);
    }
    while (draft.first - last < FEW && isQualifier(words.at(last))) {
      last--;
    }
    String lead = words.at(last).lower();
    int i = last;
    while (i >= Math.max(0, draft.first - REACH)) {
      Word word = words.at(i);
      Optional<QuantityDraft> other = amounts.get(i) ? subjects.draftAt(i) : Optional.empty();
      if (other.isPresent()) {
        if (isListed(words.at(i + 1))) {
          found.addAll(other.get().context);
          return found;
        }
        if (i + 1 == draft.first && other.get().noun.isPresent()) {
          return other.get().noun.stream().toList();
        }
        i = other.get().first - 1;
      } else if (word.is("including")) {
        return found;
      } else if (word.isVerb() && !isAdjective(i)) {
        subjects.of(i).filter(phrase -> !SAYING.contains(word.lemma())).ifPresent(found::add);
        return found;
      } else if (word.isNoun() && !word.is("worth")) {
        boolean leads = LEADING.contains(lead);
        NounPhrase phrase = (leads ? subjects.phrase(i) : subjects.linked(i));
        boolean told = SKIPPED.contains(word.lower()) || (!leads && isAdjunct(phrase));
        boolean part = named || draft.kind == QuantityKind.COUNT;
        if (!told && part && lead.equals("of") && i == last - 1) {
          // "A series of 5 attacks", "the purchase of a 5% stake"
          return List.of(phrase);
        }
        if (!told && found.isEmpty() && !named) {
          found.add(phrase);
        }
        i = phrase.first() - 1;
      } else if (word.is(":") || word.tag() == Tag.POS || isAge(draft, word)) {
        nounBefore(i).ifPresent(found::add);
        return found;
      } else if (word.is(",") || word.tag() == Tag.CC) {
        if (!found.isEmpty() && GAPPED.contains(words.at(draft.first - 1).lower()) && isGapped(i)) {
          int first = subjects.draftAt(i - 1).isPresent() ? i + 1 : subjects.base(i - 1).first();
          return List.of(new NounPhrase(behindDeterminer(first), found.get(0).head()));
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
  private boolean isSubject(QuantityDraft draft) {
    int verb = draft.last + 1;
    while (verb <= draft.last + FEW
        && (words.at(verb).tag() == Tag.RB || words.at(verb).isTime())) {
      verb++;
    }
    int before = draft.first - 1;
    while (before >= draft.first - FEW && words.at(before).tag().isDeterminer()) {
      before--;
    }
    Word opener = words.at(before);
    boolean opens =
        opener.tag().isOneOf(Tag.CC, Tag.OPENING_QUOTE, Tag.CLOSING_QUOTE, Tag.COMMA, Tag.COLON)
            || (opener.tag() == Tag.IN && ClauseSubjects.isConjunction(opener));
    return draft.kind == QuantityKind.COUNT && opens && words.at(verb).isFinite();
  }

  /** "13 men aged 19 to 62". */
  private List<NounPhrase> bearer(int place) {
    return subjects
        .draftAt(place)
        .flatMap(other -> other.noun)
        .or(() -> nounBefore(place + 1))
        .stream()
        .toList();
  }

  private static boolean isQualifier(Word word) {
    return switch (word.tag()) {
      case DT, PRPS, JJ, RB -> true;
      default -> word.is("between");
    };
  }

  private Optional<NounPhrase> nounBefore(int place) {
    return place > 0 && words.at(place - 1).isNoun() && !amounts.get(place - 1)
        ? Optional.of(subjects.phrase(place - 1))
        : Optional.empty();
  }

  /** Whether a noun before an amount tells where or when, not what: "rose in London to 5". */
  private boolean isAdjunct(NounPhrase phrase) {
    int i = phrase.first() - 1;
    while (words.at(i).tag() == Tag.DT || words.at(i).tag() == Tag.PRPS) {
      i--;
    }
    return words.at(i).tag() == Tag.IN;
  }

  /** "Rose 2% in May, Spain by 3% and fats and oils between 4% and 5%": Spain, fats and oils. */
  private boolean isGapped(int and) {
    if (subjects.draftAt(and - 1).isPresent()) {
      return true;
    }
    int before = words.at(and - 1).isNoun() ? subjects.base(and - 1).first() - 1 : 0;
    return isListed(words.at(before)) && subjects.draftAt(before - 1).isPresent();
  }

  private int behindDeterminer(int place) {
    return words.at(place).tag() == Tag.DT ? place + 1 : place;
  }

  private static boolean isAge(QuantityDraft draft, Word word) {
    return draft.kind == QuantityKind.AGE && word.is(",");
  }

  private static boolean isListed(Word word) {
    return word.is(",") || word.is("(") || word.tag() == Tag.CC || word.is("/");
  }

  private boolean isAdjective(int i) {
    boolean participle = words.at(i).tag() == Tag.VBN || words.at(i).tag() == Tag.VBG;
    Tag before = words.at(i - 1).tag();
    return participle && (before == Tag.DT || before == Tag.PRPS);
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
