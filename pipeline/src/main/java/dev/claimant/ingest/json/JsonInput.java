package dev.claimant.ingest.json;

import dev.claimant.ingest.bytes.Limits;
import dev.claimant.ingest.bytes.LineReader;
import dev.claimant.ingest.bytes.PeekInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells JSON Lines, an array of objects, and one object that takes many lines from one another. */
public final class JsonInput {
  /** An object, or an array of objects or of nothing, after a byte-order mark as Latin-1 has it. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?:\u00EF\u00BB\u00BF)?\\s*"
              + "(?:(?<array>\\[)\\s*(?:\\{\\s*[\"}]|\\]\\s*\\z)|\\{\\s*[\"}])");

  private JsonInput() {}

  /**
   * Whether an input is JSON: no text begins so.
   *
   * @param head its first bytes, a character for each
   */
  public static boolean begins(String head) {
    return BEGINNING.matcher(head).lookingAt();
  }

  /** Whether such an input is an array. */
  public static boolean isArray(String head) {
    Matcher matcher = BEGINNING.matcher(head);
    return matcher.lookingAt() && matcher.group("array") != null;
  }

  /**
   * Whether such an input is JSON Lines: its first line is an object, or another one is and all of
   * it is none, so that the first line is bad.
   */
  public static boolean isLines(PeekInputStream in, int maxBytes) throws IOException {
    Optional<byte[]> first = firstLine(in, maxBytes);
    if (first.isEmpty() || JsonDocument.isObject(first.get())) {
      return true;
    }
    byte[] start = bytes(in.peek(maxBytes + 1));
    boolean isObject = start.length <= maxBytes && JsonDocument.isObject(start);
    return !isObject && hasObjectLine(start);
  }

  /** The first line that is not blank, from its bracket on; empty if it is too long. */
  private static Optional<byte[]> firstLine(PeekInputStream in, int maxBytes) {
    int most = Math.max(Limits.HEAD, maxBytes + 1);
    for (int size = Limits.HEAD; ; size = (int) Math.min(size * 2L, most)) {
      ByteBuffer start = in.peek(size);
      int bracket = 0;
      while (start.get(bracket) != '{' && start.get(bracket) != '[') {
        bracket++;
      }
      int stop = bracket;
      while (stop < start.limit() && start.get(stop) != '\n') {
        stop++;
      }
      if (stop < start.limit() || start.limit() < size) {
        return Optional.of(bytes(start.slice(bracket, stop - bracket)));
      } else if (size == most) {
        return Optional.empty();
      }
    }
  }

  /** Whether one of the lines is an object: not inside of another, where lines are indented. */
  private static boolean hasObjectLine(byte[] start) throws IOException {
    LineReader lines = new LineReader(new ByteArrayInputStream(start), start.length);
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      byte[] bytes = line.get().bytes();
      if (bytes.length > 0 && bytes[0] == '{' && JsonDocument.isObject(bytes)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
