package dev.claimant.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds, in a parsed sentence, the complement of a cue: what is said, without quotation marks. */
final class Complements {
  /** The prepositions of what follows an object and still belongs to what is said. */
  private static final Set<String> TAIL =
      Set.of("of", "as", "for", "to", "over", "about", "against", "from", "with");

  /** Verbs whose object is the person spoken to. */
  private static final Set<String> LISTENER =
      Set.of(
          "tell",
          "ask",
          "assure",
          "warn",
          "inform",
          "remind",
          "notify",
          "advise",
          "convince",
          "persuade",
          "urge",
          "promise",
          "show",
          "teach");

  private final SentenceSyntax syntax;
  private final Dependencies tree;
  private final Cues cues;

  Complements(SentenceSyntax syntax, Cues cues) {
    this.syntax = syntax;
    this.cues = cues;
    this.tree = syntax.dependencies();
  }

  /** The content that a verb's complement is, in order; empty if the verb has none of that kind. */
  List<TokenRange> ofVerb(int verb, String complement) {
    boolean passive = syntax.isPassive(verb);
    if (!complement.equals("aside") && !passive && isInserted(verb)) {
      return List.of();
    }
    return switch (complement) {
      case "quote" -> List.of();
      case "that" -> passive && !isImpersonal(verb) ? List.of() : clause(verb, true);
      case "clause" -> passive && !isImpersonal(verb) ? List.of() : clause(verb, false);
      case "aside" -> passive ? List.of() : aside(verb);
      case "to" -> passive ? List.of() : infinitive(verb, false);
      case "object" -> passive ? List.of() : object(verb);
      case "object-to" -> passive ? List.of() : infinitive(verb, true);
      case "raising" -> passive || leadsToCue(verb) ? List.of() : withSubject(verb);
      case "passive" -> passive ? withSubject(verb) : List.of();
      case "passive-only" -> passive ? subjectOf(verb) : List.of();
      default -> passive ? List.of() : preposition(verb, complement.substring(1));
    };
  }

  /** Whether a verb has nothing but "it" or "there" as its subject. */
  private boolean isImpersonal(int verb) {
    return tree.children(verb, "nsubj", "nsubj:pass", "expl").stream()
        .allMatch(subject -> syntax.token(subject).is("it") || syntax.token(subject).is("there"));
  }

  private List<TokenRange> clause(int verb, boolean that) {
    for (int child : tree.children(verb, "ccomp", "parataxis", "dep", "advcl")) {
      if (child < verb || !isClause(child)) {
        continue;
      }
      boolean marked = syntax.hasMark(child, "that");
      if ((tree.is(child, "advcl") && !marked) || (tree.is(child, "parataxis", "dep") && that)) {
        continue;
      }
      if (marked == that) {
        return right(verb, child);
      }
    }
    if (!that) {
      for (int child : tree.children(verb, "ccomp")) {
        if (child < verb) {
          return left(verb, child);
        }
      }
    }
    return List.of();
  }

  private boolean isClause(int token) {
    return syntax.token(token).isVerb()
        || !tree.children(token, "nsubj", "nsubj:pass", "cop", "mark", "expl").isEmpty();
  }

  /** A clause behind its verb, as far as the next cue of the same source. */
  private List<TokenRange> right(int verb, int child) {
    TokenRange clause = tree.subtree(child);
    int last = clause.last();
    for (int i = child + 1; i <= clause.last(); i++) {
      if (tree.isWithin(i, child) && isNextCue(i, verb)) {
        last = syntax.group(i).first() - 2;
        break;
      }
    }
    return syntax.trim(start(verb, child), last).stream().toList();
  }

  /** The start of a clause; it takes in a subject that the parser gives to the verb before it. */
  private int start(int verb, int child) {
    int behind = syntax.group(verb).last() + 1;
    int first = Math.max(tree.subtree(child).first(), behind);
    boolean headless =
        tree.children(child, "nsubj", "nsubj:pass", "csubj", "expl", "mark").isEmpty();
    for (int object : tree.children(verb, "obj", "dep")) {
      if (headless
          && tree.is(child, "ccomp")
          && tree.subtree(object).first() == behind
          && tree.subtree(object).last() == first - 1
          && !takesListener(verb)) {
        return behind;
      }
    }
    return first;
  }

  private boolean takesListener(int verb) {
    return LISTENER.contains(syntax.lemma(verb));
  }

  /**
   * The cue whose content the parser puts another cue of the same source into: "said" for "adding"
   * or "predicted" in "she said that X, adding that Y", "she said that X and predicted that Y".
   */
  Optional<Integer> cueBefore(int cue) {
    for (int i = cue; tree.head(i) >= 0; i = tree.head(i)) {
      int head = tree.head(i);
      if (tree.is(i, "ccomp", "parataxis") && i > head && isNextCue(cue, head)) {
        return Optional.of(head);
      }
    }
    return Optional.empty();
  }

  private boolean isNextCue(int cue, int before) {
    int first = syntax.group(cue).first();
    if (!syntax.token(cue).isVerb()
        || first == 0
        || tree.children(cue, "ccomp").stream().noneMatch(child -> child > cue)
        || !tree.children(cue, "nsubj", "nsubj:pass").isEmpty()
        || !cues.verb(syntax.lemma(cue)).contains("quote")) {
      return false;
    }
    boolean participle = syntax.token(cue).tag().equals("VBG") && syntax.token(first - 1).is(",");
    boolean joined =
        tree.is(cue, "conj")
            && syntax.token(cue).tag().equals(syntax.token(before).tag())
            && (syntax.token(first - 1).is("and") || syntax.token(first - 1).is("but"));
    return participle || joined;
  }

  /** A clause before its verb, which can interrupt it. */
  private List<TokenRange> left(int verb, int child) {
    return syntax.without(tree.subtree(child), reporting(verb));
  }

  /** The verb with its subject and what else is not below the clause that it reports. */
  private TokenRange reporting(int verb) {
    TokenRange group = syntax.group(verb);
    int first = group.first();
    int last = group.last();
    for (int child : tree.children(verb)) {
      if (!tree.is(child, "ccomp", "punct", "conj", "cc")) {
        first = Math.min(first, tree.subtree(child).first());
        last = Math.max(last, tree.subtree(child).last());
      }
    }
    return new TokenRange(first, last);
  }

  /** The clause that "she said" or "as she said" is put into. */
  private List<TokenRange> aside(int verb) {
    if (isInserted(verb)) {
      TokenRange group = syntax.group(verb);
      int first = syntax.subject(verb).map(TokenRange::first).orElse(group.first());
      TokenRange sentence = new TokenRange(0, tree.size() - 1);
      return syntax.without(sentence, new TokenRange(first, group.last()));
    }
    int head = tree.head(verb);
    boolean as =
        tree.children(verb, "mark", "advmod").stream()
            .anyMatch(mark -> syntax.token(mark).is("as") && mark < verb);
    boolean inserted =
        tree.is(verb, "parataxis", "dep")
            && head < verb
            && !syntax.token(verb).tag().equals("VBG")
            && tree.children(verb, "mark").isEmpty();
    if (head < 0 || !(inserted || (as && tree.is(verb, "parataxis", "dep", "advcl")))) {
      return List.of();
    }
    return syntax.without(tree.subtree(head), tree.subtree(verb));
  }

  /** Whether a verb and its subject stand between two commas: ", she said,". */
  private boolean isInserted(int verb) {
    TokenRange group = syntax.group(verb);
    int behind = group.last() + 1;
    if (behind >= tree.size() - 1 || !syntax.token(behind).is(",")) {
      return false;
    }
    return syntax
        .subject(verb)
        .filter(subject -> subject.last() == group.first() - 1 && subject.first() > 1)
        .filter(subject -> syntax.token(subject.first() - 1).is(","))
        .isPresent();
  }

  private List<TokenRange> infinitive(int verb, boolean withObject) {
    for (int child : tree.children(verb, "xcomp", "ccomp", "advcl")) {
      boolean infinitive = syntax.hasMark(child, "to");
      if (child > verb && infinitive) {
        List<Integer> objects =
            tree.children(verb, "obj").stream()
                .filter(object -> object > verb && object < child)
                .toList();
        if (withObject && !objects.isEmpty()) {
          return syntax
              .trim(tree.subtree(objects.get(0)).first(), tree.subtree(child).last())
              .stream()
              .toList();
        }
        return withObject || (tree.is(child, "advcl") && objects.isEmpty())
            ? List.of()
            : right(verb, child);
      }
    }
    return List.of();
  }

  /** The object with what is said of it: "Smith of lying", "the plan as “a disaster”". */
  private List<TokenRange> object(int verb) {
    if (tree.is(verb, "amod") && syntax.token(verb).tag().equals("VBG") && tree.head(verb) > verb) {
      return syntax.trim(verb + 1, tree.subtree(tree.head(verb)).last()).stream().toList();
    }
    for (int object : tree.children(verb, "obj")) {
      if (object > verb) {
        int last = tree.subtree(object).last();
        for (int tail : tree.children(verb, "obl", "xcomp", "obj", "ccomp", "nmod", "advcl")) {
          if (tree.subtree(tail).first() == last + 1 && continues(tail)) {
            last = tree.subtree(tail).last();
          }
        }
        return syntax.trim(Math.max(tree.subtree(object).first(), verb + 1), last).stream()
            .toList();
      }
    }
    return smallClause(verb);
  }

  /** "The plan “a disaster”" behind "called", which the parser can take for a clause. */
  private List<TokenRange> smallClause(int verb) {
    return tree.children(verb, "xcomp", "ccomp").stream()
        .filter(child -> child > verb && !syntax.hasMark(child, "to"))
        .filter(child -> !isFinite(child))
        .filter(child -> !tree.children(child, "nsubj").isEmpty())
        .findFirst()
        .map(child -> right(verb, child))
        .orElse(List.of());
  }

  private boolean isFinite(int verb) {
    return List.of("VBD", "VBZ", "VBP", "VB").contains(syntax.token(verb).tag())
        || !tree.children(verb, "aux", "cop", "mark").isEmpty();
  }

  private boolean continues(int tail) {
    if (tree.is(tail, "obl", "nmod", "advcl")) {
      return tree.children(tail, "case", "mark").stream()
          .anyMatch(word -> TAIL.contains(syntax.lemma(word)));
    }
    return true;
  }

  /** What follows a verb and its preposition: "called for X". */
  private List<TokenRange> preposition(int verb, String preposition) {
    for (int child : tree.children(verb, "obl", "advcl", "nmod", "xcomp", "ccomp")) {
      for (int word : tree.children(child, "case", "mark")) {
        if (child > verb
            && word == syntax.group(verb).last() + 1
            && syntax.token(word).is(preposition)) {
          return syntax.trim(word + 1, withAs(verb, tree.subtree(child).last())).stream().toList();
        }
      }
    }
    return List.of();
  }

  /** The end of "as Y" behind the X of "referred to X as Y", else the end of X. */
  private int withAs(int verb, int last) {
    return tree.children(verb, "obl").stream()
        .map(tree::subtree)
        .filter(tail -> tail.first() == last + 1 && syntax.token(tail.first()).is("as"))
        .findFirst()
        .map(TokenRange::last)
        .orElse(last);
  }

  private List<TokenRange> subjectOf(int verb) {
    return tree.children(verb, "nsubj:pass").stream()
        .findFirst()
        .flatMap(subject -> syntax.phrase(subject, syntax.group(verb)))
        .stream()
        .toList();
  }

  /** Whether a verb only colours the cue that is its infinitive: "appeared to suggest". */
  private boolean leadsToCue(int verb) {
    return tree.children(verb, "xcomp").stream()
        .anyMatch(child -> !cues.verb(syntax.lemma(child)).isEmpty());
  }

  /** The subject and the infinitive or phrase behind the verb: "X is said to Y". */
  private List<TokenRange> withSubject(int verb) {
    for (int child : tree.children(verb, "xcomp", "obl", "ccomp", "advcl")) {
      boolean fits =
          tree.is(child, "xcomp")
              || tree.children(child, "case", "mark").stream()
                  .anyMatch(word -> List.of("to", "of", "as", "for").contains(syntax.lemma(word)));
      if (child > verb && fits) {
        List<TokenRange> content = new ArrayList<>();
        syntax.subject(verb).ifPresent(content::add);
        content.addAll(right(verb, child));
        return content;
      }
    }
    return List.of();
  }

  /** What a noun reports: "that" clause, infinitive, or what its preposition governs. */
  List<TokenRange> ofNoun(int noun, String complement) {
    for (int child : tree.children(noun, "acl", "ccomp", "nmod", "dep", "acl:relcl", "xcomp")) {
      if (child < noun) {
        continue;
      }
      for (int word : tree.children(child, "mark", "case")) {
        boolean clause = complement.equals("that") || complement.equals("to");
        if (word > noun && syntax.token(word).is(complement)) {
          int first = clause ? word : word + 1;
          return syntax.trim(first, Math.max(first, tree.subtree(child).last())).stream().toList();
        }
      }
    }
    return List.of();
  }

  /** Who makes what a noun names: "the ministry's claim", "a claim by the ministry". */
  Optional<TokenRange> maker(int noun, TokenRange cue) {
    for (int child : tree.children(noun, "nmod:poss")) {
      TokenRange range = tree.subtree(child);
      boolean clitic =
          syntax.token(range.last()).tag().equals("POS") && range.last() > range.first();
      return syntax.trim(range.first(), clitic ? range.last() - 1 : range.last());
    }
    for (int child : tree.children(noun, "nmod")) {
      for (int word : tree.children(child, "case")) {
        if (List.of("by", "from", "among").contains(syntax.lemma(word)) && child > noun) {
          return syntax.trim(word + 1, tree.subtree(child).last());
        }
      }
    }
    int head = tree.head(noun);
    if (head >= 0 && tree.is(noun, "obj") && syntax.token(head).isVerb()) {
      return syntax.subject(head);
    }
    return Optional.empty();
  }
}
