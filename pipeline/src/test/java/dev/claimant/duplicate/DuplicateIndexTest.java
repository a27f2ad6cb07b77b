package dev.claimant.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.duplicate.DuplicateIndex.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DuplicateIndexTest {
  private final DuplicateIndex index = new DuplicateIndex();
  private final Random random = new Random(1);
  private long place;

  @Test
  void namesTheDocumentThatIsRepeated() {
    Signature bridge = random();
    assertThat(add("bridge", bridge)).isEmpty();
    assertThat(add("ferry", random())).isEmpty();
    assertThat(add("again", bridge)).contains(new Match("bridge", 1));
    assertThat(add("once more", bridge)).contains(new Match("bridge", 1));
  }

  @Test
  void namesTheFirstOfTwo() {
    add("first", parts(128, 0));
    add("second", parts(0, 128));
    assertThat(add("both", parts(62, 66))).contains(new Match("first", 0.48));
  }

  @Test
  void onlyADocumentBeforeItIsRepeated() {
    Signature bridge = random();
    assertThat(index.add("second", 2, bridge)).isEmpty();
    assertThat(index.add("first", 1, bridge)).isEmpty();
    assertThat(index.add("third", 3, bridge)).contains(new Match("first", 1));
  }

  @Test
  void aDocumentThatIsAddedAgainTakesItsOwnPlace() {
    Signature bridge = random();
    Signature ferry = random();
    assertThat(index.add("a", 1, bridge)).isEmpty();
    assertThat(index.add("a", 1, bridge)).isEmpty();
    assertThat(index.add("a", 1, ferry)).isEmpty();
    assertThat(index.add("b", 2, bridge)).isEmpty();
    assertThat(index.add("c", 3, ferry)).contains(new Match("a", 1));
    index.forget("a");
    index.forget("never there");
    assertThat(index.add("d", 4, ferry)).isEmpty();
  }

  @Test
  void doesNotRememberDuplicates() {
    add("first", parts(128, 0));
    assertThat(add("duplicate", parts(64, 64))).contains(new Match("first", 0.5));
    assertThat(add("like the duplicate", parts(0, 128))).isEmpty();
  }

  @Test
  void findsEachOfMany() {
    List<Signature> all = Stream.generate(this::random).limit(3_000).toList();
    for (int i = 0; i < all.size(); i++) {
      assertThat(add("" + i, all.get(i))).isEmpty();
    }
    for (int i = 0; i < all.size(); i++) {
      assertThat(add("again", all.get(i))).contains(new Match("" + i, 1));
    }
  }

  @Test
  void findsAnArticleAmongManyWithTheSameFooter() {
    byte[] footer = bytes();
    List<Signature> all = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      byte[] article = bytes();
      System.arraycopy(footer, 0, article, 0, 20);
      all.add(new Signature(article));
      assertThat(add("" + i, all.get(i))).isEmpty();
    }
    assertThat(add("again", all.get(0))).contains(new Match("0", 1));
  }

  @Test
  void storiesThatAProgramMakesOfFiguresAreDifferent() {
    for (int i = 0; i < 500; i++) {
      String story = ArticlePairs.byProgram(new Newsroom(i));
      assertThat(add("" + i, MinHash.of(story))).isEmpty();
    }
  }

  @Test
  void findsNearlyAllRepublicationsAndHardlyAnythingElse() {
    assertThat(found(true)).isGreaterThan(0.9);
    assertThat(found(false)).isLessThan(0.02);
  }

  private Optional<Match> add(String id, Signature signature) {
    return index.add(id, place++, signature);
  }

  /** The share that is found of the pairs in which the second is the first again, or is not. */
  private static double found(boolean repeats) {
    return ArticlePairs.KINDS.stream()
        .filter(kind -> kind.repeats() == repeats)
        .flatMap(kind -> kind.pairs(12))
        .mapToDouble(pair -> pair.isFound() ? 1 : 0)
        .average()
        .orElseThrow();
  }

  /** So many bytes of one kind, then so many of another. */
  private static Signature parts(int ones, int twos) {
    byte[] bytes = new byte[ones + twos];
    Arrays.fill(bytes, 0, ones, (byte) 1);
    Arrays.fill(bytes, ones, bytes.length, (byte) 2);
    return new Signature(bytes);
  }

  private Signature random() {
    return new Signature(bytes());
  }

  private byte[] bytes() {
    byte[] bytes = new byte[Signature.LENGTH];
    random.nextBytes(bytes);
    return bytes;
  }
}
