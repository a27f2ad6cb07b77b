package dev.claimant.ingest;

import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.bytes.Limits;
import dev.claimant.text.Paragraphs;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/** Reads plain text: line breaks as they stand, without a byte-order mark. */
final class PlainText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private PlainText() {}

  /**
   * The text that bytes encode.
   *
   * @throws DocumentException if they encode none
   */
  static String decode(byte[] bytes, Charset charset) throws DocumentException {
    FileSignatures.reject(bytes);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      rejectBinary(bytes);
      throw new DocumentException(
          Reason.ENCODING,
          String.format(
              Locale.ROOT,
              "not %s: the byte 0x%02X at offset %d (line %d) encodes no character;"
                  + " name the encoding of the file",
              charset.name(),
              bytes[in.position()],
              in.position(),
              Paragraphs.line(out.flip().toString(), out.limit())));
    }
    decoder.flush(out);
    out.flip();
    return out.length() > 0 && out.charAt(0) == BYTE_ORDER_MARK
        ? out.subSequence(1, out.length()).toString()
        : out.toString();
  }

  /** Names random bytes for what they are: another encoding would not make text of them. */
  private static void rejectBinary(byte[] bytes) throws DocumentException {
    int controls = 0;
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && !Character.isWhitespace(b)) {
        controls++;
      }
    }
    boolean utf16 = bytes.length > 1 && (bytes[0] & bytes[1]) == (byte) 0xFE;
    if (!utf16 && controls > Limits.MAX_CONTROLS * bytes.length) {
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
