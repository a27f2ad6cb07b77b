package dev.claimant.claim;

import dev.claimant.document.Attribution;
import dev.claimant.document.Change.Figure;
import dev.claimant.document.Document;
import dev.claimant.document.EntityReference;
import dev.claimant.document.EntityType;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.NumberReading.Role;
import dev.claimant.document.Quantity;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Search;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.TimeExpression;
import dev.claimant.document.Token;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds, within a claim's sentence, whose the counted things are, and where and when it is said to
 * be so.
 *
 * <p>A quantity takes place and time from its own clause, a statement from what its sentence says
 * outside of the content: "told reporters in Geneva on Monday". What stands in another clause is
 * left alone, since a wrong place does more harm than none.
 */
final class Circumstances {
  private static final Set<String> LOCATIVE =
      Set.of("in", "at", "near", "inside", "across", "throughout", "around", "on", "off");

  private static final Set<String> BELONGING = Set.of("of", "from");

  /** Before the time of a figure that another is compared with: "3% higher than in May". */
  private static final Set<String> BASELINES = Set.of("than", "against", "versus", "with");

  /** What can stand between a figure and its own time: "640 tonnes of it in June". */
  private static final Set<Tag> LINKS =
      Set.of(Tag.IN, Tag.DT, Tag.PRPS, Tag.JJ, Tag.NN, Tag.NNS, Tag.RB);

  /** How far from a figure its place and time can stand, in characters. */
  private static final int FARTHEST = 400;

  /** The longest subject that a clause begins with, in words. */
  private static final int MAX_SUBJECT = 40;

  /** How far after a figure its own time can stand, in words. */
  private static final int MAX_LINKS = 4;

  private static final Set<Tag> DETERMINERS = Set.of(Tag.DT, Tag.PRPS);

  private final Document document;
  private final Contents contents;
  private final Map<Integer, SentenceClauses> clauses = new HashMap<>();

  Circumstances(Document document, Contents contents) {
    this.document = document;
    this.contents = contents;
  }

  /**
   * Whose the counted or measured things are: "North Korean troops", "troops of the African Union",
   * "shares of Toyota fell 3%".
   */
  Optional<EntityReference> entity(Quantity quantity) {
    Optional<EntityReference> owner = owner(quantity);
    // Nobody owns a duration: "the first time in more than a century that Russia has".
    return quantity.kind() == QuantityKind.DURATION ? owner : owner.or(() -> inWords(quantity));
  }

  /** The first that is named in what the number is said of, unless the number is part of that. */
  private Optional<EntityReference> inWords(Quantity quantity) {
    return words(quantity, Role.OF).stream()
        .filter(phrase -> !phrase.contains(quantity.span()))
        .flatMap(phrase -> document.mentionsIn(phrase).stream())
        .filter(mention -> !isApart(quantity, mention))
        .findFirst()
        .map(EntityReference::of);
  }

  /** "Rents in Cork are up 7%; in Galway, 9%": Cork for the 9%. */
  private boolean isApart(Quantity quantity, Mention mention) {
    Sentence sentence = document.sentenceAt(quantity.span().start());
    return document.entity(mention).type() == EntityType.PLACE
        && sentence.span().contains(mention.span())
        && isSplit(
            sentence,
            sentence.tokenAt(mention.span().start()),
            sentence.tokenAt(quantity.span().start()));
  }

  private static boolean isSplit(Sentence sentence, int from, int to) {
    return IntStream.range(from, to).anyMatch(i -> sentence.token(i).is(";"));
  }

  private Optional<EntityReference> owner(Quantity quantity) {
    for (Mention mention : document.mentionsIn(quantity.span())) {
      if (mention.type() != MentionType.PRONOUN
          && isParty(mention.entity())
          && !mention.span().overlaps(quantity.number())) {
        return Optional.of(EntityReference.of(mention));
      }
    }
    Sentence sentence = document.sentenceAt(quantity.span().start());
    int next = sentence.tokenAt(quantity.span().end());
    return next < sentence.tokens().size() && BELONGING.contains(word(sentence, next))
        ? nameAfter(sentence, next).filter(name -> isParty(name.entity()))
        : Optional.empty();
  }

  /** The place that the model reads as a quantity's, else the one in its clause. */
  Optional<EntityReference> place(Quantity quantity) {
    return words(quantity, Role.PLACE)
        .flatMap(
            words ->
                document.mentionsIn(words).stream()
                    .filter(mention -> mention.type() == MentionType.NAME)
                    .map(mention -> new EntityReference(mention.entity(), words))
                    .filter(this::isPlace)
                    .filter(at -> sharesClause(quantity, at.span()))
                    .findFirst())
        .or(() -> placeInClause(quantity));
  }

  /** The time that the model reads as a quantity's, if the text names one there, else by rule. */
  Optional<TimeExpression> time(Quantity quantity) {
    return words(quantity, Role.TIME)
        .flatMap(
            words ->
                document.times().stream()
                    .skip(Search.first(document.times(), time -> time.span().end() > words.start()))
                    .limit(1)
                    .filter(time -> time.span().overlaps(words))
                    .filter(time -> !time.span().overlaps(quantity.span()))
                    .filter(time -> sharesClause(quantity, time.span()))
                    .findFirst())
        .or(() -> timeInClause(quantity));
  }

  private boolean sharesClause(Quantity quantity, Span span) {
    Sentence sentence = document.sentenceAt(quantity.span().start());
    return sentence.span().contains(span) && clauses(sentence).share(quantity.span(), span);
  }

  private Optional<Span> words(Quantity quantity, Role role) {
    return document.reading().of(quantity).flatMap(reading -> reading.words(role));
  }

  /** The place in a quantity's clause: after it, else before it. */
  private Optional<EntityReference> placeInClause(Quantity quantity) {
    Sentence sentence = document.sentenceAt(quantity.span().start());
    List<Contents.Part> content = contents.around(quantity.span());
    Predicate<Span> within =
        span -> sameSide(content, span) && clauses(sentence).share(quantity.span(), span);
    return placeAfter(sentence, quantity, within)
        .or(() -> placeBefore(sentence, quantity, within))
        .or(() -> placeAtStart(sentence, quantity));
  }

  /** "In Ohio, he has 45%, while she has 44%": the place of the whole, up to a semicolon. */
  private Optional<EntityReference> placeAtStart(Sentence sentence, Quantity quantity) {
    int end = sentence.tokenAt(quantity.span().start());
    List<Contents.Part> content = contents.around(quantity.span());
    return end > MAX_SUBJECT || isSplit(sentence, 0, end)
        ? Optional.empty()
        : placeAt(sentence, 0).filter(at -> sameSide(content, at.span()));
  }

  /** "Four sailors in Lima", "Four sailors were held in Lima". */
  private Optional<EntityReference> placeAfter(
      Sentence sentence, Quantity quantity, Predicate<Span> within) {
    int from = sentence.tokenAt(quantity.span().end());
    int verbs = hasVerb(sentence, sentence.tokenAt(quantity.span().start())) ? 1 : 0;
    int end = sentence.tokenAt(around(quantity.span(), sentence.span()).end() - 1);
    for (int i = from; i < end && !endsClause(sentence, i); i++) {
      if (isFinite(sentence.token(i)) && verbs++ > 0) {
        break;
      }
      Optional<EntityReference> found = placeAt(sentence, i).filter(at -> within.test(at.span()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** "In Berlin, six men", "A court in Cairo jailed six men": the nearest in the same clause. */
  private Optional<EntityReference> placeBefore(
      Sentence sentence, Quantity quantity, Predicate<Span> within) {
    int first = sentence.tokenAt(around(quantity.span(), sentence.span()).start());
    int verbs = 0;
    for (int i = sentence.tokenAt(quantity.span().start()) - 1;
        i >= first && !endsClause(sentence, i);
        i--) {
      if (isFinite(sentence.token(i)) && verbs++ > 0) {
        break;
      }
      Optional<EntityReference> found = placeAt(sentence, i).filter(at -> within.test(at.span()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether a finite verb stands before a token in its clause, so that the token is no subject. */
  private boolean hasVerb(Sentence sentence, int token) {
    List<Contents.Part> content = contents.around(sentence.token(token).span());
    for (int i = token - 1; i >= token - MAX_SUBJECT && !endsClause(sentence, i); i--) {
      if (!sameSide(content, sentence.token(i).span())) {
        return false;
      }
      if (isFinite(sentence.token(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean endsClause(Sentence sentence, int token) {
    return clauses(sentence).isSeparator(token);
  }

  private SentenceClauses clauses(Sentence sentence) {
    return clauses.computeIfAbsent(
        sentence.index(), i -> new SentenceClauses(sentence, document.timesIn(sentence.span())));
  }

  /** The place that the sentence gives next to what is said. */
  Optional<EntityReference> place(Attribution attribution) {
    Sentence sentence = frame(attribution);
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (isFrame(attribution, sentence.tokens().get(i).span())) {
        Optional<EntityReference> found =
            placeAt(sentence, i).filter(location -> isFrame(attribution, location.span()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The time right after a quantity, else the nearest in its clause that is no other figure's. */
  private Optional<TimeExpression> timeInClause(Quantity quantity) {
    Sentence sentence = document.sentenceAt(quantity.span().start());
    List<Contents.Part> content = contents.around(quantity.span());
    List<TimeExpression> times =
        document.timesIn(around(quantity.span(), sentence.span())).stream()
            .filter(time -> !time.span().overlaps(quantity.span()))
            .filter(time -> sameSide(content, time.span()))
            .filter(time -> clauses(sentence).share(quantity.span(), time.span()))
            .filter(time -> !isBaseline(sentence, quantity, time.span()))
            .toList();
    return times.stream()
        .filter(time -> belongs(sentence, time.span(), quantity))
        .findFirst()
        .or(
            () ->
                times.stream()
                    .filter(time -> !isOfOther(sentence, quantity, time.span()))
                    .min(Comparator.comparingInt(time -> distance(time.span(), quantity.span()))));
  }

  /** Whether a time is that of what a figure is compared with: "3% more than in May". */
  private static boolean isBaseline(Sentence sentence, Quantity quantity, Span time) {
    int first = sentence.tokenAt(time.start());
    boolean since = quantity.change().isPresent() && sentence.token(first - 1).is("from");
    return since
        || quantity.comparison().filter(other -> other.overlaps(time)).isPresent()
        || BASELINES.contains(word(sentence, first - 1))
        || sentence.token(first - 2).is("than");
  }

  /** Whether a time stands right after a figure: "812 in May", "40,000 a day in 2019". */
  private static boolean belongs(Sentence sentence, Span time, Quantity figure) {
    int from = sentence.tokenAt(figure.span().end());
    int to = sentence.tokenAt(time.start());
    if (from > to || to - from > MAX_LINKS || figure.span().end() > time.start()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!LINKS.contains(sentence.token(i).tag())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a time is that of another level: May in "sank from 705 in July to 590", in "590,
   * compared with 812 in May" and in "640, against 812 in May".
   */
  private boolean isOfOther(Sentence sentence, Quantity quantity, Span time) {
    List<Quantity> quantities = document.quantities();
    int after = Search.first(quantities, other -> other.span().start() >= time.start());
    if (after == 0) {
      return false;
    }
    Quantity other = quantities.get(after - 1);
    return !other.equals(quantity)
        && sentence.span().contains(other.span())
        && belongs(sentence, time, other)
        && isOtherLevel(sentence, other, quantity);
  }

  /** The part of a sentence that is near a span: sentences can be as long as a document. */
  private static Span around(Span span, Span sentence) {
    return new Span(
        Math.max(sentence.start(), span.start() - FARTHEST),
        Math.min(sentence.end(), span.end() + FARTHEST));
  }

  private static boolean isOtherLevel(Sentence sentence, Quantity other, Quantity quantity) {
    boolean start = other.change().filter(c -> c.figure() == Figure.FROM).isPresent();
    boolean compared =
        quantity.comparison().filter(side -> side.overlaps(other.span())).isPresent();
    int before = sentence.tokenAt(other.span().start()) - 1;
    return start || compared || BASELINES.contains(word(sentence, before));
  }

  /** The first time expression that the sentence gives next to what is said. */
  Optional<TimeExpression> time(Attribution attribution) {
    Sentence sentence = frame(attribution);
    return document.timesIn(sentence.span()).stream()
        .filter(time -> isFrame(attribution, time.span()))
        .findFirst();
  }

  /** The sentence that says who says it: the cue's, else the one that the content begins in. */
  private Sentence frame(Attribution attribution) {
    Span at = attribution.cue().isEmpty() ? attribution.extent() : attribution.cue().get(0);
    return document.sentenceAt(at.start());
  }

  /** Whether a span is no part of the content of any attribution, nor of this one's source. */
  private boolean isFrame(Attribution attribution, Span span) {
    return contents.around(span).isEmpty()
        && attribution.source().stream().noneMatch(part -> part.overlaps(span));
  }

  private boolean sameSide(List<Contents.Part> content, Span span) {
    return contents.around(span).equals(content);
  }

  /** The place after the locative preposition at an index. */
  private Optional<EntityReference> placeAt(Sentence sentence, int i) {
    return LOCATIVE.contains(word(sentence, i))
        ? nameAfter(sentence, i).filter(this::isPlace)
        : Optional.empty();
  }

  /**
   * The name in the noun phrase after a preposition, with the adjectives before it: "in eastern
   * Russia".
   */
  private Optional<EntityReference> nameAfter(Sentence sentence, int preposition) {
    List<Token> tokens = sentence.tokens();
    int start = preposition + 1;
    while (start < tokens.size() && DETERMINERS.contains(tokens.get(start).tag())) {
      start++;
    }
    int head = start;
    while (head < tokens.size() && tokens.get(head).tag().isAdjective()) {
      head++;
    }
    if (head == tokens.size()) {
      return Optional.empty();
    }
    int first = tokens.get(start).start();
    int last = tokens.get(head).start();
    return document.mentionsIn(new Span(first, sentence.span().end())).stream()
        .filter(mention -> mention.type() == MentionType.NAME)
        .filter(mention -> mention.span().start() <= last)
        .findFirst()
        .map(
            mention ->
                new EntityReference(mention.entity(), new Span(first, mention.span().end())));
  }

  private static boolean isFinite(Token token) {
    return token.tag().isFinite();
  }

  private static String word(Sentence sentence, int i) {
    return sentence.token(i).lower();
  }

  private boolean isParty(int entity) {
    return document.entity(entity).type() != EntityType.PERSON;
  }

  private boolean isPlace(EntityReference location) {
    EntityType type = document.entity(location.entity()).type();
    return type == EntityType.PLACE || type == EntityType.COUNTRY;
  }

  private static int distance(Span a, Span b) {
    return Math.max(a.start(), b.start()) - Math.min(a.end(), b.end());
  }
}
