package dev.claimant.text;

import dev.claimant.document.Quotation;
import dev.claimant.document.Quotation.Form;
import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the answers of an interview that labels nobody: paragraphs that only ask "you" something,
 * each with paragraphs after it of which most say "I", or each with one that is all in marks.
 */
final class Interviews {
  private static final int LONGEST_QUESTION = 250;
  private static final Pattern YOU = Pattern.compile("(?i)\\byou(?:r|rs|rself)?\\b");

  /** An answer with a tag, "says Smith.", which has its speaker in it. */
  private static final Pattern TAGGED =
      Pattern.compile(
          ",? (?:says|said) \\p{Lu}[^.?!]*\\.|\\b(?:he|she|\\p{Lu}\\p{L}+) (?:says|said)\\b");

  private Interviews() {}

  static List<Quotation> find(String text, List<Span> paragraphs) {
    List<Quotation> marked = marked(text, paragraphs);
    return marked.isEmpty() ? unmarked(text, paragraphs) : marked;
  }

  /** Answers in marks, to questions and, if there are several of these, other prompts as short. */
  private static List<Quotation> marked(String text, List<Span> paragraphs) {
    int questions = 0;
    List<Quotation> answers = new ArrayList<>();
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      Span prompt = paragraphs.get(i);
      Span answer = paragraphs.get(i + 1);
      if (prompt.length() <= LONGEST_QUESTION
          && !QuotationMarks.isMark(text.charAt(prompt.start()))
          && isInMarks(text, answer)) {
        questions += isQuestion(text, prompt) ? 1 : 0;
        Span words = new Span(answer.start() + 1, answer.end() - 1);
        answers.add(new Quotation(List.of(words), Form.TURN, Optional.empty()));
      }
    }
    return questions > 1 && 2 * questions > answers.size() ? answers : List.of();
  }

  /** Whether a paragraph is one quotation from end to end. */
  private static boolean isInMarks(String text, Span paragraph) {
    List<Quotation> quotations = Quotations.find(text, List.of(paragraph));
    return quotations.size() == 1
        && paragraph.length() > 2
        && QuotationMarks.isMark(text.charAt(paragraph.start()))
        && QuotationMarks.isMark(text.charAt(paragraph.end() - 1))
        && quotations.get(0).end() >= paragraph.end() - 1;
  }

  private static List<Quotation> unmarked(String text, List<Span> paragraphs) {
    int questions = 0;
    int personal = 0;
    boolean you = false;
    List<Quotation> answers = new ArrayList<>();
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      if (!isQuestion(text, paragraphs.get(i)) || isQuestion(text, paragraphs.get(i + 1))) {
        continue;
      }
      questions++;
      you = you || YOU.matcher(paragraphs.get(i).of(text)).find();
      String answer = paragraphs.get(i + 1).of(text);
      personal += Turns.isFirstPerson(answer) ? 1 : 0;
      if (!TAGGED.matcher(answer).find()) {
        answers.add(new Quotation(List.of(paragraphs.get(i + 1)), Form.TURN, Optional.empty()));
      }
    }
    return questions > 1 && you && 2 * personal >= questions ? answers : List.of();
  }

  private static boolean isQuestion(String text, Span paragraph) {
    return paragraph.length() <= LONGEST_QUESTION
        && text.charAt(paragraph.end() - 1) == '?'
        && !QuotationMarks.isMark(text.charAt(paragraph.start()));
  }
}
