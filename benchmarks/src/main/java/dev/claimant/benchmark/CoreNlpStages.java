package dev.claimant.benchmark;

import dev.claimant.corenlp.CoreNlpLogging;
import edu.stanford.nlp.coref.CorefCoreAnnotations.CorefChainAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** CoreNLP's annotators, as its pipeline runs them. */
final class CoreNlpStages {
  /** One named-entity model, no times, no numbers, no finer types. */
  private static final Map<String, String> NAMES_ONLY =
      Map.of(
          "ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz",
          "ner.applyNumericClassifiers", "false",
          "ner.useSUTime", "false",
          "ner.applyFineGrained", "false",
          // Quote attribution asks for coreference, but goes without.
          "enforceRequirements", "false");

  private CoreNlpStages() {}

  /** All that quote attribution asks for, with CoreNLP's defaults. */
  static Stages<Annotation> asItComes() {
    return load(
        "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote",
        Map.of("coref.algorithm", "statistical"));
  }

  /** Names, a dependency parse of every sentence, and quotations with their speakers. */
  static Stages<Annotation> cutDown() {
    return load("tokenize,ssplit,pos,lemma,ner,depparse,quote", NAMES_ONLY);
  }

  /** Quotations with their speakers; quote attribution itself parses the sentences around them. */
  static Stages<Annotation> quotesOnly() {
    return load("tokenize,ssplit,pos,lemma,ner,quote", NAMES_ONLY);
  }

  private static Stages<Annotation> load(String annotators, Map<String, String> options) {
    CoreNlpLogging.silence();
    Properties properties = new Properties();
    properties.putAll(options);
    properties.setProperty("annotators", annotators);
    // It takes "ssplit" into "tokenize".
    String loaded = new StanfordCoreNLP(properties).getProperties().getProperty("annotators");
    return new Stages<>(
        CoreNlpStages::annotation, Stream.of(loaded.split(",")).map(CoreNlpStages::stage).toList());
  }

  private static Annotation annotation(String text) {
    Annotation annotation = new Annotation(text);
    // Coreference puts its own in place of it; without, quote attribution needs one.
    annotation.set(CorefChainAnnotation.class, Map.of());
    return annotation;
  }

  private static Stages.Stage<Annotation> stage(String name) {
    Annotator annotator = StanfordCoreNLP.getExistingAnnotator(name);
    return new Stages.Stage<>(
        name,
        annotation -> {
          annotator.annotate(annotation);
          return annotation;
        });
  }
}
