package dev.claimant.sink;

import dev.claimant.record.ClaimFormat;
import dev.claimant.record.ClaimWriter;
import dev.claimant.support.IoProblems;
import dev.claimant.support.Sha256;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the records of all documents into one file, one document after another. The file is called
 * {@code <file>.part} until it is complete. Extracted texts are written to {@code <id>.txt} in a
 * folder next to it: {@code claims.texts} for {@code claims.jsonl}. What was committed survives the
 * end of the machine, too.
 *
 * <p>A checkpoint is the length of the file in bytes and the first 64 bits of their SHA-256 in
 * hexadecimal, so that a file that is cut off, damaged or another run's is known for one: {@code
 * 4096 9f86d081884c7d65}.
 */
public final class ClaimFile implements ClaimSink {
  private static final Pattern CHECKPOINT = Pattern.compile("(\\d{1,18}) (\\p{XDigit}{16})");

  private final Path file;
  private final Path part;
  private final Path texts;
  private final Path unfinished;
  private final FileChannel channel;
  private final MessageDigest written;
  private final ClaimWriter writer;

  /**
   * @param length how much of what is there is kept
   * @param written the hash of that, which this object changes
   */
  private ClaimFile(Path file, ClaimFormat format, long length, MessageDigest written)
      throws IOException {
    this.file = file;
    this.written = written;
    part = part(file);
    String name = String.valueOf(file.getFileName());
    texts = file.resolveSibling(name.replaceFirst("[.][^.]+$", "") + ".texts");
    unfinished = texts.resolve(".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createDirectories(file.toAbsolutePath().getParent());
    channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(length).position(length);
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new DigestOutputStream(Channels.newOutputStream(channel), written),
                StandardCharsets.UTF_8));
    if (length > 0) {
      writer = ClaimWriter.continuing(out, format);
    } else {
      out.write(format.startOfFile());
      writer = new ClaimWriter(out, format);
    }
  }

  private static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  /**
   * Begins a file.
   *
   * @throws UnknownOutputException if a file of this name is there, or an unfinished one
   * @throws IOException if the file cannot be written
   */
  public static ClaimFile begin(Path file, ClaimFormat format) throws IOException {
    if (Files.exists(part(file)) && Files.size(part(file)) > 0) {
      throw new UnknownOutputException(part(file) + " is of a run whose ledger is gone");
    }
    return open(file, format, Checkpoint.NONE);
  }

  /**
   * Continues a file from a checkpoint.
   *
   * @param from what {@link #commit} returned last
   * @throws UnknownOutputException if what is there is not what was committed
   * @throws IOException if the file cannot be written
   */
  public static ClaimFile open(Path file, ClaimFormat format, Checkpoint from) throws IOException {
    String reached = from.equals(Checkpoint.NONE) ? "0 " + hex(Sha256.digest()) : from.text();
    Matcher checkpoint = CHECKPOINT.matcher(reached);
    if (!checkpoint.matches()) {
      throw new UnknownOutputException("its ledger says " + reached + ", which is no checkpoint");
    }
    long length = Long.parseLong(checkpoint.group(1));
    boolean unfinished = Files.exists(part(file));
    Path there = unfinished ? part(file) : file;
    long size = Files.exists(there) ? Files.size(there) : 0;
    // An unfinished one can have more: records of a document that was not committed.
    if (unfinished ? size < length : size != length) {
      throw new UnknownOutputException(
          String.format(
              Locale.ROOT, "%s has %,d bytes, and its ledger knows of %,d", there, size, length));
    }
    MessageDigest written = Sha256.digest();
    if (length > 0) {
      hash(there, length, written);
    }
    if (!hex(written).equals(checkpoint.group(2))) {
      throw new UnknownOutputException(
          there + " has not the bytes that its ledger knows of: it is damaged, or of another run");
    }
    if (!unfinished && length > 0) {
      Files.move(file, part(file), StandardCopyOption.ATOMIC_MOVE);
    }
    return new ClaimFile(file, format, length, written);
  }

  private static void hash(Path file, long length, MessageDigest written) throws IOException {
    byte[] bytes = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (long left = length; left > 0; ) {
        int count = in.readNBytes(bytes, 0, (int) Math.min(left, bytes.length));
        if (count == 0) {
          throw new UnknownOutputException(file + " became shorter while it was read");
        }
        written.update(bytes, 0, count);
        left -= count;
      }
    }
  }

  /** The first 64 bits of the hash of what was written so far. */
  private static String hex(MessageDigest written) {
    try {
      MessageDigest soFar = (MessageDigest) written.clone();
      return HexFormat.of().formatHex(soFar.digest(), 0, Long.BYTES);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's SHA-256 can be cloned", e);
    }
  }

  /** Begins a file that takes the place of any other of its name when it is complete. */
  public static ClaimFile replace(Path file, ClaimFormat format) throws IOException {
    return new ClaimFile(file, format, 0, Sha256.digest());
  }

  @Override
  public void append(ExtractedDocument document) throws IOException {
    if (document.isExtracted()) {
      WholeFile.write(
          OutputNames.of(texts, document.id(), ".txt"),
          unfinished,
          out -> out.write(document.text()));
    }
    try {
      writer.write(document.document(), document.text(), document.claims());
    } catch (IOException e) {
      // Half a document may be there: nothing can follow it.
      throw new OutputClosedException(part + ": " + IoProblems.describe(e));
    }
  }

  @Override
  public boolean has(String id) {
    return true;
  }

  @Override
  public boolean replaces() {
    return false;
  }

  @Override
  public Checkpoint commit() throws IOException {
    try {
      channel.force(true);
      return new Checkpoint(channel.position() + " " + hex(written));
    } catch (IOException e) {
      throw new OutputClosedException(part + ": " + IoProblems.describe(e));
    }
  }

  @Override
  public void complete() throws IOException {
    writer.close();
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    WholeFile.forceFolderOf(file);
  }

  @Override
  public void abort() throws IOException {
    writer.close();
  }
}
