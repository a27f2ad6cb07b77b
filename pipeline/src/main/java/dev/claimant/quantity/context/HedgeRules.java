package dev.claimant.quantity.context;

import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.quantity.Changed;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.Clauses;
import dev.claimant.syntax.Phrases;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the words that leave open whether a number is true: "could reach 50", "an unconfirmed 50",
 * "50 people are feared dead". They govern the number in its own clause.
 */
public final class HedgeRules implements HedgeFinder {
  private enum Use {
    MODAL,
    REPORTING,
    VERB,
    OBJECT,
    PASSIVE,
    THAT,
    ADVERB,
    ADJECTIVE,
    NOUN
  }

  /** How many words from its finite verb on a verb group can have. */
  private static final int MAX_VERB_GROUP = 4;

  private final Map<Use, Phrases<Boolean>> phrases = new EnumMap<>(Use.class);

  public HedgeRules() {
    for (Row row : WordList.rows(HedgeRules.class, "hedges.txt", 2)) {
      Use use = row.choice(row.cell(0), Use.class);
      Phrases<Boolean> of = phrases.computeIfAbsent(use, u -> Phrases.ofWords());
      row.items(1).forEach(phrase -> row.check(of.put(phrase, true), phrase));
    }
  }

  @Override
  public Optional<Span> find(Words words, Changed amount) {
    int first = amount.start();
    int last = amount.last();
    return inPhrase(words, first, last)
        .or(() -> isDefinite(words.at(first - 1)) ? Optional.empty() : ofClause(words, first, last))
        .or(() -> framing(words, first));
  }

  /** "May pay the $50 fine": that it is $50 is no question. */
  private static boolean isDefinite(Word before) {
    boolean pointing = before.tag() == Tag.DT && before.lower().startsWith("th");
    return pointing || before.tag() == Tag.PRPS;
  }

  private Optional<Span> ofClause(Words words, int first, int last) {
    OptionalInt verb = verbAfter(words, last);
    return verb.isPresent() && isSubject(words, first)
        ? ofSubject(words, first, last, verb.getAsInt())
        : before(words, first, last);
  }

  /** "50 may have left", "They say 50 may have left", but not "lost 50 ships may". */
  private boolean isSubject(Words words, int first) {
    Word before = words.at(first - 1);
    boolean told =
        at(words, first - 1, Use.REPORTING).isPresent()
            || at(words, first - 1, Use.THAT).isPresent();
    if (before.isVerb() && told) {
      return true;
    }
    int start = Clauses.start(words, first);
    for (int i = first - 1; i >= start; i--) {
      if (words.at(i).isFinite()) {
        return false;
      }
    }
    return true;
  }

  /** "A reported 50", "50 suspected cases", "unconfirmed reports of 50 dead". */
  private Optional<Span> inPhrase(Words words, int first, int last) {
    for (int i = first - 1; i <= last; i++) {
      boolean adjective = words.at(i).tag().isOneOf(Tag.JJ, Tag.JJR, Tag.JJS, Tag.VBN);
      Optional<Span> found = at(words, i, Use.ADJECTIVE).filter(s -> adjective);
      // "Nine out of a possible 12 points".
      if (found.isPresent() && !words.at(i - 2).is("of")) {
        return found;
      }
    }
    return words.at(first - 1).is("of")
        ? at(words, first - 3, Use.ADJECTIVE).or(() -> at(words, first - 2, Use.NOUN))
        : Optional.empty();
  }

  /** The index of the finite verb that a number is the subject of, if any. */
  private static OptionalInt verbAfter(Words words, int last) {
    int end = Clauses.end(words, last + 1);
    for (int i = last + 1; i < end; i++) {
      Word word = words.at(i);
      if (word.isVerb() || word.tag() == Tag.MD || word.tag() == Tag.TO) {
        return word.isFinite() ? OptionalInt.of(i) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** "50 people may have left", "50 people are believed to have left", "50 reportedly left". */
  private Optional<Span> ofSubject(Words words, int first, int last, int verb) {
    for (int i = last + 1; i < verb + MAX_VERB_GROUP && !Clauses.breaks(words, i); i++) {
      Optional<Span> found = leavesOpen(words, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return at(words, first - 1, Use.ADVERB).or(() -> impersonal(words, first));
  }

  private Optional<Span> before(Words words, int first, int last) {
    Word after = words.at(last + 1);
    Optional<Span> participle =
        at(words, last + 1, Use.PASSIVE).filter(s -> after.tag() == Tag.VBN);
    if (participle.isPresent()) {
      return participle;
    }
    int start = Clauses.start(words, first);
    for (int i = first - 1; i >= start; i--) {
      boolean verb = words.at(i).isVerb();
      Optional<Span> object = at(words, i, Use.OBJECT).filter(s -> verb);
      Optional<Span> found = leavesOpen(words, i);
      if (found.isPresent() || object.isPresent()) {
        return found.or(() -> object);
      }
      if (words.at(i).isFinite()) {
        return at(words, i - 1, Use.ADVERB);
      }
    }
    return Optional.empty();
  }

  private Optional<Span> leavesOpen(Words words, int index) {
    return modal(words, index)
        .or(() -> verb(words, index))
        .or(() -> passive(words, index))
        .or(() -> at(words, index, Use.ADVERB));
  }

  private Optional<Span> modal(Words words, int index) {
    Word word = words.at(index);
    boolean month = index > 0 && word.text().equals("May");
    boolean modal = word.tag() == Tag.MD && !month;
    return at(words, index, Use.MODAL).filter(s -> modal && !isSure(words, index));
  }

  /** "Said it would pay", told in the past, "would like to pay" and "could not pay". */
  private boolean isSure(Words words, int modal) {
    Word next = words.at(modal + 1);
    if (words.at(modal).is("could")) {
      return next.is("not") || next.is("n't");
    }
    if (!words.at(modal).lemma().equals("would")) {
      return false;
    }
    if (next.is("like") || next.is("prefer")) {
      return true;
    }
    for (int i = modal - 1; i >= modal - Clauses.LONGEST; i--) {
      if (words.at(i).tag() == Tag.VBD && at(words, i, Use.REPORTING).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Span> verb(Words words, int index) {
    return match(words, index, Use.VERB)
        .filter(m -> words.at(m.end()).tag().isOneOf(Tag.RB, Tag.VB))
        .map(m -> words.span(m.range()));
  }

  private Optional<Span> passive(Words words, int index) {
    boolean passive =
        words.at(index).tag().isOneOf(Tag.VBD, Tag.VBN) && words.at(index - 1).lemma().equals("be");
    return at(words, index, Use.PASSIVE).filter(s -> passive);
  }

  /** "It is believed that 50 left". */
  private Optional<Span> impersonal(Words words, int first) {
    int index = words.at(first - 1).is("that") ? first - 2 : first - 1;
    boolean it = words.at(index - 1).is("it") || words.at(index - 2).is("it");
    return at(words, index, Use.THAT).filter(s -> it && words.at(index).isVerb());
  }

  /** "Apparently, 50 left". */
  private Optional<Span> framing(Words words, int first) {
    int index = Clauses.start(words, first) - 1;
    return words.at(index).is(",") ? at(words, index - 1, Use.ADVERB) : Optional.empty();
  }

  private Optional<Span> at(Words words, int index, Use use) {
    return match(words, index, use).map(m -> words.span(m.range()));
  }

  private Optional<Match<Boolean>> match(Words words, int index, Use use) {
    return phrases.getOrDefault(use, Phrases.ofWords()).at(words, index);
  }
}
