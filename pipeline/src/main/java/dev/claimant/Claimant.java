package dev.claimant;

import dev.claimant.attribution.AttributionStage;
import dev.claimant.claim.ClaimStage;
import dev.claimant.corenlp.CoreNlpDependencyParser;
import dev.claimant.corenlp.CoreNlpNameFinder;
import dev.claimant.corenlp.CoreNlpNameGenders;
import dev.claimant.corenlp.CoreNlpTagger;
import dev.claimant.corenlp.CoreNlpTokenizer;
import dev.claimant.entity.EntityStage;
import dev.claimant.onnx.OnnxAttributionModel;
import dev.claimant.pipeline.Pipeline;
import dev.claimant.pipeline.Stage;
import dev.claimant.quantity.QuantityStage;
import dev.claimant.sentence.SentenceStage;
import dev.claimant.time.TimeStage;
import java.util.List;

/** The pipeline that the command line runs, for use from Java. */
public final class Claimant {
  private Claimant() {}

  /** All stages, from sentences to claims, in order; each can also be used alone. */
  public static List<Stage> stages() {
    return stages(AttributionMethod.MODEL);
  }

  /** All stages, with the one of attributions that finds them by a method. */
  public static List<Stage> stages(AttributionMethod method) {
    return List.of(
        new SentenceStage(new CoreNlpTokenizer(), new CoreNlpTagger()),
        new EntityStage(new CoreNlpNameFinder(), new CoreNlpNameGenders()),
        new TimeStage(),
        new QuantityStage(),
        attributionStage(method),
        new ClaimStage());
  }

  /**
   * All stages as one. Models load at their first use; keep the pipeline and share it, also between
   * threads.
   */
  public static Pipeline pipeline() {
    return pipeline(AttributionMethod.MODEL);
  }

  /** All stages as one, with attributions found by a method. */
  public static Pipeline pipeline(AttributionMethod method) {
    return new Pipeline(stages(method));
  }

  private static Stage attributionStage(AttributionMethod method) {
    return switch (method) {
      case MODEL -> new AttributionStage(new OnnxAttributionModel());
      case RULES -> new AttributionStage(new CoreNlpDependencyParser());
    };
  }
}
