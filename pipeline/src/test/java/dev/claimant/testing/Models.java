package dev.claimant.testing;

import dev.claimant.Claimant;
import dev.claimant.corenlp.CoreNlpTagger;
import dev.claimant.corenlp.CoreNlpTokenizer;
import dev.claimant.document.Document;
import dev.claimant.pipeline.Pipeline;
import dev.claimant.sentence.SentenceStage;
import dev.claimant.text.LayoutReader;
import java.util.Optional;

/** The models that tests tagged "models" use, loaded once for all of them. */
public final class Models {
  public static final CoreNlpTagger TAGGER = new CoreNlpTagger();

  /** The whole pipeline. */
  public static final Pipeline PIPELINE = new Pipeline(Claimant.stages());

  private Models() {}

  /** A document as it is read, without a date. */
  public static Document document(String text) {
    return Document.of("test", "0".repeat(64), Optional.empty(), text, LayoutReader.read(text));
  }

  /** A document with sentences, read by the real tokenizer and tagger. */
  public static Document sentences(String text) {
    return new SentenceStage(new CoreNlpTokenizer(), TAGGER).apply(document(text));
  }
}
