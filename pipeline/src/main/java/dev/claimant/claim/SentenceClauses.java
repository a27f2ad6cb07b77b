package dev.claimant.claim;

import dev.claimant.document.Search;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.TimeExpression;
import dev.claimant.document.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The clauses of a sentence, as far as marks and parts of speech tell them apart: those that stand
 * within another ("The firm, founded in 1911, employs 90 people") and those beside each other.
 */
final class SentenceClauses {
  /**
   * A clause within another: from its first token to the one before {@code end}.
   *
   * @param finite whether it has a subject or relative of its own: "which opened in 1932"; not
   *     "opened in 1932"
   */
  private record Inner(int start, int end, boolean finite) {
    boolean contains(int token) {
      return token >= start && token < end;
    }
  }

  /** Words that open a clause within another, if they are no other parts of speech. */
  private static final Set<String> OPENERS = Set.of("that", "although", "because", "if");

  /** Words and marks between clauses that stand beside each other. */
  private static final Set<String> SEPARATORS =
      Set.of("while", "but", "whereas", ";", ":", "–", "—", "--");

  /** The longest inner clause, in tokens: sentences can be as long as a document. */
  private static final int LONGEST = 60;

  private static final Set<Tag> FIGURES = Set.of(Tag.CD, Tag.CURRENCY);

  private final Sentence sentence;

  /** Whether each token belongs to a time expression. */
  private final boolean[] timed;

  private final List<Inner> inner = new ArrayList<>();

  SentenceClauses(Sentence sentence, List<TimeExpression> times) {
    this.sentence = sentence;
    timed = new boolean[sentence.tokens().size()];
    for (TimeExpression time : times) {
      for (int i = sentence.tokenAt(time.span().start());
          i < timed.length && sentence.token(i).start() < time.span().end();
          i++) {
        timed[i] = true;
      }
    }
    for (int i = 0; i < timed.length; i++) {
      open(i);
    }
  }

  /** Whether what stands at {@code other} can be said of the clause that a claim stands in. */
  boolean share(Span claim, Span other) {
    int at = sentence.tokenAt(claim.start());
    int before = sentence.tokenAt(claim.end() - 1);
    int place = sentence.tokenAt(other.start());
    int first = Math.min(at, place) - LONGEST;
    int last = Math.max(at, place);
    for (int i = Search.first(inner, clause -> clause.start() >= first);
        i < inner.size() && inner.get(i).start() <= last;
        i++) {
      Inner clause = inner.get(i);
      boolean adjoins =
          !clause.finite()
              && (clause.start() == before + 1
                  || (clause.start() == before + 2 && isComma(clause.start() - 1)));
      if (clause.contains(place) != clause.contains(at)
          && (clause.contains(place) ? !adjoins : clause.finite())) {
        return false;
      }
    }
    return !isSeparated(place > before ? before : at, place);
  }

  private boolean isSeparated(int a, int b) {
    return IntStream.range(Math.min(a, b) + 1, Math.max(a, b)).anyMatch(this::isSeparator);
  }

  /** Whether a word or mark stands between clauses. */
  boolean isSeparator(int token) {
    return SEPARATORS.contains(sentence.token(token).lower());
  }

  private void open(int i) {
    Token token = sentence.token(i);
    boolean marked = isComma(i - 1) || i == 0;
    boolean opener = OPENERS.contains(token.lower()) && token.tag() != Tag.DT;
    if (token.tag().isWh() || opener) {
      boolean whole = token.is("that") && token.tag() == Tag.IN;
      boolean relative = !whole && !marked && i > 0;
      inner.add(new Inner(i, whole ? boundary(i) : relative ? second(i) : coordinated(i), true));
    } else if (token.tag().isParticiple() && marked && (i == 0 || isNominal(i - 2))) {
      inner.add(new Inner(i, comma(i), false));
    } else if (token.tag() == Tag.VBN && isNominal(i - 1)) {
      int verb = finite(i + 1);
      if (verb < boundary(i)) {
        inner.add(new Inner(i, verb, false));
      }
    } else if (token.tag() == Tag.VBD && isNominal(i - 1) && isReduced(i)) {
      inner.add(new Inner(i, finite(i + 1), false));
    } else if (isComma(i) && isNominal(i - 1) && isApposition(i)) {
      inner.add(new Inner(i + 1, comma(i + 1), false));
    }
  }

  private boolean isNominal(int i) {
    return sentence.token(i).isNoun() || (i >= 0 && timed[i]);
  }

  /** A comma outside of dates. */
  private boolean isComma(int i) {
    return i >= 0 && sentence.token(i).tag() == Tag.COMMA && !timed[i];
  }

  /** The next comma or other end of a clause. */
  private int comma(int from) {
    int end = from;
    while (end < timed.length && end - from < LONGEST && !isComma(end) && !isEnd(end)) {
      end++;
    }
    return end;
  }

  /** The comma that ends a clause with all its verbs: "which opens in June, and closes in May,". */
  private int coordinated(int from) {
    int end = comma(from);
    while (isComma(end)
        && sentence.token(end + 1).tag() == Tag.CC
        && sentence.token(end + 2).tag().isFinite()
        && end - from < LONGEST) {
      end = comma(end + 1);
    }
    return end;
  }

  /** The next end of a clause that is no comma. */
  private int boundary(int from) {
    int end = from;
    while (end < timed.length && end - from < LONGEST && !isEnd(end)) {
      end++;
    }
    return end;
  }

  private boolean isEnd(int i) {
    return isSeparator(i) || sentence.token(i).tag().isQuotationMark();
  }

  /** The next finite verb, if no comma comes before it; else the sentence's length. */
  private int finite(int from) {
    int end = comma(from);
    for (int i = from; i < end; i++) {
      if (sentence.token(i).tag().isFinite() && sentence.token(i - 1).tag() != Tag.CC) {
        return i;
      }
    }
    return timed.length;
  }

  /**
   * The end of a relative clause without commas: the verb of the clause around it, "began" in "the
   * fire that killed 12 and hurt 40 began".
   */
  private int second(int from) {
    int verb = finite(from + 1);
    int end = comma(from);
    return verb >= end ? end : Math.min(end, finite(verb + 1));
  }

  /**
   * "A rule adopted in 1987 limits catches", where the tagger takes "adopted" for the past tense.
   */
  private boolean isReduced(int verb) {
    int next = finite(verb + 1);
    return next < timed.length
        && sentence.token(verb + 1).tag() == Tag.IN
        && timed[next - 1]
        && finite(0) == verb;
  }

  /** ", 12 in May, are": figures with a time of their own between commas before a verb. */
  private boolean isApposition(int comma) {
    int end = comma(comma + 1);
    if (!isComma(end)) {
      return false;
    }
    boolean figure = false;
    boolean time = false;
    for (int i = comma + 1; i < end; i++) {
      if (sentence.token(i).tag().isFinite()) {
        return false;
      }
      time |= timed[i];
      figure |= !timed[i] && FIGURES.contains(sentence.token(i).tag());
    }
    Tag next = sentence.token(end + 1).tag();
    return figure && time && (next.isFinite() || next.isAdverb());
  }
}
