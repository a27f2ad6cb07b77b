package dev.claimant.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SharedClaimantTest {
  @Test
  void tasksThatAreSentTheSameSettingsShareOne() throws Exception {
    FakeClaimant source = new FakeClaimant(LocalDate.of(2024, 11, 20));
    Object first = SharedClaimant.of(source);
    assertThat(SharedClaimant.of(sent(source))).isSameAs(first);
    assertThat(SharedClaimant.of(new FakeClaimant(null))).isNotSameAs(first);
  }

  private static ClaimantSource sent(ClaimantSource source) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(source);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (ClaimantSource) in.readObject();
    }
  }
}
