package dev.claimant.entity;

import dev.claimant.document.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The persons of a document. Full names are read first, all of them, so that a surname finds its
 * full name also where that comes later.
 */
final class PersonClusters {
  /** The largest number of persons with the same surname or first name that are compared. */
  private static final int MOST_COMPARED = 20;

  private static final String PRESIDENT = "president";

  private static final Set<String> SUFFIXES = WordLists.get("generation");

  private final NameGenders genders;
  private final Map<String, Cluster> byName = new HashMap<>();
  private final Map<String, List<Cluster>> byFirstWord = new HashMap<>();
  private final Map<String, List<Cluster>> byLastWord = new HashMap<>();

  private final Map<String, List<Cluster>> bareNames = new HashMap<>();

  /** By surname, where the document names a person in full. */
  private final Map<String, NavigableMap<Integer, Place>> places = new HashMap<>();

  private final Map<Cluster, Integer> counts = new HashMap<>();

  private record Place(Cluster cluster, int paragraph) {}

  PersonClusters(List<Occurrence> occurrences, NameGenders genders) {
    this.genders = genders;
    for (Occurrence occurrence : occurrences) {
      if (occurrence.type() == EntityType.PERSON && words(occurrence.text()).size() > 1) {
        addFullName(occurrence);
      }
    }
  }

  /**
   * The person of the next of the document's names. What the names before it told of its persons
   * decides, so the names must be asked for in the order of the text.
   */
  Cluster personOf(Occurrence occurrence) {
    List<String> words = words(occurrence.text());
    if (words.size() > 1) {
      return byName.computeIfAbsent(
          lower(occurrence.text()), name -> new Cluster(EntityType.PERSON, occurrence.text()));
    }
    String word = words.get(0);
    Description description = occurrence.description();
    return bySurname(word, occurrence)
        .or(() -> byFirstName(word, description.gender()))
        .orElseGet(() -> bare(word, occurrence));
  }

  /** A person of whom the document has the surname only, and perhaps a role. */
  private Cluster bare(String word, Occurrence occurrence) {
    Description description = occurrence.description();
    List<Cluster> same = bareNames.computeIfAbsent(word, name -> new ArrayList<>());
    Cluster cluster =
        same.stream()
            .filter(other -> canBe(other, description))
            .findFirst()
            .orElseGet(() -> new Cluster(EntityType.PERSON, occurrence.text()));
    if (!same.contains(cluster)) {
      same.add(cluster);
    }
    if (isPresident(description)) {
      cluster.learn(description);
      addPlace(word, occurrence, cluster);
    }
    return cluster;
  }

  private void addPlace(String surname, Occurrence occurrence, Cluster cluster) {
    counts.merge(cluster, 1, Integer::sum);
    places
        .computeIfAbsent(surname, word -> new TreeMap<>())
        .put(occurrence.span().start(), new Place(cluster, occurrence.sentence().paragraph()));
  }

  private void addFullName(Occurrence occurrence) {
    String key = lower(occurrence.text());
    List<String> words = words(occurrence.text());
    Cluster cluster = byName.computeIfAbsent(key, name -> sameOrNew(occurrence, words));
    cluster.rename(occurrence.text());
    cluster.learn(occurrence.description());
    addPlace(last(words), occurrence, cluster);
  }

  private Cluster sameOrNew(Occurrence occurrence, List<String> words) {
    List<Cluster> sameSurname = byLastWord.computeIfAbsent(last(words), word -> new ArrayList<>());
    List<Cluster> sameFirst = byFirstWord.computeIfAbsent(words.get(0), word -> new ArrayList<>());
    for (List<Cluster> candidates : List.of(sameSurname, sameFirst)) {
      for (Cluster candidate : latest(candidates)) {
        if (isSame(words, words(candidate.name()))
            && candidate.gender().agreesWith(occurrence.description().gender())) {
          return candidate;
        }
      }
    }
    Cluster cluster = new Cluster(EntityType.PERSON, occurrence.text());
    cluster.learn(occurrence.description().gender().or(gender(words)));
    sameSurname.add(cluster);
    sameFirst.add(cluster);
    return cluster;
  }

  /** The gender of a full name; "Kim" is a first name in one language, a surname in another. */
  private Gender gender(List<String> words) {
    return words.get(0).equals("kim") ? Gender.UNKNOWN : genders.of(words.get(0));
  }

  /** Whether two full names, in lower case, can be one person's. */
  private static boolean isSame(List<String> first, List<String> second) {
    List<String> shorter = first.size() <= second.size() ? first : second;
    List<String> longer = shorter == first ? second : first;
    if (last(first).equals(last(second))) {
      return isSameFirstName(first.get(0), second.get(0)) || longer.containsAll(shorter);
    }
    return longer.subList(0, shorter.size()).equals(shorter);
  }

  /** "Chris" and "Christopher", "J." and "John" can be the same. */
  private static boolean isSameFirstName(String first, String second) {
    String shorter = first.length() <= second.length() ? first : second;
    String longer = shorter.equals(first) ? second : first;
    boolean initial = shorter.length() == 1 || (shorter.length() == 2 && shorter.endsWith("."));
    return longer.startsWith(initial ? shorter.substring(0, 1) : shorter)
        && (initial || shorter.length() > 2);
  }

  /**
   * The person of a bare surname: the only one whom the paragraph has named in full; else the one
   * whom the document names in full most often, the nearest of those before.
   */
  private Optional<Cluster> bySurname(String surname, Occurrence occurrence) {
    NavigableMap<Integer, Place> named = places.getOrDefault(surname, new TreeMap<>());
    Description description = occurrence.description();
    int start = occurrence.span().start();
    Optional<Cluster> best = Optional.empty();
    Set<Cluster> here = new LinkedHashSet<>();
    int left = MOST_COMPARED;
    for (Place place : named.headMap(start, false).descendingMap().values()) {
      if (left-- == 0) {
        break;
      }
      if (canBe(place.cluster(), description)) {
        if (place.paragraph() == occurrence.sentence().paragraph()) {
          here.add(place.cluster());
        }
        best = moreNamed(best, place.cluster());
      }
    }
    if (here.size() == 1) {
      return Optional.of(here.iterator().next());
    }
    return best.or(
        () ->
            named.tailMap(start, true).values().stream()
                .limit(MOST_COMPARED)
                .map(Place::cluster)
                .filter(cluster -> canBe(cluster, description))
                .findFirst());
  }

  /** Whether a full name can be that of a surname with this title and role. */
  private static boolean canBe(Cluster cluster, Description description) {
    return cluster.gender().agreesWith(description.gender())
        && (!isPresident(description) || !cluster.hasOffice() || cluster.isCalled(PRESIDENT));
  }

  /** One who holds another office is not the president of that name: a wife, a brother. */
  private static boolean isPresident(Description description) {
    return description.nouns().contains(PRESIDENT);
  }

  private Optional<Cluster> moreNamed(Optional<Cluster> best, Cluster other) {
    return best.isPresent() && counts.getOrDefault(best.get(), 0) >= counts.getOrDefault(other, 0)
        ? best
        : Optional.of(other);
  }

  private Optional<Cluster> byFirstName(String name, Gender gender) {
    List<Cluster> candidates = byFirstWord.getOrDefault(name, List.of());
    return candidates.size() == 1 && candidates.get(0).gender().agreesWith(gender)
        ? Optional.of(candidates.get(0))
        : Optional.empty();
  }

  private static List<Cluster> latest(List<Cluster> clusters) {
    return clusters.subList(Math.max(0, clusters.size() - MOST_COMPARED), clusters.size());
  }

  /** The words of a name in lower case, without "Jr." and the like. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>(List.of(lower(text).split(" ")));
    while (words.size() > 1 && SUFFIXES.contains(last(words).replace(".", ""))) {
      words.remove(words.size() - 1);
    }
    if (words.size() > 1 && last(words).equals(",")) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  /** In lower case, and without the Arabic article that a bare surname lacks. */
  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).replace(" al-", " ");
  }
}
