package dev.claimant.ingest;

import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.bytes.ByteOrderMark;
import dev.claimant.ingest.bytes.Limits;
import dev.claimant.text.Paragraphs;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;

/** Reads plain text: line breaks as they stand, without a byte-order mark. */
final class PlainText {

  private PlainText() {}

  /**
   * The text that bytes encode.
   *
   * @param fallback how they do, if they do not begin with a byte-order mark
   * @throws DocumentException if they encode none
   */
  static String decode(byte[] bytes, Charset fallback) throws DocumentException {
    FileSignatures.reject(bytes);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Optional<ByteOrderMark> mark = ByteOrderMark.of(in);
    Charset charset = mark.map(ByteOrderMark::charset).orElse(fallback);
    in.position(mark.map(ByteOrderMark::length).orElse(0));
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      if (mark.isEmpty()) {
        rejectBinary(bytes);
      }
      throw new DocumentException(
          mark.isEmpty() ? Reason.ENCODING : Reason.MALFORMED,
          String.format(
              Locale.ROOT,
              "not %s%s: the byte 0x%02X at offset %d (line %d) encodes no character; %s",
              charset.name(),
              mark.isEmpty() ? "" : ", as its byte-order mark says",
              bytes[in.position()],
              in.position(),
              Paragraphs.line(out.flip().toString(), out.limit()),
              mark.isEmpty() ? "name the encoding of the file" : "get the file again"));
    }
    decoder.flush(out);
    return out.flip().toString();
  }

  /** Names random bytes for what they are: another encoding would not make text of them. */
  private static void rejectBinary(byte[] bytes) throws DocumentException {
    int controls = 0;
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && !Character.isWhitespace(b)) {
        controls++;
      }
    }
    if (controls > Limits.MAX_CONTROLS * bytes.length) {
      throw new DocumentException(
          Reason.BINARY,
          "not text: "
              + controls
              + " of "
              + bytes.length
              + " bytes are control characters; give a text file");
    }
  }
}
