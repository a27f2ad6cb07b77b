package dev.claimant.corpus;

import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What words mean for a comparison, whatever their inflection. Not thread-safe. */
final class Lexicon {
  /** The kinds of terms, as {@code terms.txt} explains them. */
  enum Kind {
    FATE,
    ACT,
    EVENT,
    SAME,
    PLAN,
    MORE,
    NEUTRAL,
    GENERIC,
    FILLER,
    VAGUE
  }

  /**
   * What a word stands for.
   *
   * @param name one name for all words that mean it
   */
  record Term(Kind kind, String name) {}

  /** The kinds that say nothing of what is counted. */
  private static final Set<Kind> EMPTY = Set.of(Kind.FILLER, Kind.GENERIC, Kind.NEUTRAL, Kind.PLAN);

  private final OpenNlpStemmer stemmer = new OpenNlpStemmer();
  private final Map<Kind, Map<String, Term>> words = new HashMap<>();
  private final Map<Kind, Map<String, Term>> stems = new HashMap<>();

  /** What was asked before, by word. */
  private final Map<String, Optional<Term>> predicates = new HashMap<>();

  private final Map<String, Boolean> empty = new HashMap<>();

  Lexicon() {
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashMap<>());
      stems.put(kind, new HashMap<>());
    }
    for (Row row : WordList.rows(Lexicon.class, "terms.txt", 3)) {
      Term term = new Term(row.choice(row.cell(0), Kind.class), row.cell(1));
      for (String word : row.items(2)) {
        of(words, term.kind()).putIfAbsent(word, term);
        of(stems, term.kind()).putIfAbsent(stemmer.stem(word), term);
      }
    }
  }

  /** The term of a kind that a word stands for. */
  Optional<Term> term(Kind kind, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    // The words of grammar have no inflections, and others share their stems: "as" and "asset".
    Term exact = of(words, kind).get(lower);
    return kind == Kind.FILLER || kind == Kind.GENERIC || exact != null
        ? Optional.ofNullable(exact)
        : Optional.ofNullable(of(stems, kind).get(stemmer.stem(lower)));
  }

  boolean is(Kind kind, String word) {
    return term(kind, word).isPresent();
  }

  /** What befalls or is done with what is counted. */
  Optional<Term> predicate(String word) {
    return predicates.computeIfAbsent(word, of -> term(Kind.FATE, of).or(() -> term(Kind.ACT, of)));
  }

  /** Whether a word says nothing of what is counted. */
  boolean isEmpty(String word) {
    return empty.computeIfAbsent(word, of -> EMPTY.stream().anyMatch(kind -> is(kind, of)));
  }

  /** One form for all inflections and spellings of a word. */
  String form(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return term(Kind.SAME, lower).map(Term::name).orElseGet(() -> stemmer.stem(lower));
  }

  private static Map<String, Term> of(Map<Kind, Map<String, Term>> all, Kind kind) {
    return all.getOrDefault(kind, Map.of());
  }
}
