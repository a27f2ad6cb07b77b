package dev.claimant.ingest.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** Reads lines, which a line feed ends. */
public final class LineReader {
  private final InputStream in;
  private final int most;
  private final byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long number;

  /**
   * @param most how many bytes of a line are kept
   */
  public LineReader(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /**
   * A line.
   *
   * @param bytes what stands before its line feed; nothing if that is too much
   * @param isTooLong whether that is too much
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copied by nobody for speed
  public record Line(byte[] bytes, boolean isTooLong) {}

  /** The number, from 1, of the line that was read last, or that a failure came in. */
  public long number() {
    return number;
  }

  /** The next line; empty at the end. */
  public Optional<Line> next() throws IOException {
    number++;
    line.reset();
    for (long length = 0; ; ) {
      if (start == end && !fill()) {
        return length == 0 ? Optional.empty() : Optional.of(line(length));
      }
      int stop = start;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      length += stop - start;
      if (length > Limits.MOST_SKIPPED) {
        throw new DamagedInputException(
            String.format(
                Locale.ROOT,
                "a line of more than %,d bytes: what follows is not read",
                Limits.MOST_SKIPPED));
      }
      if (length <= most) {
        line.write(buffer, start, stop - start);
      }
      start = Math.min(stop + 1, end);
      if (stop < end) {
        return Optional.of(line(length));
      }
    }
  }

  private Line line(long length) {
    return length > most ? new Line(new byte[0], true) : new Line(line.toByteArray(), false);
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
