package dev.claimant.ingest.bytes;

import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;

/** How much of an input is read before it is given up. */
public final class Limits {
  /**
   * How many bytes are unpacked in search of the end of a line or record, some seconds' work:
   * hardly any is that long, but what a small file is made to unpack to can be.
   */
  public static final long MOST_SKIPPED = 1L << 30;

  /** The length of the longest text, in UTF-16 units: some hundred pages. */
  public static final int MAX_LENGTH = 1_000_000;

  /** How many of the first bytes of an input its format is detected from. */
  public static final int HEAD = 1 << 14;

  /**
   * The largest share of control characters, other than white space, that a text has; with more it
   * is binary. A tenth of random bytes are control characters.
   */
  public static final double MAX_CONTROLS = 0.05;

  private Limits() {}

  /**
   * All bytes of a stream.
   *
   * @throws DocumentException if they are more than {@code most}
   */
  public static byte[] readAll(InputStream in, int most) throws IOException, DocumentException {
    byte[] bytes = in.readNBytes(most);
    if (in.read() >= 0) {
      throw tooLong(most);
    }
    return bytes;
  }

  /** The problem of a document whose bytes cannot be read. */
  public static DocumentException problem(IOException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    return e instanceof DamagedInputException
        ? new DocumentException(Reason.MALFORMED, message)
        : new DocumentException(Reason.UNREADABLE, "cannot be read: " + message);
  }

  public static DocumentException tooLong(int most) {
    return new DocumentException(
        Reason.TOO_LONG,
        String.format(
            Locale.ROOT,
            "more than %,d bytes, which is the most that one document can have: split it into"
                + " documents",
            most));
  }
}
