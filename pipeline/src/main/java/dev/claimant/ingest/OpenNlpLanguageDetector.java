package dev.claimant.ingest;

import dev.claimant.support.Lazy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Apache OpenNLP's detector of 103 languages, by character n-grams. */
public final class OpenNlpLanguageDetector implements LanguageDetector {
  private static final String MODEL = "/langdetect-183.bin";
  private static final String ENGLISH = "eng";

  /** As much of a text as tells its language; more costs time only. */
  private static final int SAMPLE = 3000;

  /**
   * How many times as likely as English another language must be. On a sentence or less the
   * detector's first guess is often wrong by a hair; on other languages English is far after.
   */
  private static final double MARGIN = 1.5;

  private final Lazy<LanguageDetectorModel> model = new Lazy<>(OpenNlpLanguageDetector::load);

  @Override
  public String language(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    // The detector is for one thread; its model is for all.
    Language[] languages = new LanguageDetectorME(model.get()).predictLanguages(sample);
    for (Language language : languages) {
      if (language.getLang().equals(ENGLISH)
          && languages[0].getConfidence() < MARGIN * language.getConfidence()) {
        return ENGLISH;
      }
    }
    return languages[0].getLang();
  }

  private static LanguageDetectorModel load() {
    try (InputStream in = OpenNlpLanguageDetector.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(
            "the language model " + MODEL + " is not on the class path");
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
