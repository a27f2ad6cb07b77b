package dev.claimant.ingest;

import dev.claimant.ingest.DocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** How much of an input is read before it is given up. */
final class Limits {
  /**
   * How many bytes are unpacked in search of the end of a line or record, some seconds' work:
   * hardly any is that long, but what a small file is made to unpack to can be.
   */
  static final long MOST_SKIPPED = 1L << 30;

  private Limits() {}

  /**
   * All bytes of a stream.
   *
   * @throws DocumentException if they are more than {@code most}
   */
  static byte[] readAll(InputStream in, int most) throws IOException, DocumentException {
    byte[] bytes = in.readNBytes(most);
    if (in.read() >= 0) {
      throw tooLong(most);
    }
    return bytes;
  }

  static DocumentException tooLong(int most) {
    return new DocumentException(
        Reason.TOO_LONG,
        String.format(
            Locale.ROOT,
            "more than %,d bytes, which is the most that one document can have: split it into"
                + " documents",
            most));
  }
}
