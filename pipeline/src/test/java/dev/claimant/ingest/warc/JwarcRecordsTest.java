package dev.claimant.ingest.warc;

import static dev.claimant.ingest.TestInputs.MAX_BYTES;
import static dev.claimant.ingest.TestInputs.bytes;
import static dev.claimant.ingest.TestInputs.concat;
import static dev.claimant.ingest.TestInputs.gzip;
import static dev.claimant.ingest.TestInputs.page;
import static dev.claimant.ingest.TestInputs.pageResponse;
import static dev.claimant.ingest.TestInputs.read;
import static dev.claimant.ingest.TestInputs.record;
import static dev.claimant.ingest.TestInputs.response;
import static dev.claimant.ingest.TestInputs.shown;
import static dev.claimant.ingest.TestInputs.uuid;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import dev.claimant.ingest.TestInputs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

@Timeout(60)
class JwarcRecordsTest {
  /** What {@link TestInputs#pageResponse} holds, as {@link TestInputs#shown} shows it. */
  private static String shownPage(int number) {
    return "in/" + uuid(number) + " | HTML | " + new String(page(number), UTF_8);
  }

  private static List<String> only(byte[] record) {
    List<String> items = new ArrayList<>(shown(concat(pageResponse(1), record, pageResponse(9))));
    assertThat(items.remove(0)).isEqualTo(shownPage(1));
    assertThat(items.remove(items.size() - 1)).isEqualTo(shownPage(9));
    return items;
  }

  private static byte[] html(String httpFields, byte[] body) {
    return response(2, "Content-Type: text/html\r\n" + httpFields, body);
  }

  private static byte[] chunked(byte[] body, int size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < body.length; i += size) {
      byte[] chunk = Arrays.copyOfRange(body, i, Math.min(i + size, body.length));
      out.writeBytes(bytes(Integer.toHexString(chunk.length) + ";x=y\r\n"));
      out.writeBytes(chunk);
      out.writeBytes(bytes("\r\n"));
    }
    out.writeBytes(bytes("0\r\n\r\n"));
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater())) {
      deflater.write(body);
    }
    return out.toByteArray();
  }

  @Test
  void aResponseIsADocument() {
    assertThat(read(record("warcinfo", 1, "", new byte[0]))).isEmpty();
    assertThat(read(response(2, "Content-Type: text/html; charset=\"ISO-8859-1\"\r\n", page(2))))
        .singleElement()
        .isInstanceOfSatisfying(
            RawDocument.class,
            document -> {
              assertThat(document.id()).isEqualTo("in/" + uuid(2));
              assertThat(document.name()).isEqualTo("in.file: record " + uuid(2));
              assertThat(document.format()).isEqualTo(Format.HTML);
              assertThat(document.bytes()).isEqualTo(page(2));
              assertThat(document.charset()).contains(ISO_8859_1);
              assertThat(document.metadata())
                  .isEqualTo(
                      new Metadata(
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty(),
                          Optional.of("https://news.example/2"),
                          Map.of("crawled", "2024-11-20T10:00:00Z")));
            });
  }

  @Test
  void aResourceIsADocument() {
    String fields =
        "WARC-Target-URI: <file:///a.txt>\r\nContent-Type: text/plain; charset=utf-8\r\n";
    assertThat(read(record("resource", 2, fields, bytes("The crane came down."))))
        .singleElement()
        .isInstanceOfSatisfying(
            RawDocument.class,
            document -> {
              assertThat(document.format()).isEqualTo(Format.TEXT);
              assertThat(document.bytes()).asString().isEqualTo("The crane came down.");
              assertThat(document.charset()).contains(UTF_8);
              assertThat(document.metadata().url()).contains("file:///a.txt");
            });
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatJwarcWritesIsRead(boolean packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    UUID response = UUID.randomUUID();
    UUID resource = UUID.randomUUID();
    try (WarcWriter writer =
        new WarcWriter(
            Channels.newChannel(out), packed ? WarcCompression.GZIP : WarcCompression.NONE)) {
      writer.write(
          new WarcResponse.Builder(URI.create("https://news.example/"))
              .recordId(response)
              .date(Instant.EPOCH)
              .body(new HttpResponse.Builder(200, "OK").body(MediaType.HTML, page(1)).build())
              .build());
      writer.write(
          new WarcResource.Builder(URI.create("https://news.example/2"))
              .recordId(resource)
              .body(MediaType.PLAIN_TEXT, bytes("Nobody was hurt."))
              .build());
    }
    assertThat(shown(out.toByteArray()))
        .containsExactly(
            "in/" + response + " | HTML | " + new String(page(1), UTF_8),
            "in/" + resource + " | TEXT | Nobody was hurt.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text/html | <html>a | HTML",
        "text/html | no tag at all | HTML",
        "application/xhtml+xml;charset=x | a | HTML",
        "TEXT/HTML ; Charset=utf-8 | a | HTML",
        "text/plain | a | TEXT",
        "text/plain | <html>a | HTML",
        "image/png | <!DOCTYPE html>a | HTML",
        "application/octet-stream | %PDF-1.7 | PDF",
        "application/pdf | cut off | PDF",
        "image/png | a | ",
        "application/json | {} | ",
        "application/rss+xml | <?xml version='1.0'?><rss> | ",
        "text/css | p {} | ",
        "nonsense | a | ",
      })
  void theBytesTellWhatItIsAndElseTheServer(String type, String body, String format) {
    assertThat(only(response(2, "Content-Type: " + type + "\r\n", bytes(body))))
        .isEqualTo(
            format == null ? List.of() : List.of("in/" + uuid(2) + " | " + format + " | " + body));
  }

  @Test
  void withoutATypeTextIsTextAndTheRestIsNoDocument() {
    assertThat(only(response(2, "", bytes("a")))).hasSize(1);
    assertThat(only(response(2, "", bytes("a\0b")))).isEmpty();
    assertThat(only(response(2, "Content-Type: text/plain\r\n", bytes("a\0b")))).isEmpty();
    assertThat(only(html("", bytes("a\0b")))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "",
      value = {"utf-8, UTF-8", "'\"Windows-1252\"', windows-1252", "no-such-charset,", "'',"})
  void theCharsetIsWhatTheServerSays(String said, String charset) {
    RawDocument document =
        (RawDocument)
            read(response(2, "Content-Type: text/html; charset=" + said + "\r\n", page(2))).get(0);
    assertThat(document.charset()).isEqualTo(Optional.ofNullable(charset).map(Charset::forName));
  }

  @ParameterizedTest
  @ValueSource(strings = {"301 Moved", "404 Not Found", "500 Oops", "206 Partial Content"})
  void otherStatusesAreNoDocuments(String status) {
    byte[] block = concat(bytes("HTTP/1.1 " + status + "\r\n\r\n"), page(2));
    assertThat(only(record("response", 2, "Content-Type: application/http\r\n", block))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"warcinfo", "request", "metadata", "revisit", "conversion", "new-type"})
  void otherRecordsAreNoDocuments(String type) {
    assertThat(only(record(type, 2, "Content-Type: text/html\r\n", page(2)))).isEmpty();
    assertThat(only(record(type, 2, "", bytes("a".repeat(3 * MAX_BYTES))))).isEmpty();
    assertThat(only(record("response", 2, "Content-Type: text/dns\r\n", bytes("dns")))).isEmpty();
  }

  @Test
  void encodingsAreUndone() throws IOException {
    List<String> expected = List.of(shownPage(2));
    String chunked = "Transfer-Encoding: chunked\r\n";
    String gzip = "Content-Encoding: gzip\r\n";
    String deflate = "Content-Encoding: deflate\r\n";
    assertThat(only(html(chunked, chunked(page(2), 7)))).isEqualTo(expected);
    assertThat(only(html(gzip, gzip(page(2))))).isEqualTo(expected);
    assertThat(only(html(deflate, deflate(page(2))))).isEqualTo(expected);
    assertThat(only(html(chunked + gzip, chunked(gzip(page(2)), 5)))).isEqualTo(expected);
    assertThat(only(html(chunked + deflate, chunked(deflate(page(2)), 1)))).isEqualTo(expected);
  }

  @Test
  void encodingsThatTheCrawlerUndidAreUndoneNoMore() {
    for (String field :
        List.of(
            "Transfer-Encoding: chunked",
            "Content-Encoding: gzip",
            "Content-Encoding: deflate",
            "Content-Encoding: br")) {
      assertThat(only(html(field + "\r\n", page(2)))).containsExactly(shownPage(2));
    }
  }

  @Test
  void anEncodingThatCannotBeUndoneIsBadForADocumentOnly() {
    byte[] body = {0x0B, 2, (byte) 0x80, 3, 0, 1};
    assertThat(only(html("Content-Encoding: br\r\n", body)))
        .containsExactly(
            "in/"
                + uuid(2)
                + " | MALFORMED | encoded as br, where only gzip and deflate can be undone: crawl"
                + " it again");
    assertThat(only(response(2, "Content-Type: image/png\r\nContent-Encoding: br\r\n", body)))
        .isEmpty();
  }

  @Test
  void damagedContentCostsItsRecord() throws IOException {
    byte[] chunks = chunked(page(2), 9);
    byte[] packed = gzip(page(2));
    byte[] deflated = deflate(page(2));
    String bad = "in/" + uuid(2) + " | MALFORMED | ";
    for (int length = 10; length < packed.length; length++) {
      assertThat(only(html("Content-Encoding: gzip\r\n", Arrays.copyOf(packed, length))))
          .containsExactly(bad + "the gzip data is cut off: get the file again");
    }
    for (int length = 2; length < deflated.length; length++) {
      assertThat(only(html("Content-Encoding: deflate\r\n", Arrays.copyOf(deflated, length))))
          .singleElement()
          .asString()
          .startsWith(bad + "damaged content (");
    }
    for (int length = 20; length < chunks.length - 2; length++) {
      assertThat(only(html("Transfer-Encoding: chunked\r\n", Arrays.copyOf(chunks, length))))
          .singleElement()
          .asString()
          .startsWith(bad);
    }
    chunks[chunks.length / 2] ^= 0x55;
    assertThat(only(html("Transfer-Encoding: chunked\r\n", chunks))).hasSize(1);
  }

  @Test
  void aPageThatIsTooLongIsBadAndWhatIsNoPageIsPassedOver() {
    byte[] body = new byte[MAX_BYTES + 1];
    Arrays.fill(body, (byte) 'a');
    String bad = "in/" + uuid(2) + " | TOO_LONG | more than 65,536 bytes";
    assertThat(only(html("", body))).singleElement().asString().startsWith(bad);
    assertThat(only(html("Content-Encoding: gzip\r\n", gzip(body))))
        .singleElement()
        .asString()
        .startsWith(bad);
    assertThat(only(html("", Arrays.copyOf(body, MAX_BYTES)))).hasSize(1);
    assertThat(only(response(2, "Content-Type: video/mp4\r\n", body))).isEmpty();
    byte[] bomb = gzip(new byte[1 << 26]);
    assertThat(only(html("Content-Encoding: gzip\r\n", bomb)))
        .singleElement()
        .asString()
        .startsWith(bad);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP", "HTTP/1.1 200", "not HTTP at all\r\n\r\n", "\r\n\r\n"})
  void aResponseThatIsNoneIsBad(String block) {
    assertThat(only(record("response", 2, "Content-Type: application/http\r\n", bytes(block))))
        .singleElement()
        .asString()
        .startsWith("in/" + uuid(2) + " | MALFORMED | ")
        .contains("HTTP header");
  }

  @Test
  void headersOfNoEndAreBad() {
    String field = "x: " + "a".repeat(1 << 19) + "\r\n";
    assertThat(only(html(field, page(2))))
        .containsExactly(
            "in/" + uuid(2) + " | MALFORMED | its HTTP header is damaged: get it again");
    assertThat(only(record("request", 2, field, new byte[0])))
        .containsExactly("in/record-2 | MALFORMED | its WARC header is damaged: get it again");
  }

  @Test
  void linesCanEndInLineFeedsOnly() {
    String record = new String(pageResponse(2), UTF_8).replace("\r\n", "\n");
    // Three line breaks are missing in the block: one behind the status, one behind each field.
    String length = "Content-Length: ";
    int at = record.indexOf(length) + length.length();
    int end = record.indexOf('\n', at);
    int shorter = Integer.parseInt(record.substring(at, end)) - 3;
    assertThat(only(bytes(record.substring(0, at) + shorter + record.substring(end))))
        .containsExactly(shownPage(2));
  }

  @Test
  void aRecordWithoutAnIdIsNumbered() {
    String record = new String(pageResponse(2), UTF_8).replaceFirst("WARC-Record-ID: .*\r\n", "");
    List<Item> items = read(concat(pageResponse(1), bytes(record)));
    assertThat(items.get(1).id()).isEqualTo("in/record-2");
    assertThat(items.get(1).name()).isEqualTo("in.file: record-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "99999999999999999999", "many", ""})
  void aLengthThatIsNoneCostsItsRecord(String length) {
    String record =
        new String(pageResponse(2), UTF_8)
            .replaceFirst("\r\nContent-Length: .*\r\n", "\r\nContent-Length: " + length + "\r\n");
    assertThat(only(bytes(record)))
        .containsExactly(
            "in/" + uuid(2) + " | MALFORMED | its header tells no length: get the file again");
  }

  @ParameterizedTest
  @ValueSource(ints = {-60, -20, -1, 5, 20, 100})
  void aWrongLengthDoesNotGiveAWrongDocument(int more) {
    String length = "Content-Length: ";
    String record = new String(pageResponse(2), UTF_8);
    int at = record.indexOf(length) + length.length();
    int end = record.indexOf('\r', at);
    int wrong = Integer.parseInt(record.substring(at, end)) + more;
    byte[] damaged = bytes(record.substring(0, at) + wrong + record.substring(end));
    assertOnlyTheSecondIsBad(pageResponse(1), damaged, pageResponse(3), pageResponse(4));
  }

  private static void assertOnlyTheSecondIsBad(byte[]... records) {
    List<String> items = shown(concat(records));
    assertThat(items).hasSize(4);
    assertThat(items.get(1))
        .startsWith("in/" + uuid(2) + " | MALFORMED | ")
        .containsAnyOf("its length is not the one in its header", "passed over");
    assertThat(List.of(items.get(0), items.get(2), items.get(3)))
        .containsExactly(shownPage(1), shownPage(3), shownPage(4));
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000, 70_000, 10_000_000, 1L << 31, 1L << 40, 999_999_999_999_999_999L})
  void aLengthThatLiesCostsItsRecordOnly(long length) throws IOException {
    byte[] page = withLength(pageResponse(2), length);
    byte[] video = withLength(response(2, "Content-Type: video/mp4\r\n", page(2)), length);
    byte[] other = withLength(record("metadata", 2, "", bytes("a: b\r\n")), length);
    byte[] deflated = withLength(html("Content-Encoding: deflate\r\n", deflate(page(2))), length);
    byte[] binary = withLength(html("Content-Encoding: gzip\r\n", gzip(page(2))), length);
    for (byte[] liar : List.of(page, video, other, deflated, binary)) {
      assertOnlyTheSecondIsBad(pageResponse(1), liar, pageResponse(3), pageResponse(4));
      byte[][] packed = {
        gzip(pageResponse(1)), gzip(liar), gzip(pageResponse(3)), gzip(pageResponse(4))
      };
      assertOnlyTheSecondIsBad(packed);
      // After more than is searched at once, and as the last one.
      byte[] long1 = response(1, "Content-Type: text/css\r\n", new byte[200_000]);
      assertThat(shown(concat(long1, liar, long1, pageResponse(3)))).last().isEqualTo(shownPage(3));
      assertThat(shown(concat(pageResponse(1), liar))).startsWith(shownPage(1)).hasSize(2);
    }
  }

  private static byte[] withLength(byte[] record, long length) {
    return new String(record, ISO_8859_1)
        .replaceFirst("\r\nContent-Length: .*\r\n", "\r\nContent-Length: " + length + "\r\n")
        .getBytes(ISO_8859_1);
  }

  @Test
  void aPageThatHoldsARecordIsWhole() {
    byte[] inner = record("response", 7, "Content-Type: text/html\r\n", bytes("inner"));
    for (String before : List.of("", "\n", "<pre>\r\n\r\n", "x".repeat((1 << 15) - 40) + "\n")) {
      byte[] page = concat(bytes(before), inner, inner, bytes("<p>And more."));
      assertThat(only(html("", page)))
          .containsExactly("in/" + uuid(2) + " | HTML | " + new String(page, UTF_8));
      assertThat(only(response(2, "Content-Type: application/warc\r\n", page))).isEmpty();
    }
  }

  @Test
  void whatIsNoRecordCostsItselfOnly() {
    assertThat(only(bytes("some junk that is\r\nno record\r\n\r\n")))
        .containsExactly("in/record-2 | MALFORMED | its WARC header is damaged: get it again");
    assertThat(only(bytes("junk ".repeat(100_000) + "\n"))).hasSize(1);
    assertThat(only(bytes("WARC/1.0\r\n: no name\r\n\r\n"))).hasSize(1);
    assertThat(only(bytes("\r\n\n\n\r\n\r\n"))).isEmpty();
  }

  @Test
  void aRecordThatIsCutOffIsBad() {
    byte[] record = pageResponse(2);
    assertThat(shown(Arrays.copyOf(record, record.length - 9)))
        .containsExactly(
            "in/"
                + uuid(2)
                + " | MALFORMED | cut off, 5 bytes before its end: get the file again; no record"
                + " after it can be read");
    assertThat(shown(Arrays.copyOf(record, record.length - 4))).containsExactly(shownPage(2));
    byte[] packed = gzip(record);
    assertThat(shown(Arrays.copyOf(packed, packed.length - 1)))
        .containsExactly(
            "in/"
                + uuid(2)
                + " | MALFORMED | the gzip data is cut off: get the file again; no record after"
                + " it can be read");
  }

  @Test
  void damageInAPackedRecordCostsItAlone() {
    byte[] first = gzip(record("warcinfo", 1, "", bytes("software: x\r\n")));
    byte[] second = gzip(pageResponse(2));
    byte[] third = gzip(pageResponse(3));
    byte[] input = concat(first, second, third);
    List<String> whole = List.of(shownPage(2), shownPage(3));
    for (int i = 3; i < input.length; i++) {
      for (int bit : new int[] {1, 128}) {
        byte[] damaged = input.clone();
        damaged[i] ^= (byte) bit;
        List<String> others =
            i < first.length
                ? whole
                : List.of(i < first.length + second.length ? shownPage(3) : shownPage(2));
        List<String> items = shown(damaged);
        assertThat(items).as("bit %d at %d", bit, i).containsAll(others);
        // No document of damaged bytes, and nothing lost without a word.
        assertThat(items.stream().filter(item -> item.contains(" | HTML | ")))
            .as("bit %d at %d", bit, i)
            .isSubsetOf(whole);
        assertThat(items).as("bit %d at %d", bit, i).hasSizeBetween(2, 3);
      }
    }
  }
}
