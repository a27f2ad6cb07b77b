package dev.claimant.ingest.warc;

import dev.claimant.ingest.bytes.DamagedInputException;
import dev.claimant.ingest.bytes.PeekInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What follows a WARC record's header: as many bytes as that says, unless it lies. A record within
 * those bytes is either in a file that was crawled, and then another one or the end follows where
 * the length says; or the next record, and the length is wrong. Then the block ends there with a
 * failure, so that the next record can be read.
 */
final class RecordBlock extends InputStream {
  private static final int WINDOW = 1 << 15;

  /** As much as tells that a record begins. */
  private static final int HEAD = 1 << 12;

  /** Two line breaks end a record. */
  private static final int TRAILER = 4;

  private static final Pattern HEADER =
      Pattern.compile("WARC/\\d\\.\\d+\\r?\\n(?:[^\\r\\n]+\\r?\\n)*?(?i:WARC-Type):[^\\n]+\\n");

  private final PeekInputStream in;
  private final int mostAhead;
  private long left;
  private boolean trusted;

  /** How many of the next bytes have been searched, and hold no record. */
  private int searched;

  /** Whether a line begins with the next byte that has not been searched. */
  private boolean atLine = true;

  /**
   * @param length as the header says
   * @param mostAhead how far it is looked ahead, to where a block should end
   */
  RecordBlock(PeekInputStream in, long length, int mostAhead) {
    this.in = in;
    this.left = length;
    this.mostAhead = mostAhead;
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
    int count = in.read(target, offset, Math.min(length, safe()));
    if (count < 0) {
      throw cutOff();
    }
    took(count);
    return count;
  }

  /** How many bytes are still to be read. */
  long left() {
    return left;
  }

  /** Passes over what was not read. */
  void skipRest() throws IOException {
    while (left > 0) {
      long count = in.skip(safe());
      if (count == 0) {
        throw cutOff();
      }
      took(count);
    }
  }

  private void took(long count) {
    left -= count;
    searched -= (int) Math.min(searched, count);
  }

  /** How many of the next bytes are the block's for sure: at least one, if any is left. */
  private int safe() throws IOException {
    if (trusted || left == 0) {
      return (int) Math.min(left, WINDOW);
    }
    if (searched == 0) {
      search();
    }
    return trusted ? (int) Math.min(left, WINDOW) : searched;
  }

  private void search() throws IOException {
    ByteBuffer window = in.peek(WINDOW);
    if (atLine && isRecord(window, 0)) {
      if (HEADER.matcher(latin1(in.peek(HEAD))).lookingAt()) {
        checkEnd();
        trusted = true;
        return;
      }
      window = in.peek(WINDOW);
    }
    // What begins at the end of a window is seen in the next one.
    int end = window.limit() < WINDOW ? window.limit() : WINDOW - JwarcRecords.HEAD;
    int at = 1;
    while (at < end && !(window.get(at - 1) == '\n' && isRecord(window, at))) {
      at++;
    }
    searched = (int) Math.min(left, at);
    atLine = at <= window.limit() && window.limit() > 0 && window.get(at - 1) == '\n';
  }

  /** Fails unless the block's end, as the header tells it, is one. */
  private void checkEnd() throws DamagedInputException {
    if (left <= mostAhead) {
      int most = (int) left + TRAILER + JwarcRecords.HEAD;
      ByteBuffer ahead = in.peek(most);
      int at = (int) left;
      while (at < Math.min(ahead.limit(), left + TRAILER) && isBreak(ahead.get(at))) {
        at++;
      }
      boolean ended = at == ahead.limit() && at < most;
      if (at > left && (ended || isRecord(ahead, at))) {
        return;
      }
    }
    throw new DamagedInputException("its length is not the one in its header: get the file again");
  }

  private static boolean isBreak(byte b) {
    return b == '\r' || b == '\n';
  }

  private static boolean isRecord(ByteBuffer bytes, int at) {
    return at < bytes.limit()
        && bytes.get(at) == 'W'
        && JwarcRecords.begin(
            latin1(bytes.slice(at, Math.min(JwarcRecords.HEAD, bytes.limit() - at))));
  }

  private static String latin1(ByteBuffer bytes) {
    return StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
  }

  private DamagedInputException cutOff() {
    return new DamagedInputException(
        String.format(Locale.ROOT, "cut off, %,d bytes before its end: get the file again", left));
  }
}
