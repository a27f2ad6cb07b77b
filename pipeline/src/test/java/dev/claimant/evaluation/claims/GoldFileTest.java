package dev.claimant.evaluation.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimant.document.Document;
import dev.claimant.evaluation.GoldFormatException;
import dev.claimant.record.ClaimKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldFileTest {
  private static final Path SEED = Path.of("../seeds/000_fda70d6681db36c6.gold.json");

  private static final String TEXT =
      "Captain Ida Berg said on Friday that 12 ships, 😀 she said, and 3 to 5 boats had left.\n";

  private static final String QUANTITY =
      """
      {
        "document": "ships.txt",
        "claims": [
          {
            "kind": "quantity",
            "text": "12 ships",
            "value": 12.0,
            "bound": "exact",
            "unit": "ship",
            "attribution": {"type": "author"}
          }
        ]
      }
      """;

  private static final String STATEMENT =
      """
      {
        "document": "ships.txt",
        "claims": [
          {
            "kind": "statement",
            "content": ["that 12 ships", {"text": "and … left"}],
            "time": "Friday",
            "attribution": {
              "type": "indirect",
              "source": {"text": "Captain Ida Berg", "name": "Ida Berg", "type": "PERSON"},
              "cue": {"text": "said", "occurrence": 1}
            }
          }
        ]
      }
      """;

  private final Path folder;

  GoldFileTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("ships.txt"), TEXT);
  }

  @Test
  void aQuantityIsRead() throws Exception {
    ClaimGold gold = GoldFile.read(file(QUANTITY));

    assertThat(gold.document().id()).isEqualTo("ships");
    assertThat(gold.document().text()).isEqualTo(TEXT);
    assertThat(gold.claims().get(0).fields())
        .containsEntry(Field.SPAN, "“12 ships” at 37")
        .containsEntry(Field.VALUE, "12")
        .containsEntry(Field.BOUND, "exact")
        .containsEntry(Field.UNIT, "ship")
        .containsEntry(Field.ATTRIBUTION, "author")
        .hasSize(5);
  }

  @Test
  void aStatementIsRead() throws Exception {
    JudgedClaim claim = GoldFile.read(file(STATEMENT)).claims().get(0);

    assertThat(claim.spans())
        .extracting(span -> span.of(TEXT))
        .containsExactly("that 12 ships", "and 3 to 5 boats had left");
    assertThat(claim.fields())
        .containsEntry(Field.TIME, "“Friday” at 25")
        .containsEntry(Field.SOURCE, "Ida Berg")
        .containsEntry(Field.SOURCE_TYPE, "PERSON")
        .containsEntry(Field.SOURCE_TEXT, "“Captain Ida Berg” at 0")
        .containsEntry(Field.CUE, "“said” at 17")
        .doesNotContainKeys(Field.SOURCE_TITLE, Field.SOURCE_ROLE, Field.PLACE);
  }

  @Test
  void rangesAmountsAndMembersAreRead() throws Exception {
    String text =
        QUANTITY
            .replace("12 ships", "3 to 5 boats")
            .replace("12.0", "3, \"high\": 5, \"normalized\": {\"value\": 1e1, \"unit\": \"crew\"}")
            .replace(
                "\"ship\"",
                "\"ship\", \"change\": {\"direction\": \"up\", \"figure\": \"to\"}, \"negated\":"
                    + " true, \"hedge\": \"had\", \"comparison\": \"12 ships\"")
            .replace(
                "{\"type\": \"author\"}",
                """
                {"type": "mixed", "source": {"text": "she", "members": [
                  {"name": "Bo", "type": "PERSON", "role": "mate"},
                  {"name": "Ada", "type": "PERSON", "title": "Dr."}]}}\
                """);

    assertThat(GoldFile.read(file(text)).claims().get(0).fields())
        .containsEntry(Field.VALUE, "3 to 5")
        .containsEntry(Field.CHANGE, "up to")
        .containsEntry(Field.NEGATED, "true")
        .containsEntry(Field.HEDGE, "“had” at 76")
        .containsEntry(Field.COMPARISON, "“12 ships” at 37")
        .containsEntry(Field.NORMALIZED, "10 crew")
        .containsEntry(Field.SOURCE, "Ada, Bo")
        .containsEntry(Field.SOURCE_TYPE, "PERSON, PERSON")
        .containsEntry(Field.SOURCE_ROLE, "mate")
        .containsEntry(Field.SOURCE_TITLE, "Dr.");
  }

  @Test
  void aSourceCanBeItsWordsAlone() throws Exception {
    String text =
        STATEMENT.replace(
            "{\"text\": \"Captain Ida Berg\", \"name\": \"Ida Berg\", \"type\": \"PERSON\"}",
            "\"she\"");

    assertThat(GoldFile.read(file(text)).claims().get(0).fields())
        .containsEntry(Field.SOURCE, "“she” at 49")
        .containsEntry(Field.SOURCE_TEXT, "“she” at 49")
        .doesNotContainKey(Field.SOURCE_TYPE);
  }

  @Test
  void thereCanBeNoClaims() throws Exception {
    assertThat(GoldFile.read(file("{\"document\": \"ships.txt\", \"claims\": []}")).claims())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "ships.txt"        | "boats.txt"        | :2: no file “boats.txt” in the folder
          "ships.txt"        | "../ships.txt"     | :2: no file “../ships.txt” in the folder
          "ships.txt"        | "s\\u0000.txt"     | :2: no file
          "ships.txt"        | 5                  | :2: "document" must be a string that is not blank
          "document"         | "documents"        | :2: unknown field "documents": a gold file can have
          "document": "ships.txt", | ``           | :1: a gold file needs the field "document"
          "claims": [        | "claims": ["one",  | :3: a claim must be an object with the field "kind"
          "kind": "quantity" | "kind": "rumour"   | :5: "kind" must be one of quantity, statement, not rumour
          "kind": "quantity", | ``                | :4: a claim must be an object with the field "kind"
          "text": "12 ships", | ``                | :4: a quantity claim needs the field "text"
          "12 ships"         | ["12 ships"]       | :6: "text" must be a string
          "12 ships"         | " "                | :6: "text" must be a string that is not blank
          "12 ships"         | "13 ships"         | :6: the text “13 ships” is not in the document
          "12 ships"         | "12 Ships"         | :6: the text “12 Ships” is not in the document: the document has “12 ships”
          "12 ships"         | "2 ships"          | :6: the text “2 ships” is not in the document: it stands there only within longer words
          "12 ships"         | "said"             | :6: the text “said” stands 2 times in the document; add "occurrence": 1 to 2
          "text"             | "occurrence": 2, "text" | :6: "occurrence" must be a whole number from 1 to 1
          "text"             | "occurrence": 0, "text" | :6: "occurrence" must be a whole number
          "text"             | "occurrence": "1", "text" | :6: "occurrence" must be a whole number
          12.0               | "12"               | :7: "value" must be a number
          12.0               | 1e999999           | :7: "value" must be a number
          12.0               | null               | :7: "value" must be a number
          12.0               | 12, "high": 12     | :7: "high" must be above "value"
          12.0               | 012                | :7: not JSON
          "value": 12.0,     | ``                 | :4: a quantity claim needs the field "value"
          "ship",            | "ship", "change": {"direction": "off", "figure": "by"}, | :9: "direction" must be one of up, down
          "ship",            | "ship", "negated": false, | :9: "negated" must be true, or left out
          "ship",            | "ship", "change": {"direction": "up"}, | :9: "change" needs the field "figure"
          "exact"            | "precise"          | :8: "bound" must be one of exact, about, at least
          "ship",            | "ship", "unit": "boat", | :9: not JSON: Duplicate field 'unit'
          "ship",            | "ship", "colour": "red", | :9: unknown field "colour": a quantity claim can have
          "ship",            | "ship", "normalized": 5, | :9: "normalized" must be an object
          "ship",            | "ship" "boat",     | :9: not JSON
          {"type": "author"} | "author"           | :10: an attribution must be an object
          {"type": "author"} | {}                 | :10: an attribution needs the field "type"
          "author"           | "myself"           | :10: "type" must be one of author, direct, indirect, mixed
          "author"           | "author", "cue": "Friday" | :10: what the author says has neither source, cue nor stance
          """)
  void aBrokenQuantityIsRefusedAtItsLine(String from, String to, String problem) throws Exception {
    refuses(QUANTITY, from, to, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "that 12 ships"    | "and"              | :6: this part of the content does not follow the one before it
          ["that 12 ships", {"text": "and … left"}] | [] | :6: "content" must have a part
          ["that 12 ships", {"text": "and … left"}] | 5  | :6: "content" must be an object
          "and … left"       | "left … and"       | :6: the text “left … and” is not in the document: “and” does not follow “left”
          "Friday"           | {"text": "Friday", "value": "x"} | :7: unknown field "value"
          "indirect"         | "author"           | :8: what the author says has neither
          "PERSON"           | "MAN"              | :10: "type" must be one of PERSON, ORGANIZATION
          , "type": "PERSON" | ``                 | :10: a source needs the field "type"
          "name": "Ida Berg", | ``                | :10: a source needs the field "name"
          "type": "PERSON"}  | "type": "PERSON", "members": []} | :10: a source of several members has no name
          "name": "Ida Berg", "type": "PERSON" | "members": [] | :10: "members" must be two or more
          "name": "Ida Berg", "type": "PERSON" | "members": [{"name": "Ida"}] | :10: a member needs the field "type"
          , "occurrence": 1  | ``                 | :11: the text “said” stands 2 times
          """)
  void aBrokenStatementIsRefusedAtItsLine(String from, String to, String problem) throws Exception {
    refuses(STATEMENT, from, to, problem);
  }

  private void refuses(String good, String from, String to, String problem) throws IOException {
    assertThat(good).contains(from);
    Path file = file(good.replace(from, to));
    assertThatThrownBy(() -> GoldFile.read(file))
        .isInstanceOf(GoldFormatException.class)
        .hasMessageStartingWith(file + problem);
  }

  @ParameterizedTest
  @CsvSource({"'', the file is empty", "[], a gold file must be an object"})
  void whatIsNoGoldFileIsRefused(String text, String problem) throws Exception {
    Path file = file(text);
    assertThatThrownBy(() -> GoldFile.read(file))
        .isInstanceOf(GoldFormatException.class)
        .hasMessage(file + ":1: " + problem);
  }

  @Test
  void theSameClaimTwiceIsRefused() throws Exception {
    String claim = QUANTITY.substring(QUANTITY.indexOf("    {"), QUANTITY.indexOf("  ]"));
    Path file = file(QUANTITY.replace(claim, claim.stripTrailing() + ",\n" + claim));

    assertThatThrownBy(() -> GoldFile.read(file))
        .isInstanceOf(GoldFormatException.class)
        .hasMessage(file + ":12: a quantity claim of the same words stands further up");
  }

  @Test
  void aLongTextIsShortenedInErrors() throws Exception {
    Path file = file(QUANTITY.replace("12 ships", "a very long text ".repeat(100)));

    assertThatThrownBy(() -> GoldFile.read(file)).hasMessageMatching("(?s).{1,300}");
  }

  @Test
  void aFileThatIsNotThereIsAnotherError() {
    assertThatThrownBy(() -> GoldFile.read(folder.resolve("none.gold.json")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void goldFilesAreFoundInOrder() throws Exception {
    Files.createDirectories(folder.resolve("b/c"));
    List<Path> files = List.of(folder.resolve("a.gold.json"), folder.resolve("b/c/d.gold.json"));
    for (Path file : files) {
      Files.writeString(file, "");
    }
    Files.writeString(folder.resolve("b/other.json"), "");

    assertThat(GoldFile.find(folder)).isEqualTo(files);
    assertThat(GoldFile.find(files.get(1))).containsExactly(files.get(1));
  }

  @Test
  void theSeedsGoldFitsItsDocument() throws Exception {
    ClaimGold gold = GoldFile.read(SEED);
    Document document = gold.document();

    assertThat(gold.claims())
        .filteredOn(claim -> claim.kind() == ClaimKind.QUANTITY)
        .extracting(claim -> document.text(claim.extent()))
        .containsExactly(
            "some 10,000 North Korean troops",
            "more than a century",
            "more than 1200 Russian casualties per day",
            "some 50 nations");
    assertThat(gold.claims())
        .filteredOn(claim -> claim.kind() == ClaimKind.STATEMENT)
        .extracting(claim -> claim.fields().getOrDefault(Field.SOURCE, "nobody"))
        .satisfiesExactly(
            source -> assertThat(source.split(", ")).hasSize(11),
            source -> assertThat(source).contains("South Korea", "European Union"),
            source -> assertThat(source).isEqualTo("nobody"),
            source -> assertThat(source).isEqualTo("Lloyd Austin"),
            source -> assertThat(source).isEqualTo("Lloyd Austin"),
            source -> assertThat(source).isEqualTo("Lloyd Austin"),
            source -> assertThat(source).isEqualTo("Pat Ryder"),
            source -> assertThat(source).isEqualTo("Pat Ryder"),
            source -> assertThat(source).isEqualTo("Pat Ryder"));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("ships.gold.json"), text);
  }
}
