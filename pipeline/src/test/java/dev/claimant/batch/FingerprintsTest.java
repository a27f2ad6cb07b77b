package dev.claimant.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private final Fingerprints fingerprints = new Fingerprints();

  @Test
  void holdsWhatWasAdded() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(fingerprints.contains("d" + i)).isFalse();
      assertThat(fingerprints.add("d" + i)).isTrue();
    }
    for (int i = 0; i < 10_000; i++) {
      assertThat(fingerprints.contains("d" + i)).isTrue();
      assertThat(fingerprints.add("d" + i)).isFalse();
    }
  }

  @Test
  void partsAreNotRunTogether() {
    fingerprints.add("ab", "c");
    assertThat(fingerprints.contains("a", "bc")).isFalse();
    assertThat(fingerprints.contains("abc")).isFalse();
    assertThat(fingerprints.contains("ab", "c")).isTrue();
  }
}
