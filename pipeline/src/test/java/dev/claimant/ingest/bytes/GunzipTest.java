package dev.claimant.ingest.bytes;

import static dev.claimant.ingest.TestInputs.bytes;
import static dev.claimant.ingest.TestInputs.concat;
import static dev.claimant.ingest.TestInputs.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GunzipTest {
  private static final byte[] ONE = gzip(bytes("One. "));
  private static final byte[] TWO = gzip(bytes("Two. "));

  private static byte[] read(byte[] packed) throws IOException {
    try (Gunzip in = new Gunzip(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_000})
  void givesWhatWasPacked(int length) throws IOException {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    assertThat(read(gzip(noise))).isEqualTo(noise);
    assertThat(read(concat(gzip(noise), ONE, gzip(noise))))
        .isEqualTo(concat(noise, bytes("One. "), noise));
  }

  @Test
  void headersCanHaveEveryField() throws IOException {
    byte[] plain = gzip(bytes("One. "));
    byte[] header = Arrays.copyOf(plain, 10);
    header[3] = 2 | 4 | 8 | 16;
    byte[] fields = bytes("\u0003\u0000abcname\0comment\0hc");
    assertThat(read(concat(header, fields, Arrays.copyOfRange(plain, 10, plain.length))))
        .asString()
        .isEqualTo("One. ");
  }

  @Test
  void zerosBehindTheEndAreNothing() throws IOException {
    assertThat(read(concat(ONE, TWO, new byte[700]))).asString().isEqualTo("One. Two. ");
  }

  @Test
  void anythingElseBehindTheEndIsDamage() {
    assertThatThrownBy(() -> read(concat(ONE, bytes("more"))))
        .isInstanceOf(DamagedInputException.class)
        .hasMessage("damaged gzip data (it continues after its end): get the file again");
    assertThatThrownBy(() -> read(concat(ONE, new byte[9], TWO)))
        .isInstanceOf(DamagedInputException.class);
  }

  @Test
  void everyDamageIsFound() {
    byte[] packed = gzip(bytes("The crane came down, and nobody was hurt."));
    for (int i = 10; i < packed.length; i++) {
      byte[] damaged = packed.clone();
      damaged[i] ^= 1;
      assertThatThrownBy(() -> read(damaged)).isInstanceOf(DamagedInputException.class);
      byte[] cut = Arrays.copyOf(packed, i);
      assertThatThrownBy(() -> read(cut))
          .isInstanceOf(DamagedInputException.class)
          .hasMessage("the gzip data is cut off: get the file again");
    }
  }

  @Test
  void theLastByteOfAMemberComesOnlyIfItsChecksumIsRight() throws IOException {
    byte[] damaged = ONE.clone();
    damaged[damaged.length - 8] ^= 1;
    Gunzip in = new Gunzip(new ByteArrayInputStream(damaged));
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    assertThatThrownBy(
            () -> {
              for (int b = in.read(); b >= 0; b = in.read()) {
                read.write(b);
              }
            })
        .hasMessageContaining("a checksum is wrong");
    assertThat(read).hasToString("One.");
  }

  @Test
  void goesOnWithTheNextMemberBehindADamagedOne() throws IOException {
    for (int i = 0; i < ONE.length; i++) {
      byte[] damaged = ONE.clone();
      damaged[i] ^= (byte) 0xFF;
      Gunzip in = new Gunzip(new ByteArrayInputStream(concat(TWO, damaged, TWO)));
      try {
        in.readAllBytes();
        // The header holds what does not matter: a time, a system.
        assertThat(i).isBetween(4, 9);
      } catch (DamagedInputException e) {
        assertThat(in.resume()).as("damage at %d", i).isTrue();
        assertThat(in.readAllBytes()).as("damage at %d", i).asString().isEqualTo("Two. ");
      }
    }
  }

  @Test
  void goesOnBehindADamagedMemberThatIsLongerThanTheBuffer() throws IOException {
    byte[] noise = new byte[1_000_000];
    new Random(1).nextBytes(noise);
    byte[] damaged = gzip(noise);
    damaged[500_000] ^= 1;
    Gunzip in = new Gunzip(new ByteArrayInputStream(concat(ONE, damaged, TWO)));
    assertThatThrownBy(in::readAllBytes).isInstanceOf(DamagedInputException.class);
    assertThat(in.resume()).isTrue();
    assertThat(in.readAllBytes()).asString().isEqualTo("Two. ");
    assertThat(in.resume()).isFalse();
  }

  @Test
  void thereIsNothingToGoOnWithBehindTheLastMember() throws IOException {
    Gunzip in = new Gunzip(new ByteArrayInputStream(Arrays.copyOf(ONE, ONE.length - 1)));
    assertThatThrownBy(in::readAllBytes).isInstanceOf(DamagedInputException.class);
    assertThat(in.resume()).isFalse();
  }
}
