package dev.claimant.corpus;

import dev.claimant.corpus.Lexicon.Kind;
import dev.claimant.corpus.SentenceWords.Word;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.TextPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Groups the statements of each named speaker by the words that two of them at least share. */
final class StatementGroups {
  /** The least number of letters of a topic. */
  private static final int SHORTEST = 3;

  private static final Comparator<Saying> BY_DATE =
      Comparator.comparing((Saying saying) -> saying.date().orElse(LocalDate.MAX))
          .thenComparing(saying -> saying.claim().document().id())
          .thenComparing(saying -> saying.claim().span().start())
          .thenComparing(saying -> saying.claim().id());

  private final Lexicon lexicon;
  private final Speakers speakers;
  private final Map<String, List<Saying>> bySpeaker = new TreeMap<>();

  StatementGroups(Lexicon lexicon, Speakers speakers) {
    this.lexicon = lexicon;
    this.speakers = speakers;
  }

  /** Adds a statement, if its speaker has a name; all names must be known. */
  void add(ClaimRecord record) {
    record
        .attribution()
        .source()
        .flatMap(speakers::named)
        .ifPresent(
            speaker ->
                bySpeaker
                    .computeIfAbsent(speaker, of -> new ArrayList<>())
                    .add(new Saying(record, Dates.published(record))));
  }

  /** The groups, those of most documents first. */
  List<StatementGroup> groups() {
    List<StatementGroup> groups = new ArrayList<>();
    bySpeaker.forEach((speaker, sayings) -> groups.addAll(groups(speaker, sayings)));
    groups.sort(
        Comparator.comparing((StatementGroup group) -> -group.documents())
            .thenComparing(StatementGroup::speaker)
            .thenComparing(group -> String.join(" ", group.topic())));
    return groups;
  }

  private List<StatementGroup> groups(String speaker, List<Saying> sayings) {
    Map<String, List<Saying>> byForm = new TreeMap<>();
    Map<String, TreeSet<String>> words = new HashMap<>();
    for (Saying saying : sayings.stream().sorted(BY_DATE).toList()) {
      topics(saying.claim())
          .forEach(
              (form, word) -> {
                byForm.computeIfAbsent(form, of -> new ArrayList<>()).add(saying);
                words.computeIfAbsent(form, of -> new TreeSet<>()).add(word);
              });
    }
    // Words that stand in the same statements are one topic.
    Map<List<Saying>, List<String>> topics = new LinkedHashMap<>();
    byForm.forEach(
        (form, said) -> {
          if (said.size() > 1) {
            topics
                .computeIfAbsent(said, of -> new ArrayList<>())
                .add(words.getOrDefault(form, new TreeSet<>(List.of(form))).first());
          }
        });
    return topics.entrySet().stream()
        .map(
            topic ->
                new StatementGroup(
                    speaker,
                    topic.getValue().stream().sorted().toList(),
                    documents(topic.getKey()),
                    topic.getKey()))
        .toList();
  }

  private static int documents(List<Saying> sayings) {
    return (int) sayings.stream().map(saying -> saying.claim().document().id()).distinct().count();
  }

  /** The words of a statement that can be its topic, by their forms. */
  private Map<String, String> topics(ClaimRecord record) {
    Map<String, String> topics = new LinkedHashMap<>();
    for (TextPart part : record.content()) {
      for (Word word : SentenceWords.words(part.text(), part.start())) {
        topic(word).ifPresent(text -> topics.putIfAbsent(lexicon.form(text), text));
      }
    }
    return topics;
  }

  private Optional<String> topic(Word word) {
    String text = word.text().toLowerCase(Locale.ROOT);
    return Optional.of(text)
        .filter(of -> of.length() >= SHORTEST && Character.isLetter(of.codePointAt(0)))
        .filter(of -> !lexicon.isEmpty(of) && !lexicon.is(Kind.VAGUE, of))
        .filter(of -> !lexicon.is(Kind.MORE, of));
  }
}
