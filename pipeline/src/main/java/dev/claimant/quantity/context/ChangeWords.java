package dev.claimant.quantity.context;

import dev.claimant.document.Change;
import dev.claimant.document.Change.Direction;
import dev.claimant.document.Change.Figure;
import dev.claimant.document.Tag;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that say that something rose or fell. */
final class ChangeWords {
  /** How a word goes with the number; {@code changes.txt} says what each means. */
  enum Use {
    VERB,
    WIN,
    OBJECT,
    PARTICLE,
    AFTER,
    NOUN,
    SHARE,
    COUNT
  }

  /** How a verb makes "up to" a rise; {@code up-to.txt} says what each means. */
  private enum UpTo {
    RISES,
    GOES,
    MOVES
  }

  /** A word that says that something rose or fell. */
  record Cue(Word word, Use use, Direction direction) {
    Change change(Figure figure) {
      return new Change(direction, figure, word.span());
    }
  }

  /** How far before a particle its verb can stand, in words. */
  private static final int MAX_VERB_DISTANCE = 4;

  private static final Set<Use> VERBS = EnumSet.of(Use.VERB, Use.WIN, Use.OBJECT);

  private final Map<Use, Map<String, Direction>> directions = new EnumMap<>(Use.class);
  private final Map<UpTo, Set<String>> beforeUpTo = new EnumMap<>(UpTo.class);
  private final Map<Direction, Set<String>> motions = new EnumMap<>(Direction.class);

  ChangeWords() {
    for (Row row : WordList.rows(ChangeWords.class, "changes.txt", 3)) {
      Use use = row.choice(row.cell(1), Use.class);
      Map<String, Direction> words = directions.computeIfAbsent(use, u -> new HashMap<>());
      Direction direction = row.choice(row.cell(0), Direction.class);
      row.items(2).forEach(lemma -> row.add(words, lemma, direction));
    }
    for (Row row : WordList.rows(ChangeWords.class, "up-to.txt", 2)) {
      Set<String> verbs =
          beforeUpTo.computeIfAbsent(row.choice(row.cell(0), UpTo.class), u -> new HashSet<>());
      row.items(1).forEach(verb -> row.check(verbs.add(verb), verb));
    }
    for (Row row : WordList.rows(ChangeWords.class, "motions.txt", 2)) {
      for (String direction : row.items(0)) {
        Set<String> verbs =
            motions.computeIfAbsent(row.choice(direction, Direction.class), d -> new HashSet<>());
        row.items(1).forEach(verb -> row.check(verbs.add(verb), verb));
      }
    }
  }

  /** Whether a verb before "up to" says that something rose; one that takes a thing, if passive. */
  boolean isRiser(Word verb, boolean percentage) {
    String lemma = verb.lemma();
    boolean rises = directions(Use.VERB).get(lemma) == Direction.UP;
    return (rises && !percentage)
        || is(UpTo.RISES, lemma)
        || (is(UpTo.GOES, lemma) && verb.tag().isOneOf(Tag.VBD, Tag.VBN, Tag.VBG))
        || (is(UpTo.MOVES, lemma) && verb.tag() == Tag.VBN);
  }

  /** Whether a verb with an object before "up to" says that this rose: "pushed the price up to". */
  boolean isMover(Word verb) {
    return verb.isVerb() && is(UpTo.MOVES, verb.lemma());
  }

  /** "Put on 0.1%". */
  Optional<Cue> puttingOn(Words words, int index) {
    Word verb = words.at(index - 1);
    return words.at(index).is("on") && verb.isVerb() && verb.lemma().equals("put")
        ? Optional.of(new Cue(verb, Use.VERB, Direction.UP))
        : Optional.empty();
  }

  /**
   * Whether a verb says that something went from one level to another, as "going from" does not.
   */
  boolean isMotion(Word verb) {
    return verb.tag().isOneOf(Tag.VBD, Tag.VBN)
        && (is(UpTo.GOES, verb.lemma()) || is(UpTo.RISES, verb.lemma()));
  }

  private boolean is(UpTo use, String lemma) {
    return beforeUpTo.getOrDefault(use, Set.of()).contains(lemma);
  }

  private Map<String, Direction> directions(Use use) {
    return directions.getOrDefault(use, Map.of());
  }

  /** The word at an index, if it has one of these uses there. */
  Optional<Cue> at(Words words, int index, Set<Use> uses) {
    return uses.stream().flatMap(use -> at(words, index, use).stream()).findFirst();
  }

  private Optional<Cue> at(Words words, int index, Use use) {
    Word word = words.at(index);
    boolean bare = use == Use.PARTICLE || use == Use.AFTER;
    Optional<Direction> direction =
        Optional.ofNullable(directions(use).get(bare ? word.lower() : word.lemma()));
    return direction
        .filter(
            d ->
                switch (use) {
                  case VERB, WIN, OBJECT, COUNT -> word.isVerb();
                  case NOUN, SHARE ->
                      word.isNoun() && !word.isName() && !words.at(index + 1).isNoun();
                  case PARTICLE -> isParticle(words, index) && moves(words, index, d);
                  case AFTER -> true;
                })
        .map(d -> new Cue(word, use, d));
  }

  private static boolean isParticle(Words words, int index) {
    Word word = words.at(index);
    boolean led = words.at(index + 1).tag().isOneOf(Tag.IN, Tag.TO);
    // "Cut off some 30% of the homes"
    boolean cut = word.is("off") && words.at(index - 1).lemma().equals("cut");
    return !cut && !word.isVerb() && (led || !word.tag().isAdjective());
  }

  /** "Went up 3%" and "pushed prices up 3%", but neither "gave up 3 yards" nor "set 2 camps up". */
  private boolean moves(Words words, int particle, Direction direction) {
    boolean bound = words.at(particle).tag() == Tag.RP;
    for (int i = particle - 1; i >= particle - MAX_VERB_DISTANCE; i--) {
      Word word = words.at(i);
      if (word.isVerb()) {
        return motions.getOrDefault(direction, Set.of()).contains(word.lemma())
            || VERBS.stream().anyMatch(use -> directions(use).containsKey(word.lemma()));
      }
      if (!bound && !word.tag().isAdverb()) {
        return true;
      }
    }
    // "With its shares down 8.3%"
    return !bound || words.at(particle - 1).isNoun() || words.at(particle - 1).isDash();
  }
}
