package dev.claimant.ingest.json;

import static dev.claimant.ingest.TestInputs.MAX_BYTES;
import static dev.claimant.ingest.TestInputs.bytes;
import static dev.claimant.ingest.TestInputs.concat;
import static dev.claimant.ingest.TestInputs.gzip;
import static dev.claimant.ingest.TestInputs.read;
import static dev.claimant.ingest.TestInputs.shown;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.RawDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArrayTest {
  private static final String GOOD = "{\"text\": \"It was old.\"}";

  private static List<String> items(String json) {
    return shown(bytes(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"text\": \"a\"},{\"text\": \"b\"}]",
        "[\n  {\"text\": \"a\"},\n  {\"text\": \"b\"}\n]\n",
        "[\n{\"text\": \"a\"},\n{\"text\": \"b\"}\n]",
        "\uFEFF [ {\"text\": \"a\"}\r\n,\r\n{\"text\": \"b\"}]",
        "[{\n\"text\":\n\"a\"\n}, {\n\"text\": \"b\"}]",
      })
  void eachObjectIsADocument(String array) {
    assertThat(items(array)).containsExactly("in/1 | TEXT | a", "in/2 | TEXT | b");
    assertThat(read(array).get(1).name()).isEqualTo("in.file, object 2");
    assertThat(shown(gzip(bytes(array)))).hasSize(2);
  }

  @Test
  void anObjectHasTheFieldsOfALine() {
    RawDocument document =
        (RawDocument)
            read("[{\"id\": \"a-17\", \"text\": \"Gone.\", \"title\": \"Crane\", \"author\": \"A\","
                    + " \"date\": \"2024-11-20\", \"url\": \"https://x.example\", \"n\": null,"
                    + " \"tags\": [\"b\"]}]")
                .get(0);
    assertThat(document.id()).isEqualTo("a-17");
    assertThat(document.metadata())
        .isEqualTo(
            new Metadata(
                Optional.of(LocalDate.of(2024, 11, 20)),
                Optional.of("Crane"),
                Optional.of("A"),
                Optional.of("https://x.example"),
                Map.of("tags", List.of("b"))));
  }

  @Test
  void whatIsNoDocumentCostsItselfOnly() {
    assertThat(
            items(
                "["
                    + GOOD
                    + ", 5, [{\"text\": \"a\"}], \"a\", {\"title\": \"a\"}, {\"date\": 5}, "
                    + GOOD
                    + "]"))
        .containsExactly(
            "in/1 | TEXT | It was old.",
            "in/2 | MALFORMED | no JSON object; write each document as an object",
            "in/3 | MALFORMED | no JSON object; write each document as an object",
            "in/4 | MALFORMED | no JSON object; write each document as an object",
            "in/5 | MALFORMED | it has no \"text\"; give the document's text as a string",
            "in/6 | MALFORMED | it has no \"text\"; give the document's text as a string",
            "in/7 | TEXT | It was old.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[" + GOOD + ", {\"text\": \"b",
        "[" + GOOD + ",",
        "[" + GOOD,
        "[" + GOOD + " " + GOOD + "]",
        "[" + GOOD + ", {\"text\": \"a\", \"text\": \"b\"}, " + GOOD + "]",
        "[" + GOOD + ", The crane came down.]",
        "[" + GOOD + "]\n[" + GOOD + "]",
      })
  void afterWhatIsNoJsonNothingIsRead(String array) {
    List<String> items = items(array);
    assertThat(items).hasSize(2);
    assertThat(items.get(0)).isEqualTo("in/1 | TEXT | It was old.");
    assertThat(items.get(1)).startsWith("in/2 | MALFORMED | ");
  }

  @Test
  void anotherEncodingIsBad() {
    byte[] latin1 = ("[" + GOOD + ", {\"text\": \"café\"}]").getBytes(ISO_8859_1);
    assertThat(shown(latin1))
        .last()
        .asString()
        .startsWith("in/1 | ENCODING | not UTF-8, as JSON must be");
    byte[] late = ("[" + (GOOD + ",").repeat(2000) + "{\"text\": \"café\"}]").getBytes(ISO_8859_1);
    assertThat(shown(late)).hasSizeGreaterThan(1000).last().asString().contains("| ENCODING |");
  }

  @Test
  void anEmptyArrayIsEmpty() {
    assertThat(items("[]")).containsExactly("in | EMPTY | the JSON array is empty");
    assertThat(items(" [ \n ] \n")).containsExactly("in | EMPTY | the JSON array is empty");
    assertThat(items("[] and more")).containsExactly("in | TEXT | [] and more");
  }

  @Test
  void aDocumentThatIsTooLongIsTheLast() {
    String fits = "{\"text\": \"" + "a".repeat(MAX_BYTES - 12) + "\"}";
    assertThat(items("[" + fits + ", " + fits + ", " + GOOD + "]"))
        .hasSize(3)
        .allMatch(item -> item.contains("| TEXT |"));
    byte[] bomb = gzip(bytes("a".repeat(1 << 24)));
    byte[] all =
        concat(gzip(bytes("[" + GOOD + ", {\"text\": \"")), bomb, bomb, gzip(bytes("\"}]")));
    assertThat(shown(all)).hasSize(2).last().asString().startsWith("in/2 | TOO_LONG | more than");
    byte[] blank = gzip(bytes(" ".repeat(1 << 24)));
    assertThat(shown(concat(gzip(bytes("[" + GOOD)), blank, gzip(bytes("]")))))
        .last()
        .asString()
        .contains("TOO_LONG");
  }

  @Test
  void deepNestingIsBad() {
    String deep = "{\"text\": \"a\", \"x\": " + "[".repeat(5000) + "]".repeat(5000) + "}";
    assertThat(items("[" + GOOD + ", " + deep + "]"))
        .hasSize(2)
        .last()
        .asString()
        .contains("nesting depth");
  }

  @Test
  void thousandsAreReadOneByOne() {
    String many = "[" + (GOOD + ",").repeat(20_000) + GOOD + "]";
    assertThat(items(many)).hasSize(20_001).last().isEqualTo("in/20001 | TEXT | It was old.");
  }
}
