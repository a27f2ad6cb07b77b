package dev.claimant.attribution;

import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The statements, reports and the like that a document has somebody make, for later mentions. */
final class Artefacts {
  private final Set<String> nouns;
  private final Map<String, List<Span>> makers = new HashMap<>();

  /**
   * @param nouns what such things are called, by lemma
   */
  Artefacts(Set<String> nouns) {
    this.nouns = nouns;
  }

  boolean isArtefact(String noun) {
    return nouns.contains(noun);
  }

  /** Notes that somebody makes a thing; calls come in the order of the text. */
  void add(String noun, Span maker) {
    makers.computeIfAbsent(noun, key -> new ArrayList<>()).add(maker);
  }

  /** Whoever was last named as the maker of such a thing before an offset. */
  Optional<Span> lastMaker(String noun, int before) {
    List<Span> known = makers.getOrDefault(noun, List.of());
    int low = 0;
    int high = known.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (known.get(middle).start() < before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(known.get(low - 1));
  }
}
