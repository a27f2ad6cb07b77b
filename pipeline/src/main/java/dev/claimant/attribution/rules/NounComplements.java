package dev.claimant.attribution.rules;

import dev.claimant.attribution.Dependencies;
import dev.claimant.attribution.Relation;
import dev.claimant.document.Tag;
import dev.claimant.syntax.WordRange;
import java.util.List;
import java.util.Optional;

/** Finds the content and the maker of a noun such as "claim" or "reports" in a parsed sentence. */
final class NounComplements {
  private final ParsedSentence syntax;
  private final Dependencies tree;

  NounComplements(ParsedSentence syntax) {
    this.syntax = syntax;
    this.tree = syntax.dependencies();
  }

  /** The content of a noun: a "that" clause, an infinitive, or the object of a preposition. */
  List<WordRange> findContent(int noun, Complement complement) {
    for (int child :
        tree.children(
            noun,
            Relation.ACL,
            Relation.CCOMP,
            Relation.NMOD,
            Relation.DEP,
            Relation.ACL_RELCL,
            Relation.XCOMP)) {
      if (child < noun) {
        continue;
      }
      for (int word : tree.children(child, Relation.MARK, Relation.CASE)) {
        if (word > noun && syntax.token(word).is(complement.introduction())) {
          int first = complement.isIntroduced() ? word : word + 1;
          return syntax.trim(first, Math.max(first + 1, tree.subtree(child).end())).stream()
              .toList();
        }
      }
    }
    return List.of();
  }

  /** The maker of a claim or the like: "the ministry's claim", "a claim by the ministry". */
  Optional<WordRange> makerOf(int noun) {
    for (int child : tree.children(noun, Relation.NMOD_POSS)) {
      WordRange range = tree.subtree(child);
      boolean clitic = syntax.token(range.last()).tag() == Tag.POS && range.length() > 1;
      return syntax.trim(range.start(), clitic ? range.last() : range.end());
    }
    for (int child : tree.children(noun, Relation.NMOD)) {
      for (int word : tree.children(child, Relation.CASE)) {
        if (List.of("by", "from", "among").contains(syntax.lemma(word)) && child > noun) {
          return syntax.trim(word + 1, tree.subtree(child).end());
        }
      }
    }
    int head = tree.head(noun);
    if (head >= 0 && tree.is(noun, Relation.OBJ) && syntax.token(head).isVerb()) {
      return syntax.subject(head);
    }
    return Optional.empty();
  }
}
