package dev.claimant.attribution.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.attribution.Dependencies;
import dev.claimant.attribution.Relation;
import dev.claimant.document.Document;
import dev.claimant.document.Sentence;
import dev.claimant.testing.TaggedText;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsedSentenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“/`` ~the/DT workers/NNS ~,/, ~”/''|the workers",
        "the/DT workers/NNS ~\"/''|the workers",
        "the/DT workers/NNS ~’/POS|the workers’",
        "the/DT workers/NNS ~'/POS|the workers'",
        "(/-LRB- ~the/DT workers/NNS ~)/-RRB-|the workers"
      })
  void aRangeIsTrimmedOfQuotationMarksButNotOfApostrophes(String notation, String trimmed) {
    Document document = TaggedText.document(notation);
    Sentence sentence = document.sentences().get(0);
    int size = sentence.tokens().size();
    int[] heads = new int[size];
    Arrays.fill(heads, Dependencies.ROOT);
    Dependencies roots = new Dependencies(heads, Collections.nCopies(size, Relation.OTHER));
    assertThat(new ParsedSentence(sentence, roots).trim(0, size))
        .map(range -> document.text(sentence.span(range.start(), range.end())))
        .contains(trimmed);
  }
}
