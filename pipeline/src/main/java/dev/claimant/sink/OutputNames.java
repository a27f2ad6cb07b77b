package dev.claimant.sink;

import dev.claimant.support.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Names files for documents: a folder for each part of the id before a "/", and the last part with
 * an ending. What some file system does not take in a name stands as "%" and two hexadecimal digits
 * a byte, as in URLs; a long part is cut, and its hash makes it unlike others.
 */
public final class OutputNames {
  private static final String FORBIDDEN = "%\\:*?\"<>|";

  /** File systems take 255 bytes; the ending, ".txt" and the like need some. */
  private static final int LONGEST = 200;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private OutputNames() {}

  /**
   * The file for a document.
   *
   * @param ending what to put after the id: ".claims.jsonl"
   */
  public static Path of(Path folder, String id, String ending) {
    String[] parts = id.split("/", -1);
    Path path = folder;
    for (int i = 0; i < parts.length - 1; i++) {
      path = path.resolve(name(parts[i]));
    }
    return path.resolve(name(parts[parts.length - 1]) + ending);
  }

  private static String name(String part) {
    if (part.isEmpty()) {
      return "%";
    }
    StringBuilder name = new StringBuilder();
    part.codePoints().forEach(c -> append(name, c));
    byte[] bytes = name.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= LONGEST) {
      return name.toString();
    }
    // Cut between characters, and after a whole escape.
    int end = name.length();
    while (end > LONGEST / 4) {
      end = name.offsetByCodePoints(end, -1);
    }
    int escape = name.lastIndexOf("%", end);
    end = escape >= 0 && escape + 3 > end ? escape : end;
    return name.substring(0, end) + "%" + HEX.toHexDigits(Sha256.fingerprint(part));
  }

  private static void append(StringBuilder name, int c) {
    boolean hides = name.length() == 0 && c == '.';
    if (Character.getType(c) == Character.SURROGATE) {
      escape(name, ByteBuffer.allocate(2).putShort((short) c).array());
    } else if (hides || Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0) {
      escape(name, Character.toString(c).getBytes(StandardCharsets.UTF_8));
    } else {
      name.appendCodePoint(c);
    }
  }

  private static void escape(StringBuilder name, byte[] bytes) {
    for (byte b : bytes) {
      name.append('%').append(HEX.toHexDigits(b));
    }
  }
}
