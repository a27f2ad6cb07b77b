package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.Quotation;
import dev.claimant.document.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gives the quotations that have no cue next to them to whoever spoke last. */
public final class Continuations {
  /** How many paragraphs back a quotation without a cue looks for its speaker. */
  private static final int REACH = 2;

  private static final String SAME_PARAGRAPH = "quotation-in-same-paragraph";
  private static final String LATER_PARAGRAPH = "quotation-in-later-paragraph";

  private static final Comparator<AttributionDraft> IN_ORDER =
      Comparator.comparing(draft -> draft.content.get(0));

  private final Document document;
  private final FreeStandingQuotations quoted;

  private Continuations(Document document, FreeStandingQuotations quoted) {
    this.document = document;
    this.quoted = quoted;
  }

  /**
   * Adds to the drafts, or to their content, what goes them on, and sorts them by their content.
   *
   * @param claimed which quotations are part of a draft already, by their number
   */
  public static void add(
      Document document,
      FreeStandingQuotations quoted,
      boolean[] claimed,
      List<AttributionDraft> drafts) {
    drafts.sort(IN_ORDER);
    drafts.addAll(new Continuations(document, quoted).find(claimed, drafts));
    drafts.sort(IN_ORDER);
  }

  private List<AttributionDraft> find(boolean[] claimed, List<AttributionDraft> drafts) {
    List<AttributionDraft> continuations = new ArrayList<>();
    Optional<AttributionDraft> last = Optional.empty();
    int next = 0;
    for (int number = 0; number < claimed.length; number++) {
      Quotation quotation = quoted.quotations().get(number);
      for (;
          next < drafts.size() && drafts.get(next).content.get(0).start() < quotation.start();
          next++) {
        if (isSpoken(drafts.get(next))) {
          last = Optional.of(drafts.get(next));
        }
      }
      if (last.isPresent()
          && !claimed[number]
          && quoted.freeStanding(number)
          && standsAlone(quotation)) {
        int distance = document.sentenceAt(quotation.start()).paragraph() - paragraphOf(last.get());
        if (distance == 0) {
          last.get().content.addAll(quotation.parts());
          last.get().evidence.add(SAME_PARAGRAPH);
        } else if (distance <= REACH) {
          last = Optional.of(last.get().continued(quotation.parts(), LATER_PARAGRAPH));
          continuations.add(last.get());
        }
      }
    }
    return continuations;
  }

  private boolean isSpoken(AttributionDraft draft) {
    return draft.content.stream().anyMatch(part -> !quoted.in(part).isEmpty());
  }

  private int paragraphOf(AttributionDraft draft) {
    return document.sentenceAt(draft.content.get(draft.content.size() - 1).end() - 1).paragraph();
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
