package dev.claimant.quantity.context;

import dev.claimant.document.Change;
import dev.claimant.document.Change.Direction;
import dev.claimant.document.Change.Figure;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.quantity.Changed;
import dev.claimant.quantity.Measured;
import dev.claimant.quantity.QuantityRule;
import dev.claimant.quantity.context.ChangeWords.Cue;
import dev.claimant.quantity.context.ChangeWords.Use;
import dev.claimant.support.WordList;
import dev.claimant.syntax.Clauses;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a number is that of a rise or a fall: "rose 3 percent", "cut by 20", "down 1%", "a
 * drop of 5 points to 60".
 */
public final class ChangeRules implements ChangeFinder {
  /** How far after a level "up from" can stand, in words. */
  private static final int MAX_PARTICLE_DISTANCE = 12;

  /** How many amounts back a change can be that a later amount belongs to as well. */
  private static final int MAX_CARRIED = 5;

  /** The longest name before a figure that lacks its verb, in words. */
  private static final int MAX_NAME = 5;

  private static final Set<Use> VERBS = EnumSet.of(Use.VERB, Use.WIN);

  private static final Set<Use> NOUNS = EnumSet.of(Use.NOUN, Use.SHARE);

  private static final Set<Use> DIRECT = EnumSet.of(Use.VERB, Use.WIN, Use.PARTICLE);

  /** What can stand between "than" and the time that it compares with: "than in the same week". */
  private static final Set<Tag> TIMELY = Set.of(Tag.IN, Tag.DT, Tag.PRP, Tag.PRPS, Tag.JJ);

  private static final Set<String> PERIODS =
      Set.of("year", "month", "week", "day", "quarter", "decade", "season", "time", "level");

  private static final Set<String> BEFORE =
      Set.of("before", "earlier", "previous", "previously", "ago", "prior", "was", "were");

  private final Set<String> totals = Set.copyOf(WordList.words(ChangeRules.class, "totals.txt"));
  private final ChangeCues cues;

  public ChangeRules(ChangeCues cues) {
    this.cues = cues;
  }

  /** A change and the rule that found it. */
  private record Found(Change change, QuantityRule rule) {}

  @Override
  public List<Changed> find(Words words, List<Measured> amounts) {
    List<Changed> changed = new ArrayList<>();
    for (Measured amount : amounts) {
      Optional<Found> found = change(words, amount, changed).or(() -> ofRestated(amount, changed));
      changed.add(
          new Changed(
              amount,
              found.filter(f -> isParticle(words, amount.start(), f.change())).isPresent()
                  ? amount.start() - 1
                  : amount.start(),
              found.map(Found::change),
              found.map(Found::rule)));
    }
    return changed;
  }

  /** Whether the word right before an index is the particle that states a change: "up 3%". */
  private boolean isParticle(Words words, int first, Change change) {
    return cues.particle(words, first).isPresent()
        && change.span().equals(words.at(first - 1).span());
  }

  /** "Fell 41 points, or 3%": the 3%. */
  private static Optional<Found> ofRestated(Measured amount, List<Changed> earlier) {
    if (amount.restatement().isEmpty()) {
      return Optional.empty();
    }
    Changed before = earlier.get(earlier.size() - 1);
    return named(
        QuantityRule.CHANGE_RESTATED,
        before.change().filter(c -> before.kind() == amount.kind() || c.figure() == Figure.BY));
  }

  private Optional<Found> change(Words words, Measured amount, List<Changed> earlier) {
    boolean period = words.at(amount.start()).isTime();
    if (period || amount.kind() == QuantityKind.AGE || amount.isBoundDenied()) {
      return Optional.empty();
    }
    Word number = words.at(amount.amount().from().start());
    if (number.isVerb()) {
      // "Sales doubled"
      Change change = new Change(Direction.UP, Figure.BY, number.span());
      return named(QuantityRule.CHANGE_VERB, Optional.of(change));
    }
    return before(words, amount, earlier)
        .or(() -> named(QuantityRule.CHANGE_NOUN, nounAfter(words, amount)))
        .or(() -> named(QuantityRule.CHANGE_COMPARATIVE, comparative(words, amount)))
        .or(() -> named(QuantityRule.CHANGE_COMPARATIVE, particleAfter(words, amount)))
        .or(() -> named(QuantityRule.CHANGE_LEVEL_BEFORE, levelBefore(words, amount)))
        .or(() -> named(QuantityRule.CHANGE_CONTINUED, continued(words, amount, earlier)))
        .or(() -> named(QuantityRule.CHANGE_RESTATED, inPercent(words, amount, earlier)))
        .or(() -> named(QuantityRule.CHANGE_CONTINUED, gapped(words, amount, earlier)));
  }

  private static Optional<Found> named(QuantityRule rule, Optional<Change> change) {
    return change.map(c -> new Found(c, rule));
  }

  private Optional<Found> before(Words words, Measured amount, List<Changed> earlier) {
    int lead = ChangeCues.lead(words, amount.start());
    return switch (words.at(lead).lower()) {
      case "by" -> by(words, amount, lead, earlier);
      case "to" -> level(words, amount, lead, earlier, Figure.TO);
      case "from" -> level(words, amount, lead, earlier, Figure.FROM);
      case "at" -> at(words, amount, lead, earlier);
      case "of" -> named(QuantityRule.CHANGE_NOUN_OF, nounBefore(words, amount, lead - 1));
      default -> named(QuantityRule.CHANGE_VERB, direct(words, amount, lead));
    };
  }

  private Optional<Found> by(Words words, Measured amount, int lead, List<Changed> earlier) {
    Optional<Change> change =
        cues.cueBeforeBy(words, lead)
            .filter(cue -> amount.kind() != QuantityKind.COUNT || !isDone(words, lead, cue))
            .map(cue -> cue.change(Figure.BY));
    return named(QuantityRule.CHANGE_BY, change)
        .or(
            () ->
                isAmount(amount.kind())
                    ? named(QuantityRule.CHANGE_BY_CONTINUED, lastInClause(words, lead, earlier))
                    : Optional.empty());
  }

  /** "Raised by 3 senators", "a rally by 300 people": who did it, not how much. */
  private static boolean isDone(Words words, int lead, Cue cue) {
    if (cue.word().tag() != Tag.VBN) {
      return NOUNS.contains(cue.use());
    }
    for (int i = lead - 1; i >= lead - ChangeCues.MAX_DISTANCE; i--) {
      if (words.at(i).lemma().equals("have")) {
        return words.at(i + 1).lemma().equals("be");
      }
    }
    return true;
  }

  /** "Down 3%, and the other by 2%". */
  private static Optional<Change> lastInClause(Words words, int lead, List<Changed> earlier) {
    Optional<Change> change = last(earlier);
    for (int i = lead - 1; change.isPresent() && i >= lead - Clauses.LONGEST; i--) {
      if (words.at(i).span().start() < change.get().span().end()) {
        break;
      }
      if (words.at(i).isVerb()) {
        return Optional.empty();
      }
    }
    return change;
  }

  private static Optional<Change> last(List<Changed> earlier) {
    for (int i = earlier.size() - 1; i >= 0 && i >= earlier.size() - MAX_CARRIED; i--) {
      Optional<Change> change = earlier.get(i).change();
      if (change.filter(c -> c.figure() == Figure.BY).isPresent()) {
        return change;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> level(
      Words words, Measured amount, int lead, List<Changed> earlier, Figure figure) {
    int end = words.at(lead - 1).is(",") ? lead - 1 : lead;
    Optional<Change> level =
        cues.cueBefore(words, end, ChangeCues.WITH_LEVELS)
            .filter(
                cue -> amount.kind() != QuantityKind.COUNT || isPlain(words, cue, lead, earlier))
            .map(cue -> cue.change(figure));
    boolean to = figure == Figure.TO;
    return named(to ? QuantityRule.CHANGE_TO : QuantityRule.CHANGE_FROM, level)
        .or(
            () ->
                to ? named(QuantityRule.CHANGE_END, endOfMove(amount, earlier)) : Optional.empty())
        .or(() -> named(QuantityRule.CHANGE_AFTER_MARK, afterMark(words, lead, earlier, figure)));
  }

  /**
   * "Fell 41 points, or 3%, to 18,407", "fell 3% (£90) to £300", "rose to $9, or $2 a share, from
   * $8": the last level.
   */
  private static Optional<Change> afterMark(
      Words words, int lead, List<Changed> earlier, Figure figure) {
    boolean mark = words.at(lead - 1).is(",") || words.at(lead - 1).is(")");
    if (earlier.isEmpty() || !mark || earlier.get(earlier.size() - 1).last() != lead - 2) {
      return Optional.empty();
    }
    Optional<Change> before =
        figure == Figure.TO ? last(earlier) : earlier.get(earlier.size() - 1).change();
    return before.map(c -> new Change(c.direction(), figure, c.span()));
  }

  /** "Rose from 3% in May to 5% in June": the 5%. */
  private static Optional<Change> endOfMove(Measured amount, List<Changed> earlier) {
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    Changed before = earlier.get(earlier.size() - 1);
    return before
        .change()
        .filter(change -> change.figure() == Figure.FROM && before.kind() == amount.kind())
        .map(change -> new Change(change.direction(), Figure.TO, change.span()));
  }

  /** "Rose 3% to 54 cases", "cut the number to 54", but not "cut aid to 54 countries". */
  private boolean isPlain(Words words, Cue cue, int lead, List<Changed> earlier) {
    if (cue.use() == Use.WIN || cue.use() == Use.SHARE) {
      return false;
    }
    boolean plain = true;
    for (int i = lead - 1; words.at(i).span().start() >= cue.word().span().end(); i--) {
      Word word = words.at(i);
      if (totals.contains(word.lower())) {
        return true;
      }
      boolean figure = isIn(earlier, i);
      plain &= figure || !word.isNoun();
    }
    return plain;
  }

  private static boolean isIn(List<Changed> earlier, int index) {
    int i = earlier.size() - 1;
    while (i >= 0 && earlier.get(i).start() > index) {
      i--;
    }
    return i >= 0 && earlier.get(i).last() >= index;
  }

  /** "Gained 1% to close at 1,478", "fell 1% at 1,478", "was up at 1,478"; "grew at 3%". */
  private Optional<Found> at(Words words, Measured amount, int lead, List<Changed> earlier) {
    if (amount.kind() == QuantityKind.COUNT) {
      return Optional.empty();
    }
    Optional<Change> closing =
        words.at(lead - 1).isVerb() && ChangeCues.CLOSINGS.contains(words.at(lead - 1).lemma())
            ? cues.cueBefore(words, lead - 1, DIRECT).map(cue -> cue.change(Figure.TO))
            : cues.particle(words, lead).map(cue -> cue.change(Figure.TO));
    Optional<Change> verb =
        cues.at(words, lead - 1, VERBS)
            .filter(cue -> amount.kind() == QuantityKind.PERCENTAGE)
            .map(cue -> cue.change(Figure.BY));
    return named(QuantityRule.CHANGE_CLOSING_AT, closing)
        .or(() -> named(QuantityRule.CHANGE_VERB_AT, verb))
        .or(() -> named(QuantityRule.CHANGE_CARRIED_OVER, carriedOver(words, lead, earlier)));
  }

  private static Optional<Change> carriedOver(Words words, int lead, List<Changed> earlier) {
    return last(earlier)
        .filter(change -> isEnd(words, lead - 1, earlier))
        .map(c -> new Change(c.direction(), Figure.TO, c.span()));
  }

  /** Whether the last quantity ends at an index, or there is but a time between: "1% on Monday". */
  private static boolean isEnd(Words words, int index, List<Changed> earlier) {
    int i = index;
    while (index - i < ChangeCues.MAX_DISTANCE && (words.at(i).isTime() || words.at(i).is("on"))) {
      i--;
    }
    return i == earlier.get(earlier.size() - 1).last();
  }

  /** "An increase of 5 points". */
  private Optional<Change> nounBefore(Words words, Measured amount, int noun) {
    boolean count = amount.kind() == QuantityKind.COUNT;
    int article = noun - 1;
    while (words.at(article).tag().isAdjective()) {
      article--;
    }
    boolean one = words.at(article).is("a") || words.at(article).is("an");
    return cues.at(words, noun, NOUNS)
        .filter(cue -> cue.use() == Use.NOUN ? !count || one : isShare(amount.kind()))
        .map(cue -> cue.change(Figure.BY));
  }

  private static boolean isShare(QuantityKind kind) {
    return isAmount(kind) && kind != QuantityKind.MONEY;
  }

  private static boolean isAmount(QuantityKind kind) {
    return switch (kind) {
      case COUNT, AGE, DURATION, SCORE -> false;
      case MEASURE, MONEY, NUMBER, RATIO, PERCENTAGE -> true;
    };
  }

  private Optional<Change> direct(Words words, Measured amount, int lead) {
    Optional<Cue> cue = cues.at(words, lead, DIRECT).filter(c -> takes(words, amount, lead, c));
    Figure figure = crosses(words, amount) ? Figure.TO : Figure.BY;
    return cue.or(() -> objectVerb(words, amount, lead))
        .or(() -> cues.addition(words, lead, amount))
        .map(c -> c.change(figure));
  }

  /** "Fell below $5": the level is passed. */
  private static boolean crosses(Words words, Measured amount) {
    for (int i = amount.start(); i < amount.amount().start(); i++) {
      if (words.at(i).is("above") || words.at(i).is("below")) {
        return true;
      }
    }
    return false;
  }

  private static boolean takes(Words words, Measured amount, int lead, Cue cue) {
    Word after = words.at(amount.end());
    if (cue.use() == Use.PARTICLE) {
      Word before = words.at(lead - 1);
      // "Down 300 jobs", but "ran down 3 flights".
      boolean stands = before.lemma().equals("be") || before.is(",") || before.is("(");
      return amount.kind() == QuantityKind.COUNT ? stands : amount.kind() != QuantityKind.DURATION;
    }
    // "Grew 5 tonnes of wheat", "lost a 5% stake".
    boolean of =
        after.is("of") && cue.use() == Use.VERB && amount.kind() != QuantityKind.PERCENTAGE;
    boolean thing = lead < amount.start() - 1 && after.isNoun();
    return (isAmount(amount.kind()) && !of && !thing) || crosses(words, amount);
  }

  /** "Raised its dividend 5%". */
  private Optional<Cue> objectVerb(Words words, Measured amount, int lead) {
    if (amount.kind() != QuantityKind.PERCENTAGE || !words.at(lead).isNoun()) {
      return Optional.empty();
    }
    int index = lead;
    while (lead - index < ChangeCues.MAX_DISTANCE
        && words
            .at(index)
            .tag()
            .isOneOf(Tag.DT, Tag.JJ, Tag.NN, Tag.NNS, Tag.NNP, Tag.NNPS, Tag.POS, Tag.PRPS)) {
      index--;
    }
    return cues.at(words, index, EnumSet.of(Use.OBJECT, Use.VERB));
  }

  /** "A 25% drop", "a 7% share price increase". */
  private Optional<Change> nounAfter(Words words, Measured amount) {
    if (!isAmount(amount.kind())) {
      return Optional.empty();
    }
    int head = amount.end();
    while (head < amount.last() + ChangeCues.MAX_DISTANCE && isModifier(words, head)) {
      head++;
    }
    return cues.at(words, head, NOUNS)
        .filter(cue -> cue.use() == Use.NOUN || isShare(amount.kind()))
        .map(cue -> cue.change(Figure.BY));
  }

  private static boolean isModifier(Words words, int index) {
    Word word = words.at(index);
    Word next = words.at(index + 1);
    boolean compound = word.isDash() || word.glued() || next.isDash();
    return compound || word.tag() == Tag.JJ || (word.isNoun() && next.isNoun());
  }

  /** "Closed 3% higher", "5 points lower than last year", "16% above its 2018 level". */
  private Optional<Change> comparative(Words words, Measured amount) {
    int index = amount.end();
    Optional<Cue> cue = cues.at(words, index, EnumSet.of(Use.AFTER));
    if (!isAmount(amount.kind()) || cue.isEmpty()) {
      return Optional.empty();
    }
    int than = afterNouns(words, index + 1);
    Word word = cue.get().word();
    boolean alone = than == index + 1 && (word.is("higher") || word.is("lower"));
    boolean level = word.is("above") || word.is("below");
    boolean compared = words.at(than).is("than") || level;
    boolean stated =
        compared
            ? isTimely(words, level ? index + 1 : than + 1)
            : alone || isDone(words, amount, than);
    return cue.filter(c -> stated).map(c -> c.change(Figure.BY));
  }

  /**
   * "Flew 12% fewer passengers": what was done, and nothing else that it is less than; not "uses
   * 30% less fuel than".
   */
  private static boolean isDone(Words words, Measured amount, int end) {
    if (amount.kind() != QuantityKind.PERCENTAGE || end == amount.end() + 1) {
      return false;
    }
    for (int i = amount.start() - 1; i >= amount.start() - ChangeCues.MAX_DISTANCE; i--) {
      Word word = words.at(i);
      if (word.isVerb()) {
        return word.tag().isOneOf(Tag.VBD, Tag.VBN) && !word.lemma().equals("be");
      }
    }
    return false;
  }

  /** "Was also 0.2 percent up", "2 percent down on the week"; not "3% up front". */
  private Optional<Change> particleAfter(Words words, Measured amount) {
    Word next = words.at(amount.end() + 1);
    boolean ends =
        next.text().isEmpty()
            || next.tag().isOneOf(Tag.PERIOD, Tag.COMMA, Tag.COLON, Tag.CC)
            || next.is("on")
            || next.is("from")
            || next.is("at")
            || next.isTime();
    return isShare(amount.kind()) && ends && linksBack(words, amount.start() - 1)
        ? cues.particle(words, amount.end() + 1).map(cue -> cue.change(Figure.BY))
        : Optional.empty();
  }

  /** Whether a form of "be" or "close" stands before a figure, perhaps with adverbs between. */
  private static boolean linksBack(Words words, int index) {
    int at = index;
    while (index - at < ChangeCues.MAX_DISTANCE && words.at(at).tag().isAdverb()) {
      at--;
    }
    String lemma = words.at(at).lemma();
    return lemma.equals("be") || ChangeCues.CLOSINGS.contains(lemma);
  }

  /** "3% more cars than": the index of "than". */
  private static int afterNouns(Words words, int index) {
    int end = index;
    while (end < index + ChangeCues.MAX_DISTANCE
        && words.at(end).tag().isOneOf(Tag.JJ, Tag.NN, Tag.NNS, Tag.NNP, Tag.NNPS)) {
      end++;
    }
    return end;
  }

  private static boolean isTimely(Words words, int index) {
    for (int i = index; i < index + ChangeCues.MAX_DISTANCE; i++) {
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
  private Optional<Change> levelBefore(Words words, Measured amount) {
    boolean plain = isAmount(amount.kind());
    for (int i = amount.end(); i <= amount.last() + MAX_PARTICLE_DISTANCE; i++) {
      Optional<Cue> cue = cues.particle(words, i + 1);
      Word next = words.at(i + 1);
      boolean mark = words.at(i - 1).is(",") || words.at(i - 1).is("(");
      boolean number = next.tag() == Tag.CD || next.tag() == Tag.CURRENCY;
      if (cue.isPresent() && (next.is("from") || (plain && mark && number))) {
        return cue.map(c -> c.change(Figure.TO));
      }
      boolean comma = words.at(i).is(",") || words.at(i).is("(");
      if (words.at(i).tag() == Tag.CD || (mark && !comma)) {
        return Optional.empty();
      }
      plain &= !words.at(i).isVerb();
    }
    return Optional.empty();
  }

  private static boolean isNamed(Word word) {
    return word.isNoun() && Character.isUpperCase(word.text().charAt(0));
  }

  /** "Grew by 14,000 or 3.1 percent": the 3.1. */
  private static Optional<Change> inPercent(Words words, Measured amount, List<Changed> earlier) {
    if (earlier.isEmpty() || amount.kind() != QuantityKind.PERCENTAGE) {
      return Optional.empty();
    }
    Changed before = earlier.get(earlier.size() - 1);
    boolean or = words.at(amount.start() - 1).is("or") && before.last() == amount.start() - 2;
    return before.change().filter(c -> or && c.figure() == Figure.BY);
  }

  /** "Fiat gained 3%, Renault 2.5%": the 2.5%. */
  private static Optional<Change> gapped(Words words, Measured amount, List<Changed> earlier) {
    if (earlier.isEmpty() || amount.start() < 2) {
      return Optional.empty();
    }
    Changed before = earlier.get(earlier.size() - 1);
    int first = amount.start() - 1;
    while (amount.start() - first < MAX_NAME && isNamed(words.at(first))) {
      first--;
    }
    int joint = words.at(first).tag() == Tag.CC ? first - 1 : first;
    int end = words.at(joint).is(",") || words.at(joint).is(";") ? joint - 1 : joint;
    boolean joined = end < first || joint < first;
    Tag after = words.at(amount.end()).tag();
    boolean ends =
        after == Tag.NONE
            || after.isOneOf(Tag.COMMA, Tag.PERIOD, Tag.COLON, Tag.CC, Tag.RIGHT_BRACKET);
    boolean named = joined && ends && first < amount.start() - 1 && before.last() == end;
    return before
        .change()
        .filter(c -> named && before.kind() == amount.kind() && c.figure() == Figure.BY);
  }

  /** "Rose 3% and 5%", "fell 3% in Milan and 5% in Paris": the 5%. */
  private static Optional<Change> continued(Words words, Measured amount, List<Changed> earlier) {
    Optional<Change> change = last(earlier);
    if (change.isEmpty() || !words.at(amount.start() - 1).is("and")) {
      return Optional.empty();
    }
    Changed before = earlier.get(earlier.size() - 1);
    int index = amount.start() - 2;
    while (amount.start() - index < ChangeCues.MAX_DISTANCE
        && (words.at(index).tag().isOneOf(Tag.DT, Tag.IN, Tag.NN, Tag.NNP)
            || words.at(index).isTime())
        && index > before.last()) {
      index--;
    }
    Word after = words.at(amount.end());
    boolean alike = index == amount.start() - 2 || (after.tag() == Tag.IN && !after.is("of"));
    boolean adjacent = index == before.last();
    return change.filter(
        c -> alike && adjacent && before.kind() == amount.kind() && before.change().equals(change));
  }
}
