package dev.claimant.ingest.markdown;

import static dev.claimant.ingest.TestInputs.bytes;
import static dev.claimant.ingest.TestInputs.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.document.Document;
import dev.claimant.document.Metadata;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonmarkTextTest {
  private static Document named(String markdown) throws DocumentException {
    return reading("in.md", bytes(markdown)).document();
  }

  private static Document unnamed(String text) throws DocumentException {
    return reading("in.file", bytes(text)).document();
  }

  @Test
  void theTextIsWhatABrowserShows() throws Exception {
    assertThat(
            named(
                    "The **mayor** [said](http://x.example) *sales* rose\n5 %, ![crane](c.png)"
                        + "`all` of them.\n\n## By port\n\n> We won,\n> she said.\n\n"
                        + "- One\n- Two\n\n1. Three\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n***\nEnd &amp; out.")
                .text())
        .isEqualTo(
            "The mayor said sales rose 5 %, all of them.\n\nBy port\n\nWe won, she said.\n\n"
                + "One\n\nTwo\n\nThree\n\na | b\n1 | 2\n\nEnd & out.");
  }

  @Test
  void codeIsLeftOut() throws Exception {
    assertThat(named("Gone:\n\n```java\nint ships = 5;\n```\n\n    indented = 6\n\nAll.").text())
        .isEqualTo("Gone:\n\nAll.");
  }

  @Test
  void theFirstHeadingIsTheTitle() throws Exception {
    Document document = named("# Crane *gone*\n\nIt came down.\n\n# All\n\nOf it.");
    assertThat(document.metadata().title()).contains("Crane gone");
    assertThat(document.text()).isEqualTo("It came down.\n\nAll\n\nOf it.");
    assertThat(named("Crane gone\n===\nIt came down.").metadata().title()).contains("Crane gone");
    assertThat(named("## Crane\nGone.").text()).isEqualTo("Crane\n\nGone.");
  }

  @Test
  void metadataCanStandAbove() throws Exception {
    String above =
        """
        ---
        title: Crane gone
        author: Ann Lee
        date: 2024-11-20T08:00:00Z
        url: https://x.example
        tags:
          - harbour
        ---
        """;
    Document document = unnamed(above + "It came down.");
    assertThat(document.metadata())
        .isEqualTo(
            new Metadata(
                Optional.of(LocalDate.of(2024, 11, 20)),
                Optional.of("Crane gone"),
                Optional.of("Ann Lee"),
                Optional.of("https://x.example"),
                Map.of()));
    assertThat(document.text()).isEqualTo("It came down.");
    assertThat(unnamed(above.replace("2024-11-20T08:00:00Z", "today") + "# All\nOf it.").text())
        .isEqualTo("Of it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Gone\n\nThe **crane** came down.",
        "See [here](https://x.example/a) and **there**.",
        "Gone.\n\n```\nint ships;\n```\n\n## All\n",
        "| a | b |\n|---|:-:|\n| 1 | 2 |\n\n[More](/a \"b\").",
      })
  void twoKindsOfSignsAreMarkdown(String text) throws Exception {
    assertThat(unnamed(text).text()).isNotEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**DW:** Gone?\n\n**Roe:** Gone.",
        "# 1 song in *many* towns\n* one\n* two\n\n    three\n",
        "We are #1 ** she said ** and 2 * 3 * 4.",
        "Sales rose [1](2) and fell (see https://x.example).",
        "---\nGone.\n---\nAll.",
        "-----\n| | |\n-----",
      })
  void plainTextStaysAsItIs(String text) throws Exception {
    assertThat(unnamed(text).text()).isEqualTo(text);
  }

  @Test
  void ofAFileThatIsCalledMarkdownOneSignWillDo() throws Exception {
    assertThat(named("**DW:** Gone?").text()).isEqualTo("DW: Gone?");
    assertThat(reading("a/IN.MD", bytes("*Gone*")).document().text()).isEqualTo("Gone");
    assertThat(reading("in.markdown.gz", bytes("*Gone*")).document().text()).isEqualTo("Gone");
    assertThat(named("<p align=center><b>Crane</b></p>\n\nIt *came* <br> down.").text())
        .isEqualTo("Crane\n\nIt came\ndown.");
  }

  @Test
  void itCanBeInUtf16() throws Exception {
    byte[] file = "\uFEFFA *café*.".getBytes(StandardCharsets.UTF_16BE);
    assertThat(reading("in.md", file).document().text()).isEqualTo("A café.");
  }

  @Test
  void nothingElseIsRead() throws Exception {
    assertThat(
            named(
                    "Gone. ![a](file:///etc/passwd) <iframe src=/etc/passwd></iframe><script>x</script>")
                .text())
        .isEqualTo("Gone.");
  }

  @Test
  void badFilesAreNamed() {
    assertBad("", Reason.EMPTY);
    assertBad("```\nint ships;\n```", Reason.EMPTY);
    assertBad("**caf\0e**", Reason.BINARY);
    assertBad("a\u0001\u0002".repeat(500), Reason.BINARY);
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> reading("in.md", "*café*".getBytes(StandardCharsets.ISO_8859_1)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.ENCODING));
  }

  @ParameterizedTest
  @ValueSource(strings = {">", "- ", "[", "*a **a ", "![", "<div>", "`", "((", "a|", "&"})
  void hostileFilesEndSoon(String part) {
    try {
      named("a\n\n" + part.repeat(60_000 / part.length()));
    } catch (DocumentException e) {
      assertThat(e.reason()).isIn(Reason.MALFORMED, Reason.EMPTY, Reason.TOO_LONG);
    }
  }

  private static void assertBad(String markdown, Reason reason) {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> named(markdown))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
