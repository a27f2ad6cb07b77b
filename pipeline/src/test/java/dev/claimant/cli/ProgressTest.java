package dev.claimant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.DocumentFailure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter text = new StringWriter();
  private final PrintWriter err = new PrintWriter(text, true);
  private long nanos = 1_000_000_000_000L;

  @Test
  void keepsALineUpToDateOnATerminal() {
    Progress progress = progress(true, OptionalDouble.of(0.25));
    progress.done("a", 1000, 3);
    assertThat(text.toString()).isEmpty();
    nanos += 2_000_000_000L;
    progress.done("b", 3000, 3);
    assertThat(text.toString())
        .isEqualTo("\r\033[K[#####...............] 25 %, 2 documents, 2,000 words/s, 0:00:06 left");
    progress.failed("c", new DocumentFailure(DocumentFailure.Reason.EMPTY, "it is blank"));
    assertThat(text.toString())
        .endsWith("\r\033[Kc: failed (empty): it is blank" + System.lineSeparator());
  }

  @Test
  void saysALineNowAndThenElsewhere() {
    Progress progress = progress(false, OptionalDouble.empty());
    nanos += 29_000_000_000L;
    progress.known();
    assertThat(text.toString()).isEmpty();
    nanos += 1_000_000_000L;
    progress.done("b", 3000, 3);
    nanos += 1_000_000_000L;
    progress.done("b", 3000, 3);
    progress.erase();
    assertThat(text.toString()).isEqualTo("2 documents, 100 words/s" + System.lineSeparator());
  }

  @Test
  void knowsItsSpeed() {
    Progress progress = progress(false, OptionalDouble.empty());
    progress.done("a", 5000, 3);
    nanos += 2_500_000_000L;
    assertThat(progress.speed()).isEqualTo("2.5 s, 2,000 words/s");
  }

  private Progress progress(boolean live, OptionalDouble share) {
    return new Progress(err, new Messages(err, false), live, () -> share, () -> nanos);
  }
}
