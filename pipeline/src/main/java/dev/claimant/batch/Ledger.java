package dev.claimant.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.claimant.batch.LedgerEntry.Status;
import dev.claimant.duplicate.DuplicateIndex;
import dev.claimant.duplicate.Signature;
import dev.claimant.sink.Checkpoint;
import dev.claimant.sink.OutputClosedException;
import dev.claimant.support.IoProblems;
import dev.claimant.support.Sha256;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The file of JSON Lines in which a run notes what became of each document, so that the next run
 * with the same settings does only what is missing. A line with the settings goes before the
 * documents that were worked on with them. A document's line is written when its records are; a
 * document that has records and no line is worked on again, and comes to the same. The last line of
 * a document counts; that it failed says nothing of records of an earlier text.
 */
public final class Ledger implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

  /** More than any line has; half a line that is longer is none. */
  private static final int LONGEST_LINE = 1 << 22;

  /** What stands for the key of a document that was done with other settings. */
  private static final long OTHER = 1;

  private final Optional<Opened> file;
  private final JsonNode header;

  /** By fingerprints of their ids, the documents that earlier runs saw. */
  private final Map<Long, Known> known = new HashMap<>();

  private boolean headed;
  private boolean mixed;
  private boolean empty;
  private Checkpoint checkpoint = Checkpoint.NONE;

  /** The file, which is this run's. */
  private record Opened(Path path, FileChannel channel, RunLock lock) {}

  /**
   * A document that earlier runs saw, with zero for what there is none of.
   *
   * @param place how many were seen before it
   * @param done a fingerprint of its text and settings when it was done last: those of its records
   * @param failed the same for its last turn, if it came to nothing
   * @param status what it came to then
   * @param first a fingerprint of the id of the document that its records say it republishes
   */
  private record Known(long place, long done, long failed, Status status, long first) {}

  private Ledger(Optional<Opened> file, Map<String, ?> settings) {
    this.file = file;
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
   * @param notices hears why this takes long
   * @throws LedgerException if the file is not a ledger, or another run is writing it
   */
  public static Ledger open(
      Path file,
      Map<String, ?> settings,
      Optional<Republications> republications,
      boolean restart,
      Consumer<String> notices)
      throws IOException, LedgerException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      RunLock lock = RunLock.take(file, channel, RunLock.BEAT, notices);
      try {
        if (restart) {
          channel.truncate(0);
        }
        Ledger ledger = new Ledger(Optional.of(new Opened(file, channel, lock)), settings);
        ledger.read(file, channel, republications);
        return ledger;
      } catch (IOException | LedgerException e) {
        lock.close();
        throw e;
      }
    } catch (IOException | LedgerException e) {
      channel.close();
      throw e;
    }
  }

  private void read(Path path, FileChannel open, Optional<Republications> republications)
      throws IOException, LedgerException {
    // A run that was killed can have left half a line.
    open.truncate(endOfLastLine(path, open));
    empty = open.size() == 0;
    int number = 0;
    try {
      // The reader is not closed: with the file, that would give up its lock.
      BufferedReader lines =
          new BufferedReader(
              Channels.newReader(open.position(0), StandardCharsets.UTF_8.newDecoder(), -1));
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
    } catch (JsonProcessingException | CharacterCodingException | IllegalArgumentException e) {
      throw LedgerException.malformed(path + ", line " + number + ": not a line of a ledger");
    }
    open.position(open.size());
  }

  private static long endOfLastLine(Path path, FileChannel channel)
      throws IOException, LedgerException {
    long size = channel.size();
    int length = (int) Math.min(size, LONGEST_LINE);
    ByteBuffer tail = ByteBuffer.allocate(length);
    while (tail.hasRemaining() && channel.read(tail, size - length + tail.position()) > 0) {}
    int end = tail.position();
    while (end > 0 && tail.get(end - 1) != '\n') {
      end--;
    }
    // After a crash of the machine, zeros can stand for what was not yet written.
    boolean ours = end == length || tail.get(end) == '{' || tail.get(end) == 0;
    if (!ours || (end == 0 && size > length)) {
      throw LedgerException.malformed(path + ", at its end: not a line of a ledger");
    }
    return size - length + end;
  }

  private void add(LedgerEntry entry, Optional<Republications> republications) {
    checkpoint = entry.checkpoint().map(Checkpoint::new).orElse(checkpoint);
    long id = Sha256.fingerprint(entry.id());
    long key = headed ? Sha256.fingerprint(entry.key()) : OTHER;
    Known before = known.getOrDefault(id, new Known(known.size(), 0, 0, entry.status(), 0));
    long first = entry.duplicateOf().map(Sha256::fingerprint).orElse(0L);
    boolean done = entry.status() == Status.DONE;
    known.put(
        id,
        done
            ? new Known(before.place(), key, 0, entry.status(), first)
            : new Known(
                before.place(), before.done(), headed ? key : 0, entry.status(), before.first()));
    // One that failed leaves its earlier records as they are.
    if (republications.isPresent() && (done || before.done() == 0)) {
      if (headed && entry.signature().isPresent() && first == 0) {
        republications
            .get()
            .restore(entry.id(), before.place(), Signature.parse(entry.signature().get()));
      } else {
        republications.get().forget(entry.id());
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

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return empty;
  }

  /** Notes the settings, before there is any output. */
  public void begin() throws IOException {
    if (file.isPresent() && !headed) {
      write(file.get(), header);
      headed = true;
    }
  }

  /** How many documents earlier runs saw. */
  int size() {
    return known.size();
  }

  /** How many documents earlier runs saw before this one, if they saw it. */
  OptionalLong place(String id) {
    Known of = known.get(Sha256.fingerprint(id));
    return of == null ? OptionalLong.empty() : OptionalLong.of(of.place());
  }

  /** Whether there are records of some text of a document. */
  boolean hasRecords(String id) {
    Known of = known.get(Sha256.fingerprint(id));
    return of != null && of.done() != 0;
  }

  /** Whether the records that there are of a document are those of this text and these settings. */
  boolean isDone(LedgerEntry entry) {
    Known of = known.get(Sha256.fingerprint(entry.id()));
    return of != null && of.done() == Sha256.fingerprint(entry.key());
  }

  /** Why a document is not done: it failed or was skipped when it had its last turn. */
  Optional<Status> failure(LedgerEntry entry) {
    Known of = known.get(Sha256.fingerprint(entry.id()));
    return of != null && of.failed() == Sha256.fingerprint(entry.key())
        ? Optional.of(of.status())
        : Optional.empty();
  }

  /** Whether the records of a document say that it republishes a certain one, or none. */
  boolean republishes(String id, Optional<DuplicateIndex.Match> first) {
    Known of = known.get(Sha256.fingerprint(id));
    return of != null
        && of.first() == first.map(match -> Sha256.fingerprint(match.id())).orElse(0L);
  }

  /**
   * Notes what became of a document.
   *
   * @throws OutputClosedException if that cannot be written
   */
  void write(LedgerEntry entry) throws IOException {
    if (file.isPresent()) {
      begin();
      write(file.get(), JSON.valueToTree(entry));
    }
  }

  private static void write(Opened to, JsonNode line) throws IOException {
    if (to.lock().isLost()) {
      throw new OutputClosedException(to.path() + ": another run has taken it over");
    }
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(JSON.writeValueAsString(line) + "\n");
    try {
      while (bytes.hasRemaining()) {
        to.channel().write(bytes);
      }
    } catch (IOException e) {
      throw new OutputClosedException(to.path() + ": " + IoProblems.describe(e));
    }
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().lock().close();
      file.get().channel().close();
    }
  }
}
