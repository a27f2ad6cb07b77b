package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.Mention;
import dev.claimant.document.Quotation;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.syntax.SpeakerSyntax;
import dev.claimant.syntax.WordRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Gives quotations for which the model has no source the tag right after them, "“We won,” said
 * Roe", "“We won,” Roe told reporters", "“We won.” – Ann Roe", or the subject before their colon.
 */
final class QuotationTags {
  private static final double CONFIDENCE = 0.9;

  /** No appositive between subject and verb is longer, in tokens. */
  private static final int LONGEST_INSERTION = 12;

  private static final Set<Tag> SAYING = Set.of(Tag.VBD, Tag.VBZ, Tag.VBP, Tag.VBN, Tag.NNS);

  private final Document document;
  private final FreeStandingQuotations quoted;

  QuotationTags(Document document, FreeStandingQuotations quoted) {
    this.document = document;
    this.quoted = quoted;
  }

  /** The drafts with the tags of quotations that have no draft, or one without a source. */
  List<AttributionDraft> addTo(List<AttributionDraft> drafts) {
    List<AttributionDraft> all = new ArrayList<>(drafts);
    int[] owner = owners(all);
    Map<Integer, Integer> byCue = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (Span cue : all.get(i).cue()) {
        byCue.put(cue.end(), i);
      }
    }
    for (int number = 0; number < owner.length; number++) {
      Quotation quotation = quoted.quotations().get(number);
      boolean lacking = owner[number] < 0 || all.get(owner[number]).source().isEmpty();
      if (!lacking || quotation.isTurn() || !quoted.freeStanding(number)) {
        continue;
      }
      Optional<AttributionDraft> tagged = tag(quotation).or(() -> afterColon(quotation, drafts));
      if (tagged.isEmpty()) {
        continue;
      }
      Optional<Integer> sameCue = Optional.ofNullable(byCue.get(tagged.get().cue().get(0).end()));
      if (owner[number] >= 0) {
        all.set(owner[number], tagged.get().withContent(all.get(owner[number]).content()));
      } else if (sameCue.isPresent()) {
        AttributionDraft known = all.get(sameCue.get());
        all.set(sameCue.get(), known.extended(quotation.parts(), "tag-after-quotation"));
      } else {
        all.add(tagged.get());
      }
    }
    return all;
  }

  /** The index of the draft that has each quotation, -1 if none has. */
  private int[] owners(List<AttributionDraft> drafts) {
    int[] owner = new int[quoted.quotations().size()];
    Arrays.fill(owner, -1);
    for (int i = 0; i < drafts.size(); i++) {
      for (Span part : drafts.get(i).content()) {
        for (int number : quoted.in(part)) {
          owner[number] = i;
        }
      }
    }
    return owner;
  }

  private Optional<AttributionDraft> tag(Quotation quotation) {
    int paragraph = document.sentenceAt(quotation.end() - 1).paragraph();
    if (quotation.end() >= document.paragraphs().get(paragraph).end()) {
      return Optional.empty();
    }
    Sentence sentence = document.sentenceAt(quotation.end());
    if (sentence.paragraph() != paragraph) {
      return Optional.empty();
    }
    int first = sentence.tokenAt(quotation.end());
    if (sentence.token(first).is(",")) {
      first++;
    }
    return inverted(sentence, first, quotation)
        .or(() -> plain(sentence, sentence.tokenAt(quotation.end()), quotation))
        .or(() -> signature(sentence, sentence.tokenAt(quotation.end()), quotation));
  }

  /** "Roe denies that it leaks: “It is dry.”", "Roe writes from Oslo: “It is dry.”" */
  private Optional<AttributionDraft> afterColon(
      Quotation quotation, List<AttributionDraft> drafts) {
    Sentence sentence = document.sentenceAt(quotation.start());
    int first = sentence.tokenAt(quotation.start());
    int colon = sentence.token(first - 1).tag().isQuotationMark() ? first - 2 : first - 1;
    if (!sentence.token(colon).is(":")) {
      return Optional.empty();
    }
    WordRange cue = new WordRange(colon, colon + 1);
    Span before = new Span(sentence.span().start(), sentence.token(colon).start());
    Optional<Span> known =
        drafts.stream()
            .filter(draft -> draft.cue().stream().anyMatch(before::contains))
            .flatMap(draft -> draft.source().stream())
            .filter(before::contains)
            .reduce((one, other) -> other);
    return known
        .or(() -> subject(sentence, colon))
        .map(source -> draft(sentence, source, cue, quotation));
  }

  /** Who or what is named as the subject at the start of a sentence. */
  private Optional<Span> subject(Sentence sentence, int end) {
    return TagPhrases.at(sentence, 0)
        .filter(phrase -> phrase.end() < end && SpeakerSyntax.isSubject(sentence, phrase))
        .map(phrase -> sentence.span(phrase.start(), phrase.end()))
        .filter(phrase -> document.mentionsIn(phrase).stream().anyMatch(this::speaks));
  }

  private boolean speaks(Mention mention) {
    EntityType type = document.entity(mention).type();
    return type == EntityType.PERSON || type == EntityType.ORGANIZATION;
  }

  /** "Said Roe". */
  private static Optional<AttributionDraft> inverted(
      Sentence sentence, int verb, Quotation quotation) {
    return isSaying(sentence.token(verb))
        ? TagPhrases.at(sentence, verb + 1)
            .map(source -> draft(sentence, source, new WordRange(verb, verb + 1), quotation))
        : Optional.empty();
  }

  /** "Roe said", "Roe, the mayor, told reporters". */
  private static Optional<AttributionDraft> plain(
      Sentence sentence, int from, Quotation quotation) {
    int first = sentence.token(from).is(",") ? from + 1 : from;
    Optional<WordRange> source = TagPhrases.at(sentence, first);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    int end = source.get().end();
    int verb = end;
    if (sentence.token(verb).is(",")) {
      verb++;
      while (verb - end < LONGEST_INSERTION && !sentence.token(verb).is(",")) {
        verb++;
      }
      end = verb;
      verb++;
    }
    while (sentence.token(verb).tag().isAdverb()) {
      verb++;
    }
    boolean wants =
        sentence.token(verb).lemma().equals("want")
            && sentence.token(verb + 1).is("to")
            && sentence.token(verb + 2).is("know");
    if (wants) {
      WordRange wanted = new WordRange(verb, verb + 3);
      return Optional.of(draft(sentence, new WordRange(first, end), wanted, quotation));
    }
    WordRange cue = new WordRange(verb, verb + 1);
    return isSaying(sentence.token(verb)) && !hasClause(sentence, verb)
        ? Optional.of(draft(sentence, new WordRange(first, end), cue, quotation))
        : Optional.empty();
  }

  /** Whether a verb says something else: "“We won.” Roe said the game was hard". */
  private static boolean hasClause(Sentence sentence, int verb) {
    Token next = sentence.token(verb + 1);
    boolean free =
        next.tag()
                .isOneOf(
                    Tag.NONE, Tag.PERIOD, Tag.COMMA, Tag.COLON, Tag.IN, Tag.TO, Tag.RP, Tag.WRB)
            || next.tag().isAdverb()
            || next.tag() == Tag.VBG
            || next.tag().isQuotationMark()
            || sentence.token(verb).lemma().equals("tell");
    return next.is("that") || (!free && !isTime(next));
  }

  private static boolean isTime(Token token) {
    return token.isName() && token.text().endsWith("day");
  }

  /** "– Ann Roe, mayor", to the end of the paragraph. */
  private Optional<AttributionDraft> signature(Sentence sentence, int dash, Quotation quotation) {
    int end = sentence.tokens().size();
    boolean last =
        sentence.span().end() == document.paragraphs().get(sentence.paragraph()).end()
            && end - dash <= LONGEST_INSERTION;
    boolean verbless =
        sentence.tokens().subList(Math.min(dash, end), end).stream().noneMatch(Token::isVerb);
    return last && verbless && sentence.token(dash).isDash()
        ? TagPhrases.at(sentence, dash + 1)
            .filter(source -> sentence.token(source.start()).isNoun())
            .map(source -> draft(sentence, source, new WordRange(dash, dash + 1), quotation))
        : Optional.empty();
  }

  private static boolean isSaying(Token token) {
    return SAYING.contains(token.tag()) && FormFinder.isSpeech(token);
  }

  private static AttributionDraft draft(
      Sentence sentence, WordRange source, WordRange cue, Quotation quotation) {
    return draft(sentence, sentence.span(source.start(), source.end()), cue, quotation);
  }

  private static AttributionDraft draft(
      Sentence sentence, Span source, WordRange cue, Quotation quotation) {
    return new AttributionDraft(
        List.of(source),
        List.of(sentence.span(cue.start(), cue.end())),
        quotation.parts(),
        Optional.empty(),
        OptionalDouble.of(CONFIDENCE),
        List.of("tag-after-quotation"));
  }
}
