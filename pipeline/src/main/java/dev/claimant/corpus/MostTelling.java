package dev.claimant.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins items that tell less with those that tell more. An item whose traits are all among those of
 * one kind of others, and of one only, is of that kind; if several kinds have them, it stays apart.
 */
final class MostTelling {
  private MostTelling() {}

  /** The items by the traits of the most telling of their kind. */
  static <T> Map<Set<String>, List<T>> join(Map<Set<String>, List<T>> byTraits) {
    Map<String, Set<Set<String>>> byTrait = new HashMap<>();
    for (Set<String> traits : byTraits.keySet()) {
      traits.forEach(trait -> byTrait.computeIfAbsent(trait, of -> new HashSet<>()).add(traits));
    }
    Map<Set<String>, List<T>> joined = new LinkedHashMap<>();
    byTraits.forEach(
        (traits, items) ->
            joined
                .computeIfAbsent(
                    kind(traits, candidates(traits, byTraits, byTrait)), of -> new ArrayList<>())
                .addAll(items));
    return joined;
  }

  /** Those that can have all of the traits. */
  private static Set<Set<String>> candidates(
      Set<String> traits, Map<Set<String>, ?> all, Map<String, Set<Set<String>>> byTrait) {
    return traits.stream()
        .map(trait -> byTrait.getOrDefault(trait, Set.of()))
        .min((a, b) -> Integer.compare(a.size(), b.size()))
        .orElse(all.keySet());
  }

  private static Set<String> kind(Set<String> traits, Set<Set<String>> candidates) {
    List<Set<String>> telling =
        candidates.stream()
            .filter(other -> other.size() > traits.size() && other.containsAll(traits))
            .toList();
    List<Set<String>> most =
        telling.stream()
            .filter(
                one ->
                    telling.stream()
                        .noneMatch(other -> other.size() > one.size() && other.containsAll(one)))
            .toList();
    return most.size() == 1 ? most.get(0) : traits;
  }
}
