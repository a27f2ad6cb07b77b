package dev.claimant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.record.ClaimRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the grouping of figures to the pairs that belong together in two corpora. */
class GroupingTest {
  @Test
  void joinsFiguresOfTheCorpusThatItWasWrittenWith() throws Exception {
    GroupingScore score = score(TestCorpus.MARCH);
    assertThat(score.precision()).as(score.toString()).isEqualTo(2);
  }

  @Test
  void joinsFiguresOfACorpusThatItDidNotKnow() throws Exception {
    GroupingScore score = score(TestCorpus.JUNE);
    assertThat(score.precision()).as(score.toString()).isEqualTo(2);
  }

  @Test
  void joinsFiguresOfAThirdCorpus() throws Exception {
    GroupingScore score = score(TestCorpus.SEPTEMBER);
    assertThat(score.precision()).as(score.toString()).isEqualTo(2);
  }

  private static GroupingScore score(TestCorpus corpus) throws Exception {
    Comparer comparer = new Comparer();
    corpus.records().forEach(comparer::add);
    List<List<ClaimRecord>> found =
        comparer.compare().figures().stream()
            .map(
                group ->
                    group.figures().stream().flatMap(figure -> figure.claims().stream()).toList())
            .toList();
    return GroupingScore.of(found, corpus.groups().values());
  }
}
