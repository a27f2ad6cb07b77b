package dev.claimant.ingest.warc;

import dev.claimant.ingest.bytes.DamagedInputException;
import dev.claimant.ingest.bytes.PeekInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpParser;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/** Reads the headers of WARC records and HTTP responses by jwarc, none longer than sense. */
final class JwarcHeaders {
  private static final int LONGEST = 1 << 18;
  private static final int STEP = 1 << 12;

  private JwarcHeaders() {}

  /** Reads the header of a WARC record. */
  static MessageHeaders warc(PeekInputStream in) throws IOException {
    WarcParser parser = new WarcParser();
    parser.setLenient(true);
    read(in, "WARC", parser::parse, parser::isFinished, parser::isError);
    return parser.headers();
  }

  /** Reads the status line and the header of an HTTP response. */
  static HttpParser http(PeekInputStream in) throws IOException {
    HttpParser parser = new HttpParser();
    parser.lenientResponse();
    read(in, "HTTP", parser::parse, parser::isFinished, parser::isError);
    return parser;
  }

  /** Feeds a parser what comes, until it has a whole header. */
  private static void read(
      PeekInputStream in,
      String kind,
      Consumer<ByteBuffer> parser,
      BooleanSupplier isFinished,
      BooleanSupplier isError)
      throws IOException {
    int length = 0;
    while (!isFinished.getAsBoolean()) {
      ByteBuffer more = in.peek(length + STEP).position(length);
      if (!more.hasRemaining()) {
        in.skipNBytes(length);
        // What is not the end is a failure, which this throws.
        if (in.isAtEnd()) {
          throw new DamagedInputException("cut off amid its " + kind + " header: get it again");
        }
      }
      parser.accept(more);
      length = more.position();
      if (isError.getAsBoolean() || length > LONGEST) {
        // So that the search for the next record does not find this one.
        in.skipNBytes(1);
        throw new DamagedInputException("its " + kind + " header is damaged: get it again");
      }
    }
    in.skipNBytes(length);
  }
}
