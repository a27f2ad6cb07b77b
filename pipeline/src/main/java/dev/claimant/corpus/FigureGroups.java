package dev.claimant.corpus;

import dev.claimant.corpus.Lexicon.Term;
import dev.claimant.record.ClaimRecord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups claims by the subjects of their figures. */
final class FigureGroups {
  /** The most days without a figure between two figures of one event. */
  private static final long LONGEST_PAUSE = 14;

  private static final Comparator<Found> BY_DATE =
      Comparator.comparing((Found found) -> found.date().orElse(LocalDate.MAX))
          .thenComparing(found -> found.record().document().id())
          .thenComparing(found -> found.record().span().start())
          .thenComparing(found -> found.record().id());

  private final NameJoiner names;
  private final Speakers speakers;
  private final Map<Key, Map<Set<String>, List<Found>>> bySubject = new LinkedHashMap<>();

  FigureGroups(NameJoiner names, Speakers speakers) {
    this.names = names;
    this.speakers = speakers;
  }

  /** A claim and what it is about. */
  record Found(ClaimRecord record, Subject subject) {
    Optional<LocalDate> date() {
      // The time of an event is the same in all its figures: when they were given tells more.
      return subject.isFate() ? Dates.published(record) : Dates.trueOf(record);
    }
  }

  /** What figures of one thing have in common. */
  private record Key(Subject.Kind kind, Set<String> owners) {}

  /** Adds a claim; all names must be known. */
  void add(Found found) {
    Subject subject = found.subject();
    Set<String> traits = new TreeSet<>();
    subject.names().forEach(name -> traits.addAll(names.withWhole(name)));
    traits.addAll(subject.circumstances());
    bySubject
        .computeIfAbsent(
            new Key(subject.kind(), joined(subject.owners())), key -> new LinkedHashMap<>())
        .computeIfAbsent(traits, of -> new ArrayList<>())
        .add(found);
  }

  /** The groups, those of most documents first. */
  List<FigureGroup> groups() {
    List<FigureGroup> groups = new ArrayList<>();
    bySubject.forEach(
        (key, byTraits) ->
            MostTelling.join(byTraits)
                .forEach(
                    (traits, found) ->
                        runs(found).forEach(run -> groups.add(group(key, traits, run)))));
    groups.sort(
        Comparator.comparing((FigureGroup group) -> -group.documents())
            .thenComparing(FigureGroup::label)
            .thenComparing(group -> group.figures().get(0).claim().document().id())
            .thenComparing(group -> group.figures().get(0).claim().id()));
    return groups;
  }

  private Set<String> joined(Set<Name> of) {
    return of.stream().map(names::join).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Figures of one event each, in order: there is a flood every year. */
  private static List<List<Found>> runs(List<Found> all) {
    List<Found> ordered = all.stream().sorted(BY_DATE).toList();
    if (!all.get(0).subject().isFate()) {
      return List.of(ordered);
    }
    List<List<Found>> runs = new ArrayList<>();
    Optional<LocalDate> last = Optional.empty();
    for (Found found : ordered) {
      boolean apart =
          last.isPresent()
              && found.date().isPresent()
              && ChronoUnit.DAYS.between(last.get(), found.date().get()) > LONGEST_PAUSE;
      if (runs.isEmpty() || apart) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(found);
      last = found.date();
    }
    return runs;
  }

  private FigureGroup group(Key key, Set<String> traits, List<Found> found) {
    Map<List<Object>, List<Found>> once = new LinkedHashMap<>();
    for (Found one : found) {
      List<Object> same =
          List.of(
              one.record().document().id(),
              speakers.of(one.record()),
              Bounds.allowed(one.record().quantity().orElseThrow()));
      once.computeIfAbsent(same, of -> new ArrayList<>()).add(one);
    }
    List<Figure> figures = once.values().stream().map(this::figure).toList();
    return new FigureGroup(
        label(key, traits, found),
        key.kind().unit(),
        (int) figures.stream().map(figure -> figure.claim().document().id()).distinct().count(),
        figures,
        Spread.of(figures),
        Spread.agreeing(figures),
        Spread.outliers(figures));
  }

  private Figure figure(List<Found> same) {
    Found first = same.get(0);
    return new Figure(
        same.stream().map(Found::record).toList(),
        speakers.of(first.record()),
        first.date(),
        Bounds.stated(first.record().quantity().orElseThrow()),
        Bounds.allowed(first.record().quantity().orElseThrow()));
  }

  /** "Homes, destroyed · Chile · fire". */
  private static String label(Key key, Set<String> traits, Collection<Found> found) {
    Map<String, Long> labels =
        found.stream()
            .map(one -> one.subject().label())
            .filter(label -> !label.isEmpty())
            .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
    Optional<String> thing =
        labels.entrySet().stream()
            .min(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey);
    String what =
        Stream.of(
                thing.stream(),
                key.kind().predicate().map(Term::name).stream(),
                key.kind().marks().stream())
            .flatMap(words -> words)
            .collect(Collectors.joining(", "));
    return Stream.of(Stream.of(what), key.owners().stream(), traits.stream())
        .flatMap(words -> words)
        .map(trait -> trait.replaceFirst("^[a-z]+: ", ""))
        .distinct()
        .collect(Collectors.joining(" · "));
  }
}
