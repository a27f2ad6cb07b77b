package dev.claimant.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private final Fingerprints fingerprints = new Fingerprints();

  @Test
  void holdsWhatWasAdded() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(fingerprints.add("d" + i)).isTrue();
    }
    for (int i = 0; i < 10_000; i++) {
      assertThat(fingerprints.add("d" + i)).isFalse();
    }
  }

  @Test
  void partsAreNotRunTogether() {
    assertThat(fingerprints.add("ab", "c")).isTrue();
    assertThat(fingerprints.add("a", "bc")).isTrue();
    assertThat(fingerprints.add("abc")).isTrue();
    assertThat(fingerprints.add("ab", "c")).isFalse();
  }
}
