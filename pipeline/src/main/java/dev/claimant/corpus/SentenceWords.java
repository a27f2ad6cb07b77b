package dev.claimant.corpus;

import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.SentencePart;
import dev.claimant.record.ClaimRecord.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words and marks of a claim's sentence, without who says it.
 *
 * @param words in order; none if the record lacks its sentence's text
 */
record SentenceWords(List<Word> words) {
  private static final Pattern WORD =
      Pattern.compile(
          "(?:\\p{Lu}\\.){2,}|\\p{L}[\\p{L}\\p{M}\\p{N}&]*|\\p{N}+|[^\\s\\p{L}\\p{N}'’]");

  /**
   * A word or mark and where it stands in the document, in code points.
   *
   * @param joined whether it follows the one before it without a space
   */
  record Word(String text, int start, int end, boolean joined) {
    boolean isMark() {
      return !Character.isLetterOrDigit(text.codePointAt(0));
    }

    boolean isCapitalized() {
      return Character.isUpperCase(text.codePointAt(0));
    }
  }

  static SentenceWords of(ClaimRecord record) {
    List<Stretch> said =
        Stream.concat(record.attribution().source().stream(), record.attribution().cue().stream())
            .map(part -> (Stretch) part)
            .toList();
    SentencePart sentence = record.sentence();
    return new SentenceWords(
        words(sentence.text().orElse(""), sentence.start()).stream()
            .map(
                word ->
                    said.stream().anyMatch(part -> covers(part, word))
                        // Who says it parts what stands before it from what stands after it.
                        ? new Word(";", word.start(), word.end(), false)
                        : word)
            .toList());
  }

  /** The words of any text. */
  static List<Word> words(String text, int start) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int at = start;
    int before = 0;
    while (matcher.find()) {
      at += text.codePointCount(before, matcher.start());
      boolean joined = before > 0 && before == matcher.start();
      int end = at + matcher.group().codePointCount(0, matcher.group().length());
      words.add(new Word(matcher.group(), at, end, joined));
      at = end;
      before = matcher.end();
    }
    return words;
  }

  /** Those before an offset. */
  List<Word> before(int end) {
    return words.stream().filter(word -> word.end() <= end).toList();
  }

  /** Those from an offset on. */
  List<Word> from(int start) {
    return words.stream().filter(word -> word.start() >= start).toList();
  }

  List<Word> within(int start, int end) {
    return from(start).stream().filter(word -> word.end() <= end).toList();
  }

  private static boolean covers(Stretch part, Word word) {
    return part.start() <= word.start() && word.end() <= part.end();
  }
}
