package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.Sentence;
import dev.claimant.document.SourceClass;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.syntax.SpeakerSyntax;
import dev.claimant.syntax.WordRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the words that a pronoun as source stands for, where the entities do not tell: an
 * organisation or thing for "it", people for "they", somebody without a name for "he" and "she".
 *
 * <p>"A guard at the gate laughed. “You are late,” he said." It is the subject of the same or one
 * of the last sentences, rather one that said something.
 */
final class Antecedents {
  /** The number of sentences before the pronoun's own that are looked at. */
  private static final int SENTENCES_BEFORE = 2;

  /** The largest number of words that follow a noun phrase and belong to it. */
  private static final int LONGEST_MODIFIER = 10;

  private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");

  /** Words that make a noun stand for nobody whom a pronoun could mean. */
  private static final Set<String> QUANTIFIERS =
      Set.of("any", "no", "each", "every", "either", "neither");

  private static final Set<EntityType> SPEAKING =
      Set.of(EntityType.ORGANIZATION, EntityType.COUNTRY);
  private static final Set<Tag> MODIFYING = Set.of(Tag.IN, Tag.TO, Tag.VBG, Tag.VBN);

  private final Document document;
  private final SourceWords words;
  private final SourceDocuments documents;
  private final Map<Integer, Optional<Span>> found = new HashMap<>();
  private final Map<Integer, List<Subject>> subjects = new HashMap<>();

  Antecedents(Document document, SourceWords words, SourceDocuments documents) {
    this.document = document;
    this.words = words;
    this.documents = documents;
  }

  /**
   * A subject of a sentence.
   *
   * @param range all of it, with what follows its head and belongs to it
   * @param mention the entity that its head is, or that the apposition after it names
   * @param joint whether it is a list: "A and B"
   * @param speaker whether its verb is one of saying
   * @param asks whether its verb is "ask": the answer is another's
   */
  private record Subject(
      Sentence sentence,
      WordRange range,
      Token head,
      Optional<Mention> mention,
      boolean joint,
      boolean speaker,
      boolean asks) {
    /** Its words, or the name in an apposition: "The company, Acme, has". */
    Span span() {
      Span all = sentence.span(range.start(), range.end());
      return mention.map(Mention::full).filter(name -> !name.overlaps(all)).orElse(all);
    }

    String noun() {
      return head.lowerLemma();
    }

    boolean isPlural() {
      return joint || head.tag().isPluralNoun();
    }
  }

  /** The words that a source stands for; empty if it is no pronoun, or it is not clear whom. */
  Optional<Span> of(Span source) {
    Optional<Span> known = found.get(source.start());
    if (known == null) {
      known = find(source);
      found.put(source.start(), known);
    }
    return known;
  }

  private Optional<Span> find(Span source) {
    Sentence sentence = document.sentenceAt(source.start());
    int index = sentence.tokenAt(source.start());
    String pronoun = sentence.token(index).lower();
    boolean alone = sentence.token(index).span().equals(source);
    if (alone && sentence.token(index).tag().isWh()) {
      return beforeRelative(sentence, index);
    }
    boolean person = pronoun.equals("he") || pronoun.equals("she");
    if (!alone
        || !PRONOUNS.contains(pronoun)
        || document.isQuoted(source.start())
        || (!person && !document.mentionsIn(source).isEmpty())) {
      return Optional.empty();
    }
    // In "a guest, she said, had left" what stands before the pronoun is what she said.
    int nearest = isParenthetical(sentence, index) ? 1 : 0;
    for (int back = nearest; back <= Math.min(SENTENCES_BEFORE, sentence.index()); back++) {
      Sentence earlier = document.sentences().get(sentence.index() - back);
      int limit = back == 0 ? index : earlier.tokens().size();
      List<Subject> here =
          subjects(earlier).stream().filter(subject -> subject.range().end() <= limit).toList();
      for (Subject subject : here) {
        if (subject.head().is(pronoun)) {
          return of(subject.span()).or(() -> Optional.of(subject.span()));
        }
        if (agrees(subject, pronoun)) {
          return isKnownAs(source, subject.noun()) ? Optional.empty() : Optional.of(subject.span());
        }
        if (person && subject.mention().filter(this::isPerson).isPresent()) {
          return Optional.empty();
        }
      }
      if (back == 0 && person && isNamedBefore(source, sentence)) {
        return Optional.empty();
      }
      if (back <= 1 && !person) {
        Optional<Span> only = onlyBody(earlier, limit);
        if (only.isPresent()) {
          return only;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The noun phrase that a relative pronoun follows, with what belongs to it: "a source in the
   * ministry, who"; none if it is an apposition.
   */
  private Optional<Span> beforeRelative(Sentence sentence, int pronoun) {
    int end = sentence.token(pronoun - 1).is(",") ? pronoun - 1 : pronoun;
    int nearest = nounPhraseStart(sentence, end);
    int start = nearest;
    int headEnd = end;
    while (sentence.token(pronoun).is("who")
        && start < headEnd
        && !canSpeak(sentence, headEnd - 1, pronoun)
        && sentence.token(start - 1).tag() == Tag.IN) {
      headEnd = start - 1;
      start = nounPhraseStart(sentence, headEnd);
    }
    int first = start < headEnd && canSpeak(sentence, headEnd - 1, pronoun) ? start : nearest;
    return first == end || sentence.token(first - 1).is(",")
        ? Optional.empty()
        : Optional.of(sentence.span(first, end));
  }

  /** Whether a noun is for somebody and has the number of the verb after "who". */
  private boolean canSpeak(Sentence sentence, int noun, int pronoun) {
    int verb = pronoun + 1;
    while (sentence.token(verb).tag().isAdverb()) {
      verb++;
    }
    boolean plural = sentence.token(noun).tag().isPluralNoun();
    Tag tag = sentence.token(verb).tag();
    return isPerson(sentence, noun) && tag != (plural ? Tag.VBZ : Tag.VBP);
  }

  private boolean isPerson(Sentence sentence, int token) {
    Span word = sentence.token(token).span();
    return words.isPerson(sentence.token(token).lowerLemma())
        || document.mentionsIn(sentence.span()).stream()
            .anyMatch(mention -> mention.span().contains(word) && isPerson(mention));
  }

  /** Whether a pronoun and its verb only interrupt or end what is said: ", she said,". */
  private static boolean isParenthetical(Sentence sentence, int pronoun) {
    Token before = sentence.token(pronoun - 1);
    Token after = sentence.token(pronoun + 2);
    return (before.is(",") || before.tag().isQuotationMark())
        && SpeakerSyntax.isSaying(sentence.token(pronoun + 1))
        && after.tag().isOneOf(Tag.COMMA, Tag.PERIOD, Tag.NONE);
  }

  /** Whether whom the entities take a pronoun for is named before it in its sentence. */
  private boolean isNamedBefore(Span pronoun, Sentence sentence) {
    List<Integer> meant =
        document.mentionsIn(pronoun).stream().map(Mention::entity).distinct().toList();
    Span before = new Span(sentence.span().start(), pronoun.start());
    return document.mentionsIn(before).stream()
        .filter(mention -> mention.type() == MentionType.NAME)
        .anyMatch(mention -> meant.contains(mention.entity()));
  }

  /** Whether a pronoun is known to be somebody whose role a noun is: "the minister". */
  private boolean isKnownAs(Span pronoun, String noun) {
    return document.mentionsIn(pronoun).stream()
        .flatMap(mention -> document.entity(mention).role().stream())
        .anyMatch(role -> role.toLowerCase(Locale.ROOT).contains(noun));
  }

  private boolean isPerson(Mention mention) {
    return document.entity(mention).type() == EntityType.PERSON;
  }

  private boolean agrees(Subject subject, String pronoun) {
    Optional<EntityType> type =
        subject
            .mention()
            .filter(mention -> mention.type() != MentionType.DEMONYM)
            .map(mention -> document.entity(mention).type());
    boolean body = words.isBody(subject.noun());
    return switch (pronoun) {
      case "it" ->
          !subject.joint()
              && (type.isPresent()
                  ? SPEAKING.contains(type.get())
                  : !subject.isPlural() && (body || isDocument(subject.noun())));
      case "they" ->
          type.isPresent()
              ? subject.joint()
                  || type.get() == EntityType.ORGANIZATION
                  || type.get() == EntityType.GROUP
              : body || (subject.isPlural() && isPeople(subject));
      default ->
          type.isEmpty()
              && subject.mention().isEmpty()
              && !subject.isPlural()
              && !subject.asks()
              && words.agrees(subject.noun(), pronoun);
    };
  }

  private boolean isPeople(Subject subject) {
    return subject.joint() || words.isPerson(subject.noun());
  }

  private boolean isDocument(String noun) {
    return documents.isDocument(noun)
        || words.sourceClass(noun).filter(of -> of == SourceClass.DOCUMENT).isPresent();
  }

  /** The only organisation or country that a sentence names before a token, outside of marks. */
  private Optional<Span> onlyBody(Sentence sentence, int end) {
    if (end == 0) {
      return Optional.empty();
    }
    List<Mention> bodies =
        document.mentionsIn(sentence.span(0, end)).stream()
            .filter(mention -> mention.type() == MentionType.NAME)
            .filter(mention -> SPEAKING.contains(document.entity(mention).type()))
            .filter(mention -> !document.isQuoted(mention.span().start()))
            .toList();
    return bodies.stream().map(Mention::entity).distinct().count() == 1
            && document.entity(bodies.get(0)).type() == EntityType.ORGANIZATION
        ? Optional.of(bodies.get(0).span())
        : Optional.empty();
  }

  /** The subjects of a sentence outside of quotation marks, those that say something first. */
  private List<Subject> subjects(Sentence sentence) {
    List<Subject> known = subjects.get(sentence.index());
    if (known == null) {
      known = readSubjects(sentence);
      subjects.put(sentence.index(), known);
    }
    return known;
  }

  private List<Subject> readSubjects(Sentence sentence) {
    List<Subject> all = new ArrayList<>();
    for (int i = 0; i < sentence.tokens().size(); ) {
      int end = nounPhraseEnd(sentence, i);
      if (end == i || document.isQuoted(sentence.token(i).start())) {
        i = Math.max(end, i + 1);
        continue;
      }
      int joined = jointEnd(sentence, end);
      WordRange range = new WordRange(i, modifiersEnd(sentence, joined));
      boolean inverted = SpeakerSyntax.isSaying(sentence.token(i - 1));
      WordRange subject = inverted ? new WordRange(i, joined) : range;
      boolean nobody = QUANTIFIERS.contains(sentence.token(i).lower());
      if (!nobody && SpeakerSyntax.isSubject(sentence, subject)) {
        all.add(subject(sentence, subject, end, joined > end));
      }
      i = subject.end();
    }
    all.sort(Comparator.comparing(subject -> !subject.speaker()));
    return all;
  }

  private Subject subject(Sentence sentence, WordRange range, int headEnd, boolean joint) {
    Token head = sentence.token(headEnd - 1);
    Optional<Mention> mention =
        document.mentionsIn(sentence.span()).stream()
            .filter(name -> name.span().contains(head.span()) || isRoleOf(name, head))
            .max(Comparator.comparingInt(name -> name.span().length()))
            .or(() -> apposition(sentence, range.end()));
    int verb = range.end();
    while (sentence.token(verb).tag().isAdverb()) {
      verb++;
    }
    return new Subject(
        sentence,
        range,
        head,
        mention,
        joint,
        SpeakerSyntax.isSpeaker(sentence, range),
        sentence.token(verb).lemma().equals("ask"));
  }

  /** Whether a word is in the role of a person who is named: "Roe" of "party spokeswoman Roe". */
  private boolean isRoleOf(Mention name, Token word) {
    return name.type() == MentionType.NAME && name.full().contains(word.span());
  }

  /** The name that tells who a noun phrase before it is: "his lawyer, Ann Lee,". */
  private Optional<Mention> apposition(Sentence sentence, int end) {
    if (!sentence.token(end).is(",")) {
      return Optional.empty();
    }
    int start = sentence.token(end + 1).start();
    return document.mentionsIn(sentence.span()).stream()
        .filter(name -> name.type() == MentionType.NAME && name.full().start() == start)
        .findFirst();
  }

  private static int nounPhraseEnd(Sentence sentence, int start) {
    if (sentence.token(start).tag() == Tag.PRP) {
      return start + 1;
    }
    int end = start;
    while (isInside(sentence.token(end))) {
      end++;
    }
    while (end > start && !sentence.token(end - 1).isNoun()) {
      end--;
    }
    return end;
  }

  /** The start of the noun phrase that ends before a token; {@code end} if there is none. */
  private static int nounPhraseStart(Sentence sentence, int end) {
    int start = end;
    while (sentence.token(end - 1).isNoun() && isInside(sentence.token(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isInside(Token token) {
    return token.isNoun()
        || token.tag().isDeterminer()
        || token.tag().isAdjective()
        || token.tag().isOneOf(Tag.CD, Tag.POS, Tag.HYPH, Tag.VBN, Tag.PDT)
        || token.is("&");
  }

  /** The end of a list that begins with a phrase: "A, B and C". */
  private static int jointEnd(Sentence sentence, int end) {
    int last = end;
    boolean joined = false;
    while (sentence.token(last).is(",") || sentence.token(last).is("and")) {
      joined = sentence.token(last).is("and");
      int next = nounPhraseEnd(sentence, last + 1);
      if (next == last + 1) {
        return end;
      }
      last = next;
      if (joined) {
        return last;
      }
    }
    return end;
  }

  /** The end of what follows a noun phrase and belongs to it: "for the bank", "waiting outside". */
  private static int modifiersEnd(Sentence sentence, int from) {
    int end = from;
    if (!MODIFYING.contains(sentence.token(end).tag())) {
      return from;
    }
    while (end - from < LONGEST_MODIFIER
        && (MODIFYING.contains(sentence.token(end).tag())
            || isInside(sentence.token(end))
            || sentence.token(end).tag().isAdverb()
            || sentence.token(end).is("and"))) {
      end++;
    }
    return sentence.token(end).tag().isFinite() ? end : from;
  }
}
