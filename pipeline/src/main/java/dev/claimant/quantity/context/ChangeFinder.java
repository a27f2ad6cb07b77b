package dev.claimant.quantity.context;

import dev.claimant.document.Change;
import dev.claimant.document.Change.Figure;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.quantity.QuantityDraft;
import dev.claimant.quantity.context.ChangeWords.Cue;
import dev.claimant.quantity.context.ChangeWords.Use;
import dev.claimant.syntax.Clauses;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a number is that of a rise or a fall: "rose 3 percent", "cut by 20", "down 1%", "a
 * drop of 5 points to 60".
 */
public final class ChangeFinder {
  /** How far from its number a word of change can stand. */
  private static final int REACH = 8;

  /** How far behind a level "up from" can stand. */
  private static final int FAR = 12;

  private static final Set<Use> VERBS = EnumSet.of(Use.VERB, Use.WIN);

  private static final Set<Use> NOUNS = EnumSet.of(Use.NOUN, Use.SHARE);

  private static final Set<Use> DIRECT = EnumSet.of(Use.VERB, Use.WIN, Use.PARTICLE);

  private static final Set<Use> WITH_BY =
      EnumSet.of(Use.VERB, Use.OBJECT, Use.PARTICLE, Use.NOUN, Use.SHARE);

  private static final Set<Use> WITH_LEVELS = EnumSet.complementOf(EnumSet.of(Use.BEHIND));

  private static final Set<String> BREAKS =
      Set.of(",", ";", ":", "(", ")", "that", "which", "who", "but", "while", "as", "after");

  private static final Set<Tag> FINITE = Set.of(Tag.VB, Tag.VBD, Tag.VBP, Tag.VBZ, Tag.MD);

  /** What numbers are the sum of: "raised the toll to 54 people". */
  private static final Set<String> TOTALS =
      Set.of(
          "number",
          "numbers",
          "toll",
          "total",
          "tally",
          "count",
          "size",
          "limit",
          "cap",
          "staff",
          "workforce",
          "headcount",
          "fleet",
          "figure",
          "membership",
          "capacity");

  /** "Fell to a low of", "by an average of". */
  private static final Set<String> LEVELS =
      Set.of("average", "total", "close", "high", "low", "peak", "record", "maximum", "minimum");

  private static final Set<String> CLOSINGS =
      Set.of("close", "end", "finish", "settle", "trade", "stand", "open");

  /** What can stand between "than" and the time that it compares with: "than in the same week". */
  private static final Set<Tag> TIMELY = Set.of(Tag.IN, Tag.DT, Tag.PRP, Tag.PRPS, Tag.JJ);

  private static final Set<String> PERIODS =
      Set.of("year", "month", "week", "day", "quarter", "decade", "season", "time", "level");

  private static final Set<String> BEFORE =
      Set.of("before", "earlier", "previous", "previously", "ago", "prior", "was", "were");

  private final ChangeWords lexicon = new ChangeWords();

  /** Whether "up" or "down" stands right before a place. */
  public Optional<Cue> particle(Words words, int place) {
    return lexicon.at(words, place - 1, EnumSet.of(Use.PARTICLE));
  }

  /** Whether a word is a verb that a number right behind it completes: "rose 3%". */
  public boolean isVerb(Words words, int place) {
    return lexicon.at(words, place, VERBS).isPresent();
  }

  /** Whether the word at a place is the "from" of "rose from about 5 to 7". */
  public boolean isFrom(Words words, int place) {
    int lead = lead(words, place + 1);
    return words.at(lead).is("from") && cueBefore(words, lead, WITH_LEVELS, false).isPresent();
  }

  /**
   * The rise or fall that a number belongs to.
   *
   * @param earlier the quantities before it in the sentence, whose change "and the other by 2%"
   *     goes on
   */
  public Optional<Change> of(Words words, QuantityDraft draft, List<QuantityDraft> earlier) {
    if (draft.kind == QuantityKind.AGE) {
      return Optional.empty();
    }
    return before(words, draft, earlier)
        .or(() -> nounBehind(words, draft))
        .or(() -> comparative(words, draft))
        .or(() -> levelBefore(words, draft))
        .or(() -> goesOn(words, draft, earlier));
  }

  private Optional<Change> before(Words words, QuantityDraft draft, List<QuantityDraft> earlier) {
    int lead = lead(words, draft.first);
    return switch (words.at(lead).lower()) {
      case "by" -> by(words, draft, lead, earlier);
      case "to" -> level(words, draft, lead, earlier, Figure.TO);
      case "from" -> level(words, draft, lead, earlier, Figure.FROM);
      case "at" -> at(words, draft, lead, earlier);
      case "of" -> nounBefore(words, draft, lead - 1);
      default -> direct(words, draft, lead);
    };
  }

  /**
   * The place of the last word before a number that is not "only a", "an average of", "between".
   */
  private static int lead(Words words, int first) {
    int place = first - 1;
    while (first - place <= REACH) {
      Word word = words.at(place);
      if (word.is("of") && LEVELS.contains(words.at(place - 1).lower())) {
        place -= 2;
      } else if (word.is("between") || word.is("another") || word.is("record") || isPassed(word)) {
        place--;
      } else {
        break;
      }
    }
    return place;
  }

  private static boolean isPassed(Word word) {
    boolean article = word.is("a") || word.is("an");
    boolean direction = word.is("up") || word.is("down") || word.is("off");
    return article || (!direction && (word.tag() == Tag.RB || word.tag() == Tag.JJ));
  }

  private Optional<Change> by(
      Words words, QuantityDraft draft, int by, List<QuantityDraft> earlier) {
    return cueBefore(words, by, WITH_BY, true)
        .filter(cue -> draft.kind != QuantityKind.COUNT || !isDone(words, by, cue))
        .map(cue -> cue.of(Figure.BY))
        .or(() -> isAmount(draft.kind) ? lastInClause(words, by, earlier) : Optional.empty());
  }

  /** "Raised by 3 senators", "a rally by 300 people": who did it, not how much. */
  private static boolean isDone(Words words, int by, Cue cue) {
    if (cue.word().tag() != Tag.VBN) {
      return NOUNS.contains(cue.use());
    }
    for (int i = by - 1; i >= by - REACH; i--) {
      if (words.at(i).lemma().equals("have")) {
        return words.at(i + 1).lemma().equals("be");
      }
    }
    return true;
  }

  /** "Down 3%, and the other by 2%". */
  private static Optional<Change> lastInClause(Words words, int by, List<QuantityDraft> earlier) {
    Optional<Change> change = last(earlier);
    for (int i = by - 1; change.isPresent() && i >= by - Clauses.LONGEST; i--) {
      if (words.at(i).span().start() < change.get().span().end()) {
        break;
      }
      if (words.at(i).isVerb()) {
        return Optional.empty();
      }
    }
    return change;
  }

  private static Optional<Change> last(List<QuantityDraft> earlier) {
    for (int i = earlier.size() - 1; i >= 0 && i >= earlier.size() - 5; i--) {
      Optional<Change> change = earlier.get(i).change;
      if (change.filter(c -> c.figure() == Figure.BY).isPresent()) {
        return change;
      }
    }
    return Optional.empty();
  }

  private Optional<Change> level(
      Words words, QuantityDraft draft, int lead, List<QuantityDraft> earlier, Figure figure) {
    int end = words.at(lead - 1).is(",") ? lead - 1 : lead;
    return cueBefore(words, end, WITH_LEVELS, false)
        .filter(cue -> draft.kind != QuantityKind.COUNT || isPlain(words, cue, lead, earlier))
        .map(cue -> cue.of(figure))
        .or(() -> figure == Figure.TO ? endOfMove(draft, earlier) : Optional.empty())
        .or(() -> behindMark(words, lead, earlier, figure));
  }

  /**
   * "Fell 41 points, or 3%, to 18,407", "fell 3% (£90) to £300", "rose to $9, or $2 a share, from
   * $8": the last level.
   */
  private static Optional<Change> behindMark(
      Words words, int lead, List<QuantityDraft> earlier, Figure figure) {
    boolean mark = words.at(lead - 1).is(",") || words.at(lead - 1).is(")");
    if (earlier.isEmpty() || !mark || earlier.get(earlier.size() - 1).last != lead - 2) {
      return Optional.empty();
    }
    Optional<Change> before =
        figure == Figure.TO ? last(earlier) : earlier.get(earlier.size() - 1).change;
    return before.map(c -> new Change(c.direction(), figure, c.span()));
  }

  /** "Rose from 3% in May to 5% in June": the 5%. */
  private static Optional<Change> endOfMove(QuantityDraft draft, List<QuantityDraft> earlier) {
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    QuantityDraft before = earlier.get(earlier.size() - 1);
    return before
        .change
        .filter(change -> change.figure() == Figure.FROM && before.kind == draft.kind)
        .map(change -> new Change(change.direction(), Figure.TO, change.span()));
  }

  /** "Rose 3% to 54 cases", "cut the number to 54", but not "cut aid to 54 countries". */
  private static boolean isPlain(Words words, Cue cue, int lead, List<QuantityDraft> earlier) {
    if (cue.use() == Use.WIN || cue.use() == Use.SHARE) {
      return false;
    }
    boolean plain = true;
    for (int i = lead - 1; words.at(i).span().start() >= cue.word().span().end(); i--) {
      Word word = words.at(i);
      if (TOTALS.contains(word.lower())) {
        return true;
      }
      boolean figure = isIn(earlier, i);
      plain &= figure || !word.isNoun();
    }
    return plain;
  }

  private static boolean isIn(List<QuantityDraft> earlier, int place) {
    int i = earlier.size() - 1;
    while (i >= 0 && earlier.get(i).first > place) {
      i--;
    }
    return i >= 0 && earlier.get(i).last >= place;
  }

  /** "Gained 1% to close at 1,478", "fell 1% at 1,478", "was up at 1,478"; "grew at 3%". */
  private Optional<Change> at(
      Words words, QuantityDraft draft, int at, List<QuantityDraft> earlier) {
    if (draft.kind == QuantityKind.COUNT) {
      return Optional.empty();
    }
    Optional<Change> closing =
        words.at(at - 1).isVerb() && CLOSINGS.contains(words.at(at - 1).lemma())
            ? cueBefore(words, at - 1, DIRECT, false).map(cue -> cue.of(Figure.TO))
            : particle(words, at).map(cue -> cue.of(Figure.TO));
    return closing
        .or(
            () ->
                lexicon
                    .at(words, at - 1, VERBS)
                    .filter(cue -> draft.kind == QuantityKind.PERCENTAGE)
                    .map(cue -> cue.of(Figure.BY)))
        .or(
            () ->
                last(earlier)
                    .filter(change -> isEnd(words, at - 1, earlier))
                    .map(c -> new Change(c.direction(), Figure.TO, c.span())));
  }

  /** Whether the last quantity ends at a place, or there is but a time between: "1% on Monday". */
  private static boolean isEnd(Words words, int place, List<QuantityDraft> earlier) {
    int i = place;
    while (place - i < REACH && (words.at(i).isTime() || words.at(i).is("on"))) {
      i--;
    }
    return i == earlier.get(earlier.size() - 1).last;
  }

  /** "An increase of 5 points". */
  private Optional<Change> nounBefore(Words words, QuantityDraft draft, int noun) {
    boolean count = draft.kind == QuantityKind.COUNT;
    int article = noun - 1;
    while (words.at(article).tag().isAdjective()) {
      article--;
    }
    boolean one = words.at(article).is("a") || words.at(article).is("an");
    return lexicon
        .at(words, noun, NOUNS)
        .filter(cue -> cue.use() == Use.NOUN ? !count || one : isShare(draft.kind))
        .map(cue -> cue.of(Figure.BY));
  }

  private static boolean isShare(QuantityKind kind) {
    return isAmount(kind) && kind != QuantityKind.MONEY;
  }

  private static boolean isAmount(QuantityKind kind) {
    return switch (kind) {
      case COUNT, AGE, DURATION -> false;
      case MEASURE, MONEY, NUMBER, RATIO, PERCENTAGE -> true;
    };
  }

  private Optional<Change> direct(Words words, QuantityDraft draft, int lead) {
    Optional<Cue> cue = lexicon.at(words, lead, DIRECT).filter(c -> takes(words, draft, lead, c));
    Figure figure = crosses(words, draft) ? Figure.TO : Figure.BY;
    return cue.or(() -> objectVerb(words, draft, lead)).map(c -> c.of(figure));
  }

  /** "Fell below $5": the level is passed. */
  private static boolean crosses(Words words, QuantityDraft draft) {
    for (int i = draft.first; i < draft.amount.first(); i++) {
      if (words.at(i).is("above") || words.at(i).is("below")) {
        return true;
      }
    }
    return false;
  }

  private static boolean takes(Words words, QuantityDraft draft, int lead, Cue cue) {
    Word behind = words.at(draft.last + 1);
    if (cue.use() == Use.PARTICLE) {
      Word before = words.at(lead - 1);
      // "Down 300 jobs", but "ran down 3 flights".
      boolean stands = before.lemma().equals("be") || before.is(",") || before.is("(");
      return draft.kind == QuantityKind.COUNT ? stands : draft.kind != QuantityKind.DURATION;
    }
    // "Grew 5 tonnes of wheat", "lost a 5% stake".
    boolean of = behind.is("of") && cue.use() == Use.VERB && draft.kind != QuantityKind.PERCENTAGE;
    boolean thing = lead < draft.first - 1 && behind.isNoun();
    return (isAmount(draft.kind) && !of && !thing) || crosses(words, draft);
  }

  /** "Raised its dividend 5%". */
  private Optional<Cue> objectVerb(Words words, QuantityDraft draft, int lead) {
    if (draft.kind != QuantityKind.PERCENTAGE || !words.at(lead).isNoun()) {
      return Optional.empty();
    }
    int place = lead;
    while (lead - place < REACH
        && words
            .at(place)
            .tag()
            .isOneOf(Tag.DT, Tag.JJ, Tag.NN, Tag.NNS, Tag.NNP, Tag.NNPS, Tag.POS, Tag.PRPS)) {
      place--;
    }
    return lexicon.at(words, place, EnumSet.of(Use.OBJECT, Use.VERB));
  }

  /** The nearest word of change before a place, in the same clause. */
  private Optional<Cue> cueBefore(Words words, int place, Set<Use> uses, boolean by) {
    for (int i = place - 1; i >= 0 && i >= place - REACH; i--) {
      Optional<Cue> cue = lexicon.at(words, i, uses);
      Word word = words.at(i);
      if (cue.isPresent()) {
        return cue;
      }
      boolean other = FINITE.contains(word.tag()) && !CLOSINGS.contains(word.lemma());
      boolean much = word.is("as") && (isMuch(words.at(i - 1)) || isMuch(words.at(i + 1)));
      if ((BREAKS.contains(word.lower()) && !much) || other || (by && word.is("to"))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isMuch(Word word) {
    return word.is("much") || word.is("many");
  }

  /** "A 25% drop", "a 7% share price increase". */
  private Optional<Change> nounBehind(Words words, QuantityDraft draft) {
    if (!isAmount(draft.kind)) {
      return Optional.empty();
    }
    int head = draft.last + 1;
    while (head < draft.last + REACH && isModifier(words, head)) {
      head++;
    }
    return lexicon
        .at(words, head, NOUNS)
        .filter(cue -> cue.use() == Use.NOUN || isShare(draft.kind))
        .map(cue -> cue.of(Figure.BY));
  }

  private static boolean isModifier(Words words, int place) {
    Word word = words.at(place);
    Word next = words.at(place + 1);
    boolean compound = word.isDash() || word.glued() || next.isDash();
    return compound || word.tag() == Tag.JJ || (word.isNoun() && next.isNoun());
  }

  /** "Closed 3% higher", "5 points lower than last year", "16% above its 2018 level". */
  private Optional<Change> comparative(Words words, QuantityDraft draft) {
    int place = draft.last + 1;
    Optional<Cue> cue = lexicon.at(words, place, EnumSet.of(Use.BEHIND));
    if (!isAmount(draft.kind) || cue.isEmpty()) {
      return Optional.empty();
    }
    int than = behindNouns(words, place + 1);
    Word word = cue.get().word();
    boolean alone = than == place + 1 && (word.is("higher") || word.is("lower"));
    boolean level = word.is("above") || word.is("below");
    boolean compared = words.at(than).is("than") || level;
    boolean stated = compared ? isTimely(words, level ? place + 1 : than + 1) : alone;
    return cue.filter(c -> stated).map(c -> c.of(Figure.BY));
  }

  /** "3% more cars than": the place of "than". */
  private static int behindNouns(Words words, int place) {
    int end = place;
    while (end < place + REACH
        && words.at(end).tag().isOneOf(Tag.JJ, Tag.NN, Tag.NNS, Tag.NNP, Tag.NNPS)) {
      end++;
    }
    return end;
  }

  private static boolean isTimely(Words words, int place) {
    for (int i = place; i < place + REACH; i++) {
      Word word = words.at(i);
      if (word.isTime() || BEFORE.contains(word.lower())) {
        return true;
      }
      if (!TIMELY.contains(word.tag()) && !PERIODS.contains(word.lemma())) {
        return false;
      }
    }
    return false;
  }

  /** "Paid $5, up from $3", "closed at $5, down 3%": the $5. */
  private Optional<Change> levelBefore(Words words, QuantityDraft draft) {
    boolean plain = isAmount(draft.kind);
    for (int i = draft.last + 1; i <= draft.last + FAR; i++) {
      Optional<Cue> cue = particle(words, i + 1);
      Word next = words.at(i + 1);
      boolean mark = words.at(i - 1).is(",") || words.at(i - 1).is("(");
      boolean number = next.tag() == Tag.CD || next.tag() == Tag.CURRENCY;
      if (cue.isPresent() && (next.is("from") || (plain && mark && number))) {
        return cue.map(c -> c.of(Figure.TO));
      }
      boolean comma = words.at(i).is(",") || words.at(i).is("(");
      if (words.at(i).tag() == Tag.CD || (mark && !comma)) {
        return Optional.empty();
      }
      plain &= !words.at(i).isVerb();
    }
    return Optional.empty();
  }

  /** "Rose 3% and 5%", "fell 3% in Milan and 5% in Paris": the 5%. */
  private static Optional<Change> goesOn(
      Words words, QuantityDraft draft, List<QuantityDraft> earlier) {
    Optional<Change> change = last(earlier);
    if (change.isEmpty() || !words.at(draft.first - 1).is("and")) {
      return Optional.empty();
    }
    QuantityDraft before = earlier.get(earlier.size() - 1);
    int place = draft.first - 2;
    while (draft.first - place < REACH
        && (words.at(place).tag().isOneOf(Tag.DT, Tag.IN, Tag.NN, Tag.NNP)
            || words.at(place).isTime())
        && place > before.last) {
      place--;
    }
    Word behind = words.at(draft.last + 1);
    boolean alike = place == draft.first - 2 || (behind.tag() == Tag.IN && !behind.is("of"));
    boolean adjacent = place == before.last;
    return change.filter(
        c -> alike && adjacent && before.kind == draft.kind && before.change.equals(change));
  }
}
