package dev.claimant.sink;

import dev.claimant.record.ClaimWriter;
import dev.claimant.support.IoProblems;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Writes the records of all documents into one file of JSON Lines, one document after another. The
 * file is called {@code <file>.part} until it is complete. Extracted texts are written to {@code
 * <id>.txt} in a folder next to it: {@code claims.texts} for {@code claims.jsonl}.
 */
public final class JsonLinesFile implements ClaimSink {
  /** The ending of the names of such files. */
  public static final String ENDING = ".jsonl";

  private final Path file;
  private final Path part;
  private final Path texts;
  private final Path unfinished;
  private final FileChannel channel;
  private final ClaimWriter writer;

  private JsonLinesFile(Path file) throws IOException {
    this.file = file;
    part = file.resolveSibling(file.getFileName() + ".part");
    String name = String.valueOf(file.getFileName());
    texts = file.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ".texts");
    unfinished = texts.resolve(".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createDirectories(file.toAbsolutePath().getParent());
    channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    writer =
        new ClaimWriter(
            new BufferedWriter(
                new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8)),
            ClaimWriter.Format.JSONL);
  }

  /**
   * Continues a file from a checkpoint, or begins it.
   *
   * @param from what {@link #commit} returned last, which is the length of the file in bytes
   * @throws UnknownOutputException if a file of this name is there and has another length
   * @throws IOException if the file cannot be written
   */
  public static JsonLinesFile open(Path file, Checkpoint from) throws IOException {
    long length = from.equals(Checkpoint.NONE) ? 0 : Long.parseLong(from.text());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    if (!Files.exists(part)) {
      long there = Files.exists(file) ? Files.size(file) : 0;
      if (there != length) {
        throw new UnknownOutputException(
            String.format(
                Locale.ROOT, "it has %,d bytes, and its ledger knows of %,d", there, length));
      }
      if (length > 0) {
        Files.move(file, part, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    JsonLinesFile opened = new JsonLinesFile(file);
    opened.channel.truncate(length).position(length);
    return opened;
  }

  /** Begins a file that takes the place of any other of its name when it is complete. */
  public static JsonLinesFile replace(Path file) throws IOException {
    JsonLinesFile opened = new JsonLinesFile(file);
    opened.channel.truncate(0);
    return opened;
  }

  @Override
  public void append(ExtractedDocument document) throws IOException {
    if (document.text().isPresent()) {
      String text = document.text().get();
      WholeFile.write(
          OutputNames.of(texts, document.id(), ".txt"), unfinished, out -> out.write(text));
    }
    try {
      writer.write(document.claims());
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
  public Checkpoint commit() throws IOException {
    return new Checkpoint(String.valueOf(channel.position()));
  }

  @Override
  public void complete() throws IOException {
    writer.close();
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void abort() throws IOException {
    writer.close();
  }
}
