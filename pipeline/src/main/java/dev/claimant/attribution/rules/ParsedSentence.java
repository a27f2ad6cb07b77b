package dev.claimant.attribution.rules;

import dev.claimant.attribution.Dependencies;
import dev.claimant.attribution.Relation;
import dev.claimant.document.Sentence;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.syntax.WordRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A parsed sentence with its verb groups, subjects and noun phrases. */
record ParsedSentence(Sentence sentence, Dependencies dependencies) {
  private static final Set<String> MARKS =
      Set.of(",", ".", ":", ";", "-", "--", "–", "—", "...", "…", "―", "(", ")");

  /** Tags of words other than nouns that can name a source: "she", "who", "many", "two", "some". */
  private static final Set<Tag> NAMING =
      Set.of(Tag.PRP, Tag.PRPS, Tag.WP, Tag.WPS, Tag.WDT, Tag.JJ, Tag.CD, Tag.DT, Tag.JJR, Tag.JJS);

  private static final Set<String> JOINT = Set.of("along", "together");

  Token token(int i) {
    return sentence.token(i);
  }

  String lemma(int i) {
    return token(i).lowerLemma();
  }

  boolean isMark(int i) {
    return token(i).tag().isQuotationMark() || MARKS.contains(token(i).text());
  }

  /** A range without the marks at its two ends; empty if it is nothing else. */
  Optional<WordRange> trim(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isMark(from)) {
      from++;
    }
    while (from < to && isMark(to - 1) && !closes(to - 1, from)) {
      to--;
    }
    return from < to ? Optional.of(new WordRange(from, to)) : Optional.empty();
  }

  /** Whether a token is a bracket that closes one after {@code from}. */
  private boolean closes(int token, int from) {
    if (!token(token).is(")")) {
      return false;
    }
    for (int i = from; i < token; i++) {
      if (token(i).is("(")) {
        return true;
      }
    }
    return false;
  }

  /** A range without another one, which may lie in its middle. */
  List<WordRange> without(WordRange range, WordRange hole) {
    if (!range.overlaps(hole)) {
      return trim(range.start(), range.end()).stream().toList();
    }
    List<WordRange> parts = new ArrayList<>();
    trim(range.start(), hole.start()).ifPresent(parts::add);
    trim(hole.end(), range.end()).ifPresent(parts::add);
    return parts;
  }

  boolean isPassive(int verb) {
    boolean reduced =
        dependencies.is(verb, Relation.ACL)
            && token(verb).tag() == Tag.VBN
            && dependencies.children(verb, Relation.AUX).isEmpty();
    return reduced
        || !dependencies.children(verb, Relation.AUX_PASS, Relation.NSUBJ_PASS).isEmpty();
  }

  /** A verb with its auxiliaries, negation, adverbs and particle. */
  WordRange group(int verb) {
    int first = verb;
    while (first > 0
        && dependencies.head(first - 1) == verb
        && (dependencies.is(first - 1, Relation.AUX, Relation.AUX_PASS, Relation.COP)
            || (dependencies.is(first - 1, Relation.ADVMOD) && !token(first - 1).tag().isWh()))) {
      first--;
    }
    int end = verb + 1;
    if (end < dependencies.size()
        && dependencies.head(end) == verb
        && dependencies.is(end, Relation.COMPOUND_PRT)) {
      end++;
    }
    return new WordRange(first, end);
  }

  /** The subject of a verb, also where another verb or a noun of the sentence holds it. */
  Optional<WordRange> subject(int verb) {
    return subject(verb, 0);
  }

  private Optional<WordRange> subject(int verb, int depth) {
    for (int child : dependencies.children(verb, Relation.NSUBJ, Relation.NSUBJ_PASS)) {
      return phrase(child, group(verb));
    }
    int head = dependencies.head(verb);
    if (head < 0 || depth > 5) {
      return Optional.empty();
    }
    return switch (dependencies.relation(verb)) {
      case ACL -> isLoose(verb) ? clauseSubject(head, depth + 1) : phrase(head, group(verb));
      case ACL_RELCL -> phrase(head, group(verb));
      case XCOMP ->
          dependencies.children(head, Relation.OBJ).stream()
              .filter(object -> object < verb)
              .findFirst()
              .flatMap(object -> phrase(object, group(verb)))
              .or(() -> subject(head, depth + 1));
      case CONJ -> token(head).isVerb() ? subject(head, depth + 1) : Optional.empty();
      case ADVCL, DEP, PARATAXIS, CCOMP ->
          token(verb).tag() == Tag.VBG || hasMark(verb, "to")
              ? subject(head, depth + 1)
              : Optional.empty();
      case AMOD -> {
        int governor = dependencies.head(head);
        yield governor >= 0 ? subject(governor, depth + 1) : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  /** Whether a participle or infinitive next to a noun shares the subject of the clause. */
  private boolean isLoose(int verb) {
    int first = group(verb).start();
    boolean participle = token(verb).tag() == Tag.VBG;
    return hasMark(verb, "to") || (participle && token(first - 1).is(","));
  }

  /** The subject of the nearest verb above a token. */
  private Optional<WordRange> clauseSubject(int token, int depth) {
    int above = dependencies.head(token);
    while (above >= 0 && !token(above).isVerb()) {
      above = dependencies.head(above);
    }
    return above >= 0 ? subject(above, depth) : Optional.empty();
  }

  /** Whether a word such as "that" or "to" introduces a clause. */
  boolean hasMark(int clause, String word) {
    return dependencies.children(clause, Relation.MARK).stream()
        .anyMatch(mark -> token(mark).is(word));
  }

  /** Whether a phrase can name somebody, as a time or place does not. */
  boolean isNominal(WordRange phrase) {
    Token first = token(phrase.start());
    boolean named = false;
    for (int i = phrase.start(); i < phrase.end(); i++) {
      Tag tag = token(i).tag();
      named = named || token(i).isNoun() || NAMING.contains(tag);
    }
    return named && first.tag() != Tag.IN && first.tag() != Tag.TO;
  }

  /** The phrase of a noun as far as a verb that it stands before or after. */
  Optional<WordRange> phrase(int noun, WordRange verb) {
    WordRange all = dependencies.subtree(noun);
    if (noun >= verb.end()) {
      return trim(Math.max(all.start(), verb.end()), all.end());
    }
    int end = Math.min(all.end(), verb.start());
    if (end <= noun) {
      return Optional.empty();
    }
    return trim(afterDateline(all.start(), noun), companyEnd(end, verb.start()));
  }

  /** The start of a phrase after the dateline that a report opens with: "PARIS (AP) — ". */
  int afterDateline(int first, int noun) {
    for (int i = noun - 1; first == 0 && i > 0; i--) {
      if (token(i).isDash() && !sentence.isGlued(i)) {
        return i + 1;
      }
    }
    return first;
  }

  /** The end of "along with …" between a subject and its verb, else the subject's end. */
  private int companyEnd(int end, int verb) {
    int next = end;
    while (next < verb && isMark(next)) {
      next++;
    }
    boolean joint =
        next + 2 < verb
            && ((JOINT.contains(lemma(next)) && token(next + 1).is("with"))
                || (token(next).is("as")
                    && token(next + 1).is("well")
                    && token(next + 2).is("as")));
    return joint ? verb : end;
  }
}
