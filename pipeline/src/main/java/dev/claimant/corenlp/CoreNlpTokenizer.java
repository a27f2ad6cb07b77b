package dev.claimant.corenlp;

import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.sentence.Tokenizer;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** CoreNLP's English tokenizer, sentence splitter and lemmatiser; rules only, no model. */
public final class CoreNlpTokenizer implements Tokenizer {
  /** Tokens as the tagger was trained on; the text itself is never rewritten. */
  private static final String OPTIONS =
      "invertible=false,splitHyphenated=true,untokenizable=noneDelete";

  private static final int LONGEST_RUN = 50;

  @Override
  public List<List<Span>> sentences(String text, Span paragraph) {
    List<CoreLabel> tokens =
        new PTBTokenizer<>(
                new StringReader(withoutRuns(paragraph.of(text))),
                new CoreLabelTokenFactory(),
                OPTIONS)
            .tokenize();
    List<List<Span>> sentences = new ArrayList<>();
    for (List<CoreLabel> sentence : new WordToSentenceProcessor<CoreLabel>().process(tokens)) {
      List<Span> spans = new ArrayList<>(sentence.size());
      for (CoreLabel token : sentence) {
        spans.add(
            new Span(
                paragraph.start() + token.beginPosition(),
                paragraph.start() + token.endPosition()));
      }
      sentences.add(spans);
    }
    return sentences;
  }

  /**
   * A text with blanks for the marks of a long run from a certain length on: over a run of
   * quotation marks or ellipses the lexer takes time that grows with its square, minutes for
   * 100,000.
   */
  private static String withoutRuns(String text) {
    StringBuilder mended = new StringBuilder(text);
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mark = !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
      run = mark && !Character.isSurrogate(c) ? run + 1 : 0;
      if (run > LONGEST_RUN) {
        mended.setCharAt(i, ' ');
      }
    }
    return mended.toString();
  }

  @Override
  public List<String> lemmas(List<String> words, List<Tag> tags) {
    Morphology morphology = new Morphology();
    List<String> lemmas = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      // Morphology would lower-case by the machine's locale, and a Turkish "I" is another letter.
      boolean name = tags.get(i).isProperNoun();
      String word = name ? words.get(i) : words.get(i).toLowerCase(Locale.ROOT);
      lemmas.add(morphology.lemma(word, tags.get(i).label(), false));
    }
    return lemmas;
  }
}
