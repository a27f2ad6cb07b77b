package dev.claimant.attribution;

import dev.claimant.support.WordList;
import java.util.Set;

/**
 * The words for documents that somebody makes, and for making them, by lemma.
 *
 * @param documents nouns for what somebody makes that then says something: "statement"
 * @param verbs verbs for making such a thing: "release"
 */
public record MakingWords(Set<String> documents, Set<String> verbs) {
  public MakingWords {
    documents = Set.copyOf(documents);
    verbs = Set.copyOf(verbs);
  }

  /** Reads {@code documents.txt} and {@code making-verbs.txt}. */
  static MakingWords load() {
    return new MakingWords(
        Set.copyOf(WordList.words(MakingWords.class, "documents.txt")),
        Set.copyOf(WordList.words(MakingWords.class, "making-verbs.txt")));
  }

  public boolean isDocument(String noun) {
    return documents.contains(noun);
  }

  public boolean isMaking(String verb) {
    return verbs.contains(verb);
  }
}
