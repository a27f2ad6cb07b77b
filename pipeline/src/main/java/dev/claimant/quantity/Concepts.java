package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.quantity.NounPhrases.NounPhrase;
import dev.claimant.quantity.Phrases.Match;
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
final class Concepts {
  /** Prepositions that join an amount to the noun right before it. */
  private static final Set<String> LEADING =
      Set.of("of", "with", "above", "below", "under", "than");

  private static final int FEW = 4;

  private static final Set<String> SKIPPED = Set.of("total", "record", "place");

  private final Words words;
  private final List<Draft> drafts;
  private final BitSet amounts = new BitSet();
  private final Subjects subjects;

  private Concepts(Words words, List<Draft> drafts) {
    this.words = words;
    this.drafts = drafts;
    drafts.forEach(draft -> amounts.set(draft.first, draft.last + 1));
    this.subjects = new Subjects(words, drafts);
  }

  /** Gives each of a sentence's amounts its concept. */
  static void find(Words words, List<Draft> drafts) {
    Concepts concepts = new Concepts(words, drafts);
    drafts.forEach(concepts::find);
  }

  private void find(Draft draft) {
    Optional<Draft> converted = converted(draft);
    draft.measured = measured(draft).or(() -> converted.flatMap(other -> other.measured));
    draft.context =
        converted
            .map(other -> other.context)
            .orElseGet(() -> context(draft, draft.measured.isPresent()));
    draft.concept =
        Stream.of(draft.noun.stream(), draft.measured.stream(), draft.context.stream())
            .flatMap(phrases -> phrases)
            .distinct()
            .toList();
  }

  /** The amount that one says again in another unit: "8 miles (13 km)". */
  private Optional<Draft> converted(Draft draft) {
    int i = draft.first;
    if (words.at(i - 1).is("(")) {
      return draftAt(i - 2);
    }
    // "60% of its value, or more than $30 billion"
    int or = words.at(i).is("or") ? i : i - 1;
    int index = drafts.indexOf(draft);
    return words.at(or).is("or") && words.at(or - 1).is(",") && index > 0
        ? Optional.of(drafts.get(index - 1))
        : Optional.empty();
  }

  /** What stands behind an amount: "60% of workers", "a 5-mile run". */
  private Optional<NounPhrase> measured(Draft draft) {
    int unit = draft.unit.map(Match::last).orElse(-1);
    int end = draft.rate.isPresent() ? Math.max(unit, draft.amount.last()) : draft.last;
    int of = behindBrackets(end + 1);
    Optional<NounPhrase> whole = NounPhrases.behindOf(words, of);
    if (whole.isPresent()) {
      return whole.map(phrase -> withLinks(phrase, Set.of("of")));
    }
    if (words.at(of).is("of")) {
      return countedBehind(of);
    }
    if (draft.noun.isPresent() && !words.at(draft.last).is("times")) {
      return Optional.empty();
    }
    int next = behindBrackets(draft.last + 1);
    if (words.at(next).is("for") && draft.kind != QuantityKind.DURATION) {
      return NounPhrases.behindPreposition(words, next).filter(this::isFree);
    }
    int noun = behindHyphen(next);
    boolean clause = words.at(noun).isVerb() && !words.at(noun).glued();
    return NounPhrases.whole(words, noun)
        .filter(phrase -> !clause && isFree(phrase))
        .map(phrase -> withLinks(phrase, Set.of("of", "in", "on", "for")));
  }

  /** "Two-thirds of the combined 300 seats": the seats. */
  private Optional<NounPhrase> countedBehind(int of) {
    int amount = amounts.nextSetBit(of);
    return amount > of && amount <= of + FEW
        ? draftAt(amount).flatMap(draft -> draft.noun)
        : Optional.empty();
  }

  private int behindBrackets(int place) {
    int i = place;
    if (words.at(i).is("(")) {
      while (i < words.size() && !words.at(i).is(")")) {
        i++;
      }
      return i + 1;
    }
    return place;
  }

  private boolean isFree(NounPhrase phrase) {
    int next = amounts.nextSetBit(phrase.first());
    return next < 0 || next > phrase.head();
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
              .filter(p -> !words.at(p.first()).tag().equals("TIME"));
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
  private List<NounPhrase> context(Draft draft, boolean named) {
    List<NounPhrase> found = new ArrayList<>();
    int i = draft.first - 1;
    while (i >= 0) {
      Word word = words.at(i);
      Optional<Draft> other = amounts.get(i) ? draftAt(i) : Optional.empty();
      if (other.isPresent()) {
        if (isListed(words.at(i + 1))) {
          return other.get().context;
        }
        if (i + 1 == draft.first && other.get().noun.isPresent()) {
          return other.get().noun.stream().toList();
        }
        i = other.get().first - 1;
      } else if (word.isVerb() && !isAdjective(i)) {
        subjects.of(i).ifPresent(found::add);
        return found;
      } else if (word.isNoun()) {
        boolean leads = LEADING.contains(words.at(draft.first - 1).lower());
        NounPhrase phrase = (leads ? subjects.phrase(i) : subjects.linked(i));
        boolean told = SKIPPED.contains(word.lower()) || (!leads && isAdjunct(phrase));
        if (!told && found.isEmpty() && !named) {
          found.add(phrase);
        }
        i = phrase.first() - 1;
      } else if (word.is(":") || word.tag().equals("POS") || isAge(draft, word)) {
        if (words.at(i - 1).isNoun()) {
          found.add(subjects.phrase(i - 1));
        }
        return found;
      } else if (word.is(",") || word.tag().equals("CC")) {
        subjects.ofVerbBefore(i).ifPresent(found::add);
        return found;
      } else if (isPassed(word) || (word.tag().equals("PRP") && words.at(i - 1).isVerb())) {
        i--;
      } else {
        return found;
      }
    }
    return found;
  }

  /** Whether a noun before an amount tells where or when, not what: "rose in London to 5". */
  private boolean isAdjunct(NounPhrase phrase) {
    int i = phrase.first() - 1;
    while (words.at(i).tag().equals("DT") || words.at(i).tag().equals("PRP$")) {
      i--;
    }
    return words.at(i).tag().equals("IN");
  }

  private static boolean isAge(Draft draft, Word word) {
    return draft.kind == QuantityKind.AGE && word.is(",");
  }

  private static boolean isListed(Word word) {
    return word.is(",") || word.is("(") || word.tag().equals("CC") || word.is("/");
  }

  private boolean isAdjective(int i) {
    boolean participle = words.at(i).tag().equals("VBN") || words.at(i).tag().equals("VBG");
    String before = words.at(i - 1).tag();
    return participle && (before.equals("DT") || before.equals("PRP$"));
  }

  private static boolean isPassed(Word word) {
    return switch (word.tag()) {
      case "IN", "TO" -> !Subjects.isConjunction(word);
      case "DT",
          "PDT",
          "PRP$",
          "RB",
          "RBR",
          "RBS",
          "RP",
          "MD",
          "TIME",
          "HYPH",
          "-LRB-",
          "VBN",
          "VBG" ->
          true;
      default -> word.tag().startsWith("JJ") || word.isDash() || word.is("(");
    };
  }

  private Optional<Draft> draftAt(int place) {
    return drafts.stream().filter(d -> d.first <= place && place <= d.last).findFirst();
  }
}
