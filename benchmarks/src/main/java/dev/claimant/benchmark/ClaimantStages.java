package dev.claimant.benchmark;

import dev.claimant.Claimant;
import dev.claimant.document.Document;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.pipeline.Stage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Claimant's stages. */
final class ClaimantStages {
  private ClaimantStages() {}

  static Stages<Document> load() {
    DocumentReader reader = new DocumentReader();
    List<Stage> stages = Claimant.stages();
    stages.parallelStream().forEach(Stage::prepare);
    return new Stages<>(
        text -> document(reader, text),
        stages.stream()
            .map(stage -> new Stages.Stage<>(stage.getClass().getSimpleName(), stage::apply))
            .toList());
  }

  private static Document document(DocumentReader reader, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return reader.read("article", bytes, Optional.empty()).document();
    } catch (DocumentException e) {
      throw new IllegalArgumentException("articles are readable", e);
    }
  }
}
