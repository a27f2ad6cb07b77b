package dev.claimant.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContestantProcessTest {
  private static final double SECONDS_FOR_A_TEXT = 0.02;

  private final Queue<String> worked = new ConcurrentLinkedQueue<>();
  private final Stages<String> stages =
      new Stages<>(
          text -> text + " read",
          List.of(
              new Stages.Stage<>("slow", ContestantProcessTest::slow),
              new Stages.Stage<>("last", this::last)));

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void worksOnAllTextsAfterWarmUp(int threads) throws Exception {
    ContestantProcess.Timing timing = measure(threads, List.of("a", "b", "a", "b"));
    assertThat(worked)
        .hasSize(5)
        .startsWith("warm read slow")
        .contains("a read slow", "b read slow");
    assertThat(timing.seconds()).isGreaterThanOrEqualTo(4 * SECONDS_FOR_A_TEXT / threads);
  }

  @Test
  void sharesTimeOutToTheStagesInOrder() throws Exception {
    ContestantProcess.Timing timing = measure(1, List.of("a"));
    assertThat(timing.shares().keySet()).containsExactly("reading", "slow", "last");
    assertThat(timing.shares().get("slow")).isGreaterThan(0.5);
    assertThat(timing.shares().values().stream().mapToDouble(share -> share).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void aTimingIsTheSameOnceItHasBeenJson() throws Exception {
    ContestantProcess.Timing timing = measure(1, List.of("a"));
    ObjectMapper json = new ObjectMapper();
    byte[] printed =
        ("\n" + json.writeValueAsString(timing) + "\n").getBytes(StandardCharsets.UTF_8);
    assertThat(json.readValue(printed, ContestantProcess.Timing.class)).isEqualTo(timing);
  }

  private ContestantProcess.Timing measure(int threads, List<String> texts) throws Exception {
    return ContestantProcess.measure(stages, threads, List.of("warm"), Duration.ZERO, texts);
  }

  private static String slow(String document) {
    try {
      Thread.sleep((long) (1000 * SECONDS_FOR_A_TEXT));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return document + " slow";
  }

  private String last(String document) {
    worked.add(document);
    return document;
  }
}
