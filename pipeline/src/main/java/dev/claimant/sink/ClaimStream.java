package dev.claimant.sink;

import dev.claimant.record.ClaimFormat;
import dev.claimant.record.ClaimWriter;
import java.io.IOException;
import java.io.PrintWriter;

/** Writes the records of all documents one after another. */
public final class ClaimStream implements ClaimSink {
  private final PrintWriter out;
  private final ClaimWriter writer;

  public ClaimStream(PrintWriter out, ClaimFormat format) {
    this.out = out;
    writer = new ClaimWriter(out, format);
  }

  @Override
  public void append(ExtractedDocument document) throws IOException {
    writer.write(document.document(), document.text(), document.claims());
    if (out.checkError()) {
      throw new OutputClosedException("standard output takes no more");
    }
  }

  @Override
  public boolean has(String id) {
    return false;
  }

  @Override
  public boolean replaces() {
    return false;
  }

  @Override
  public Checkpoint commit() {
    return Checkpoint.NONE;
  }

  @Override
  public void complete() {}

  @Override
  public void abort() throws IOException {
    writer.close();
  }
}
