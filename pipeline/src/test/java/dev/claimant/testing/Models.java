package dev.claimant.testing;

import dev.claimant.document.Document;
import dev.claimant.ingest.Paragraphs;
import dev.claimant.sentence.CoreNlpTagger;
import dev.claimant.sentence.SentenceStage;
import java.util.Optional;

/** The models that tests tagged "models" use, loaded once for all of them. */
public final class Models {
  public static final CoreNlpTagger TAGGER = new CoreNlpTagger();

  private Models() {}

  /** A document with sentences, read by the real tokenizer and tagger. */
  public static Document sentences(String text) {
    return new SentenceStage(TAGGER)
        .apply(Document.of("test", "0".repeat(64), Optional.empty(), text, Paragraphs.of(text)));
  }
}
