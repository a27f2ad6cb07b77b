package dev.claimant.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output that remembers why it takes no more, which the writers above it swallow. */
final class StandardOutput extends OutputStream {
  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private Optional<IOException> failure = Optional.empty();

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    try {
      out.write(bytes, start, length);
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
  }

  /** Why not all was written; empty if all was, or nobody wanted to read the rest. */
  Optional<String> problem() {
    return failure.map(e -> String.valueOf(e.getMessage())).filter(text -> !isClosedPipe(text));
  }

  private static boolean isClosedPipe(String message) {
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }
}
