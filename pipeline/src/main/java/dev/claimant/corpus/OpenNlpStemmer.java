package dev.claimant.corpus;

import java.util.HashMap;
import java.util.Map;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/** Takes the inflections off English words, by Porter's second stemmer. Not thread-safe. */
final class OpenNlpStemmer {
  private final SnowballStemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
  private final Map<String, String> known = new HashMap<>();

  /** The stem of a word in lower case. */
  String stem(String word) {
    return known.computeIfAbsent(word, of -> stemmer.stem(of).toString());
  }
}
