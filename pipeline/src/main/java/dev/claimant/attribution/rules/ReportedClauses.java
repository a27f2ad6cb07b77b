package dev.claimant.attribution.rules;

import dev.claimant.attribution.Dependencies;
import dev.claimant.attribution.Relation;
import dev.claimant.document.Tag;
import dev.claimant.syntax.WordRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the clause that a verb of a parsed sentence reports. */
final class ReportedClauses {
  private final ParsedSentence syntax;
  private final Dependencies tree;
  private final Cues cues;

  ReportedClauses(ParsedSentence syntax, Cues cues) {
    this.syntax = syntax;
    this.tree = syntax.dependencies();
    this.cues = cues;
  }

  /** The clause with "that" which a verb has as its complement. */
  List<WordRange> thatClause(int verb) {
    return clausesAfter(verb, Relation.CCOMP, Relation.ADVCL)
        .filter(clause -> syntax.hasMark(clause, "that"))
        .findFirst()
        .map(clause -> right(verb, clause))
        .orElse(List.of());
  }

  /** The clause without "that" which a verb has as its complement, after or before it. */
  List<WordRange> bareClause(int verb) {
    Optional<Integer> after =
        clausesAfter(verb, Relation.CCOMP, Relation.PARATAXIS, Relation.DEP)
            .filter(clause -> !syntax.hasMark(clause, "that"))
            .filter(clause -> tree.is(clause, Relation.CCOMP) || !isSeparate(verb, clause))
            .findFirst();
    if (after.isPresent()) {
      return right(verb, after.get());
    }
    return tree.children(verb, Relation.CCOMP).stream()
        .filter(clause -> clause < verb)
        .findFirst()
        .map(clause -> left(verb, clause))
        .orElse(List.of());
  }

  private Stream<Integer> clausesAfter(int verb, Relation... relations) {
    return tree.children(verb, relations).stream().filter(child -> child > verb && isClause(child));
  }

  /**
   * Whether a semicolon separates a clause from a verb before it: another statement, not its
   * complement.
   */
  private boolean isSeparate(int verb, int child) {
    return IntStream.range(verb, child).anyMatch(i -> syntax.token(i).is(";"));
  }

  private boolean isClause(int token) {
    return syntax.token(token).isVerb()
        || !tree.children(
                token,
                Relation.NSUBJ,
                Relation.NSUBJ_PASS,
                Relation.COP,
                Relation.MARK,
                Relation.EXPL)
            .isEmpty();
  }

  /** A clause after its verb, as far as the next cue of the same source. */
  List<WordRange> right(int verb, int child) {
    WordRange clause = tree.subtree(child);
    int end = clause.end();
    for (int i = child + 1; i < clause.end(); i++) {
      if (tree.isWithin(i, child) && isNextCue(i, verb)) {
        end = syntax.group(i).start() - 1;
        break;
      }
    }
    return syntax.trim(start(verb, child), end).stream().toList();
  }

  /** The start of a clause; it takes in a subject that the parser gives to the verb before it. */
  private int start(int verb, int child) {
    int after = syntax.group(verb).end();
    int first = Math.max(tree.subtree(child).start(), after);
    boolean headless =
        tree.children(
                child,
                Relation.NSUBJ,
                Relation.NSUBJ_PASS,
                Relation.CSUBJ,
                Relation.EXPL,
                Relation.MARK)
            .isEmpty();
    for (int object : tree.children(verb, Relation.OBJ, Relation.DEP)) {
      if (headless
          && tree.is(child, Relation.CCOMP)
          && tree.subtree(object).start() == after
          && tree.subtree(object).end() == first
          && !cues.takesListener(syntax.lemma(verb))) {
        return after;
      }
    }
    return first;
  }

  /**
   * The cue whose content the parser puts another cue of the same source into: "said" for "adding"
   * or "predicted" in "she said that X, adding that Y", "she said that X and predicted that Y".
   */
  Optional<Integer> cueBefore(int cue) {
    for (int i = cue; tree.head(i) >= 0; i = tree.head(i)) {
      int head = tree.head(i);
      if (tree.is(i, Relation.CCOMP, Relation.PARATAXIS) && i > head && isNextCue(cue, head)) {
        return Optional.of(head);
      }
    }
    return Optional.empty();
  }

  private boolean isNextCue(int cue, int before) {
    int first = syntax.group(cue).start();
    if (!syntax.token(cue).isVerb()
        || tree.children(cue, Relation.CCOMP).stream().noneMatch(child -> child > cue)
        || !tree.children(cue, Relation.NSUBJ, Relation.NSUBJ_PASS).isEmpty()
        || !cues.verb(syntax.lemma(cue)).contains(Complement.QUOTATION)) {
      return false;
    }
    boolean participle = syntax.token(cue).tag() == Tag.VBG && syntax.token(first - 1).is(",");
    boolean joined =
        tree.is(cue, Relation.CONJ)
            && syntax.token(cue).tag().equals(syntax.token(before).tag())
            && (syntax.token(first - 1).is("and") || syntax.token(first - 1).is("but"));
    return participle || joined;
  }

  /** A clause before its verb, which can interrupt it: all as far as the comma before the verb. */
  private List<WordRange> left(int verb, int child) {
    WordRange clause = tree.subtree(child);
    WordRange reporting = reporting(verb);
    boolean comma = reporting.start() > child && syntax.token(reporting.start() - 1).is(",");
    int end = comma ? Math.max(clause.end(), reporting.start()) : clause.end();
    return syntax.without(new WordRange(clause.start(), end), reporting);
  }

  /** The verb with its subject and all else of its clause but the clause that it reports. */
  private WordRange reporting(int verb) {
    WordRange group = syntax.group(verb);
    int first = group.start();
    int end = group.end();
    for (int child : tree.children(verb, Relation.NSUBJ, Relation.NSUBJ_PASS)) {
      first = Math.min(first, tree.subtree(child).start());
    }
    boolean afterComma = syntax.token(first - 1).is(",");
    for (int child : tree.children(verb)) {
      if (!tree.is(child, Relation.CCOMP, Relation.PUNCT, Relation.CONJ, Relation.CC)) {
        // "They fell when it struck, she said": the parser often gives the "when" to "said".
        first = afterComma ? first : Math.min(first, tree.subtree(child).start());
        end = Math.max(end, tree.subtree(child).end());
      }
    }
    return new WordRange(first, end);
  }

  /** The clause that "she said" or "as she said" is put into. */
  List<WordRange> aside(int verb) {
    if (isInserted(verb)) {
      WordRange group = syntax.group(verb);
      int first = syntax.subject(verb).map(WordRange::start).orElse(group.start());
      WordRange sentence = new WordRange(0, tree.size());
      return syntax.without(sentence, new WordRange(first, group.end()));
    }
    int head = tree.head(verb);
    boolean as =
        tree.children(verb, Relation.MARK, Relation.ADVMOD).stream()
            .anyMatch(mark -> syntax.token(mark).is("as") && mark < verb);
    boolean inserted =
        tree.is(verb, Relation.PARATAXIS, Relation.DEP)
            && head < verb
            && syntax.token(verb).tag() != Tag.VBG
            && tree.children(verb, Relation.MARK).isEmpty();
    if (head < 0
        || !(inserted || (as && tree.is(verb, Relation.PARATAXIS, Relation.DEP, Relation.ADVCL)))) {
      return List.of();
    }
    return syntax.without(tree.subtree(head), inserted ? reporting(verb) : tree.subtree(verb));
  }

  /** Whether a verb and its subject stand between two commas: ", she said,". */
  boolean isInserted(int verb) {
    WordRange group = syntax.group(verb);
    int after = group.end();
    if (!syntax.token(after).is(",") || after == tree.size() - 1) {
      return false;
    }
    return syntax
        .subject(verb)
        .filter(subject -> subject.end() == group.start() && subject.start() > 1)
        .filter(subject -> syntax.token(subject.start() - 1).is(","))
        .isPresent();
  }
}
