package dev.claimant.pipeline;

import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.support.Lazy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sequence of stages, each of which finds the layers that it requires. Safe for use by many
 * threads.
 */
public final class Pipeline implements AutoCloseable {
  private final List<Stage> stages;

  /** Done at the first document, all stages side by side: their models take seconds each. */
  private final Lazy<List<Stage>> prepared;

  /**
   * @param stages the stages in the order of their work
   * @throws IllegalArgumentException if a stage requires a layer that none before it adds, or adds
   *     one that is there
   */
  public Pipeline(List<? extends Stage> stages) {
    this.stages = List.copyOf(stages);
    this.prepared =
        new Lazy<>(
            () -> {
              this.stages.parallelStream().forEach(Stage::prepare);
              return this.stages;
            });
    Set<Layer<?>> there = new HashSet<>();
    for (Stage stage : this.stages) {
      for (Layer<?> layer : stage.requires()) {
        if (!there.contains(layer)) {
          throw new IllegalArgumentException(
              name(stage)
                  + " requires "
                  + layer
                  + ": put a stage that adds "
                  + layer
                  + " before it");
        }
      }
      if (!there.add(stage.adds())) {
        throw new IllegalArgumentException(
            name(stage) + " adds " + stage.adds() + " a second time: leave one of the two out");
      }
    }
  }

  /** The stages of this one that it takes to add a layer. */
  public Pipeline upTo(Layer<?> layer) {
    Set<Layer<?>> needed = new HashSet<>();
    needed.add(layer);
    List<Stage> taken = new ArrayList<>();
    for (int i = stages.size() - 1; i >= 0; i--) {
      if (needed.contains(stages.get(i).adds())) {
        taken.add(0, stages.get(i));
        needed.addAll(stages.get(i).requires());
      }
    }
    return new Pipeline(taken);
  }

  /**
   * The document with the layers of all stages.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   * @throws UnpreparedException if the models cannot be loaded
   */
  public Document apply(Document document) {
    Document result = document;
    for (Stage stage : prepared()) {
      Interruption.check();
      result = stage.apply(result);
    }
    return result;
  }

  private List<Stage> prepared() {
    try {
      return prepared.get();
    } catch (RuntimeException | LinkageError e) {
      throw new UnpreparedException(e);
    }
  }

  /** Closes all stages. */
  @Override
  public void close() {
    stages.forEach(Stage::close);
  }

  private static String name(Stage stage) {
    return stage.getClass().getSimpleName();
  }
}
