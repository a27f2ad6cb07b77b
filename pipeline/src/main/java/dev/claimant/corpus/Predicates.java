package dev.claimant.corpus;

import dev.claimant.corpus.Lexicon.Kind;
import dev.claimant.corpus.Lexicon.Term;
import dev.claimant.corpus.SentenceWords.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what befalls or is done with what a figure counts: the word right before it ("killed 12"),
 * else the first that means so after it ("12 were killed"), else the last before it, within its
 * clause; what befalls rather than what is done.
 */
final class Predicates {
  /** The most words between a figure and what tells whether it is planned. */
  private static final int FAR = 8;

  private static final Set<String> DETERMINERS =
      Set.of("the", "its", "their", "his", "her", "our", "these", "those");

  private static final Set<String> COMPARING = Set.of("compared", "Compared", "compares");

  private final Lexicon lexicon;

  Predicates(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The predicate of a figure.
   *
   * @param before the words before the figure
   * @param after those after it
   */
  Optional<Term> find(List<Word> before, List<Word> after) {
    return rightBefore(before)
        .or(() -> first(clauseAfter(after).toList()))
        .or(() -> participle(clauseAfter(after).toList()))
        .or(() -> first(clauseBefore(before).toList()));
  }

  /**
   * Whether a figure is of the whole that another one is a part of: "two of its nine factories".
   */
  boolean isWhole(List<Word> before) {
    int last = before.size() - 1;
    if (last > 0 && DETERMINERS.contains(before.get(last).text())) {
      last--;
    }
    return last > 0
        && before.get(last).text().equals("of")
        && isNumber(before.get(last - 1).text());
  }

  /** Whether a figure is what another one is compared with: "compared with $530 million". */
  boolean isCompared(List<Word> before) {
    String last = before.isEmpty() ? "" : before.get(before.size() - 1).text();
    String first = before.size() < 2 ? "" : before.get(before.size() - 2).text();
    return last.equals("than")
        || last.equals("against")
        || (List.of("with", "to").contains(last) && COMPARING.contains(first));
  }

  /** Whether a figure counts only what comes on top of others: "another 1,500 troops". */
  boolean isMore(List<Word> before) {
    return !before.isEmpty() && lexicon.is(Kind.MORE, before.get(before.size() - 1).text());
  }

  /** Whether the clause of a figure leaves open whether it comes to pass. */
  boolean isPlanned(List<Word> before, List<Word> after) {
    return Stream.concat(clauseBefore(before).limit(FAR), clauseAfter(after).limit(FAR))
            .anyMatch(word -> lexicon.is(Kind.PLAN, word.text()) && !word.isCapitalized())
        || isToBe(clauseBefore(before).limit(FAR).toList());
  }

  /** "Is to be": the words come last first. */
  private boolean isToBe(List<Word> back) {
    for (int i = 0; i + 1 < back.size(); i++) {
      String auxiliary = back.get(i + 1).text();
      if (back.get(i).text().equals("to")
          && List.of("is", "are", "was", "were").contains(auxiliary)) {
        return true;
      }
    }
    return false;
  }

  /** Digits, or a word of numbers. */
  private boolean isNumber(String word) {
    return Character.isDigit(word.codePointAt(0)) || lexicon.is(Kind.FILLER, word);
  }

  private Optional<Term> rightBefore(List<Word> before) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Word last = before.get(before.size() - 1);
    if (last.isMark()
        || last.isCapitalized()
        || lexicon.isEmpty(last.text())
        || lexicon.is(Kind.MORE, last.text())) {
      return Optional.empty();
    }
    return lexicon
        .predicate(last.text())
        .or(() -> Optional.of(new Term(Kind.ACT, lexicon.form(last.text()))));
  }

  private Optional<Term> first(List<Word> words) {
    List<Term> terms =
        words.stream()
            .filter(word -> !word.isCapitalized())
            .flatMap(word -> lexicon.predicate(word.text()).stream())
            .toList();
    return terms.stream()
        .filter(term -> term.kind() == Kind.FATE)
        .findFirst()
        .or(() -> terms.stream().findFirst());
  }

  /** A verb that is not known, right after what is counted: "12,000 fans watched". */
  private Optional<Term> participle(List<Word> words) {
    return words.stream()
        .dropWhile(word -> lexicon.isEmpty(word.text()))
        .limit(1)
        .map(Word::text)
        .filter(word -> word.endsWith("ed"))
        .map(word -> new Term(Kind.ACT, lexicon.form(word)))
        .findFirst();
  }

  private static Stream<Word> clauseAfter(List<Word> after) {
    return after.stream().takeWhile(word -> !word.isMark());
  }

  /** The words from the figure back to the beginning of its clause. */
  private static Stream<Word> clauseBefore(List<Word> before) {
    return Stream.iterate(before.size() - 1, i -> i >= 0, i -> i - 1)
        .map(before::get)
        .takeWhile(word -> !word.isMark() && !word.text().equals("and"));
  }
}
