package dev.claimant.corpus;

import dev.claimant.corpus.Discourse.Topic;
import dev.claimant.corpus.Lexicon.Kind;
import dev.claimant.corpus.Lexicon.Term;
import dev.claimant.corpus.SentenceWords.Word;
import dev.claimant.document.Change;
import dev.claimant.document.EntityType;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Stance;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.AmountPart;
import dev.claimant.record.ClaimRecord.ChangePart;
import dev.claimant.record.ClaimRecord.EntityPart;
import dev.claimant.record.ClaimRecord.OfPart;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.TextPart;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the figure of a claim is a figure of. */
final class SubjectReader {
  /** How many words a number can be away from its noun: "51 confirmed measles cases". */
  private static final int FAR = 6;

  private static final String PERSON = "person";

  private static final Set<Stance> CLAIMING =
      Set.of(Stance.ASSERTS, Stance.BELIEVES, Stance.PROMISES);

  private final Lexicon lexicon;
  private final Predicates predicates;
  private final Discourse discourse;

  SubjectReader(Lexicon lexicon, NameJoiner names) {
    this.lexicon = lexicon;
    predicates = new Predicates(lexicon);
    discourse = new Discourse(lexicon, names);
  }

  /**
   * The subject of a claim's figure; none if the figure is denied or doubted, a score, or of
   * nothing that the record tells. The claims of a document must come in their order.
   */
  Optional<Subject> read(ClaimRecord record) {
    SentenceWords words = SentenceWords.of(record);
    Topic topic = discourse.at(record, words);
    return record
        .quantity()
        .filter(quantity -> isClaimed(record, quantity))
        .flatMap(quantity -> subject(record, quantity, words, topic));
  }

  private static boolean isClaimed(ClaimRecord record, QuantityPart quantity) {
    return quantity.negated().isEmpty()
        && quantity.kind() != QuantityKind.SCORE
        && record.attribution().stance().map(CLAIMING::contains).orElse(true);
  }

  private Optional<Subject> subject(
      ClaimRecord record, QuantityPart quantity, SentenceWords words, Topic topic) {
    boolean counts = quantity.kind() == QuantityKind.COUNT;
    List<Word> phrase = counts ? counted(record, quantity, words) : described(record, quantity);
    Phrase thing = new Phrase(lexicon, nameWords(record), phrase);
    List<Word> before = words.words().subList(0, words.indexAt(record.span().start()));
    int end = counts && !phrase.isEmpty() ? phrase.get(phrase.size() - 1).end() : 0;
    List<Word> after =
        words.words().stream()
            .filter(word -> word.start() >= Math.max(end, record.span().end()))
            .toList();
    Optional<Term> predicate = thing.predicate().or(() -> predicates.find(before, after));
    if (thing.forms().isEmpty() && predicate.isEmpty()) {
      return Optional.empty();
    }
    // "17 deaths", "the toll rose to 17".
    Set<String> forms = counts && thing.forms().isEmpty() ? Set.of(PERSON) : thing.forms();
    boolean planned =
        record.attribution().stance().filter(Stance.PROMISES::equals).isPresent()
            || quantity.hedge().stream()
                .flatMap(hedge -> SentenceWords.words(hedge.text(), 0).stream())
                .anyMatch(word -> lexicon.is(Kind.PLAN, word.text()))
            || predicates.isPlanned(before, after);
    Set<Name> owners = counts ? nation(record, phrase) : owners(record, topic);
    Set<Name> names = counts ? places(record, owners, topic) : Set.of();
    Set<String> circumstances = new TreeSet<>();
    Set<String> events = thing.events().isEmpty() ? topic.events() : thing.events();
    boolean fate = predicate.filter(term -> term.kind() == Kind.FATE).isPresent();
    if (fate || !thing.events().isEmpty()) {
      events.forEach(event -> circumstances.add(Subject.event(event)));
    }
    if (fate && counts) {
      record
          .time()
          .filter(time -> time.from().isPresent() && time.from().equals(time.to()))
          .ifPresent(time -> circumstances.add("day: " + time.from().orElseThrow()));
    }
    return Optional.of(
        new Subject(
            new Subject.Kind(
                unit(quantity),
                marks(record, quantity, planned, thing.isMore()),
                forms,
                predicate.map(Term::name)),
            owners,
            names,
            circumstances,
            thing.label()));
  }

  /** The words from a number to the noun that it counts. */
  private static List<Word> counted(
      ClaimRecord record, QuantityPart quantity, SentenceWords words) {
    List<Word> within = words.within(record.span().start(), record.span().end());
    String noun = quantity.unitText().orElse("");
    int first = words.indexAt(record.span().start());
    List<Word> ahead = words.words().subList(first, words.words().size());
    for (int i = 0; i < Math.min(ahead.size(), within.size() + FAR); i++) {
      if (noun.endsWith(ahead.get(i).text()) && !noun.isEmpty()) {
        return List.copyOf(ahead.subList(0, i + 1));
      } else if (i >= within.size() && ahead.get(i).isMark()) {
        break;
      }
    }
    // The noun stands elsewhere: "of the 40 homes, 12 burned".
    List<Word> elsewhere = new ArrayList<>(within);
    quantity.of().ifPresent(of -> elsewhere.addAll(SentenceWords.words(of.label(), 0)));
    elsewhere.addAll(SentenceWords.words(quantity.unit().orElse(""), record.span().end()));
    return elsewhere;
  }

  /** The words for what is measured: those of the first part of the concept that say something. */
  private List<Word> described(ClaimRecord record, QuantityPart quantity) {
    Stream<String> parts =
        Stream.concat(
            quantity.of().map(OfPart::label).stream(),
            quantity.concept().stream().map(TextPart::text));
    return parts
        .map(text -> SentenceWords.words(text, 0))
        .filter(
            words -> {
              Phrase phrase = new Phrase(lexicon, nameWords(record), words);
              return !phrase.forms().isEmpty() || phrase.predicate().isPresent();
            })
        .findFirst()
        .orElse(List.of());
  }

  /** The words of the names that the record gives, which name no thing. */
  private static Set<String> nameWords(ClaimRecord record) {
    return Stream.of(
            record.entity().stream().flatMap(part -> Stream.of(part.name(), part.text())),
            record.place().stream().flatMap(part -> Stream.of(part.name(), part.text())),
            record.quantity().flatMap(QuantityPart::of).flatMap(OfPart::name).stream())
        .flatMap(names -> names)
        .flatMap(name -> SentenceWords.words(name, 0).stream())
        .map(Word::text)
        .collect(Collectors.toSet());
  }

  /** The nation of the things, if it stands in the words for them: "North Korean troops". */
  private static Set<Name> nation(ClaimRecord record, List<Word> phrase) {
    int start = record.span().start();
    int end = phrase.isEmpty() ? start : phrase.get(phrase.size() - 1).end();
    return record
        .entity()
        .filter(part -> part.start() >= start && (part.end() <= end || follows(record, part, end)))
        .map(SubjectReader::name)
        .map(Set::of)
        .orElse(Set.of());
  }

  /** "Troops from North Korea". */
  private static boolean follows(ClaimRecord record, EntityPart part, int end) {
    String sentence = record.sentence().text().orElse("");
    int length = sentence.codePointCount(0, sentence.length());
    int from = end - record.sentence().start();
    int to = part.start() - record.sentence().start();
    return 0 <= from
        && from < to
        && to <= length
        && sentence
            .substring(sentence.offsetByCodePoints(0, from), sentence.offsetByCodePoints(0, to))
            .matches(" (?:from|of) (?:the )?");
  }

  /** Whom or which place counted things concern. */
  private static Set<Name> places(ClaimRecord record, Set<Name> nation, Topic topic) {
    Set<Name> names = new LinkedHashSet<>();
    Stream.of(record.entity(), record.place())
        .flatMap(Optional::stream)
        .forEach(part -> names.add(name(part)));
    of(record).ifPresent(names::add);
    names.removeAll(nation);
    return names.isEmpty() && nation.isEmpty() ? known(record, topic) : names;
  }

  /** Whose or of what a measured thing is. */
  private static Set<Name> owners(ClaimRecord record, Topic topic) {
    return record
        .entity()
        .map(SubjectReader::name)
        .or(() -> of(record))
        .or(() -> record.place().map(SubjectReader::name))
        .map(Set::of)
        .orElseGet(() -> known(record, topic));
  }

  private static Optional<Name> of(ClaimRecord record) {
    return record
        .quantity()
        .flatMap(QuantityPart::of)
        .flatMap(of -> of.name().flatMap(name -> of.type().map(type -> new Name(name, type))));
  }

  /** What the document speaks of; if it names nothing, its figures are its own. */
  private static Set<Name> known(ClaimRecord record, Topic topic) {
    return topic.names().isEmpty()
        ? Set.of(new Name(record.document().id(), EntityType.GROUP))
        : topic.names();
  }

  private static Name name(EntityPart part) {
    return new Name(part.name(), part.type());
  }

  private String unit(QuantityPart quantity) {
    String rate = quantity.rate().map(of -> " per " + of.per()).orElse("");
    return switch (quantity.kind()) {
      case COUNT -> "number" + rate;
      default ->
          quantity
              .normalized()
              .map(AmountPart::unit)
              .orElseGet(() -> quantity.unit().orElse(quantity.kind().label()) + rate);
    };
  }

  private static List<String> marks(
      ClaimRecord record, QuantityPart quantity, boolean planned, boolean more) {
    List<String> marks = new ArrayList<>();
    quantity.change().ifPresent(change -> mark(record, quantity, change, marks));
    if (planned) {
      marks.add("planned");
    }
    if (more) {
      marks.add("more");
    }
    return marks;
  }

  private static void mark(
      ClaimRecord record, QuantityPart quantity, ChangePart change, List<String> marks) {
    if (change.figure() == Change.Figure.FROM) {
      marks.add("before");
    } else if (change.figure() == Change.Figure.BY) {
      marks.add(change.direction() == Change.Direction.UP ? "rise" : "fall");
      if (quantity.kind() != QuantityKind.COUNT) {
        // Prices and shares change every day, and each day's change is another thing.
        record
            .time()
            .flatMap(ClaimRecord.TimePart::from)
            .or(() -> record.document().date())
            .ifPresent(marks::add);
      }
    }
  }
}
