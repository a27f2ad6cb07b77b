package dev.claimant.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.claimant.document.Bound;
import dev.claimant.support.WordList.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordListTest {
  private static final Row ROW =
      new Row("verbs.txt", 7, List.of("say", "that, clause ,aside,", "at-least"));

  @Test
  void skipsCommentsAndBlankLinesButCountsThem() {
    assertThat(WordList.rows(WordListTest.class, "good.txt", 3))
        .containsExactly(
            new Row("good.txt", 3, List.of("up", "verb", "rise, climb")),
            new Row("good.txt", 5, List.of("down")));
  }

  @Test
  void readsTheWordsOfAListOfOneColumn() {
    assertThat(WordList.words(WordListTest.class, "words.txt")).containsExactly("say", "tell");
  }

  @Test
  void namesFileAndLineOfARowThatRepeatsAnother() {
    assertThatIllegalStateException()
        .isThrownBy(() -> WordList.words(WordListTest.class, "twice.txt"))
        .withMessage("twice.txt, line 3: \"say\" stands in the list already");
  }

  @Test
  void namesFileAndLineOfARowWithTooManyCells() {
    assertThatIllegalStateException()
        .isThrownBy(() -> WordList.rows(WordListTest.class, "good.txt", 2))
        .withMessage("good.txt, line 3: 3 cells, and a row has 2 at most");
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> WordList.words(WordListTest.class, "none.txt"))
        .withMessage("the program lacks its own file none.txt");
  }

  @Test
  void separatesItemsByCommas() {
    assertThat(ROW.items(1)).containsExactly("that", "clause", "aside");
    assertThat(ROW.items(3)).isEmpty();
    assertThat(ROW.cell(3)).isEmpty();
  }

  @Test
  void readsConstantsOfAnEnum() {
    assertThat(ROW.choice(ROW.cell(2), Bound.class)).isEqualTo(Bound.AT_LEAST);
  }

  @Test
  void namesFileAndLineOfAnUnknownConstant() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ROW.choice("atleast", Bound.class))
        .withMessageStartingWith("verbs.txt, line 7: \"atleast\" is none of [");
  }

  @Test
  void namesFileAndLineOfAWordThatStandsTwice() {
    Map<String, String> words = new HashMap<>();
    ROW.add(words, "say", "that");
    assertThatIllegalStateException()
        .isThrownBy(() -> ROW.add(words, "say", "clause"))
        .withMessage("verbs.txt, line 7: \"say\" stands in the list already");
    assertThat(words).containsExactly(Map.entry("say", "that"));
  }
}
