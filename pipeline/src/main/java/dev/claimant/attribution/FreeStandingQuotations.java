package dev.claimant.attribution;

import dev.claimant.document.AttributionType;
import dev.claimant.document.Document;
import dev.claimant.document.Quotation;
import dev.claimant.document.Search;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Token;
import dev.claimant.text.QuotationMarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A document with its quotations, and where they meet its sentences. A quotation is free-standing
 * if it is a clause or more by itself ({@code “We won,” she said}) rather than a part of the
 * sentence around it ({@code she called it “a win”}).
 */
final class FreeStandingQuotations {
  private static final Set<String> LEADS_IN = Set.of(",", ":", ";", "-", "--", "–", "—");
  private static final String ENDS = ",.?!…—–-";

  /** The largest number of words in the title of a work. */
  private static final int LONGEST_TITLE = 8;

  private final Document document;
  private final List<Quotation> quotations;
  private final boolean[] freeStanding;

  FreeStandingQuotations(Document document) {
    this.document = document;
    int end = document.sentences().stream().mapToInt(last -> last.span().end()).max().orElse(0);
    this.quotations =
        document.quotations().stream().filter(quotation -> quotation.end() <= end).toList();
    this.freeStanding = new boolean[quotations.size()];
    for (int i = 0; i < freeStanding.length; i++) {
      freeStanding[i] = isFreeStanding(i);
    }
  }

  List<Quotation> quotations() {
    return quotations;
  }

  boolean freeStanding(int quotation) {
    return freeStanding[quotation];
  }

  /** The index of the quotation that an offset lies in, or of the next one after it. */
  int at(int offset) {
    return Search.first(quotations, it -> it.end() > offset);
  }

  /** The numbers of the quotations that share something with a span, in order. */
  List<Integer> in(Span span) {
    List<Integer> found = new ArrayList<>();
    for (int i = at(span.start());
        i < quotations.size() && quotations.get(i).start() < span.end();
        i++) {
      found.add(i);
    }
    return found;
  }

  /** Which of a sentence's tokens are no quotation marks and in no free-standing quotation. */
  boolean[] remainder(Sentence sentence) {
    boolean[] kept = new boolean[sentence.tokens().size()];
    Arrays.fill(kept, true);
    for (int i = 0; i < kept.length; i++) {
      Token token = sentence.tokens().get(i);
      int quotation = at(token.start());
      boolean quoted =
          quotation < quotations.size() && quotations.get(quotation).start() <= token.start();
      kept[i] = !(quoted && freeStanding[quotation]) && !token.tag().isQuotationMark();
    }
    return kept;
  }

  /**
   * How much of a content is in quotation marks, by its letters and digits. Those around the cue
   * too are another's: “He says it is late,” she said. Titles that it mentions do not count.
   */
  AttributionType type(List<Span> content, List<Span> cue) {
    List<Integer> another = cue.stream().flatMap(span -> in(span).stream()).toList();
    boolean inside = false;
    boolean outside = false;
    boolean titles = true;
    for (Span part : content) {
      boolean inner = false;
      for (int i = part.start(); i < part.end(); i++) {
        inner = isInner(i, inner);
        if (Character.isLetterOrDigit(document.text().charAt(i))) {
          int number = at(i);
          boolean own = document.isQuoted(i) && !another.contains(number);
          boolean quoted = own || (document.isQuoted(i) && inner);
          inside = inside || quoted;
          outside = outside || !quoted;
          titles = titles && (!own || isNamed(quotations.get(number))) && !inner;
        }
      }
    }
    if (inside && outside) {
      return titles ? AttributionType.INDIRECT : AttributionType.MIXED;
    }
    return inside ? AttributionType.DIRECT : AttributionType.INDIRECT;
  }

  /** Whether a quotation is a title that begins with a capital. */
  private boolean isNamed(Quotation quotation) {
    return isTitle(quotation)
        && Character.isUpperCase(document.text().charAt(firstWord(quotation)));
  }

  /** Whether a quotation within another is open after a character, if it was or not before. */
  private boolean isInner(int index, boolean before) {
    String text = document.text();
    boolean wordGoesOn =
        index + 1 < text.length() && Character.isLetterOrDigit(text.charAt(index + 1));
    return switch (text.charAt(index)) {
      case '“', '‘' -> true;
      case '”' -> false;
      case '’' -> before && wordGoesOn;
      default -> before;
    };
  }

  private boolean isFreeStanding(int number) {
    Quotation quotation = quotations.get(number);
    if (quotation.form() != Quotation.Form.MARKED) {
      return true;
    }
    int word = firstWord(quotation);
    Sentence first = document.sentenceAt(word);
    int start = first.tokenAt(word);
    while (start > 0 && first.tokens().get(start - 1).start() >= quotation.start()) {
      start--;
    }
    boolean opens =
        first.tokens().subList(0, start).stream().noneMatch(token -> isWord(token.text()));
    char letter = document.text().charAt(word);
    if (!opens) {
      Token before = first.tokens().get(start - 1);
      boolean resumes =
          number > 0
              && freeStanding[number - 1]
              && first.span().contains(quotations.get(number - 1).end() - 1)
              && LEADS_IN.contains(before.text());
      opens =
          resumes
              || (!Character.isLowerCase(letter)
                  && (LEADS_IN.contains(before.text()) || before.isVerb())
                  && !isTitle(quotation));
    }
    boolean colon = first.token(start - 1).is(":");
    return opens && (colon || closes(quotation));
  }

  private static boolean isWord(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }

  private boolean closes(Quotation quotation) {
    Sentence last = document.sentenceAt(quotation.end() - 1);
    int after = last.tokenAt(quotation.end());
    if (after >= last.tokens().size() - 1) {
      return true;
    }
    return ENDS.indexOf(lastLetter(quotation)) >= 0;
  }

  /** The last character of a quotation before its closing mark. */
  private char lastLetter(Quotation quotation) {
    int end = quotation.end() - 1;
    while (end > quotation.start() && isClosingOrSpace(document.text().charAt(end))) {
      end--;
    }
    return document.text().charAt(end);
  }

  private static boolean isClosingOrSpace(char c) {
    return Character.isWhitespace(c) || QuotationMarks.isMark(c);
  }

  /** Where the first letter or digit of a quotation stands. */
  int firstWord(Quotation quotation) {
    int i = quotation.start();
    while (i < quotation.end() - 1 && !Character.isLetterOrDigit(document.text().charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether a quotation looks like the title of a work: short, each longer word capitalised. */
  boolean isTitle(Quotation quotation) {
    String inner = new Span(quotation.start() + 1, quotation.end()).of(document.text());
    if (quotation.parts().size() > 1 || inner.matches(".*[.?!]\\W?")) {
      return false;
    }
    List<String> words =
        Arrays.stream(inner.split("\\W+", LONGEST_TITLE + 2))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.size() <= LONGEST_TITLE
        && words.stream()
            .allMatch(word -> word.length() < 4 || !Character.isLowerCase(word.charAt(0)));
  }
}
