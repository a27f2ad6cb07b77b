package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.Quotation;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives the quotations that have no cue next to them to whoever spoke last. */
public final class Continuations {
  /** How many paragraphs back a quotation without a cue looks for its speaker. */
  private static final int MOST_PARAGRAPHS_BACK = 2;

  private static final String SAME_PARAGRAPH = "quotation-in-same-paragraph";
  private static final String LATER_PARAGRAPH = "quotation-in-later-paragraph";

  private final Document document;
  private final FreeStandingQuotations quoted;

  public Continuations(Document document, FreeStandingQuotations quoted) {
    this.document = document;
    this.quoted = quoted;
  }

  /**
   * The drafts with the quotations that continue them. A quotation in the paragraph of a draft is
   * added to its content; one in a later paragraph is a draft of its own, after all others.
   *
   * @param claimed the indices of the quotations that are part of a draft already
   */
  public List<AttributionDraft> addTo(List<AttributionDraft> drafts, Set<Integer> claimed) {
    List<AttributionDraft> all = new ArrayList<>(drafts);
    Deque<Integer> ahead = new ArrayDeque<>(AttributionDraft.inOrder(drafts));
    Optional<Integer> last = Optional.empty();
    for (int i = 0; i < quoted.quotations().size(); i++) {
      Quotation quotation = quoted.quotations().get(i);
      while (!ahead.isEmpty()
          && all.get(ahead.element()).content().get(0).start() < quotation.start()) {
        int index = ahead.remove();
        last = isSpoken(all.get(index)) ? Optional.of(index) : last;
      }
      if (last.isPresent()
          && !claimed.contains(i)
          && quoted.freeStanding(i)
          && standsAlone(quotation)) {
        int index = last.get();
        AttributionDraft speech = all.get(index);
        int distance = document.sentenceAt(quotation.start()).paragraph() - paragraphOf(speech);
        if (distance == 0) {
          all.set(index, speech.extended(quotation.parts(), SAME_PARAGRAPH));
        } else if (distance <= MOST_PARAGRAPHS_BACK) {
          last = Optional.of(all.size());
          all.add(speech.continuation(index, quotation.parts(), LATER_PARAGRAPH));
        }
      }
    }
    return all;
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
