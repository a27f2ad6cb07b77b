package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import dev.claimant.document.EntityType;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.Quotation;
import dev.claimant.document.Search;
import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows whom the labels of a transcript or interview mean. */
final class TurnLabels {
  private static final Set<String> QUESTIONS = Set.of("q", "question");
  private static final Set<String> ANSWERS = Set.of("a", "answer");

  private final Document document;
  private final List<Quotation> turns;
  private final Set<Span> labels;
  private final List<Span> interviewee;
  private final Map<String, Optional<Integer>> known = new HashMap<>();

  TurnLabels(Document document) {
    this.document = document;
    this.turns = document.quotations().stream().filter(Quotation::isTurn).toList();
    this.labels = turns.stream().flatMap(turn -> turn.label().stream()).collect(Collectors.toSet());
    this.interviewee =
        turns.isEmpty()
            ? List.of()
            : interviewee(turns.get(0).start()).flatMap(this::firstName).stream().toList();
    // A label with a name in it comes before those that shorten it.
    turns.stream()
        .flatMap(turn -> turn.label().stream())
        .forEach(label -> named(label).ifPresent(id -> known.put(key(label), Optional.of(id))));
  }

  List<Quotation> turns() {
    return turns;
  }

  /** The words for whoever speaks a turn: its label, or where the text names whom it interviews. */
  List<Span> sourceOf(Quotation turn) {
    Optional<String> label = turn.label().map(this::key);
    if (label.filter(QUESTIONS::contains).isPresent()) {
      return List.of();
    }
    boolean answer = label.isEmpty() || ANSWERS.contains(label.get());
    return answer ? interviewee : turn.label().stream().toList();
  }

  /** The entity that a label means, if it is one: "SMITH" is Ann Smith, and so is "AS". */
  Optional<Integer> partyOf(Span label) {
    return labels.contains(label)
        ? known.computeIfAbsent(key(label), key -> shortened(label))
        : Optional.empty();
  }

  private String key(Span label) {
    return label.of(document.text()).toLowerCase(Locale.ROOT);
  }

  private Optional<Integer> named(Span label) {
    return document.mentionsIn(label).stream()
        .filter(mention -> mention.type() == MentionType.NAME)
        .map(Mention::entity)
        .min(Comparator.comparing(id -> document.entity(id).type() != EntityType.PERSON));
  }

  private Optional<Integer> shortened(Span label) {
    String text = label.of(document.text());
    String last = text.substring(text.lastIndexOf(' ') + 1);
    return only(entity -> lastWord(entity.name()).equalsIgnoreCase(last))
        .or(() -> only(entity -> initials(entity.name()).equals(text)));
  }

  /** The only person or organisation of a sort, if there is one and no more. */
  private Optional<Integer> only(Predicate<Entity> sort) {
    List<Integer> found =
        document.entities().stream()
            .filter(
                entity ->
                    entity.type() == EntityType.PERSON || entity.type() == EntityType.ORGANIZATION)
            .filter(sort)
            .map(Entity::id)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static String initials(String name) {
    return Stream.of(name.split("[ -]+"))
        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());
  }

  /** The only person that the text names before the turns, or at all outside of them. */
  private Optional<Integer> interviewee(int first) {
    List<Integer> before = new ArrayList<>();
    List<Integer> outside = new ArrayList<>();
    for (Mention mention : document.mentions()) {
      if (document.entity(mention).type() == EntityType.PERSON
          && !isInTurn(mention.span().start())) {
        (mention.span().end() <= first ? before : outside).add(mention.entity());
      }
    }
    return most(before).or(() -> before.isEmpty() ? most(outside) : Optional.empty());
  }

  private boolean isInTurn(int offset) {
    int i = Search.first(turns, turn -> turn.end() > offset);
    return i < turns.size() && turns.get(i).start() <= offset;
  }

  /** The number that a list holds more often than any other. */
  private static Optional<Integer> most(List<Integer> numbers) {
    Map<Integer, Long> counts =
        numbers.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Integer> best =
        counts.entrySet().stream()
            .filter(count -> count.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
  }

  private Optional<Span> firstName(int entity) {
    return document.mentions().stream()
        .filter(mention -> mention.entity() == entity && mention.type() == MentionType.NAME)
        .map(Mention::full)
        .findFirst();
  }
}
