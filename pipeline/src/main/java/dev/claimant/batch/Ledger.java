package dev.claimant.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.claimant.batch.LedgerEntry.Status;
import dev.claimant.duplicate.Signature;
import dev.claimant.sink.Checkpoint;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * The file of JSON Lines in which a run notes what became of each document, so that the next run
 * with the same settings does only what is missing. A line with the settings goes before the
 * documents that were worked on with them. A document's line is written when its records are; a
 * document that has records and no line is worked on again, and comes to the same.
 */
public final class Ledger implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

  private final Optional<FileChannel> channel;
  private final JsonNode header;
  private final Fingerprints done = new Fingerprints();
  private final Fingerprints failed = new Fingerprints();
  private boolean headed;
  private boolean mixed;
  private Checkpoint checkpoint = Checkpoint.NONE;

  private Ledger(Optional<FileChannel> channel, Map<String, ?> settings) {
    this.channel = channel;
    header = JSON.valueToTree(Map.of("settings", settings));
  }

  /** A ledger that knows nothing and keeps nothing. */
  public static Ledger none() {
    return new Ledger(Optional.empty(), Map.of());
  }

  /**
   * Opens a ledger, or begins one. Nobody else can open it until it is closed.
   *
   * @param settings all that decides on the bytes of the output, Claimant's version included
   * @param republications gets the documents of earlier runs to hold others against
   * @param restart whether to forget earlier runs
   * @throws LedgerException if the file is not a ledger, or another run is writing it
   */
  public static Ledger open(
      Path file, Map<String, ?> settings, Optional<Republications> republications, boolean restart)
      throws IOException, LedgerException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(channel, file);
      if (restart) {
        channel.truncate(0);
      }
      Ledger ledger = new Ledger(Optional.of(channel), settings);
      ledger.read(file, channel, republications);
      return ledger;
    } catch (IOException | LedgerException e) {
      channel.close();
      throw e;
    }
  }

  private static void lock(FileChannel channel, Path file) throws IOException, LedgerException {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // Another run of this process has it.
    }
    throw LedgerException.inUse("another run is writing there, and holds " + file);
  }

  private void read(Path file, FileChannel open, Optional<Republications> republications)
      throws IOException, LedgerException {
    // A run that was killed can have left half a line.
    open.truncate(endOfLastLine(open));
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        JsonNode node = JSON.readTree(line);
        if (node.has("settings")) {
          headed = node.equals(header);
          mixed = mixed || !headed;
        } else {
          add(JSON.treeToValue(node, LedgerEntry.class), republications);
        }
      }
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw LedgerException.malformed(file + ", line " + number + ": not a line of a ledger");
    }
    open.position(open.size());
  }

  private static long endOfLastLine(FileChannel channel) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    for (long end = channel.size(); end > 0; end--) {
      channel.read(one.clear(), end - 1);
      if (one.get(0) == '\n') {
        return end;
      }
    }
    return 0;
  }

  private void add(LedgerEntry entry, Optional<Republications> republications) {
    checkpoint = entry.checkpoint().map(Checkpoint::new).orElse(checkpoint);
    if (headed) {
      (entry.status() == Status.DONE ? done : failed).add(entry.key());
      boolean first = entry.signature().isPresent() && entry.duplicateOf().isEmpty();
      if (republications.isPresent() && first) {
        republications.get().add(entry.id(), Signature.parse(entry.signature().get()));
      }
    }
  }

  /** Whether it has documents that were worked on with other settings. */
  public boolean isMixed() {
    return mixed;
  }

  /** Where the output continues. */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  boolean isDone(LedgerEntry entry) {
    return done.contains(entry.key());
  }

  /** Whether it failed or was skipped, and was not done since. */
  boolean isFailed(LedgerEntry entry) {
    return failed.contains(entry.key()) && !isDone(entry);
  }

  /** Notes what became of a document. */
  void write(LedgerEntry entry) throws IOException {
    if (channel.isPresent()) {
      if (!headed) {
        write(channel.get(), header);
        headed = true;
      }
      write(channel.get(), JSON.valueToTree(entry));
    }
  }

  private static void write(FileChannel channel, JsonNode line) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(JSON.writeValueAsString(line) + "\n");
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
    }
  }
}
