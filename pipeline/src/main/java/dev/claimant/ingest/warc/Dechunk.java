package dev.claimant.ingest.warc;

import dev.claimant.ingest.bytes.DamagedInputException;
import dev.claimant.ingest.bytes.PeekInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a body in HTTP's chunked transfer encoding holds. */
final class Dechunk extends InputStream {
  private static final int LONGEST_HEADER = 1024;

  /** The length of a chunk, after the line break that ends the one before. */
  private static final Pattern HEADER =
      Pattern.compile("(?:\\r?\\n)?(\\p{XDigit}{1,15})[ \\t]*(?:;[^\\n]*)?\\r?\\n");

  private final PeekInputStream in;
  private long left;
  private boolean ended;

  private Dechunk(PeekInputStream in) {
    this.in = in;
  }

  /** What a body holds that is said to be chunked: all of it, where it is not. */
  static InputStream of(PeekInputStream body) {
    return header(body).lookingAt() ? new Dechunk(body) : body;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0 && !beginChunk()) {
      return -1;
    }
    int count = in.read(target, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new DamagedInputException("cut off amid an HTTP chunk: crawl it again");
    }
    left -= count;
    return count;
  }

  private boolean beginChunk() throws IOException {
    if (!ended) {
      Matcher header = header(in);
      if (!header.lookingAt()) {
        throw new DamagedInputException("damaged HTTP chunks: crawl it again");
      }
      in.skipNBytes(header.end());
      left = Long.parseLong(header.group(1), 16);
      ended = left == 0;
    }
    return !ended;
  }

  private static Matcher header(PeekInputStream in) {
    return HEADER.matcher(StandardCharsets.ISO_8859_1.decode(in.peek(LONGEST_HEADER)));
  }
}
