package dev.claimant.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimant.syntax.WordRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependenciesTest {
  @Test
  void knowsSubtrees() {
    Dependencies tree =
        new Dependencies(
            new int[] {1, 2, Dependencies.ROOT, Dependencies.LEFT_OUT, 2},
            List.of(
                Relation.OTHER, Relation.NSUBJ, Relation.OTHER, Relation.OTHER, Relation.PUNCT));

    assertThat(tree.subtree(1)).isEqualTo(new WordRange(0, 2));
    assertThat(tree.subtree(2)).isEqualTo(new WordRange(0, 5));
    assertThat(tree.children(2, Relation.NSUBJ)).containsExactly(1);
    assertThat(tree.isWithin(0, 2)).isTrue();
    assertThat(tree.isWithin(4, 1)).isFalse();
    assertThat(tree.isParsed(3)).isFalse();
  }

  @Test
  void refusesCircles() {
    assertThatThrownBy(
            () -> new Dependencies(new int[] {1, 0}, List.of(Relation.OBJ, Relation.OBJ)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("circle");
  }

  @Test
  void refusesAMissingRelation() {
    assertThatThrownBy(() -> new Dependencies(new int[] {Dependencies.ROOT}, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 heads but 0 relations");
  }
}
