package dev.claimant.entity;

import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import dev.claimant.document.EntityType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An entity, with what the names that were read so far say of it. */
final class Cluster {
  private final EntityType type;
  private final boolean known;
  private final Set<String> nouns = new HashSet<>();
  private final Set<String> roleWords = new HashSet<>();
  private String name;
  private Gender gender = Gender.UNKNOWN;
  private Optional<String> role = Optional.empty();
  private Optional<String> title = Optional.empty();

  Cluster(EntityType type, String name) {
    this(type, name, false);
  }

  private Cluster(EntityType type, String name, boolean known) {
    this.type = type;
    this.name = name;
    this.known = known;
  }

  /** An entity of the gazetteer: a state, people, region or world organisation. */
  static Cluster known(EntityType type, String name) {
    return new Cluster(type, name, true);
  }

  boolean isKnown() {
    return known;
  }

  EntityType type() {
    return type;
  }

  String name() {
    return name;
  }

  List<String> words() {
    return List.of(name.split(" "));
  }

  Gender gender() {
    return gender;
  }

  /** Whether a role or title of it has this plain noun as its head. */
  boolean isCalled(String noun) {
    return nouns.contains(noun);
  }

  /** Whether it has a role or title that is more than a form of address. */
  boolean hasOffice() {
    return !nouns.isEmpty();
  }

  /** Whether a role of it has this word, in lower case. */
  boolean hasRoleWord(String word) {
    return roleWords.contains(word);
  }

  /** Takes a fuller name: more words, then more letters; rather not in capitals. */
  void rename(String other) {
    boolean capitals = isCapitals(name);
    int more = Integer.compare(other.split(" ").length, words().size());
    boolean fuller = more > 0 || (more == 0 && other.length() > name.length());
    if (capitals == isCapitals(other) ? fuller : capitals) {
      name = other;
    }
  }

  void learn(Gender indicated) {
    gender = gender.or(indicated);
  }

  /** Takes the gender and the offices that stand with a name. */
  void learn(Description description) {
    learn(description.gender());
    nouns.addAll(description.nouns());
  }

  /** Takes the role and title that stand with a name; the first of each stays. */
  void describe(Document document, Description description) {
    learn(description);
    Optional<String> newRole = description.role().map(span -> Names.text(document, span));
    newRole.ifPresent(
        words -> roleWords.addAll(List.of(words.toLowerCase(Locale.ROOT).split(" "))));
    role = role.or(() -> newRole);
    title = title.or(() -> description.title().map(span -> Names.text(document, span)));
  }

  Entity entity(int id) {
    return new Entity(id, name, type, role, title);
  }

  private static boolean isCapitals(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }
}
