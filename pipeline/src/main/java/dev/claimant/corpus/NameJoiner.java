package dev.claimant.corpus;

import dev.claimant.corpus.SentenceWords.Word;
import dev.claimant.document.EntityType;
import dev.claimant.support.CompanyWords;
import dev.claimant.support.KnownNames;
import dev.claimant.support.WordList.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives all names of one entity the same name: aliases and demonyms of what is known, companies
 * with and without what ends their names, and the short form of a longer name that is the only one
 * to have it. All names must be added before one is asked for.
 */
final class NameJoiner {
  private static final List<String> PLACES = List.of("countries.txt", "regions.txt");
  private static final List<String> OTHERS = List.of("groups.txt", "organizations.txt");

  private static final int MOST_WORDS = 8;

  /** What stands between a place and its country. */
  private static final Set<String> BETWEEN = Set.of("in", "the", ",");

  private final Map<String, String> known = new HashMap<>();
  private final Set<String> places = new HashSet<>();

  /** The first words of places. */
  private final Set<String> firstWords = new HashSet<>();

  /** The one names that were asked for before. */
  private final Map<Name, String> joined = new HashMap<>();

  /** The countries of places. */
  private final Map<String, String> wholes = new HashMap<>();

  /** By the first or last word of longer names, these names. */
  private final Map<String, Set<String>> byShortForm = new HashMap<>();

  NameJoiner() {
    PLACES.forEach(this::read);
    known.keySet().forEach(this::addPlace);
    OTHERS.forEach(this::read);
  }

  private void read(String list) {
    for (Row row : KnownNames.rows(list)) {
      String name = unmarked(row.cell(1));
      known.putIfAbsent(name, name);
      row.items(2).forEach(alias -> known.putIfAbsent(unmarked(alias), name));
      row.items(3).forEach(demonym -> known.putIfAbsent(unmarked(demonym), name));
    }
  }

  /** Takes note of a name, so that shorter forms of it are joined with it, and places found. */
  void add(Name name) {
    if (name.type() == EntityType.PLACE || name.type() == EntityType.COUNTRY) {
      addPlace(name.text());
    }
    String full = base(name.text());
    List<String> words = List.of(full.split(" "));
    if (words.size() < 2 || known.containsKey(name.text())) {
      return;
    }
    switch (name.type()) {
      case PERSON -> addShortForm(words.get(words.size() - 1), full);
      case ORGANIZATION -> {
        if (!CompanyWords.COMMON_FIRST.contains(words.get(0).toLowerCase(Locale.ROOT))) {
          addShortForm(words.get(0), full);
        }
      }
      case COUNTRY, PLACE, GROUP -> {}
    }
  }

  private void addPlace(String name) {
    List<Word> words = SentenceWords.words(name, 0);
    if (!words.isEmpty() && places.add(name)) {
      firstWords.add(words.get(0).text());
    }
  }

  private void addShortForm(String form, String full) {
    byShortForm.computeIfAbsent(form, of -> new HashSet<>()).add(full);
  }

  /** The one name of an entity. */
  String join(Name name) {
    return joined.computeIfAbsent(name, this::find);
  }

  private String find(Name name) {
    String same = known.get(name.text());
    if (same != null) {
      return same;
    }
    String full = base(name.text());
    Set<String> longer = byShortForm.getOrDefault(full, Set.of());
    return longer.size() == 1 ? longer.iterator().next() : full;
  }

  /** The places in words that are known or were added, also by their demonyms. */
  Set<String> places(List<Word> words) {
    Set<String> found = new LinkedHashSet<>();
    int index = 0;
    while (index < words.size()) {
      int end = endOfPlace(words, index);
      if (end > index) {
        found.add(joined(words, index, end));
      }
      index = Math.max(end, index + 1);
    }
    return found;
  }

  /** Learns which places lie in a country: "Cebu in the Philippines", "Kursk, Russia". */
  void addParts(List<Word> words) {
    int index = 0;
    while (index < words.size()) {
      int end = endOfPlace(words, index);
      int next = end;
      while (end > index && next < words.size() && BETWEEN.contains(words.get(next).text())) {
        next++;
      }
      int endOfWhole = next > end ? endOfPlace(words, next) : next;
      if (endOfWhole > next) {
        wholes.put(joined(words, index, end), joined(words, next, endOfWhole));
      }
      index = Math.max(end, index + 1);
    }
  }

  /** The joined name and, if it is a place in a country, that of the country. */
  Set<String> withWhole(Name name) {
    String joined = join(name);
    String whole = wholes.get(joined);
    return whole == null ? Set.of(joined) : Set.of(joined, whole);
  }

  private int endOfPlace(List<Word> words, int first) {
    boolean begins = firstWords.contains(words.get(first).text());
    int last = begins ? Math.min(words.size(), first + MOST_WORDS) : 0;
    for (int end = last; end > first; end--) {
      if (places.contains(text(words, first, end))) {
        return end;
      }
    }
    return first;
  }

  /** The index after the longest known name that begins at an index, or this index. */
  int endOfName(List<Word> words, int first) {
    for (int end = Math.min(words.size(), first + MOST_WORDS); end > first; end--) {
      if (known.containsKey(text(words, first, end))) {
        return end;
      }
    }
    return first;
  }

  /** The one name of a known name. */
  String joined(List<Word> words, int first, int end) {
    String text = text(words, first, end);
    return known.getOrDefault(text, text);
  }

  private static String text(List<Word> words, int first, int end) {
    StringBuilder text = new StringBuilder();
    for (Word word : words.subList(first, end)) {
      text.append(text.isEmpty() || word.joined() ? "" : " ").append(word.text());
    }
    return text.toString();
  }

  /** A name without article, full stops and what a company's name can do without. */
  private static String base(String name) {
    List<String> words =
        new ArrayList<>(
            Arrays.asList(
                name.replaceFirst("^(?:[Tt]he|[Aa]n?) ", "").replaceAll("[.,]", "").split("\\s+")));
    while (words.size() > 1
        && CompanyWords.CORPORATE.contains(words.get(words.size() - 1).toLowerCase(Locale.ROOT))) {
      words.remove(words.size() - 1);
    }
    return String.join(" ", words);
  }

  private static String unmarked(String name) {
    return name.replaceFirst("^[?~]", "");
  }
}
