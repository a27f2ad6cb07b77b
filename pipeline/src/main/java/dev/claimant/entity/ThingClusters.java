package dev.claimant.entity;

import dev.claimant.document.EntityType;
import dev.claimant.support.CompanyWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The organisations and places of a document. Their longer names are read first, all of them, so
 * that an acronym or short form finds one that comes later, too.
 */
final class ThingClusters {
  private static final Set<String> CORPORATE = CompanyWords.CORPORATE;
  private static final Set<String> COMPANY_WORDS = WordLists.get("company word");

  private final Map<String, Cluster> byName = new HashMap<>();

  /**
   * By acronym, in capitals, by last word and by the first word of a company, the names that have
   * them; a form of several names is of no use.
   */
  private final Map<String, List<Cluster>> byShortForm = new HashMap<>();

  ThingClusters(List<Occurrence> occurrences) {
    for (Occurrence occurrence : occurrences) {
      if (occurrence.known().isEmpty()
          && occurrence.type() != EntityType.PERSON
          && occurrence.words().size() > 1) {
        addLongName(occurrence);
      }
    }
  }

  /** The organisation or place of one of the document's names. */
  Cluster thingOf(Occurrence occurrence) {
    Cluster cluster =
        Optional.ofNullable(byName.get(key(occurrence)))
            .or(() -> byShortForm(occurrence))
            .orElseGet(
                () ->
                    byName.computeIfAbsent(
                        key(occurrence), key -> new Cluster(occurrence.type(), occurrence.text())));
    if (occurrence.words().size() > 1) {
      cluster.rename(occurrence.text());
    }
    addFirstWord(occurrence, cluster);
    return cluster;
  }

  private void addLongName(Occurrence occurrence) {
    String key = key(occurrence);
    if (byName.containsKey(key)) {
      return;
    }
    Cluster cluster = new Cluster(occurrence.type(), occurrence.text());
    byName.put(key, cluster);
    if (occurrence.type() == EntityType.ORGANIZATION) {
      List<String> words = occurrence.words();
      addShortForm(Acronyms.initialsOfMainWords(words), cluster);
      addShortForm(Acronyms.initials(words), cluster);
      addShortForm(lower(words.get(words.size() - 1)), cluster);
      String last = lower(words.get(words.size() - 1)).replace(".", "");
      if (isRemovable(EntityType.ORGANIZATION, last)) {
        addShortForm(lower(words.get(0)), cluster);
      }
      Acronyms.defined(occurrence.sentence(), occurrence.name(), occurrence.text())
          .ifPresent(acronym -> byName.putIfAbsent(lower(acronym).replace(".", ""), cluster));
    }
  }

  /**
   * "Dorn" is "Dorn Metals" where that is named before; where it is not, "Dorn Capital" is rather a
   * part of it.
   */
  private void addFirstWord(Occurrence occurrence, Cluster cluster) {
    List<String> words = occurrence.words();
    if (occurrence.type() == EntityType.ORGANIZATION
        && words.size() > 1
        && COMPANY_WORDS.contains(lower(words.get(words.size() - 1)))) {
      addShortForm(lower(words.get(0)), cluster);
    }
  }

  private void addShortForm(String form, Cluster cluster) {
    List<Cluster> clusters = byShortForm.computeIfAbsent(form, key -> new ArrayList<>());
    if (!clusters.contains(cluster) && clusters.size() < 2) {
      clusters.add(cluster);
    }
  }

  private Optional<Cluster> byShortForm(Occurrence occurrence) {
    if (occurrence.words().size() > 1 || occurrence.type() != EntityType.ORGANIZATION) {
      return Optional.empty();
    }
    String word = occurrence.text().replace(".", "");
    boolean acronym = word.equals(word.toUpperCase(Locale.ROOT));
    List<Cluster> clusters = byShortForm.getOrDefault(acronym ? word : lower(word), List.of());
    return clusters.size() == 1 ? Optional.of(clusters.get(0)) : Optional.empty();
  }

  /** The name as the document's other spellings of it share it. */
  private static String key(Occurrence occurrence) {
    List<String> words =
        new ArrayList<>(List.of(lower(occurrence.text()).replace(".", "").split(" ")));
    while (words.size() > 1 && isRemovable(occurrence.type(), words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return String.join(" ", words);
  }

  private static boolean isRemovable(EntityType type, String word) {
    return type == EntityType.PLACE ? Names.isRegion(word) : CORPORATE.contains(word);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
