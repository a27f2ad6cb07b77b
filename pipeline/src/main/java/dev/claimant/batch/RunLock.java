package dev.claimant.batch;

import dev.claimant.support.IoProblems;
import java.io.Closeable;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Keeps two runs from writing one output, also from different machines. A run locks its ledger; and
 * since locks of a network folder can end at the machine, or be missing, it also writes into a file
 * next to it again and again who it is. A run that finds such a file, of another machine, watches
 * it: if it stays as it is, its run has died.
 */
final class RunLock implements Closeable {
  /** How often a run says that it is there. */
  static final Duration BEAT = Duration.ofSeconds(3);

  /**
   * For how many beats a file is watched: what another machine writes may take some to get here.
   */
  private static final int PATIENCE = 5;

  private static final String MACHINE = machine();

  private final Path file;
  private final Duration beat;
  private final Thread thread = new Thread(this::beat, "lock");
  private volatile boolean lost;
  private volatile boolean closed;
  private long beats;

  private RunLock(Path file, Duration beat) {
    this.file = file;
    this.beat = beat;
    thread.setDaemon(true);
  }

  /**
   * Locks a ledger for this run.
   *
   * @param open the ledger; its lock is lost if the process opens the file again and closes it
   * @param beat how often it says that it is there
   * @param notices hears why this takes long
   * @throws LedgerException if another run has it
   */
  static RunLock take(Path ledger, FileChannel open, Duration beat, Consumer<String> notices)
      throws IOException, LedgerException {
    RunLock lock = new RunLock(ledger.resolveSibling("." + ledger.getFileName() + ".run"), beat);
    boolean locked = lock.tryLock(ledger, open, notices);
    Optional<String> other = lock.read();
    if (other.isPresent() && lock.lives(other.get(), notices)) {
      throw lock.inUse();
    }
    lock.write();
    if (!locked) {
      sleep(beat.dividedBy(2));
      if (!lock.isMine()) {
        throw lock.inUse();
      }
    }
    lock.thread.start();
    return lock;
  }

  private boolean tryLock(Path ledger, FileChannel open, Consumer<String> notices)
      throws IOException, LedgerException {
    try {
      if (open.tryLock() == null) {
        throw inUse();
      }
      return true;
    } catch (OverlappingFileLockException e) {
      throw inUse();
    } catch (IOException e) {
      notices.accept(
          "the file system of "
              + ledger
              + " has no locks ("
              + IoProblems.describe(e)
              + "): two runs that begin there in the same moment may not notice each other");
      return false;
    }
  }

  private LedgerException inUse() throws IOException {
    String who = read().map(RunLock::describe).orElse("");
    return LedgerException.inUse("another run" + who + " is writing there, see " + file);
  }

  /** Who wrote a file: " (process 71 on the machine archive)". */
  private static String describe(String text) {
    String[] words = text.split(" ", -1);
    return words.length < 2
        ? ""
        : " (process " + words[1] + " on the machine " + words[0].replaceFirst("/.*", "") + ")";
  }

  /** Whether the run that wrote a file is still there. */
  private boolean lives(String text, Consumer<String> notices) throws IOException {
    String[] words = text.split(" ", -1);
    if (words.length > 2 && words[0].equals(MACHINE)) {
      return isAlive(words[1], words[2]);
    }
    Duration patience = beat.multipliedBy(PATIENCE);
    notices.accept(
        "an earlier run"
            + describe(text)
            + " has not ended in good order: waiting "
            + patience.toSeconds()
            + " s to see whether it is still there");
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      sleep(beat.dividedBy(6));
      Optional<String> now = read();
      if (now.isPresent() && !now.get().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlive(String pid, String start) {
    return pid.chars().allMatch(Character::isDigit)
        && ProcessHandle.of(Long.parseLong(pid)).map(RunLock::start).equals(Optional.of(start));
  }

  /** When a process began: another one can get its number. */
  private static String start(ProcessHandle process) {
    return process.info().startInstant().map(String::valueOf).orElse("unknown");
  }

  /**
   * The machine's name, and what tells it from others of that name, on Linux also from its earlier
   * starts. The name that Java has may be looked up in the network, which nothing here is.
   */
  private static String machine() {
    Path kernel = Path.of("/proc/sys/kernel");
    try {
      return Files.readString(kernel.resolve("hostname")).strip()
          + "/"
          + Files.readString(kernel.resolve("random/boot_id")).strip();
    } catch (IOException e) {
      return "unknown/" + address();
    }
  }

  /** An address that a network card of the machine was built with; random if there is none. */
  private static String address() {
    try {
      return NetworkInterface.networkInterfaces()
          .map(RunLock::address)
          .filter(address -> !address.isEmpty())
          .sorted()
          .findFirst()
          .orElseGet(() -> UUID.randomUUID().toString());
    } catch (SocketException e) {
      return UUID.randomUUID().toString();
    }
  }

  private static String address(NetworkInterface card) {
    try {
      byte[] address = card.getHardwareAddress();
      return address == null || card.isVirtual() ? "" : HexFormat.of().formatHex(address);
    } catch (SocketException e) {
      return "";
    }
  }

  private static String me() {
    ProcessHandle process = ProcessHandle.current();
    return MACHINE + " " + process.pid() + " " + start(process) + " ";
  }

  private boolean isMine() throws IOException {
    return read().filter(text -> text.startsWith(me())).isPresent();
  }

  private Optional<String> read() throws IOException {
    try {
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private void write() throws IOException {
    Files.writeString(file, me() + beats++);
  }

  private void beat() {
    while (!closed) {
      try {
        Thread.sleep(beat.toMillis());
        synchronized (this) {
          if (!closed && isMine()) {
            write();
          } else if (!closed) {
            lost = true;
            return;
          }
        }
      } catch (InterruptedException e) {
        return;
      } catch (IOException e) {
        // The folder does not answer for now.
      }
    }
  }

  /** Whether another run has taken the output over, as when this one stood still for long. */
  boolean isLost() {
    return lost;
  }

  private static void sleep(Duration time) throws IOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while it waited for another run", e);
    }
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    synchronized (this) {
      closed = true;
      if (!lost && isMine()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
