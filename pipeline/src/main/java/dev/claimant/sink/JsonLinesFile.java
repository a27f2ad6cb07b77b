package dev.claimant.sink;

import dev.claimant.record.ClaimWriter;
import dev.claimant.support.IoProblems;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Writes the records of all documents into one file of JSON Lines, one document after another. As
 * long as it lacks some it is called {@code <file>.part}. Extracted texts go to {@code <id>.txt} in
 * a folder beside it: {@code claims.texts} beside {@code claims.jsonl}.
 */
public final class JsonLinesFile implements ClaimSink {
  /** What the name of such a file ends in. */
  public static final String ENDING = ".jsonl";

  private final Path file;
  private final Path part;
  private final Path texts;
  private final Path unfinished;
  private final FileChannel channel;
  private final ClaimWriter writer;
  private long length;

  /**
   * @param length how many bytes of an earlier run are to stay; 0 to begin anew
   * @param overwrite whether a file that is there and nobody knows of can go
   * @throws IOException if the file cannot be written, or is not what is to stay
   */
  public JsonLinesFile(Path file, long length, boolean overwrite) throws IOException {
    this.file = file;
    this.length = length;
    part = file.resolveSibling(file.getFileName() + ".part");
    String name = String.valueOf(file.getFileName());
    texts = file.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ".texts");
    unfinished = texts.resolve(".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (!Files.exists(part)) {
      takeUp(length, overwrite);
    }
    channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(length).position(length);
    OutputStream out = Channels.newOutputStream(channel);
    writer =
        new ClaimWriter(
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
            ClaimWriter.Format.JSONL);
  }

  private void takeUp(long known, boolean overwrite) throws IOException {
    long there = Files.exists(file) ? Files.size(file) : 0;
    if (there != known && !overwrite) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "it has %,d bytes, and its ledger knows of %,d; overwrite it with --restart",
              there,
              known));
    }
    if (known > 0) {
      Files.move(file, part, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  @Override
  public void write(ExtractedDocument document) throws IOException {
    if (document.text().isPresent()) {
      String text = document.text().get();
      WholeFile.write(
          OutputNames.of(texts, document.id(), ".txt"), unfinished, out -> out.write(text));
    }
    try {
      writer.write(document.claims());
      length = channel.position();
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
  public OptionalLong length() {
    return OptionalLong.of(length);
  }

  @Override
  public void complete() throws IOException {
    writer.close();
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
