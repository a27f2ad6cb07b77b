package dev.claimant.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What gzip data decompresses to, all its members one after the other. {@code GZIPInputStream} can
 * take the end of a member for the end of the data, passes over what it cannot read after a member,
 * and cannot continue after a damaged one.
 */
public final class Gunzip extends InputStream {
  private static final int MAGIC_1 = 0x1F;
  private static final int MAGIC_2 = 0x8B;
  private static final int DEFLATE = 8;

  /** Flags of a member's header: what else it has. */
  private static final int HEADER_CHECKSUM = 2;

  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;

  /** Room for most web pages, so that the search for the next member can begin in a damaged one. */
  private static final int INPUT = 1 << 17;

  private static final int OUTPUT = 1 << 16;

  /** More layers than anybody packs. */
  private static final int MOST_LAYERS = 3;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();

  private final byte[] input = new byte[INPUT];
  private int inputStart;
  private int inputEnd;

  /** Where in {@code input} the member begins; if that is no longer there, 0. */
  private int memberStart;

  private boolean inMember;

  private final byte[] output = new byte[OUTPUT];
  private int outputStart;
  private int outputEnd;

  /**
   * How many bytes after {@code outputEnd} are not given out yet: the last one, so that whoever has
   * read all of a member knows that its checksum is right.
   */
  private int held;

  Gunzip(InputStream in) {
    this.in = in;
  }

  /**
   * What a stream holds once all its layers of gzip are taken off.
   *
   * @throws DamagedInputException if it has more layers than anybody packs
   */
  public static PeekInputStream layersOff(PeekInputStream in) throws IOException {
    PeekInputStream inner = in;
    for (int layer = 0; isAt(inner); layer++) {
      if (layer == MOST_LAYERS) {
        throw new DamagedInputException(
            "packed by gzip more than " + MOST_LAYERS + " times: unpack it first");
      }
      inner = new PeekInputStream(new Gunzip(inner));
    }
    return inner;
  }

  private static boolean isAt(PeekInputStream in) {
    var head = in.peek(3);
    return head.remaining() == 3
        && (head.get(0) & 0xFF) == MAGIC_1
        && (head.get(1) & 0xFF) == MAGIC_2
        && head.get(2) == DEFLATE;
  }

  @Override
  public int read() throws IOException {
    return isAtEnd() ? -1 : output[outputStart++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int count = Math.min(length, outputEnd - outputStart);
    System.arraycopy(output, outputStart, target, offset, count);
    outputStart += count;
    return count;
  }

  /**
   * Looks for the next member after the start of one that is damaged, to read on there.
   *
   * @return whether there is one
   */
  boolean resume() throws IOException {
    inMember = false;
    held = 0;
    outputStart = outputEnd;
    inputStart = Math.min(memberStart + 1, inputEnd);
    while (true) {
      memberStart = inputStart;
      while (inputEnd - inputStart < 4) {
        if (!fill()) {
          return false;
        }
      }
      if ((input[inputStart] & 0xFF) == MAGIC_1
          && (input[inputStart + 1] & 0xFF) == MAGIC_2
          && input[inputStart + 2] == DEFLATE
          && (input[inputStart + 3] & RESERVED) == 0) {
        return true;
      }
      inputStart++;
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  private boolean isAtEnd() throws IOException {
    while (outputStart == outputEnd) {
      if (!inMember && !beginMember()) {
        return true;
      }
      inflate();
    }
    return false;
  }

  private void inflate() throws IOException {
    output[0] = output[outputEnd];
    outputStart = 0;
    outputEnd = 0;
    if (inflater.finished()) {
      inputStart = inputEnd - inflater.getRemaining();
      endMember();
      outputEnd = held;
      held = 0;
      return;
    }
    int count;
    try {
      count = inflater.inflate(output, held, OUTPUT - held);
    } catch (DataFormatException e) {
      throw damaged(String.valueOf(e.getMessage()));
    }
    checksum.update(output, held, count);
    if (count > 0) {
      outputEnd = held + count - 1;
      held = 1;
    } else if (inflater.needsDictionary()) {
      throw damaged("it needs a dictionary");
    } else if (!inflater.finished()) {
      inputStart = inputEnd;
      if (!fill()) {
        throw cutOff();
      }
      inflater.setInput(input, inputStart, inputEnd - inputStart);
    }
  }

  /** Reads a member's header; false if none is there but the end, with or without zeros before. */
  private boolean beginMember() throws IOException {
    memberStart = inputStart;
    int first = next();
    if (first == 0) {
      while (first == 0) {
        memberStart = inputStart;
        first = next();
      }
      if (first >= 0) {
        throw damaged("it continues after its end");
      }
    }
    if (first < 0) {
      return false;
    }
    if (first != MAGIC_1 || need() != MAGIC_2 || need() != DEFLATE) {
      throw damaged("it continues after its end");
    }
    int flags = need();
    if ((flags & RESERVED) != 0) {
      throw damaged("unknown flags in a header");
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(need() | need() << 8);
    }
    for (int text : new int[] {NAME, COMMENT}) {
      if ((flags & text) != 0) {
        while (need() != 0) {}
      }
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(input, inputStart, inputEnd - inputStart);
    checksum.reset();
    inMember = true;
    return true;
  }

  private void endMember() throws IOException {
    inMember = false;
    long sum = need() | need() << 8 | need() << 16 | (long) need() << 24;
    long length = need() | need() << 8 | need() << 16 | (long) need() << 24;
    if (sum != checksum.getValue() || length != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw damaged("a checksum is wrong");
    }
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      need();
    }
  }

  private int need() throws IOException {
    int next = next();
    if (next < 0) {
      throw cutOff();
    }
    return next;
  }

  private int next() throws IOException {
    return inputStart < inputEnd || fill() ? input[inputStart++] & 0xFF : -1;
  }

  /** Reads more input; what is there of the member stays as long as there is room for it. */
  private boolean fill() throws IOException {
    if (inputEnd == INPUT) {
      int from = memberStart > 0 ? memberStart : inputStart;
      System.arraycopy(input, from, input, 0, inputEnd - from);
      inputStart -= from;
      inputEnd -= from;
      memberStart = 0;
    }
    int count = in.read(input, inputEnd, INPUT - inputEnd);
    inputEnd += Math.max(count, 0);
    return count >= 0;
  }

  private static DamagedInputException cutOff() {
    return new DamagedInputException("the gzip data is cut off: get the file again");
  }

  private static DamagedInputException damaged(String problem) {
    return new DamagedInputException("damaged gzip data (" + problem + "): get the file again");
  }
}
