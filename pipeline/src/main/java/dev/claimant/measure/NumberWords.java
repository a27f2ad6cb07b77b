package dev.claimant.measure;

import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.Word;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The number words of English, each with its value and its part in a number. */
final class NumberWords {
  /** What a number word does in a number. */
  enum Part {
    DIGIT,
    TEEN,
    TEN,
    HUNDRED,
    SCALE,
    GROUP,
    ABBREVIATION,
    FRACTION,
    SEVERAL,
    SET
  }

  private record Entry(BigDecimal value, Part part) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final LetterSenses letters = new LetterSenses();

  NumberWords() {
    for (Row row : WordList.rows(NumberWords.class, "numbers.txt", 5)) {
      Part part = row.choice(row.cell(2), Part.class);
      row.add(entries, row.cell(0), new Entry(new BigDecimal(row.cell(1)), part));
    }
  }

  /** What a letter right after figures stands for. */
  LetterSenses letters() {
    return letters;
  }

  boolean contains(String lower) {
    return entries.containsKey(lower);
  }

  boolean isAbbreviation(String text) {
    Entry entry = entries.get(text.toLowerCase(Locale.ROOT));
    return entry != null && entry.part() == Part.ABBREVIATION;
  }

  /** The value of a word, if it is one of the parts. */
  Optional<BigDecimal> value(Word word, Part... parts) {
    return value(word.lower(), parts);
  }

  /** The value of a word in lower case, if it is one of the parts. */
  Optional<BigDecimal> value(String lower, Part... parts) {
    Entry entry = entries.get(lower);
    if (entry != null) {
      for (Part part : parts) {
        if (entry.part() == part) {
          return Optional.of(entry.value());
        }
      }
    }
    return Optional.empty();
  }

  boolean is(Word word, Part... parts) {
    return value(word, parts).isPresent();
  }
}
