package dev.claimant.corpus;

import dev.claimant.corpus.SentenceWords.Word;
import dev.claimant.document.QuantityKind;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.OfPart;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the words for what a figure counts or measures. */
final class ThingReader {
  /** How many words a number can be away from its noun: "51 confirmed measles cases". */
  private static final int FAR = 6;

  private final Lexicon lexicon;

  ThingReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * What a figure counts or measures.
   *
   * @param end where the words for it end, if they stand after the figure, else where the figure
   *     ends
   */
  record Thing(Phrase phrase, int end) {}

  Thing read(ClaimRecord record, QuantityPart quantity, SentenceWords sentence) {
    Set<String> names = ClaimNames.words(record).collect(Collectors.toSet());
    return quantity.kind() == QuantityKind.COUNT
        ? counted(record, quantity, sentence, names)
        : new Thing(described(quantity, names), record.span().end());
  }

  /** The words from a number to the noun that it counts. */
  private Thing counted(
      ClaimRecord record, QuantityPart quantity, SentenceWords sentence, Set<String> names) {
    int end = record.span().end();
    List<Word> ahead = sentence.from(record.span().start());
    String noun = quantity.unitText().orElse("");
    int far = 0;
    for (int i = 0; i < ahead.size() && far < FAR; i++) {
      Word word = ahead.get(i);
      if (noun.endsWith(word.text())) {
        Phrase phrase = new Phrase(lexicon, names, ahead.subList(0, i + 1));
        return new Thing(phrase, Math.max(end, word.end()));
      } else if (word.start() >= end) {
        far = word.isMark() ? FAR : far + 1;
      }
    }
    // The noun stands elsewhere: "the number of people killed rose to 17".
    List<Word> elsewhere = new ArrayList<>(sentence.within(record.span().start(), end));
    quantity.of().ifPresent(of -> elsewhere.addAll(SentenceWords.words(of.label(), end)));
    quantity.unit().ifPresent(unit -> elsewhere.addAll(SentenceWords.words(unit, end)));
    return new Thing(new Phrase(lexicon, names, elsewhere), end);
  }

  /** The first words of the concept that say something. */
  private Phrase described(QuantityPart quantity, Set<String> names) {
    return Stream.concat(
            quantity.of().map(OfPart::label).stream(),
            quantity.concept().stream().map(TextPart::text))
        .map(text -> new Phrase(lexicon, names, SentenceWords.words(text, 0)))
        .filter(phrase -> !phrase.isEmpty())
        .findFirst()
        .orElseGet(() -> new Phrase(lexicon, names, List.of()));
  }
}
