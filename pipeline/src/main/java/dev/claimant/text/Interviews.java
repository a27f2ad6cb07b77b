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
 * each with paragraphs after it of which most say "I".
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
