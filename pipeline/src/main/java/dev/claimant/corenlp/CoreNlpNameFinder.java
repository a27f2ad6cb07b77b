package dev.claimant.corenlp;

import dev.claimant.document.EntityType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Token;
import dev.claimant.entity.Name;
import dev.claimant.entity.NameFinder;
import dev.claimant.support.Lazy;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * CoreNLP's named-entity recogniser for persons, organisations and locations (Finkel, Grenager and
 * Manning, ACL 2005).
 */
public final class CoreNlpNameFinder implements NameFinder {
  private static final String MODEL =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  /** Longer sentences are read in parts of this many tokens, since memory grows with length. */
  private static final int TOKENS_AT_ONCE = 500;

  private static final Map<String, EntityType> TYPES =
      Map.of(
          "PERSON", EntityType.PERSON,
          "ORGANIZATION", EntityType.ORGANIZATION,
          "LOCATION", EntityType.PLACE);

  private final Lazy<CRFClassifier<CoreLabel>> classifier = new Lazy<>(CoreNlpNameFinder::load);

  @Override
  public void prepare() {
    Object unused = classifier.get();
  }

  @Override
  public List<Name> names(Sentence sentence) {
    List<CoreLabel> labels = new ArrayList<>(sentence.tokens().size());
    for (int start = 0; start < sentence.tokens().size(); start += TOKENS_AT_ONCE) {
      int end = Math.min(start + TOKENS_AT_ONCE, sentence.tokens().size());
      labels.addAll(labels(sentence.tokens().subList(start, end)));
    }
    List<Name> names = new ArrayList<>();
    for (int first = 0, end; first < labels.size(); first = end) {
      String answer = answer(labels.get(first));
      end = first + 1;
      while (end < labels.size() && answer.equals(answer(labels.get(end)))) {
        end++;
      }
      EntityType type = TYPES.get(answer);
      if (type != null) {
        names.add(new Name(first, end, type));
      }
    }
    return names;
  }

  private List<CoreLabel> labels(List<Token> tokens) {
    List<Word> words = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      words.add(new Word(token.text()));
    }
    return classifier.get().classifySentence(words);
  }

  private static String answer(CoreLabel label) {
    return Objects.requireNonNullElse(label.get(AnswerAnnotation.class), "O");
  }

  private static CRFClassifier<CoreLabel> load() {
    CoreNlpLogging.silence();
    // Otherwise it learns lower-case words as it reads, and its answers depend on earlier texts.
    Properties properties = new Properties();
    properties.setProperty("maxAdditionalKnownLCWords", "0");
    try {
      return CRFClassifier.getClassifier(MODEL, properties);
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("cannot load " + MODEL, e);
    }
  }
}
