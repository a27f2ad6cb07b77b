package dev.claimant.corpus;

import dev.claimant.corpus.Discourse.Topic;
import dev.claimant.corpus.Lexicon.Kind;
import dev.claimant.corpus.Lexicon.Term;
import dev.claimant.corpus.SentenceWords.Word;
import dev.claimant.corpus.ThingReader.Thing;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Stance;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.AmountPart;
import dev.claimant.record.ClaimRecord.QuantityPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what the figure of a claim is a figure of. */
final class SubjectReader {
  private static final String PERSON = "person";

  private static final Set<Stance> CLAIMING =
      Set.of(Stance.ASSERTS, Stance.BELIEVES, Stance.PROMISES);

  private final Lexicon lexicon;
  private final ThingReader things;
  private final Predicates predicates;
  private final Discourse discourse;

  SubjectReader(Lexicon lexicon, NameJoiner names) {
    this.lexicon = lexicon;
    things = new ThingReader(lexicon);
    predicates = new Predicates(lexicon);
    discourse = new Discourse(lexicon, names);
  }

  /**
   * The subject of a claim's figure; none if the figure is denied or doubted, a score, or of
   * nothing that the record tells. The claims of a document must come in their order.
   */
  Optional<Subject> read(ClaimRecord record) {
    SentenceWords sentence = SentenceWords.of(record);
    Topic topic = discourse.at(record, sentence);
    return record
        .quantity()
        .filter(quantity -> isClaimed(record, quantity))
        .flatMap(quantity -> subject(record, quantity, sentence, topic));
  }

  private static boolean isClaimed(ClaimRecord record, QuantityPart quantity) {
    return quantity.negated().isEmpty()
        && quantity.kind() != QuantityKind.SCORE
        && record.attribution().stance().map(CLAIMING::contains).orElse(true);
  }

  private Optional<Subject> subject(
      ClaimRecord record, QuantityPart quantity, SentenceWords sentence, Topic topic) {
    Thing thing = things.read(record, quantity, sentence);
    Phrase phrase = thing.phrase();
    List<Word> before = sentence.before(record.span().start());
    List<Word> after = sentence.from(thing.end());
    Optional<Term> predicate = phrase.predicate().or(() -> predicates.find(before, after));
    if (phrase.forms().isEmpty() && predicate.isEmpty()) {
      return Optional.empty();
    }
    List<String> marks = new ArrayList<>(Marks.ofChange(record, quantity));
    if (isPlanned(record, quantity) || predicates.isPlanned(before, after)) {
      marks.add("planned");
    }
    if (phrase.isMore() || predicates.isMore(before)) {
      marks.add("more");
    }
    if (predicates.isCompared(before)) {
      marks.add("compared");
    }
    if (predicates.isWhole(before)) {
      marks.add("whole");
    }
    boolean counts = quantity.kind() == QuantityKind.COUNT;
    // "17 deaths", "the toll rose to 17".
    Set<String> forms = counts && phrase.forms().isEmpty() ? Set.of(PERSON) : phrase.forms();
    Set<Name> owners = counts ? nation(record, thing) : owners(record, topic);
    Set<Name> names = counts ? names(record, owners, topic) : Set.of();
    Set<String> circumstances = circumstances(record, phrase, predicate, topic);
    boolean vague = forms.equals(Set.of(PERSON)) && predicate.isEmpty();
    if (vague || (owners.isEmpty() && names.isEmpty())) {
      // Nothing tells it from what other documents count.
      circumstances.add("document: " + record.document().id());
    }
    return Optional.of(
        new Subject(
            new Subject.Kind(unit(quantity), marks, forms, predicate),
            owners,
            names,
            circumstances,
            phrase.label()));
  }

  private boolean isPlanned(ClaimRecord record, QuantityPart quantity) {
    return record.attribution().stance().filter(Stance.PROMISES::equals).isPresent()
        || quantity.hedge().stream()
            .flatMap(hedge -> SentenceWords.words(hedge.text(), hedge.start()).stream())
            .anyMatch(word -> lexicon.is(Kind.PLAN, word.text()));
  }

  /** The event that something comes from, and its time. */
  private static Set<String> circumstances(
      ClaimRecord record, Phrase phrase, Optional<Term> predicate, Topic topic) {
    Set<String> circumstances = new TreeSet<>();
    boolean fate = predicate.filter(term -> term.kind() == Kind.FATE).isPresent();
    Set<String> events = phrase.events().isEmpty() && fate ? topic.events() : phrase.events();
    events.forEach(event -> circumstances.add("event: " + event));
    Dates.period(record)
        .filter(period -> fate || !period.isDay())
        .ifPresent(period -> circumstances.add("time: " + period));
    return circumstances;
  }

  private static Set<Name> nation(ClaimRecord record, Thing thing) {
    return ClaimNames.nation(record, thing.end()).map(Set::of).orElse(Set.of());
  }

  private static Set<Name> owners(ClaimRecord record, Topic topic) {
    return ClaimNames.owner(record).map(Set::of).orElseGet(topic::names);
  }

  /** Whom or which place counted things concern. */
  private static Set<Name> names(ClaimRecord record, Set<Name> nation, Topic topic) {
    Set<Name> names = ClaimNames.all(record);
    names.removeAll(nation);
    return names.isEmpty() && nation.isEmpty() ? topic.names() : names;
  }

  private static String unit(QuantityPart quantity) {
    String rate = quantity.rate().map(of -> "per " + of.per()).orElse("");
    return quantity.kind() == QuantityKind.COUNT
        ? rate
        : quantity
            .normalized()
            .map(AmountPart::unit)
            .orElseGet(() -> (quantity.unit().orElse("") + " " + rate).strip());
  }
}
