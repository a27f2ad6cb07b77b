package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.Quotation;
import dev.claimant.document.ScoredAttribution;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.syntax.SpeakerSyntax;
import dev.claimant.syntax.WordRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the attributions of a document from the model's reading of it and corrects by rules what
 * rules know better: where a quotation begins and ends, and whom one without a cue continues.
 */
final class ModelFinder {
  private static final Set<EntityType> SPEAKING =
      Set.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.COUNTRY, EntityType.GROUP);

  private static final Set<String> EXISTING = Set.of("be", "have");
  private static final Set<Tag> WITHIN = Set.of(Tag.DT, Tag.JJ, Tag.NN, Tag.PRPS);

  /** Verbs whose object a source only passes on: "the Post, citing two officials, said". */
  private static final Set<String> PASSING_ON = Set.of("citing", "quoting");

  private static final String TURN = "turn";

  /** Nearly all turns that a label marks are right. */
  private static final double TURN_CONFIDENCE = 0.95;

  /** Fewer words can be an answer without a verb. */
  private static final int SHORT_ANSWER = 8;

  private static final String LATER_PARAGRAPH = "content-in-later-paragraph";

  private final MakingWords making;
  private final SourceWords words;

  private final StatementConfidence confidence;

  ModelFinder(MakingWords making, SourceWords words, StatementConfidence confidence) {
    this.making = making;
    this.words = words;
    this.confidence = confidence;
  }

  /**
   * Attributions and the source documents that they mention.
   *
   * @param drafts the attributions, in any order
   * @param makings the statements, reports and the like that the text has somebody make
   */
  record Found(List<AttributionDraft> drafts, List<Making> makings) {
    Found {
      drafts = List.copyOf(drafts);
      makings = List.copyOf(makings);
    }
  }

  /**
   * The attributions of a document with sentences, entities and a reading.
   *
   * @param quoted the document's quotations
   */
  Found find(Document document, FreeStandingQuotations quoted) {
    Reading reading = new Reading(document, quoted);
    reading.addTurns();
    Hearers hearers = new Hearers(document);
    ParagraphBounds bounds = new ParagraphBounds(document);
    FormFinder forms = new FormFinder(document, quoted, hearers, words);
    reading.drafts.addAll(forms.find());
    List<Span> taken = reading.drafts.stream().flatMap(draft -> draft.content().stream()).toList();
    List<ScoredAttribution> outside =
        document.reading().statements().stream()
            .filter(found -> !reading.isInTurn(found))
            .flatMap(found -> bounds.within(found).stream())
            .filter(
                found -> found.content().stream().allMatch(part -> Rivals.shared(part, taken) == 0))
            .toList();
    SourceClauses clauses = new SourceClauses(document);
    NonStatements none = new NonStatements(document, quoted);
    for (ScoredAttribution found : Rivals.settle(outside)) {
      if (!none.is(found)) {
        reading.add(
            clauses.settle(
                hearers.settle(
                    reading.withMaking(
                        reading.withSharedSource(
                            reading.withCitingSource(reading.withoutExistence(found)))))));
      }
    }
    forms.figures().stream().filter(reading::isNew).forEach(reading.drafts::add);
    reading.completeQuotations();
    List<AttributionDraft> tagged = new QuotationTags(document, quoted).addTo(reading.drafts);
    List<AttributionDraft> outer = reading.continuations.addTo(tagged, reading.claimed(tagged));
    List<AttributionDraft> drafts = new ArrayList<>(outer);
    Nesting nesting = new Nesting(outer);
    for (ScoredAttribution found : document.reading().inner()) {
      bounds
          .within(found)
          .map(hearers::settle)
          .filter(inner -> !none.is(inner) && !none.isOpinion(inner))
          .flatMap(nesting::within)
          .map(inner -> reading.draft(inner, true))
          .ifPresent(drafts::add);
    }
    return new Found(drafts, reading.makings);
  }

  /** The attributions found so far in one document. */
  private final class Reading {
    private final Document document;
    private final FreeStandingQuotations quoted;
    private final List<AttributionDraft> drafts = new ArrayList<>();
    private final List<Making> makings = new ArrayList<>();
    private final Continuations continuations;

    Reading(Document document, FreeStandingQuotations quoted) {
      this.document = document;
      this.quoted = quoted;
      this.continuations = new Continuations(document, quoted);
    }

    /** What somebody says in a transcript or interview is theirs, and all of it one statement. */
    private void addTurns() {
      TurnLabels labels = new TurnLabels(document);
      List<Quotation> turns = labels.turns();
      // Most entries of a list have no verb: "Roe: Two counts of theft, one of fraud".
      if (2 * turns.stream().filter(this::isSpeech).count() < turns.size()) {
        return;
      }
      for (Quotation turn : turns) {
        drafts.add(
            new AttributionDraft(
                labels.sourceOf(turn),
                List.of(),
                turn.parts(),
                Optional.empty(),
                OptionalDouble.of(TURN_CONFIDENCE),
                List.of(TURN)));
      }
    }

    /** Whether a turn has a finite verb or is as short as an answer can be. */
    private boolean isSpeech(Quotation turn) {
      List<Token> words =
          turn.parts().stream()
              .flatMap(part -> document.sentenceAt(part.start()).tokens().stream())
              .filter(token -> turn.parts().stream().anyMatch(part -> part.contains(token.span())))
              .toList();
      return words.size() < SHORT_ANSWER || NonStatements.hasVerb(words);
    }

    private boolean isInTurn(ScoredAttribution found) {
      return Stream.concat(Stream.of(found.cue()), found.content().stream())
          .flatMap(span -> quoted.in(span).stream())
          .anyMatch(number -> quoted.quotations().get(number).isTurn());
    }

    /** Whether no other attribution has any of the words of a draft's content. */
    private boolean isNew(AttributionDraft draft) {
      List<Span> taken = drafts.stream().flatMap(other -> other.content().stream()).toList();
      return draft.content().stream().allMatch(part -> Rivals.shared(part, taken) == 0);
    }

    private void add(ScoredAttribution read) {
      ScoredAttribution found = withNamedSource(withoutContent(read));
      List<List<Span>> content =
          inParagraphs(
              found.content().stream()
                  .map(this::withoutComma)
                  .map(part -> withMarks(part, found.cue()))
                  .flatMap(part -> beforeQuotations(part).stream())
                  .toList());
      AttributionDraft draft = draft(found.withContent(content.get(0)), false);
      Optional<AttributionDraft> before =
          drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
      drafts.add(draft);
      AttributionDraft said = draft;
      if (before.filter(other -> continuations.answers(said, other)).isPresent()) {
        return;
      }
      for (List<Span> later : content.subList(1, content.size())) {
        draft = draft.continuation(drafts.size() - 1, later, LATER_PARAGRAPH);
        drafts.add(draft);
      }
    }

    /** The source without the words of the content that it runs into. */
    private ScoredAttribution withoutContent(ScoredAttribution found) {
      int start = found.content().get(0).start();
      return found
          .source()
          .filter(source -> source.start() < start && start < source.end())
          .map(source -> new Span(source.start(), start).trim(document.text()))
          .map(this::withoutComma)
          .map(source -> found.withSource(Optional.of(source)))
          .orElse(found);
    }

    /** The source with the name after it: "according to the operator, Acme, it sank". */
    private ScoredAttribution withNamedSource(ScoredAttribution found) {
      Span content = found.content().get(0);
      Optional<Span> source =
          found
              .source()
              .filter(span -> span.end() <= content.start())
              .filter(span -> isComma(span.end(), content.start()));
      return source
          .flatMap(span -> nameAt(content))
          .map(
              name ->
                  found
                      .withSource(Optional.of(new Span(source.get().start(), name.end())))
                      .withContent(
                          Stream.concat(
                                  Stream.of(
                                      new Span(name.end() + 1, content.end())
                                          .trim(document.text())),
                                  found.content().stream().skip(1))
                              .toList()))
          .orElse(found);
    }

    private boolean isComma(int from, int to) {
      return document.text().substring(from, to).strip().equals(",");
    }

    /** The name, and the comma after it, that a content begins with. */
    private Optional<Span> nameAt(Span content) {
      return document.mentionsIn(content).stream()
          .filter(mention -> mention.type() == MentionType.NAME)
          .map(Mention::full)
          .filter(name -> name.start() == content.start() && name.end() + 1 < content.end())
          .filter(name -> document.text().charAt(name.end()) == ',')
          .findFirst();
    }

    private Span withoutComma(Span part) {
      int last = part.end() - 1;
      return last > part.start() && document.text().charAt(last) == ',' && !document.isQuoted(last)
          ? new Span(part.start(), last)
          : part;
    }

    /** The source itself, not the one that it cites: "the Post, citing two officials, said". */
    private ScoredAttribution withCitingSource(ScoredAttribution found) {
      if (found.source().isEmpty()) {
        return found;
      }
      Span cited = found.source().get();
      Sentence sentence = document.sentenceAt(cited.start());
      int citing = sentence.tokenAt(cited.start()) - 1;
      boolean passedOn =
          PASSING_ON.contains(sentence.token(citing).lower())
              && sentence.token(citing - 1).is(",")
              && cited.end() < found.cue().start()
              && document.text().charAt(cited.end()) == ',';
      return (passedOn ? TagPhrases.before(sentence, citing - 1) : Optional.<WordRange>empty())
          .map(phrase -> sentence.span(phrase.start(), phrase.end()))
          .map(source -> found.withSource(Optional.of(source)))
          .orElse(found);
    }

    /** A second verb of one subject has its source: "Roe praised the plan but said it is late". */
    private ScoredAttribution withSharedSource(ScoredAttribution found) {
      if (found.source().isPresent() || !isSecondVerb(found.cue())) {
        return found;
      }
      Sentence sentence = document.sentenceAt(found.cue().start());
      return drafts.stream()
          .filter(draft -> !draft.cue().isEmpty() && !draft.source().isEmpty())
          .filter(draft -> sentence.span().contains(draft.cue().get(0)))
          .filter(draft -> draft.cue().get(0).end() <= found.cue().start())
          .reduce((one, other) -> other)
          .map(draft -> found.withSource(Optional.of(draft.source().get(0))))
          .or(() -> subject(sentence, found.cue()).map(name -> found.withSource(Optional.of(name))))
          .orElse(found);
    }

    /** Who is named as the last subject before a verb. */
    private Optional<Span> subject(Sentence sentence, Span verb) {
      return document.mentionsIn(new Span(sentence.span().start(), verb.start())).stream()
          .filter(mention -> SPEAKING.contains(document.entity(mention).type()))
          .filter(mention -> !document.isQuoted(mention.span().start()))
          .filter(
              mention ->
                  SpeakerSyntax.isSubject(
                      sentence,
                      new WordRange(
                          sentence.tokenAt(mention.full().start()),
                          sentence.tokenAt(mention.full().end() - 1) + 1)))
          .map(Mention::full)
          .reduce((one, other) -> other);
    }

    /** Whether a cue is a finite verb after "and" or "but", or a participle after a comma. */
    private boolean isSecondVerb(Span cue) {
      Sentence sentence = document.sentenceAt(cue.start());
      int verb = sentence.tokenAt(cue.start());
      int before = verb - 1;
      while (sentence.token(before).tag().isAdverb()) {
        before--;
      }
      Tag tag = sentence.token(verb).tag();
      int last = sentence.tokenAt(cue.end() - 1);
      if (last > verb
          && sentence.token(last).tag() == Tag.VBN
          && sentence.token(verb).lemma().equals("be")) {
        // "And is said to be ill": others say so.
        return false;
      }
      return (tag.isFinite() && sentence.token(before).tag() == Tag.CC)
          || (tag == Tag.VBG && sentence.token(before).tag().isOneOf(Tag.CC, Tag.COMMA));
    }

    private AttributionDraft draft(ScoredAttribution found, boolean isInner) {
      AttributionDraft draft =
          new AttributionDraft(
              found.source().map(this::wholeWords).stream().toList(),
              List.of(found.cue()),
              found.content(),
              Optional.empty(),
              OptionalDouble.of(found.confidence()),
              List.of(document.reading().by()));
      return confidence.judge(document, quoted, draft, isInner);
    }

    /**
     * A source with the whole of its first word, the "@" of "@kimriver", and up to the end of its
     * sentence, if that names somebody.
     */
    private Span wholeWords(Span source) {
      Sentence sentence = document.sentenceAt(source.start());
      Token first = sentence.token(sentence.tokenAt(source.start()));
      int start = Math.min(first.start(), source.start());
      int last = sentence.tokens().size() - 1;
      boolean runsOn =
          source.end() > sentence.span().end()
              && sentence.token(last).tag() == Tag.PERIOD
              && sentence.token(last).start() > start
              && !document.mentionsIn(new Span(start, sentence.token(last).start())).isEmpty();
      Token end = sentence.token(sentence.tokenAt(source.end() - 1));
      boolean stop = end.tag() == Tag.PERIOD && end.start() > start;
      return new Span(
          start, runsOn ? sentence.token(last - 1).end() : stop ? end.start() : source.end());
    }

    /** A content, cut before each part that is another quotation in a later paragraph. */
    private List<List<Span>> inParagraphs(List<Span> content) {
      List<List<Span>> cut = new ArrayList<>();
      int start = 0;
      for (int i = 1; i < content.size(); i++) {
        if (continuesElsewhere(content.get(i - 1), content.get(i))) {
          cut.add(content.subList(start, i));
          start = i;
        }
      }
      cut.add(content.subList(start, content.size()));
      return cut;
    }

    /**
     * A part of a content, cut before the quotation of a later sentence that stands by itself: "Roe
     * said it was late. “We waited.”"
     */
    private List<Span> beforeQuotations(Span part) {
      for (int number : quoted.in(part)) {
        int start = quoted.quotations().get(number).start();
        if (start > part.start() && isNextSentence(part.start(), number)) {
          Span before = new Span(part.start(), start).trim(document.text());
          return List.of(before, new Span(start, part.end()));
        }
      }
      return List.of(part);
    }

    /** Whether a quotation stands by itself in a later sentence than words outside of any. */
    private boolean isNextSentence(int words, int quotation) {
      return quoted.freeStanding(quotation)
          && !document.isQuoted(words)
          && document.sentenceAt(words).index()
              < document.sentenceAt(quoted.quotations().get(quotation).start()).index();
    }

    /**
     * Whether a part is another quotation, in a later paragraph, than the part before it, or one
     * after a sentence without any.
     */
    private boolean continuesElsewhere(Span previous, Span part) {
      int end = previous.end();
      int next = quoted.at(part.start());
      if (next < quoted.quotations().size()
          && quoted.quotations().get(next).start() == part.start()
          && isNextSentence(end - 1, next)) {
        return true;
      }
      return document.sentenceAt(part.start()).paragraph()
              > document.sentenceAt(end - 1).paragraph()
          && quoted.at(end - 1) != quoted.at(part.start());
    }

    /**
     * Gives a draft that has a paragraph of a quotation those of its other paragraphs that no draft
     * has.
     */
    private void completeQuotations() {
      Map<Span, Integer> owners = new HashMap<>();
      for (int i = 0; i < drafts.size(); i++) {
        for (Span part : drafts.get(i).content()) {
          for (int number : quoted.in(part)) {
            for (Span quote : quoted.quotations().get(number).parts()) {
              if (quote.overlaps(part)) {
                owners.putIfAbsent(quote, i);
              }
            }
          }
        }
      }
      for (Quotation quotation : quoted.quotations()) {
        Optional<Integer> owner =
            quotation.parts().stream()
                .flatMap(part -> Stream.ofNullable(owners.get(part)))
                .findFirst();
        List<Span> rest =
            quotation.parts().stream().filter(part -> !owners.containsKey(part)).toList();
        if (owner.isPresent() && !rest.isEmpty() && quotation.parts().size() > 1) {
          drafts.set(owner.get(), drafts.get(owner.get()).extended(rest, LATER_PARAGRAPH));
        }
      }
    }

    /** The indices of the quotations that drafts have a part of. */
    private Set<Integer> claimed(List<AttributionDraft> drafts) {
      return drafts.stream()
          .flatMap(draft -> draft.content().stream())
          .flatMap(part -> quoted.in(part).stream())
          .collect(Collectors.toSet());
    }

    /**
     * A part of a content, extended to the whole of each quotation that it has the larger part of,
     * and to the quotation marks at its ends. One that is never closed can have the cue in it.
     */
    private Span withMarks(Span part, Span cue) {
      Span whole = part;
      for (int number : quoted.in(part)) {
        Quotation quotation = quoted.quotations().get(number);
        for (Span quote : quotation.parts()) {
          if (quote.overlaps(part)) {
            boolean most =
                2 * Rivals.shared(quote, List.of(part)) > quote.length() && !quote.contains(cue);
            boolean begins = most || isBlank(quote.start(), part.start());
            boolean ends = most || isBlank(part.end(), quote.end());
            whole =
                new Span(
                    begins ? Math.min(quote.start(), whole.start()) : whole.start(),
                    ends ? Math.max(quote.end(), whole.end()) : whole.end());
          }
        }
      }
      return whole;
    }

    /** Whether there is no letter or digit between two offsets. */
    private boolean isBlank(int from, int to) {
      return from >= to
          || document.text().substring(from, to).chars().noneMatch(Character::isLetterOrDigit);
    }

    /**
     * Notes who made the statement of "released a statement on Friday saying" or "said in a
     * statement", since a later "the statement" may be it. All of the first phrase becomes the cue,
     * as in three of four such cases in PolNeAR.
     */
    private ScoredAttribution withMaking(ScoredAttribution found) {
      if (found.source().isEmpty()) {
        return found;
      }
      Span maker = found.source().get();
      Sentence sentence = document.sentenceAt(found.cue().start());
      int cue = sentence.tokenAt(found.cue().start());
      int content = sentence.tokenAt(found.content().get(0).start());
      int end = Math.max(sentence.tokenAt(found.cue().end()), content);
      int made = -1;
      boolean makes = false;
      for (int i = Math.min(cue, sentence.tokenAt(maker.end())); i < end; i++) {
        Token token = sentence.token(i);
        boolean isDocument = token.isNoun() && making.isDocument(token.lemma());
        if (made < 0 && token.isVerb() && making.isMaking(token.lemma())) {
          made = i;
        } else if (isDocument && (made >= 0 || isWithin(sentence, i))) {
          makings.add(new Making(token.lemma(), maker));
          makes = makes || (made >= 0 && i < cue);
        }
      }
      return makes && sentence.token(cue).tag() == Tag.VBG
          ? found.withCue(new Span(sentence.token(made).start(), found.cue().end()))
          : found;
    }

    /** Whether a noun is in a phrase with "in": "in a joint statement". */
    private boolean isWithin(Sentence sentence, int noun) {
      int before = noun - 1;
      while (WITHIN.contains(sentence.token(before).tag())) {
        before--;
      }
      return sentence.token(before).is("in");
    }

    /**
     * Leaves "have been" of "there have been reports of" out of the cue: it only says that they
     * exist.
     */
    private ScoredAttribution withoutExistence(ScoredAttribution found) {
      Sentence sentence = document.sentenceAt(found.cue().start());
      int cue = sentence.tokenAt(found.cue().start());
      int end = sentence.tokenAt(found.cue().end());
      if (sentence.token(cue - 1).tag() != Tag.EX) {
        return found;
      }
      int noun = cue;
      while (noun < end && EXISTING.contains(sentence.token(noun).lemma())) {
        noun++;
      }
      return noun < end
          ? found.withCue(new Span(sentence.token(noun).start(), found.cue().end()))
          : found;
    }
  }
}
