package dev.claimant.entity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a reader remembers of the text so far: the last mentions, and how often each was named. */
final class Discourse {
  /** The number of last mentions that a pronoun or nominal can refer to. */
  private static final int MEMORY = 60;

  private final Deque<Reference> recent = new ArrayDeque<>();
  private final Map<Cluster, Integer> counts = new HashMap<>();
  private Optional<Cluster> speaker = Optional.empty();

  void add(Reference reference) {
    recent.addFirst(reference);
    if (recent.size() > MEMORY) {
      recent.removeLast();
    }
    counts.merge(reference.cluster(), 1, Integer::sum);
    if (reference.speaker()) {
      speaker = Optional.of(reference.cluster());
    }
  }

  /** The last mentions, the latest first. */
  Iterable<Reference> recent() {
    return recent;
  }

  /** The latest mention. */
  Optional<Reference> last() {
    return Optional.ofNullable(recent.peekFirst());
  }

  /** Who spoke last. */
  Optional<Cluster> speaker() {
    return speaker;
  }

  int count(Cluster cluster) {
    return counts.getOrDefault(cluster, 0);
  }
}
