package dev.claimant.ingest.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The bytes at the start of a text that tell how it is encoded.
 *
 * @param length how many they are
 */
public record ByteOrderMark(Charset charset, int length) {
  private static final List<ByteOrderMark> ALL =
      List.of(
          new ByteOrderMark(StandardCharsets.UTF_8, 3),
          new ByteOrderMark(StandardCharsets.UTF_16BE, 2),
          new ByteOrderMark(StandardCharsets.UTF_16LE, 2));

  private static final String CHARACTER = "\uFEFF";

  /** The mark that bytes begin with; empty if they begin with none. */
  public static Optional<ByteOrderMark> of(ByteBuffer bytes) {
    return ALL.stream()
        .filter(
            mark ->
                bytes.remaining() >= mark.length
                    && bytes
                        .slice(bytes.position(), mark.length)
                        .equals(mark.charset.encode(CHARACTER)))
        .findFirst();
  }
}
