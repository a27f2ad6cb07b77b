package dev.claimant.attribution.rules;

import dev.claimant.attribution.Dependencies;
import dev.claimant.attribution.Relation;
import dev.claimant.attribution.rules.Complement.Kind;
import dev.claimant.document.Tag;
import dev.claimant.syntax.WordRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the content of a verb among its complements in a parsed sentence. */
final class VerbComplements {
  /** Prepositions of phrases that follow an object and still belong to the content. */
  private static final Set<String> TAIL =
      Set.of("of", "as", "for", "to", "over", "about", "against", "from", "with");

  private final ParsedSentence syntax;
  private final Dependencies tree;
  private final Cues cues;
  private final ReportedClauses clauses;

  VerbComplements(ParsedSentence syntax, Cues cues, ReportedClauses clauses) {
    this.syntax = syntax;
    this.cues = cues;
    this.clauses = clauses;
    this.tree = syntax.dependencies();
  }

  /** The content that a verb's complement is, in order; empty if the verb has none of that kind. */
  List<WordRange> findContent(int verb, Complement complement) {
    return syntax.isPassive(verb) ? ofPassive(verb, complement) : ofActive(verb, complement);
  }

  private List<WordRange> ofActive(int verb, Complement complement) {
    if (clauses.isInserted(verb)) {
      return complement.is(Kind.ASIDE) ? clauses.aside(verb) : List.of();
    }
    return switch (complement.kind()) {
      case THAT -> clauses.thatClause(verb);
      case CLAUSE -> clauses.bareClause(verb);
      case ASIDE -> clauses.aside(verb);
      case TO -> infinitive(verb);
      case OBJECT -> object(verb);
      case OBJECT_TO -> objectAndInfinitive(verb);
      case RAISING -> leadsToCue(verb) ? List.of() : withSubject(verb);
      case PREPOSITION -> preposition(verb, complement.preposition());
      case PASSIVE, PASSIVE_ONLY, QUOTE -> List.of();
    };
  }

  private List<WordRange> ofPassive(int verb, Complement complement) {
    return switch (complement.kind()) {
      case THAT -> isImpersonal(verb) ? clauses.thatClause(verb) : List.of();
      case CLAUSE -> isImpersonal(verb) ? clauses.bareClause(verb) : List.of();
      case PASSIVE -> withSubject(verb);
      case PASSIVE_ONLY -> subjectOf(verb);
      case ASIDE, TO, OBJECT, OBJECT_TO, RAISING, PREPOSITION, QUOTE -> List.of();
    };
  }

  /** Whether a verb has nothing but "it" or "there" as its subject. */
  private boolean isImpersonal(int verb) {
    return tree.children(verb, Relation.NSUBJ, Relation.NSUBJ_PASS, Relation.EXPL).stream()
        .allMatch(subject -> syntax.token(subject).is("it") || syntax.token(subject).is("there"));
  }

  /** The infinitive after a verb; one of purpose is none: "spoke to reporters to explain". */
  private List<WordRange> infinitive(int verb) {
    return infinitiveAfter(verb)
        .filter(
            infinitive ->
                !tree.is(infinitive, Relation.ADVCL) || objectBetween(verb, infinitive).isPresent())
        .map(infinitive -> clauses.right(verb, infinitive))
        .orElse(List.of());
  }

  private List<WordRange> objectAndInfinitive(int verb) {
    return infinitiveAfter(verb)
        .flatMap(
            infinitive ->
                objectBetween(verb, infinitive)
                    .flatMap(
                        object ->
                            syntax.trim(
                                tree.subtree(object).start(), tree.subtree(infinitive).end())))
        .stream()
        .toList();
  }

  private Optional<Integer> infinitiveAfter(int verb) {
    return tree.children(verb, Relation.XCOMP, Relation.CCOMP, Relation.ADVCL).stream()
        .filter(child -> child > verb && syntax.hasMark(child, "to"))
        .findFirst();
  }

  private Optional<Integer> objectBetween(int verb, int infinitive) {
    return tree.children(verb, Relation.OBJ).stream()
        .filter(object -> object > verb && object < infinitive)
        .findFirst();
  }

  /** The object with its predicate: "Smith of lying", "the plan as “a disaster”". */
  private List<WordRange> object(int verb) {
    if (tree.is(verb, Relation.AMOD)
        && syntax.token(verb).tag() == Tag.VBG
        && tree.head(verb) > verb) {
      return syntax.trim(verb + 1, tree.subtree(tree.head(verb)).end()).stream().toList();
    }
    for (int object : tree.children(verb, Relation.OBJ)) {
      if (object > verb) {
        int end = tree.subtree(object).end();
        for (int tail :
            tree.children(
                verb,
                Relation.OBL,
                Relation.XCOMP,
                Relation.OBJ,
                Relation.CCOMP,
                Relation.NMOD,
                Relation.ADVCL)) {
          if (tree.subtree(tail).start() == end && continues(tail)) {
            end = tree.subtree(tail).end();
          }
        }
        return syntax.trim(Math.max(tree.subtree(object).start(), verb + 1), end).stream().toList();
      }
    }
    return smallClause(verb);
  }

  /** "The plan “a disaster”" after "called", which the parser can take for a clause. */
  private List<WordRange> smallClause(int verb) {
    return tree.children(verb, Relation.XCOMP, Relation.CCOMP).stream()
        .filter(child -> child > verb && !syntax.hasMark(child, "to"))
        .filter(child -> !isFullClause(child))
        .filter(child -> !tree.children(child, Relation.NSUBJ).isEmpty())
        .findFirst()
        .map(child -> clauses.right(verb, child))
        .orElse(List.of());
  }

  /** Whether a clause is more than a participle, adjective or noun with its subject. */
  private boolean isFullClause(int verb) {
    return syntax.token(verb).tag().isFinite()
        || !tree.children(verb, Relation.AUX, Relation.COP, Relation.MARK).isEmpty();
  }

  private boolean continues(int tail) {
    if (tree.is(tail, Relation.OBL, Relation.NMOD, Relation.ADVCL)) {
      return tree.children(tail, Relation.CASE, Relation.MARK).stream()
          .anyMatch(word -> TAIL.contains(syntax.lemma(word)));
    }
    return true;
  }

  /** The object of the preposition after a verb: "called for X". */
  private List<WordRange> preposition(int verb, String preposition) {
    for (int child :
        tree.children(
            verb, Relation.OBL, Relation.ADVCL, Relation.NMOD, Relation.XCOMP, Relation.CCOMP)) {
      for (int word : tree.children(child, Relation.CASE, Relation.MARK)) {
        if (child > verb
            && word == syntax.group(verb).end()
            && syntax.token(word).is(preposition)) {
          return syntax.trim(word + 1, withAs(verb, tree.subtree(child).end())).stream().toList();
        }
      }
    }
    return List.of();
  }

  /** The end of "as Y" after the X of "referred to X as Y", else the end of X. */
  private int withAs(int verb, int end) {
    return tree.children(verb, Relation.OBL).stream()
        .map(tree::subtree)
        .filter(tail -> tail.start() == end && syntax.token(tail.start()).is("as"))
        .findFirst()
        .map(WordRange::end)
        .orElse(end);
  }

  private List<WordRange> subjectOf(int verb) {
    return tree.children(verb, Relation.NSUBJ_PASS).stream()
        .findFirst()
        .flatMap(subject -> syntax.phrase(subject, syntax.group(verb)))
        .stream()
        .toList();
  }

  /** Whether a verb only colours the cue that is its infinitive: "appeared to suggest". */
  private boolean leadsToCue(int verb) {
    return tree.children(verb, Relation.XCOMP).stream()
        .anyMatch(child -> !cues.verb(syntax.lemma(child)).isEmpty());
  }

  /** The subject and the infinitive or phrase after the verb: "X is said to Y". */
  private List<WordRange> withSubject(int verb) {
    for (int child :
        tree.children(verb, Relation.XCOMP, Relation.OBL, Relation.CCOMP, Relation.ADVCL)) {
      boolean fits =
          tree.is(child, Relation.XCOMP)
              || tree.children(child, Relation.CASE, Relation.MARK).stream()
                  .anyMatch(word -> List.of("to", "of", "as", "for").contains(syntax.lemma(word)));
      if (child > verb && fits) {
        List<WordRange> content = new ArrayList<>();
        syntax.subject(verb).ifPresent(content::add);
        content.addAll(clauses.right(verb, child));
        return content;
      }
    }
    return List.of();
  }
}
