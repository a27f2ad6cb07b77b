package dev.claimant.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Locks as they are where the file system's own lock does not reach. */
@Timeout(60)
class RunLockTest {
  private static final Duration BEAT = Duration.ofMillis(60);

  private final Path ledger;
  private final Path file;
  private final List<String> notices = new ArrayList<>();

  RunLockTest(@TempDir Path folder) {
    ledger = folder.resolve("ledger.jsonl");
    file = folder.resolve(".ledger.jsonl.run");
  }

  @Test
  void saysThatItIsThereUntilItIsClosed() throws Exception {
    try (RunLock lock = take()) {
      String first = Files.readString(file);
      assertThat(first).contains(" " + ProcessHandle.current().pid() + " ");
      waitForAnother(first);
      assertThat(lock.isLost()).isFalse();
    }
    assertThat(file).doesNotExist();
    assertThat(notices).isEmpty();
  }

  @Test
  void aRunOnAnotherMachineIsNotDisturbed() throws Exception {
    Files.writeString(file, "archive/boot 71 2024 1");
    Thread other =
        new Thread(
            () -> {
              try {
                Thread.sleep(BEAT.toMillis());
                Files.writeString(file, "archive/boot 71 2024 2");
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    other.start();
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(this::take)
        .withMessage(
            "another run (process 71 on the machine archive) is writing there, see " + file);
    other.join();
    assertThat(notices)
        .singleElement()
        .asString()
        .startsWith("an earlier run (process 71 on the machine archive) has not ended");
    assertThat(file).hasContent("archive/boot 71 2024 2");
  }

  @Test
  void aRunThatDiedOnAnotherMachineIsNoHindrance() throws Exception {
    for (String dead : new String[] {"archive/boot 71 2024 1", "archive/boot 71", ""}) {
      Files.writeString(file, dead);
      take().close();
      assertThat(file).doesNotExist();
    }
    assertThat(notices).hasSize(3);
  }

  @Test
  void aRunThatDiedHereIsNoHindranceAtAll() throws Exception {
    take().close();
    String me;
    try (RunLock lock = take()) {
      me = Files.readString(file);
      assertThat(lock.isLost()).isFalse();
    }
    // Its number is another process's now.
    Files.writeString(file, me.replaceFirst(" [^ ]+ (\\d+)$", " 2001-01-01T00:00:00Z $1"));
    take().close();
    Files.writeString(file, me.replaceFirst(" \\d+ ", " 99999999 "));
    take().close();
    assertThat(notices).isEmpty();
    // The lock of the ledger is gone, but the process is there.
    Files.writeString(file, me);
    assertThatExceptionOfType(LedgerException.class).isThrownBy(this::take);
  }

  @Test
  void aRunNoticesThatAnotherTookOver() throws Exception {
    try (RunLock lock = take()) {
      Files.writeString(file, "archive/boot 71 2024 1");
      while (!lock.isLost()) {
        Thread.sleep(BEAT.toMillis());
      }
    }
    assertThat(file).hasContent("archive/boot 71 2024 1");
  }

  private void waitForAnother(String text) throws Exception {
    while (Files.readString(file).isEmpty() || Files.readString(file).equals(text)) {
      Thread.sleep(BEAT.toMillis() / 2);
    }
  }

  private RunLock take() throws IOException, LedgerException {
    FileChannel channel =
        FileChannel.open(ledger, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      RunLock lock = RunLock.take(ledger, channel, BEAT, notices::add);
      channel.close();
      return lock;
    } catch (IOException | LedgerException e) {
      channel.close();
      throw e;
    }
  }
}
