package dev.claimant.ingest.mail;

import static dev.claimant.ingest.TestInputs.bytes;
import static dev.claimant.ingest.TestInputs.read;
import static dev.claimant.ingest.TestInputs.reading;
import static dev.claimant.ingest.TestInputs.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.document.Document;
import dev.claimant.document.Metadata;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.TestInputs;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages and boxes of them. */
class MailTest {
  private static final String HEADER =
      """
      From: "Ann Lee" <ann@news.example>
      To: all@news.example
      Subject: Crane gone
      Date: Mon, 3 Jun 2024 23:30:00 -0500
      """
          .replace("\n", "\r\n");

  private static Document message(String message) throws DocumentException {
    return reading("in.eml", bytes(message)).document();
  }

  private static String part(String type, String body) {
    return "--b\r\nContent-Type: " + type + "\r\n\r\n" + body + "\r\n";
  }

  private static String multipart(String kind, String... parts) {
    return HEADER
        + "MIME-Version: 1.0\r\nContent-Type: multipart/"
        + kind
        + "; boundary=b\r\n\r\npreamble\r\n"
        + String.join("", parts)
        + "--b--\r\nepilogue\r\n";
  }

  @Test
  void aMessageHasATextAndMetadata() throws Exception {
    Document document = message(HEADER + "\r\nIt came\r\ndown.\r\n\r\nAll of it.\r\n");
    assertThat(document.text()).isEqualTo("It came\ndown.\n\nAll of it.");
    assertThat(document.metadata())
        .isEqualTo(
            new Metadata(
                Optional.of(LocalDate.of(2024, 6, 3)),
                Optional.of("Crane gone"),
                Optional.of("Ann Lee"),
                Optional.empty(),
                Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Lee | Ann Lee <ann@news.example>",
        "Ann Lee | =?utf-8?q?Ann_Lee?= <ann@news.example>",
        "Zoë Żak | =?utf-8?B?Wm/DqyDFu2Fr?= <z@news.example>",
        "ann@news.example | ann@news.example",
        "<ann@news.example> | <ann@news.example>",
      })
  void theBylineIsTheSender(String byline, String from) throws Exception {
    assertThat(message("From: " + from + "\nSubject: a\nTo: b\n\nGone.").metadata().byline())
        .contains(byline);
  }

  @Test
  void partsAreDecoded() throws Exception {
    assertThat(
            message(
                    HEADER
                        + "Content-Type: text/plain; charset=iso-8859-1\r\n"
                        + "Content-Transfer-Encoding: quoted-printable\r\n\r\nA caf=E9 was =\r\ngone.")
                .text())
        .isEqualTo("A café was gone.");
    assertThat(
            message(
                    HEADER
                        + "Content-Type: text/plain; charset=\"utf-8\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\nQSBjYWbDqS4=\r\n")
                .text())
        .isEqualTo("A café.");
    assertThat(message(HEADER + "\r\nA café.").text()).isEqualTo("A café.");
    assertThat(message(HEADER + "Content-Type: text/plain; charset=x-none\r\n\r\nA café.").text())
        .isEqualTo("A café.");
  }

  @Test
  void ofAlternativesThePlainOneIsRead() throws Exception {
    String html = part("text/html; charset=utf-8", "<p>Two <b>ships</b> sank.</p><p>All.</p>");
    assertThat(
            message(multipart("alternative", part("text/plain", "Two ships sank."), html)).text())
        .isEqualTo("Two ships sank.");
    assertThat(message(multipart("alternative", part("text/plain", " "), html)).text())
        .isEqualTo("Two ships sank.\n\nAll.");
    assertThat(message(multipart("mixed", part("text/plain", "First."), html)).text())
        .isEqualTo("First.\n\nTwo ships sank.\n\nAll.");
  }

  @Test
  void attachmentsAndMessagesWithinAreLeftOut() throws Exception {
    assertThat(
            message(
                    multipart(
                        "mixed",
                        part("text/plain", "Two ships sank."),
                        "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment;"
                            + " filename=a.txt\r\n\r\nThree ships.\r\n",
                        part("application/pdf", "%PDF-1.7"),
                        part("message/rfc822", HEADER + "\r\nFour ships."),
                        part("text/plain", "The end.")))
                .text())
        .isEqualTo("Two ships sank.\n\nThe end.");
  }

  @Test
  void whatOthersWroteAndSignaturesAreLeftOut() throws Exception {
    var reading =
        reading(
            "in.eml",
            bytes(
                HEADER
                    + "\r\nAll gone.\r\n\r\nOn Monday, Bo Oz wrote:\r\n> Three ships sank.\r\n>> Two.\r\n"
                    + "\r\nNone left.\r\n-- \r\nAnn Lee\r\nPhone 555 1234\r\n"));
    assertThat(reading.document().text()).isEqualTo("All gone.\n\n\nNone left.");
    assertThat(reading.warnings())
        .containsExactly("what it quotes of earlier messages is left out");
    assertThat(
            message(
                    HEADER
                        + "Content-Type: text/html\r\n\r\n<p>All gone.<blockquote type=cite>Three"
                        + " ships sank.</blockquote><div class=gmail_quote>Two.</div>")
                .text())
        .isEqualTo("All gone.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM: Ann Lee here, and the crane?\nTO: Gone.\n\nAll.",
        "From: Ann\nIt came down.",
        "JOHN: Gone.\nANN: All?\nJOHN: All.\n\nANN: Oh.",
        "Subject: Crane\nDate: today\n\nGone.",
        "From here to there: the crane.\nDate: none.\nSubject: none.\nTo: none.\n",
      })
  void whatOnlyLooksAlikeIsText(String text) throws Exception {
    assertThat(message(text).text()).isEqualTo(text);
  }

  @Test
  void badMessagesAreNamed() {
    assertBad(HEADER + "\r\n", Reason.EMPTY);
    assertBad(multipart("mixed", part("application/pdf", "%PDF-1.7")), Reason.EMPTY);
    assertBad(HEADER + "\r\na\0b", Reason.BINARY);
    String deep = HEADER + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n";
    for (int i = 0; i < 500; i++) {
      deep += "--b" + i + "\r\nContent-Type: multipart/mixed; boundary=b" + (i + 1) + "\r\n\r\n";
    }
    assertBad(deep, Reason.MALFORMED);
    assertBad(HEADER + "A: b\r\n".repeat(2000) + "\r\nGone.", Reason.MALFORMED);
  }

  @Test
  void whatIsCutOffIsReadAsFarAsItGoes() throws Exception {
    String whole = multipart("mixed", part("text/plain", "Two ships sank."));
    assertThat(message(whole.substring(0, whole.indexOf("sank"))).text()).isEqualTo("Two ships");
  }

  @Test
  void aLongHeaderOrLineIsNoHarm() throws Exception {
    assertThat(message(HEADER + "X-Spam: " + "a".repeat(20_000) + "\r\n\r\nGone.").text())
        .isEqualTo("Gone.");
    assertThat(message(HEADER + "\r\n" + "Gone. ".repeat(5000)).text()).hasSize(29_999);
  }

  private static final String FIRST = "From ann@news.example Mon Jun  3 10:00:00 2024\n";

  @Test
  void aBoxHoldsMessages() throws Exception {
    String one = HEADER.replace("\r", "") + "\nIt came down.\n>From the sky.\n";
    byte[] box = bytes(FIRST + one + "\n" + FIRST + one + "\nFrom here on.\n");
    assertThat(read(box)).extracting(item -> item.id()).containsExactly("in/1", "in/2");
    assertThat(read(box).get(1).name()).isEqualTo("in.file, message 2");
    List<String> items = shown(box);
    assertThat(items.get(0))
        .startsWith("in/1 | MAIL | From: \"Ann Lee\"")
        .contains("\nFrom the sky.");
    assertThat(items.get(1)).contains("\nFrom here on.");
    assertThat(shown(TestInputs.gzip(box))).hasSize(2);
    assertThat(reading("box", bytes(FIRST + one)).document().text())
        .isEqualTo("It came down.\nFrom the sky.");
  }

  @Test
  void aMessageThatIsTooLongCostsItselfOnly() {
    String one = HEADER.replace("\r", "") + "\nGone.\n\n";
    List<String> items =
        shown(
            bytes(
                FIRST
                    + one
                    + FIRST
                    + one
                    + "a\n".repeat(TestInputs.MAX_BYTES)
                    + "\n"
                    + FIRST
                    + one));
    assertThat(items).hasSize(3);
    assertThat(items.get(1)).startsWith("in/2 | TOO_LONG");
    assertThat(items.get(2)).startsWith("in/3 | MAIL");
  }

  @Test
  void encodingsOfOtherPlaces() throws Exception {
    byte[] cp1252 =
        (HEADER + "Content-Type: text/plain; charset=windows-1252\r\n\r\n“Gone.”")
            .getBytes(Charset.forName("windows-1252"));
    assertThat(reading("in.eml", cp1252).document().text()).isEqualTo("“Gone.”");
  }

  private static void assertBad(String message, Reason reason) {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> message(message))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
