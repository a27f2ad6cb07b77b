package dev.claimant.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The next bytes of another stream, as many as are said to come. */
public final class LengthedInputStream extends InputStream {
  private final InputStream in;
  private long left;

  public LengthedInputStream(InputStream in, long length) {
    this.in = in;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = in.read(target, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw cutOff();
    }
    left -= count;
    return count;
  }

  /** How many bytes are still to be read. */
  public long left() {
    return left;
  }

  /** Passes over what was not read. */
  public void skipRest() throws IOException {
    while (left > 0) {
      long count = in.skip(left);
      if (count == 0) {
        throw cutOff();
      }
      left -= count;
    }
  }

  private DamagedInputException cutOff() {
    return new DamagedInputException(
        String.format(Locale.ROOT, "cut off, %,d bytes before its end: get the file again", left));
  }
}
