package dev.claimant.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose next bytes can be looked at before they are read. A failure is thrown when the
 * reading comes to it, and at every read from then on, so that nobody takes what stands after it
 * for what stands before.
 */
public final class PeekInputStream extends InputStream {
  private static final int SIZE = 1 << 16;

  private final InputStream in;
  private byte[] buffer = new byte[SIZE];
  private int start;
  private int end;
  private @Nullable IOException failure;

  public PeekInputStream(InputStream in) {
    this.in = in;
  }

  /**
   * The next {@code most} bytes, which stay to be read; fewer only before the end of the stream or
   * a failure. Good until the next call of any method.
   */
  public ByteBuffer peek(int most) {
    while (end - start < most && fill(most)) {}
    return ByteBuffer.wrap(buffer, start, Math.min(most, end - start)).slice().asReadOnlyBuffer();
  }

  /**
   * Whether nothing is left to read.
   *
   * @throws IOException if something is left and cannot be read
   */
  public boolean isAtEnd() throws IOException {
    if (start < end || fill(1)) {
      return false;
    }
    if (failure != null) {
      throw failure;
    }
    return true;
  }

  @Override
  public int read() throws IOException {
    return isAtEnd() ? -1 : buffer[start++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int count = Math.min(length, end - start);
    System.arraycopy(buffer, start, target, offset, count);
    start += count;
    return count;
  }

  @Override
  public long skip(long most) throws IOException {
    if (most <= 0 || isAtEnd()) {
      return 0;
    }
    int count = (int) Math.min(most, end - start);
    start += count;
    return count;
  }

  /** Whether it reads what gzip data unpacks to. */
  public boolean isUnpacked() {
    return in instanceof Gunzip;
  }

  /**
   * Goes on with the next member of gzip data, whatever is left or damaged of this one.
   *
   * @return whether there is one
   * @throws IOException if the search for it fails
   */
  public boolean resume() throws IOException {
    try {
      if (!(in instanceof Gunzip gunzip) || !gunzip.resume()) {
        return false;
      }
    } catch (DamagedInputException e) {
      // Gzip data within gzip data, of which the outer is damaged.
      return false;
    }
    failure = null;
    start = end;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Reads more after what is there, with room for {@code most} bytes in all. */
  private boolean fill(int most) {
    if (failure != null) {
      return false;
    }
    if (buffer.length - start < most) {
      byte[] roomy = most > buffer.length ? new byte[most] : buffer;
      System.arraycopy(buffer, start, roomy, 0, end - start);
      buffer = roomy;
      end -= start;
      start = 0;
    }
    try {
      int count = in.read(buffer, end, buffer.length - end);
      end += Math.max(count, 0);
      return count >= 0;
    } catch (IOException e) {
      failure = e;
      return false;
    }
  }
}
