package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.Quotation;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gives the quotations that have no cue next to them to whoever spoke last, or to the only person
 * whom the sentence next to them mentions.
 */
final class Continuations {
  /** How many paragraphs back a quotation without a cue looks for its speaker. */
  private static final int MOST_PARAGRAPHS_BACK = 2;

  private static final String AFTER_STATEMENT = "quotation-after-statement";
  private static final String ONLY_PERSON = "only-person-at-quotation";

  /** The shares of such quotations that are right, roughly. */
  private static final double NEIGHBOUR_CONFIDENCE = 0.85;

  private static final double ONLY_PERSON_CONFIDENCE = 0.7;

  private static final String SAME_PARAGRAPH = "quotation-in-same-paragraph";
  private static final String LATER_PARAGRAPH = "quotation-in-later-paragraph";

  private final Document document;
  private final FreeStandingQuotations quoted;

  Continuations(Document document, FreeStandingQuotations quoted) {
    this.document = document;
    this.quoted = quoted;
  }

  /**
   * The drafts with the quotations that continue them. A quotation in the paragraph of a draft is
   * added to its content; one in a later paragraph is a draft of its own, after all others.
   *
   * @param claimed the indices of the quotations that are part of a draft already
   */
  List<AttributionDraft> addTo(List<AttributionDraft> drafts, Set<Integer> claimed) {
    List<AttributionDraft> all = new ArrayList<>(drafts);
    Deque<Integer> ahead = new ArrayDeque<>(AttributionDraft.inOrder(drafts));
    Map<Integer, List<Integer>> bySentence = bySentence(drafts);
    Optional<Integer> last = Optional.empty();
    Optional<Integer> beforeLast = Optional.empty();
    for (int i = 0; i < quoted.quotations().size(); i++) {
      Quotation quotation = quoted.quotations().get(i);
      while (!ahead.isEmpty()
          && all.get(ahead.element()).content().get(0).start() < quotation.start()) {
        int index = ahead.remove();
        if (isSpoken(all.get(index))) {
          beforeLast = last;
          last = Optional.of(index);
        }
      }
      if (claimed.contains(i) || !quoted.freeStanding(i) || !standsAlone(quotation)) {
        continue;
      }
      Optional<AttributionDraft> said = neighbour(quotation, all, bySentence);
      if (last.isPresent()) {
        int index = last.get();
        AttributionDraft speech = all.get(index);
        int distance = document.sentenceAt(quotation.start()).paragraph() - paragraphOf(speech);
        if (distance == 0) {
          all.set(index, speech.extended(quotation.parts(), SAME_PARAGRAPH));
          continue;
        }
        if (beforeLast.map(all::get).filter(one -> answers(speech, one)).isPresent()) {
          continue;
        }
        if (distance <= MOST_PARAGRAPHS_BACK && said.isEmpty()) {
          last = Optional.of(all.size());
          all.add(speech.continuation(index, quotation.parts(), LATER_PARAGRAPH));
          continue;
        }
      }
      said = said.or(() -> onlyPerson(quotation, bySentence));
      if (said.isPresent()) {
        beforeLast = last;
        last = Optional.of(all.size());
        all.add(said.get());
      }
    }
    return all;
  }

  /** Whether a paragraph of one speaker only answers one of another: next the first may speak. */
  boolean answers(AttributionDraft second, AttributionDraft first) {
    int paragraph = paragraphOf(second);
    return paragraph == paragraphOf(first) + 1
        && !words(first).equals(words(second))
        && isOneSentence(paragraph)
        && isOneSentence(paragraph - 1);
  }

  private List<String> words(AttributionDraft draft) {
    return draft.source().stream().map(document::text).toList();
  }

  private boolean isOneSentence(int paragraph) {
    Span span = document.paragraphs().get(paragraph);
    return document.sentenceAt(span.start()).span().end() >= span.end();
  }

  /** The speaker of the sentence right before a quotation, what they say going on in it. */
  private Optional<AttributionDraft> neighbour(
      Quotation quotation, List<AttributionDraft> all, Map<Integer, List<Integer>> bySentence) {
    List<Integer> before =
        sentenceBefore(quotation)
            .map(sentence -> bySentence.getOrDefault(sentence.index(), List.of()))
            .orElse(List.of());
    return before.size() == 1
            && !all.get(before.get(0)).source().isEmpty()
            && all.get(before.get(0)).source().stream()
                .flatMap(source -> document.mentionsIn(source).stream())
                .noneMatch(mention -> isNamed(mention.entity(), quotation))
        ? Optional.of(
            all.get(before.get(0))
                .continuation(before.get(0), quotation.parts(), AFTER_STATEMENT)
                .withConfidence(NEIGHBOUR_CONFIDENCE))
        : Optional.empty();
  }

  /** The only person of the sentence before a quotation, or else of the one after it. */
  private Optional<AttributionDraft> onlyPerson(
      Quotation quotation, Map<Integer, List<Integer>> bySentence) {
    Optional<Sentence> before = sentenceBefore(quotation);
    if (before.filter(sentence -> bySentence.containsKey(sentence.index())).isPresent()) {
      return Optional.empty();
    }
    Optional<Sentence> after = sentenceAfter(quotation).filter(this::beginsWithPerson);
    Optional<Mention> person =
        opensParagraph(quotation) && after.isPresent()
            ? after.flatMap(this::onlyPerson)
            : before.flatMap(this::onlyPerson);
    return person
        .filter(mention -> !isNamed(mention.entity(), quotation))
        .map(
            mention ->
                new AttributionDraft(
                    List.of(mention.full()),
                    List.of(),
                    quotation.parts(),
                    Optional.empty(),
                    OptionalDouble.of(ONLY_PERSON_CONFIDENCE),
                    List.of(ONLY_PERSON)));
  }

  /** The indices of the drafts with a cue in each sentence, by its number. */
  private Map<Integer, List<Integer>> bySentence(List<AttributionDraft> drafts) {
    return IntStream.range(0, drafts.size())
        .boxed()
        .filter(index -> !drafts.get(index).cue().isEmpty())
        .collect(
            Collectors.groupingBy(
                index -> document.sentenceAt(drafts.get(index).cue().get(0).start()).index()));
  }

  /** Whether a quotation names somebody, who so is not its speaker. */
  private boolean isNamed(int entity, Quotation quotation) {
    return quotation.parts().stream()
        .flatMap(part -> document.mentionsIn(part).stream())
        .anyMatch(mention -> mention.entity() == entity && mention.type() == MentionType.NAME);
  }

  private boolean opensParagraph(Quotation quotation) {
    int paragraph = document.sentenceAt(quotation.start()).paragraph();
    return document.paragraphs().get(paragraph).start() == quotation.start();
  }

  /** The first mention, outside of quotations, of the only person whom a sentence mentions. */
  private Optional<Mention> onlyPerson(Sentence sentence) {
    List<Mention> persons =
        document.mentionsIn(sentence.span()).stream()
            .filter(mention -> document.entity(mention).type() == EntityType.PERSON)
            .toList();
    boolean one = persons.stream().map(Mention::entity).distinct().count() == 1;
    return one && !document.isQuoted(persons.get(0).span().start())
        ? Optional.of(persons.get(0))
        : Optional.empty();
  }

  private boolean beginsWithPerson(Sentence sentence) {
    return document.mentionsIn(sentence.span()).stream()
        .limit(1)
        .anyMatch(
            mention ->
                mention.full().start() == sentence.span().start()
                    && document.entity(mention).type() == EntityType.PERSON);
  }

  /** The sentence before a quotation, in its paragraph or at the end of the one before that. */
  private Optional<Sentence> sentenceBefore(Quotation quotation) {
    Sentence first = document.sentenceAt(quoted.firstWord(quotation));
    return first.index() == 0
        ? Optional.empty()
        : Optional.of(document.sentences().get(first.index() - 1));
  }

  private Optional<Sentence> sentenceAfter(Quotation quotation) {
    Sentence last = document.sentenceAt(quotation.end() - 1);
    int next = last.index() + 1;
    return next < document.sentences().size()
            && document.sentences().get(next).paragraph() == last.paragraph()
        ? Optional.of(document.sentences().get(next))
        : Optional.empty();
  }

  private boolean isSpoken(AttributionDraft draft) {
    return draft.content().stream().anyMatch(part -> !quoted.in(part).isEmpty());
  }

  private int paragraphOf(AttributionDraft draft) {
    Span last = draft.content().get(draft.content().size() - 1);
    return document.sentenceAt(last.end() - 1).paragraph();
  }

  /** Whether no word of the sentences that a quotation stands in is outside of quotation marks. */
  private boolean standsAlone(Quotation quotation) {
    Sentence first = document.sentenceAt(quoted.firstWord(quotation));
    Sentence last = document.sentenceAt(quotation.end() - 1);
    return isOnlyQuoted(first) && isOnlyQuoted(last);
  }

  private boolean isOnlyQuoted(Sentence sentence) {
    boolean[] kept = quoted.remainder(sentence);
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] && Character.isLetterOrDigit(sentence.tokens().get(i).text().charAt(0))) {
        return false;
      }
    }
    return true;
  }
}
