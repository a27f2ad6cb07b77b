package dev.claimant.ingest;

/** Tells the language of a text. Safe for use by many threads. */
@FunctionalInterface
public interface LanguageDetector {
  /**
   * The language that a text is in, as ISO 639-3 ("eng", "fra").
   *
   * @param text a text that is not blank
   * @return "eng" also for a text that is too short to tell
   */
  String language(String text);
}
