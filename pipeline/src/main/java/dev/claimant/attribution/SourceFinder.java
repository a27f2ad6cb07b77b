package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.Sentence;
import dev.claimant.document.SourceClass;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.syntax.WordRange;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves the sources of one document's attributions. */
final class SourceFinder {
  private static final Source AUTHOR = new Source(List.of(), Optional.of(SourceClass.AUTHOR));
  private static final Source UNKNOWN = new Source(List.of(), Optional.of(SourceClass.ANONYMOUS));

  private final Document document;
  private final FreeStandingQuotations quoted;
  private final SourceDocuments documents;
  private final SourceWords words;
  private final Speakers parties;
  private final Antecedents antecedents;
  private final TurnLabels labels;

  /** The innermost attribution whose content each quotation is, by the quotation's number. */
  private final Map<Integer, AttributionDraft> speakers = new HashMap<>();

  /**
   * @param drafts all attributions of the document, in the order of their content
   */
  SourceFinder(
      Document document,
      FreeStandingQuotations quoted,
      SourceDocuments documents,
      SourceWords words,
      Antecedents antecedents,
      List<AttributionDraft> drafts) {
    this.document = document;
    this.quoted = quoted;
    this.documents = documents;
    this.words = words;
    this.antecedents = antecedents;
    this.labels = new TurnLabels(document);
    this.parties = new Speakers(document, documents, words.bodies(), antecedents);
    for (AttributionDraft draft : drafts) {
      if (!draft.source().isEmpty() && draft.source().stream().noneMatch(this::isQuoted)) {
        draft.content().stream()
            .flatMap(part -> quoted.in(part).stream())
            .forEach(quotation -> speakers.put(quotation, draft));
      }
    }
  }

  private boolean isQuoted(Span source) {
    return document.isQuoted(source.start())
        || firstPerson(new SourcePhrases(document, source)).filter(document::isQuoted).isPresent();
  }

  /**
   * Who a source is.
   *
   * @param parties the entities' ids, in order, each once
   * @param sourceClass the class of the source, if it is none of the known entities
   */
  record Source(List<Integer> parties, Optional<SourceClass> sourceClass) {}

  /** The source of an attribution; one that continues another has the same. */
  Source sourceOf(AttributionDraft draft) {
    Set<Integer> found = new LinkedHashSet<>();
    Optional<SourceClass> sourceClass = Optional.empty();
    for (Span span : draft.source()) {
      found.addAll(labels.partyOf(span).map(List::of).orElseGet(() -> parties.partiesOf(span)));
      Optional<Source> speaker = firstPerson(new SourcePhrases(document, span)).map(this::speaker);
      found.addAll(speaker.map(Source::parties).orElse(List.of()));
      if (sourceClass.isEmpty()) {
        sourceClass = speaker.map(Source::sourceClass).orElseGet(() -> classOf(span));
      }
    }
    return new Source(List.copyOf(found), found.isEmpty() ? sourceClass : Optional.empty());
  }

  /** Whom "I" at an offset means: the author, or the speaker of the quotation around it. */
  private Source speaker(int offset) {
    return document.isQuoted(offset)
        ? Optional.ofNullable(speakers.get(quoted.at(offset))).map(this::sourceOf).orElse(UNKNOWN)
        : AUTHOR;
  }

  /** The offset of "I" or "we", or of the "my" or "our" of a body or a report. */
  private Optional<Integer> firstPerson(SourcePhrases source) {
    for (WordRange phrase : source.phrases()) {
      int head = source.head(phrase);
      if (source.isFirstPerson(head)) {
        return Optional.of(source.token(head).start());
      }
      String noun = source.lemma(head);
      Optional<Integer> owner =
          source
              .possessor(phrase)
              .filter(span -> words.bodies().contains(noun) || documents.isDocument(noun))
              .map(span -> new SourcePhrases(document, span))
              .flatMap(this::firstPerson);
      if (owner.isPresent()) {
        return owner;
      }
    }
    return Optional.empty();
  }

  /** The class that the first noun phrase names, or else an apposition to it: "Ole, a nurse". */
  private Optional<SourceClass> classOf(Span span) {
    Optional<Span> antecedent = antecedents.of(span);
    if (antecedent.isPresent()) {
      return classOf(antecedent.get());
    }
    SourcePhrases source = new SourcePhrases(document, span);
    if (source.isRelative()) {
      return nounBefore(span.start()).flatMap(this::classOf);
    }
    List<WordRange> named =
        source.phrases().stream().dropWhile(phrase -> namesNobody(source, phrase)).toList();
    return named.stream()
        .filter(phrase -> phrase.equals(named.get(0)) || source.isIndefiniteApposition(phrase))
        .flatMap(phrase -> noun(source, phrase).flatMap(this::classOf).stream())
        .findFirst()
        .or(() -> namesSomebody(source) ? Optional.empty() : Optional.of(SourceClass.ANONYMOUS));
  }

  /** Whether a source is a name or pronoun, so that the text does say who it is; no people's. */
  private static boolean namesSomebody(SourcePhrases source) {
    return source.phrases().stream()
        .limit(1)
        .filter(phrase -> source.mention(phrase).filter(SourceFinder::isDemonym).isEmpty())
        .map(phrase -> source.token(source.head(phrase)))
        .anyMatch(head -> head.isName() || head.tag().isPronoun());
  }

  private static boolean isDemonym(Mention mention) {
    return mention.type() == MentionType.DEMONYM;
  }

  /** Whether a phrase names nobody yet: "current" or "state" of "state and local officials". */
  private boolean namesNobody(SourcePhrases source, WordRange phrase) {
    Optional<String> noun = noun(source, phrase);
    boolean bare =
        phrase.length() == 1 && source.token(phrase.start()).tag().isOneOf(Tag.NN, Tag.NNP);
    return noun.isEmpty() || (bare && noun.flatMap(this::classOf).isEmpty());
  }

  /** The noun that a phrase is headed by; the one after "of" in "dozens of residents". */
  private Optional<String> noun(SourcePhrases source, WordRange phrase) {
    int head = source.head(phrase);
    int noun = head;
    while (noun >= phrase.start() && !source.token(noun).isNoun()) {
      noun--;
    }
    boolean counts = noun < phrase.start() || words.partitives().contains(source.lemma(noun));
    if (counts && head + 1 < phrase.last() && source.token(head + 1).is("of")) {
      return noun(source, new WordRange(head + 2, phrase.end()));
    }
    return noun < phrase.start() ? Optional.empty() : Optional.of(source.lemma(noun));
  }

  private Optional<SourceClass> classOf(String noun) {
    if (documents.isDocument(noun)) {
      return Optional.of(SourceClass.DOCUMENT);
    }
    if (words.bodies().contains(noun)) {
      return Optional.of(SourceClass.OFFICIAL);
    }
    return words.sourceClass(noun);
  }

  private Optional<Span> nounBefore(int offset) {
    Sentence sentence = document.sentenceAt(offset);
    return sentence.tokens().subList(0, sentence.tokenAt(offset)).stream()
        .filter(Token::isNoun)
        .reduce((one, other) -> other)
        .map(Token::span);
  }
}
