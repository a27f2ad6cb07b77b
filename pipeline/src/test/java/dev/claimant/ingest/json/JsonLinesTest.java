package dev.claimant.ingest.json;

import static dev.claimant.ingest.TestInputs.MAX_BYTES;
import static dev.claimant.ingest.TestInputs.bytes;
import static dev.claimant.ingest.TestInputs.concat;
import static dev.claimant.ingest.TestInputs.gzip;
import static dev.claimant.ingest.TestInputs.read;
import static dev.claimant.ingest.TestInputs.shown;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.RawDocument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JsonLinesTest {
  private static final String GOOD = "{\"text\": \"It was old.\"}";
  private static final String GOOD_SHOWN = "in/2 | TEXT | It was old.";

  private static List<String> items(String input) {
    return shown(bytes(input));
  }

  private static RawDocument only(String line) {
    assertThat(read(line)).hasSize(1).first().isInstanceOf(RawDocument.class);
    return (RawDocument) read(line).get(0);
  }

  @Test
  void aLineIsADocument() {
    RawDocument document =
        only(
            """
            {"id": "a-17", "text": "The crane came down. 😀", "title": "Crane gone",\
             "date": "2024-11-20", "url": "https://news.example/17", "byline": "A. Smith",\
             "section": {"name": "Harbour", "path": [1, null, true]}, "score": 1.50,\
             "views": 12345678901234567890, "paid": false, "none": null}
            """);
    assertThat(document.id()).isEqualTo("a-17");
    assertThat(document.name()).isEqualTo("in.file, line 1");
    assertThat(document.format()).isEqualTo(Format.TEXT);
    assertThat(document.bytes()).asString(UTF_8).isEqualTo("The crane came down. 😀");
    assertThat(document.charset()).contains(UTF_8);
    assertThat(document.metadata())
        .isEqualTo(
            new Metadata(
                Optional.of(LocalDate.of(2024, 11, 20)),
                Optional.of("Crane gone"),
                Optional.of("A. Smith"),
                Optional.of("https://news.example/17"),
                Map.of(
                    "section",
                    Map.of("name", "Harbour", "path", Arrays.asList(BigInteger.ONE, null, true)),
                    "score",
                    new BigDecimal("1.50"),
                    "views",
                    new BigInteger("12345678901234567890"),
                    "paid",
                    false)));
    assertThat(document.metadata().other().keySet())
        .containsExactly("section", "score", "views", "paid");
  }

  @Test
  void aDocumentWithoutAnIdIsCalledByItsLine() {
    assertThat(
            items("\n{\"text\": \"a\"}\r\n \t\r\n{\"text\": \"b\", \"id\": 7}\n{\"text\": \"c\"}"))
        .containsExactly("in/2 | TEXT | a", "7 | TEXT | b", "in/5 | TEXT | c");
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "-1.50, -1.50", "\"\", in/1", "null, in/1", "\"a/b\", a/b"})
  void idsAreTakenAsTheyAre(String given, String id) {
    assertThat(only("{\"text\": \"a\", \"id\": " + given + "}").id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-20, 2024-11-20",
    "2024-11-20T10:00:00Z, 2024-11-20",
    "2024-11-20T23:59:59.123+02:00, 2024-11-20",
    "2024-11-20 10:00, 2024-11-20",
  })
  void theDateIsTheDayOfPublication(String given, LocalDate date) {
    assertThat(only("{\"text\": \"a\", \"date\": \"" + given + "\"}").metadata().date())
        .contains(date);
  }

  @Test
  void blankMetadataAreNone() {
    assertThat(
            only("{\"text\": \"a\", \"date\": \"\", \"title\": null, \"url\": \" \"}").metadata())
        .isEqualTo(Metadata.NONE);
  }

  @Test
  void theAuthorIsTheByline() {
    assertThat(only("{\"text\": \"a\", \"author\": \"A. Smith\"}").metadata().byline())
        .contains("A. Smith");
    Metadata both = only("{\"text\": \"a\", \"author\": \"A\", \"byline\": \"B\"}").metadata();
    assertThat(both.byline()).contains("B");
    assertThat(both.other()).isEqualTo(Map.of("author", "A"));
    assertThat(only("{\"text\": \"a\", \"author\": [\"A\", \"B\"]}").metadata().other())
        .isEqualTo(Map.of("author", List.of("A", "B")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>It is text all the same</html>",
        "%PDF-1.7",
        "",
        "two\\nlines",
        "a \\u0000 b",
      })
  void theTextIsTextWhateverItLooksLike(String text) {
    assertThat(only("{\"text\": \"" + text + "\"}").format()).isEqualTo(Format.TEXT);
  }

  @Test
  void halfACharacterIsReplacedByOneCharacter() {
    RawDocument document =
        only("{\"text\": \"a\\ud83db\\ude00c\\ud83d\\ude00\", \"x\": [\"\\ud800\"]}");
    assertThat(document.bytes()).asString(UTF_8).isEqualTo("a\uFFFDb\uFFFDc😀");
    assertThat(document.metadata().other()).isEqualTo(Map.of("x", List.of("\uFFFD")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1] | MALFORMED | no JSON object",
        "\"text\" | MALFORMED | no JSON object",
        "The crane came down. | MALFORMED | not JSON: Unrecognized token 'The'",
        "{\"text\": \"a\" | MALFORMED | not JSON: Unexpected end-of-input: expected close marker",
        "{\"text\": \"a\"}} | MALFORMED | not JSON: Unexpected close marker '}'",
        "{\"text\": \"a\"} {\"text\": \"b\"} | MALFORMED | more than one JSON value",
        "{'text': 'a'} | MALFORMED | not JSON",
        "{\"text\": NaN} | MALFORMED | not JSON",
        "{\"text\": \"a\", \"text\": \"b\"} | MALFORMED | not JSON: Duplicate field 'text'",
        "{\"text\": \"a\", \"\\ud800b\": 1} | MALFORMED | not JSON: Broken surrogate pair",
        "{\"text\": \"a\", \"\\udc00\": 1} | MALFORMED | not JSON: Unexpected low surrogate",
        "{\"txt\": \"a\"} | MALFORMED | it has no \"text\"; give the document's text as a string",
        "{} | MALFORMED | it has no \"text\"",
        "{\"text\": null} | MALFORMED | it has no \"text\"",
        "{\"text\": 5} | MALFORMED | its \"text\" is no string: 5",
        "{\"text\": [\"a\"]} | MALFORMED | its \"text\" is no string: [a]",
        "{\"text\": \"a\", \"id\": {\"n\": 1}} | MALFORMED | its \"id\" is wrong: {n=1}; give a string or a number, or leave it out",
        "{\"text\": \"a\", \"id\": true} | MALFORMED | its \"id\" is wrong: true",
        "{\"text\": \"a\", \"date\": \"20 Nov\"} | MALFORMED | its \"date\" is wrong: 20 Nov; give a date like \"2024-11-20\", or leave it out",
        "{\"text\": \"a\", \"date\": \"2024-13-45\"} | MALFORMED | its \"date\" is wrong: 2024-13-45",
        "{\"text\": \"a\", \"date\": 1732060800} | MALFORMED | its \"date\" is wrong: 1732060800",
        "{\"text\": \"a\", \"title\": 5} | MALFORMED | its \"title\" is wrong: 5; give a string",
      })
  void aBadLineCostsItselfOnly(String line, String reason, String message) {
    List<String> items = items(GOOD + "\n" + line + "\n" + GOOD + "\n");
    assertThat(items).hasSize(3);
    assertThat(items.get(0)).isEqualTo("in/1 | TEXT | It was old.");
    assertThat(items.get(1)).startsWith("in/2 | " + reason + " | " + message);
    assertThat(items.get(2)).isEqualTo("in/3 | TEXT | It was old.");
    assertThat(read(GOOD + "\n" + line).get(1).name()).isEqualTo("in.file, line 2");
  }

  @Test
  void aBadFirstLineCostsItselfOnly() {
    assertThat(items("{\"text\": \"a\n" + GOOD)).hasSize(2).last().isEqualTo(GOOD_SHOWN);
    assertThat(items("{\"text\": \"" + "a".repeat(MAX_BYTES) + "\"}\n" + GOOD))
        .hasSize(2)
        .last()
        .isEqualTo(GOOD_SHOWN);
  }

  @Test
  void aBadDocumentKeepsItsId() {
    assertThat(items("{\"id\": \"a-17\", \"date\": 5, \"text\": \"a\"}"))
        .singleElement()
        .asString()
        .startsWith("a-17 | MALFORMED");
  }

  @Test
  void jsonWithoutAnObjectInALineIsOneBadDocument() {
    assertThat(items("{\"text\": \"a\n"))
        .singleElement()
        .asString()
        .startsWith("in | MALFORMED | not JSON");
    assertThat(items("{\n \"list\": [\n  {\"text\": \"a\"}\n ]"))
        .singleElement()
        .asString()
        .startsWith("in | MALFORMED | not JSON");
    assertThat(items("{\n \"text\": \"" + "a".repeat(MAX_BYTES) + "\"\n}"))
        .singleElement()
        .asString()
        .startsWith("in | TOO_LONG");
  }

  @Test
  void oneObjectOverManyLinesIsOneDocument() {
    String object = "{\n  \"text\": \"It was old.\",\n  \"tags\": [\n{\"a\": 1}\n]}\n";
    assertThat(items(object)).containsExactly("in | TEXT | It was old.");
    assertThat(read(object).get(0).name()).isEqualTo("in.file");
    assertThat(items("{\n \"id\": 5,\n \"text\": \"a\"}")).containsExactly("5 | TEXT | a");
    assertThat(items("{\n \"title\": \"a\"}"))
        .singleElement()
        .asString()
        .startsWith("in | MALFORMED | it has no \"text\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{Applause.} The mayor rose.", "{", "[1] See below.", "[Laughter]"})
  void aTextInBracketsIsNoJson(String text) {
    assertThat(items(text)).containsExactly("in | TEXT | " + text);
  }

  @Test
  void byteOrderMarksAndLineBreaksOfEverySystemAreNothing() {
    assertThat(items("\uFEFF" + GOOD + "\r\n" + GOOD + "\r\n"))
        .containsExactly("in/1 | TEXT | It was old.", GOOD_SHOWN);
    assertThat(items("\uFEFF\r\n" + GOOD + "\n\uFEFF" + GOOD))
        .containsExactly(GOOD_SHOWN, "in/3 | TEXT | It was old.");
  }

  @Test
  void anotherEncodingIsBad() {
    byte[] latin1 = "{\"text\": \"café\"}\n".getBytes(ISO_8859_1);
    assertThat(shown(concat(bytes(GOOD + "\n"), latin1, bytes(GOOD))))
        .containsExactly(
            "in/1 | TEXT | It was old.",
            "in/2 | ENCODING | not UTF-8, as JSON must be: the byte 0xE9 at offset 13 encodes no"
                + " character; convert it to UTF-8",
            "in/3 | TEXT | It was old.");
    byte[] cutOff = Arrays.copyOf(bytes("{\"text\": \"😀"), 12);
    assertThat(shown(concat(bytes(GOOD + "\n"), cutOff)).get(1)).startsWith("in/2 | ENCODING");
    byte[] surrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
    assertThat(shown(concat(bytes(GOOD + "\n{\"text\": "), surrogate, bytes("}"))).get(1))
        .startsWith("in/2 | ENCODING");
  }

  @Test
  void deepNestingIsBad() {
    String deep = "{\"text\": \"a\", \"x\": " + "[".repeat(5000) + "]".repeat(5000) + "}";
    assertThat(items(GOOD + "\n" + deep + "\n" + GOOD).get(1))
        .isEqualTo(
            "in/2 | MALFORMED | not JSON: Document nesting depth (201) exceeds the maximum allowed"
                + " (200); write each document as one object in one line");
    assertThat(items(deep)).hasSize(1);
  }

  @Test
  void numbersAsLongAsNobodyWritesThemAreBad() {
    String line = "{\"text\": \"a\", \"n\": " + "9".repeat(5000) + "}";
    assertThat(items(GOOD + "\n" + line).get(1)).startsWith("in/2 | MALFORMED");
    assertThat(only("{\"text\": \"a\", \"n\": 1e999999999}").metadata().other())
        .isEqualTo(Map.of("n", new BigDecimal("1e999999999")));
  }

  @Test
  void aLineThatIsTooLongIsPassedOver() {
    String fits = "{\"text\": \"" + "a".repeat(MAX_BYTES - 12) + "\"}";
    assertThat(items(GOOD + "\n" + fits + "\n" + GOOD)).hasSize(3).noneMatch(JsonLinesTest::isBad);
    assertThat(items(GOOD + "\n" + fits + " \n" + GOOD).get(1)).startsWith("in/2 | TOO_LONG");
    byte[] bomb = gzip(bytes("a".repeat(1 << 24)));
    byte[] start = gzip(bytes(GOOD + "\n{\"text\": \""));
    byte[] all = concat(start, bomb, bomb, bomb, bomb, gzip(bytes("\"}\n" + GOOD)));
    assertThat(shown(all))
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("in/2 | TOO_LONG | more than 65,536 bytes");
  }

  private static boolean isBad(String item) {
    return !item.contains(" | TEXT | ");
  }

  @Test
  void whatStandsBeforeDamagedGzipDataIsKept() {
    byte[] packed = gzip(bytes((GOOD + "\n").repeat(20_000)));
    List<String> items = shown(Arrays.copyOf(packed, packed.length - 1));
    assertThat(items).hasSize(20_000);
    assertThat(items.get(19_999))
        .isEqualTo("in/20000 | MALFORMED | the gzip data is cut off: get the file again");
  }
}
