package dev.claimant.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimant.document.QuantityKind;
import dev.claimant.record.ClaimRecord.AttributionPart;
import dev.claimant.record.ClaimRecord.Offsets;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.SentencePart;
import dev.claimant.testing.BareDocument;
import dev.claimant.testing.QuantityPartBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimFilesTest {
  private static final String TWO_SHIPS =
      """
      {"id":"q-1","kind":"quantity","text":"two <ships> 😀","span":{"start":0,"end":13},\
      "document":{"id":"d","sha256":"0"},"sentence":{"index":0,"start":0,"end":13},\
      "quantity":{"value":10000,"bound":"exact","kind":"count"},\
      "attribution":{"type":"author"}}
      """;

  private final Path folder;

  ClaimFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static List<ClaimFormat> formats() {
    return List.of(ClaimFormat.JSONL, ClaimFormat.JSON);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void whatIsWrittenIsRead(ClaimFormat format) throws Exception {
    List<ClaimRecord> records = new ArrayList<>();
    for (long seed = 0; seed < 50; seed++) {
      records.addAll(RecordBuilder.of(RandomDocuments.document(seed)));
    }
    assertThat(ClaimReader.read(file(written(format, records)))).isEqualTo(records);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void noRecordsAreReadAsNone(ClaimFormat format) throws Exception {
    assertThat(ClaimReader.read(file(written(format, List.of())))).isEmpty();
  }

  @Test
  void aLineIsOneRecord() throws Exception {
    assertThat(written(ClaimFormat.JSONL, List.of(twoShips("1E+4"), twoShips("10000.00"))))
        .isEqualTo(TWO_SHIPS + TWO_SHIPS);
  }

  @Test
  void anArrayIsIndented() throws Exception {
    String json = written(ClaimFormat.JSON, List.of(twoShips("1"), twoShips("1")));

    assertThat(json)
        .startsWith("[\n{\n  \"id\": \"q-1\",\n")
        .contains("\n},\n{\n")
        .endsWith("\n}\n]\n")
        .doesNotContain("\r");
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 1E+4",
    "1, 1.0",
    "0.5, 0.50",
    "0, 0E-7",
    "-3, -3",
    "0.000001, 1E-6",
    "9007199254740992, 9007199254740992",
    "-9007199254740992, -9007199254740992",
    // What a reader of 64-bit integers or doubles would refuse or change.
    "9.007199254740993E15, 9007199254740993",
    "-9.007199254740993E15, -9007199254740993",
    "9.0071992547409925E15, 9007199254740992.5",
    "1.0E18, 1000000000000000000",
    "2.17596E24, 2175960000000000000000000",
    "1.2345678901234567890123E22, 12345678901234567890123",
    "1.0E-10, 1E-10",
    "-1.5E-7, -0.00000015",
  })
  void numbersArePlainAsFarAsReadersTakeThem(String written, BigDecimal number) throws Exception {
    String line = written(ClaimFormat.JSONL, List.of(twoShips(number.toString())));
    assertThat(line).contains("\"value\":" + written + ",");
    assertThat(ClaimReader.read(file(line)).get(0).quantity().orElseThrow().value())
        .isEqualByComparingTo(number);
  }

  @Test
  void carriedFieldsAreWrittenAsTheyCame() throws Exception {
    String carried = "{\"n\":1.1,\"i\":12,\"list\":[{\"e\":2.5E20}],\"no\":null}";
    String line = TWO_SHIPS.replace("\"0\"}", "\"0\",\"metadata\":" + carried + "}");

    assertThat(written(ClaimFormat.JSONL, ClaimReader.read(file(line)))).isEqualTo(line);
  }

  @Test
  void carriedIntegersThatReadersWouldChangeAreStrings() throws Exception {
    String carried =
        "{\"post\":12345678901234567890,\"in\":[-9007199254740993],\"e\":1E+400000000}";
    String line = TWO_SHIPS.replace("\"0\"}", "\"0\",\"metadata\":" + carried + "}");
    String kept =
        "{\"post\":\"12345678901234567890\",\"in\":[\"-9007199254740993\"],\"e\":\"1.0E400000000\"}";

    String written = written(ClaimFormat.JSONL, ClaimReader.read(file(line)));
    assertThat(written).contains("\"metadata\":" + kept + "}");
    assertThat(written(ClaimFormat.JSONL, ClaimReader.read(file(written)))).isEqualTo(written);
  }

  @Test
  void recordsAreThereBeforeTheWriterIsClosed() throws Exception {
    StringWriter out = new StringWriter();
    ClaimWriter writer = new ClaimWriter(out, ClaimFormat.JSONL);
    writer.write(BareDocument.part("d", "0"), "", List.of(twoShips("10000")));

    assertThat(out.toString()).isEqualTo(TWO_SHIPS);
    writer.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "kind":"quantity" | "kind":"rumour"   | the field "kind" must be "quantity" or "statement", not "rumour"
          "kind":"quantity" | "kind":""         | the field "kind" must be "quantity" or "statement", not ""
          "kind":"quantity" | "kind":0          | the field "kind" must be "quantity" or "statement", not 0
          "kind":"quantity" | "kind":null       | the field "kind" is missing
          "kind":"quantity" | "kind":"QUANTITY" | the field "kind" must be "quantity" or "statement", not "QUANTITY"
          "bound":"exact"   | "bound":"abot"    | the field "quantity.bound" must be "exact", "about", "at least", "at most", "more than" or "less than", not "abot"
          "kind":"count"    | "kind":"counts"   | the field "quantity.kind" must be
          "kind":"count"    | "kind":"count","change":{"direction":"left","figure":"by","text":"rose","start":0,"end":4} | the field "quantity.change.direction" must be "up" or "down", not "left"
          "kind":"count"    | "kind":"count","change":{"direction":"up","figure":"of","text":"rose","start":0,"end":4} | the field "quantity.change.figure" must be "by", "to" or "from", not "of"
          "id":"q-1"        | "id":"q-1","place":{"name":"Oslo","type":"CITY","text":"two","start":0,"end":3} | the field "place.type" must be "PERSON", "ORGANIZATION", "COUNTRY", "PLACE" or "GROUP", not "CITY"
          "type":"author"   | "type":"me"       | the field "attribution.type" must be "author", "direct", "indirect" or "mixed", not "me"
          "type":"author"   | "type":"direct","source":{"label":"two","class":"spy","text":"two","start":0,"end":3} | the field "attribution.source.class" must be
          "type":"author"   | "type":"direct","source":{"label":"Ida","name":"Ida","text":"two","start":0,"end":3} | a "source" has both a "name" and a "type"
          "kind":"quantity" | "kind":"statement"| a quantity claim has a "quantity"
          "id":"q-1"        | "id":"q-1","colour":1 | unknown field "colour"
          "bound":"exact"   | "bound":"exact","bund":1 | unknown field "quantity.bund"
          "id":"q-1",       | ``                | the field "id" is missing
          "start":0,        | ``                | the field "span.start" is missing
          "bound":"exact"   | "bound":"exact","negated":"yes" | the field "quantity.negated" must be true
          "bound":"exact",  | ``                | the field "quantity.bound" is missing
          ,"attribution":{"type":"author"} | `` | the field "attribution" is missing
          "id":"q-1"        | "id":null         | the field "id" is missing
          "id":"q-1"        | "id":5            | the field "id" must be a string
          "sha256":"0"      | "sha256":"0","title":5 | the field "document.title" must be a string
          "sha256":"0"      | "sha256":"0","metadata":[] | the field "document.metadata" must be an object
          "id":"q-1"        | "id":"q-1","page":"1" | the field "page" must be a whole number
          "id":"q-1"        | "id":"q-1","page":1.5 | the field "page" must be a whole number
          "index":0         | "index":"0"       | the field "sentence.index" must be a whole number
          "index":0         | "index":0.5       | the field "sentence.index" must be a whole number
          "index":0         | "index":99999999999 | out of range of int
          "value":10000     | "value":"many"    | the field "quantity.value" must be a number
          "value":10000     | "value":1e999999  | no text states a number like
          {"type":"author"} | "author"          | the field "attribution" must be an object
          "id":"q-1"        | "id":"q-1","quantities":{} | the field "quantities" must be an array
          "id":"q-1"        | "id":"q-1","evidence":{} | "evidence" must name a rule or model, or be left out
          "id":"q-1"        | "id":"q-1","evidence":{"quantity":["x"],"time":["x"]} | unknown field "evidence.time"
          "id":"q-1"        | "id":"q-1","evidence":{"quantity":"x"} | the field "evidence.quantity" must be an array
          "id":"q-1"        | "id":"q-1","id":"q-2" | not JSON: Duplicate field 'id'
          "kind":           | "kind"            | not JSON
          """)
  void whatIsNoRecordIsRefusedAtItsLine(String from, String to, String problem) throws Exception {
    String broken = TWO_SHIPS.replace(from, to);
    assertThat(broken).isNotEqualTo(TWO_SHIPS);
    Path file = file(TWO_SHIPS + broken);

    assertThatThrownBy(() -> ClaimReader.read(file))
        .isInstanceOf(ClaimFormatException.class)
        .hasMessageMatching("(?s)\\Q" + file + "\\E:[23]:\\d+: .*")
        .hasMessageContaining(problem)
        .message()
        .doesNotContain("dev.claimant", "\tat ", "com.fasterxml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [{},                      | :1:
          [] []                     | :1:4: something follows the end
          {"id":                    | :1:
          5                         | :1:1: a claim record must be an object
          [[]]                      | :1:2: a claim record must be an object
          null                      | :1:1: a claim record must be an object
          PK and other binary stuff | :1:
          """)
  void otherFilesAreRefused(String text, String problem) throws Exception {
    Path file = file(text);

    assertThatThrownBy(() -> ClaimReader.read(file))
        .isInstanceOf(ClaimFormatException.class)
        .hasMessageStartingWith(file + problem);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws Exception {
    Path file = folder.resolve("claims.jsonl");
    Files.write(file, TWO_SHIPS.replace("😀", "é").getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> ClaimReader.read(file))
        .isInstanceOf(ClaimFormatException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void aFileCutOffInARecordIsRefusedAtItsLine() throws Exception {
    Path file = file(TWO_SHIPS + TWO_SHIPS.substring(0, 80));

    assertThatThrownBy(() -> ClaimReader.read(file))
        .isInstanceOf(ClaimFormatException.class)
        .hasMessageStartingWith(file + ":2:");
  }

  @Test
  void aFileThatIsNotThereIsAnotherError() {
    assertThatThrownBy(() -> ClaimReader.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void linesCanEndAsOnWindows() throws Exception {
    assertThat(ClaimReader.read(file("\ufeff" + (TWO_SHIPS + TWO_SHIPS).replace("\n", "\r\n"))))
        .hasSize(2);
  }

  private static ClaimRecord twoShips(String value) {
    QuantityPart quantity = new QuantityPartBuilder(value).kind(QuantityKind.COUNT).build();
    return new ClaimRecord(
        "q-1",
        ClaimKind.QUANTITY,
        "two <ships> 😀",
        new Offsets(0, 13),
        BareDocument.part("d", "0"),
        OptionalInt.empty(),
        new SentencePart(0, 0, 13),
        Optional.of(quantity),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        AttributionPart.AUTHOR,
        OptionalDouble.empty(),
        List.of(),
        Optional.empty());
  }

  private static String written(ClaimFormat format, List<ClaimRecord> records) throws IOException {
    StringWriter out = new StringWriter();
    try (ClaimWriter writer = new ClaimWriter(out, format)) {
      writer.write(BareDocument.part("d", "0"), "", records);
    }
    return out.toString();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("claims.jsonl"), text);
  }
}
