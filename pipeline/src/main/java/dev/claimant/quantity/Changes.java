package dev.claimant.quantity;

import dev.claimant.document.Bound;
import dev.claimant.document.QuantityKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells whether a number is that of a rise or a fall: "rose 3 percent", "cut by 20", "down 1%". */
final class Changes {
  /** How far before "by" its verb can stand. */
  private static final int REACH = 8;

  private static final Set<String> BREAKS = Set.of(",", ";", ":", "(", ")", "that", "which", "to");

  private static final Set<String> MOTIONS =
      Set.of("be", "go", "come", "move", "edge", "tick", "inch", "creep", "open", "close", "end");

  private final Map<String, Bound> direct = new HashMap<>();
  private final Map<String, Bound> withBy = new HashMap<>();
  private final Map<String, Bound> particles = new HashMap<>();

  Changes() {
    for (List<String> row : Resource.rows("changes.txt")) {
      Bound bound = Bound.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      for (String lemma : Resource.items(row.get(2))) {
        switch (row.get(1)) {
          case "particle" -> particles.put(lemma, bound);
          case "verb" -> {
            direct.put(lemma, bound);
            withBy.put(lemma, bound);
          }
          default -> withBy.put(lemma, bound);
        }
      }
    }
  }

  /** Whether "up" or "down" stands right before a place. */
  Optional<Bound> particle(Words words, int place) {
    Word word = words.at(place - 1);
    // "Was up 3%" and "went up 3%", but "gave up 3 yards".
    boolean moves = !word.tag().equals("RP") || MOTIONS.contains(words.at(place - 2).lemma());
    return Optional.ofNullable(particles.get(word.lower())).filter(b -> moves && !word.isVerb());
  }

  /** Whether a word is a verb that a number right behind it completes: "rose 3%". */
  boolean isVerb(Word word) {
    return word.isVerb() && direct.containsKey(word.lemma());
  }

  /**
   * Whether a number is that of a rise or fall.
   *
   * @param first the place of its first word, of its bound if it has one
   * @param last the place of its last word
   * @param earlier the last rise or fall before it in the sentence, which "and the other by 2%"
   *     goes on
   */
  Optional<Bound> change(
      Words words, int first, int last, QuantityKind kind, Optional<Bound> earlier) {
    int place = first - 1;
    while (first - place < 4 && isAdverb(words.at(place))) {
      place--;
    }
    if (words.at(place).is("by")) {
      return verbBefore(words, place).or(() -> isAmount(kind) ? earlier : Optional.empty());
    }
    if (!isAmount(kind)) {
      return Optional.empty();
    }
    Word word = words.at(place);
    if (isVerb(word)) {
      return Optional.ofNullable(direct.get(word.lemma()));
    }
    Word next = words.at(last + 1);
    boolean behind = (next.is("higher") || next.is("lower")) && !words.at(last + 2).is("than");
    return behind && !words.at(last + 2).isNoun()
        ? Optional.ofNullable(particles.get(next.lower()))
        : Optional.empty();
  }

  private static boolean isAmount(QuantityKind kind) {
    return switch (kind) {
      case COUNT, AGE, DURATION -> false;
      case MEASURE, MONEY, NUMBER, PERCENTAGE -> true;
    };
  }

  private static boolean isAdverb(Word word) {
    return word.tag().equals("RB") || word.is("another") || word.is("a") || word.is("an");
  }

  private Optional<Bound> verbBefore(Words words, int by) {
    for (int i = by - 1; i >= 0 && i >= by - REACH; i--) {
      Word word = words.at(i);
      if (BREAKS.contains(word.lower())) {
        return Optional.empty();
      }
      Bound bound = withBy.get(word.lemma());
      if (bound != null) {
        return Optional.of(bound);
      }
    }
    return Optional.empty();
  }
}
