package dev.claimant.attribution;

import dev.claimant.support.WordList;
import java.util.Set;

/**
 * The words for documents that somebody makes, and for making them, by lemma.
 *
 * @param documents nouns for what somebody makes that then says something: "statement"
 * @param findings nouns for what somebody has found out, who is named after "by" or "from":
 *     "figures"
 * @param verbs verbs for making such a thing: "release"
 */
record MakingWords(Set<String> documents, Set<String> findings, Set<String> verbs) {
  MakingWords {
    documents = Set.copyOf(documents);
    findings = Set.copyOf(findings);
    verbs = Set.copyOf(verbs);
  }

  /** Reads {@code documents.txt}, {@code findings.txt} and {@code making-verbs.txt}. */
  static MakingWords load() {
    return new MakingWords(
        Set.copyOf(WordList.words(MakingWords.class, "documents.txt")),
        Set.copyOf(WordList.words(MakingWords.class, "findings.txt")),
        Set.copyOf(WordList.words(MakingWords.class, "making-verbs.txt")));
  }

  boolean isDocument(String noun) {
    return documents.contains(noun);
  }

  boolean isMaking(String verb) {
    return verbs.contains(verb);
  }
}
