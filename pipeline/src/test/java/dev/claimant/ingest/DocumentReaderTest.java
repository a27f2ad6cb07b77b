package dev.claimant.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.DocumentReader.Reading;
import dev.claimant.ingest.bytes.Limits;
import dev.claimant.support.Sha256;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
  private static final DocumentReader UTF_8_READER = new DocumentReader(UTF_8, text -> "eng");

  private static Reading read(String text) throws DocumentException {
    return UTF_8_READER.read("doc", text.getBytes(UTF_8), Optional.empty());
  }

  private static void assertRejected(byte[] bytes, Reason reason, String message) {
    assertThatThrownBy(() -> UTF_8_READER.read("doc", bytes, Optional.empty()))
        .isInstanceOfSatisfying(
            DocumentException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContaining(message);
  }

  @Test
  void theTextIsAsItStandsWithoutAByteOrderMark() throws Exception {
    assertThat(read("\uFEFFOne.\r\nTwo 😀.").document().text()).isEqualTo("One.\r\nTwo 😀.");
  }

  @Test
  void theHashIsOfTheBytes() throws Exception {
    assertThat(read("abc").document().sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void blankTextIsRejected() {
    assertRejected(new byte[0], Reason.EMPTY, "the document is empty");
    assertRejected(" \r\n\t\n".getBytes(UTF_8), Reason.EMPTY, "only white space");
    assertRejected("\uFEFF".getBytes(UTF_8), Reason.EMPTY, "the document is empty");
  }

  @Test
  void anotherEncodingIsRejectedWithTheByteOffset() {
    assertRejected(
        "First line.\nA café.".getBytes(ISO_8859_1),
        Reason.ENCODING,
        "not UTF-8: the byte 0xE9 at offset 17 (line 2)");
    assertRejected(
        "A café.".getBytes(ISO_8859_1), Reason.ENCODING, "name the encoding of the file");
  }

  @Test
  void aByteOrderMarkTellsTheEncoding() throws Exception {
    String text = "One.\r\nA “café” 😀.";
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      byte[] bytes = ("\uFEFF" + text).getBytes(charset);
      DocumentReader latin1 = new DocumentReader(ISO_8859_1, any -> "eng");
      Reading reading = latin1.read("doc", bytes, Optional.empty());
      assertThat(reading.document().text()).isEqualTo(text);
      assertThat(reading.document().sha256()).isEqualTo(Sha256.hex(bytes));
    }
    assertRejected(new byte[] {(byte) 0xFF, (byte) 0xFE}, Reason.EMPTY, "the document is empty");
  }

  @Test
  void utf16ThatIsCutOffIsDamaged() {
    byte[] bytes = "\uFEFFA café.".getBytes(UTF_16LE);
    assertRejected(
        Arrays.copyOf(bytes, bytes.length - 1),
        Reason.MALFORMED,
        "not UTF-16LE, as its byte-order mark says: the byte 0x2E at offset 14 (line 1)");
    assertRejected("A cafe.".getBytes(UTF_16LE), Reason.BINARY, "UTF-16 with a byte-order mark");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "HTML | See <b>this</b> and <i>that</i>, <a href='/x'>here</a><br> and <br> there.",
        "HTML | Ships &amp; boats &ndash; &ldquo;all gone&rdquo;.",
        "XML | <?xml version=\"1.0\"?><nitf><p>Gone.</p></nitf>",
        "XML | Gone <Who>a</Who> <Who>b</Who> <ns:Who>c</ns:Who> <Who>d</Who>.",
        "LaTeX | % a comment\\n\\documentclass{article} Gone.",
        "LaTeX | \\begin{center} Gone \\emph{all} \\cite{b} gone. \\end{center}",
        "JSON | {\"headline\": \"Gone\" \"body\"}",
        "JSON | He writes:\\n \"a\": 1\\n \"b\": 2\\n \"c\": 3\\n \"d\": 4",
        "Markdown | ## Gone\\n[All](http://a.example) [of](http://b.example) [it](http://c.example)",
        "wiki markup | ==Gone==\\n[[Ships]] and [[Boats]] in [[Ports]].",
      })
  void markupThatIsReadAsTextSaysSo(String name, String text) throws Exception {
    assertThat(read(text.replace("\\n", "\n")).warnings())
        .containsExactly(
            "it looks like "
                + name
                + " and is read as plain text, signs and all: convert it to plain text first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prices < 5 and > 3, AT&T said; R&D fell <1%.",
        "“{\"a\": 1} is JSON,” she said.",
        "[1] See below.\n[2] And above.\n[3] And here.\n[4] And there.",
        "He said [in French]: “It is\\was so.”",
        "<i>Gone</i>, he wrote, <b>all</b>.",
        "# 1 song\n* one\n* two\n--- \n**DW:** Gone?\n**Roe:** Gone.\n**DW:** All?\n**Roe:** All.",
      })
  void aFewSignsAreNoMarkup(String text) throws Exception {
    assertThat(read(text).warnings()).isEmpty();
  }

  @Test
  void theEncodingCanBeNamed() throws Exception {
    DocumentReader reader = new DocumentReader(Charset.forName("windows-1252"), text -> "eng");
    byte[] bytes = {'a', (byte) 0x93, 'b', (byte) 0x94};
    assertThat(reader.read("doc", bytes, Optional.empty()).document().text()).isEqualTo("a“b”");
  }

  @Test
  void whatIsKnownOfOneTextsEncodingGoesFirst() throws Exception {
    RawDocument raw =
        new RawDocument(
            "doc",
            "doc.txt",
            Format.TEXT,
            "A café.".getBytes(ISO_8859_1),
            Optional.of(ISO_8859_1),
            Metadata.NONE);
    assertThat(UTF_8_READER.read(raw).document().text()).isEqualTo("A café.");
  }

  @Test
  void whatIsReadOfAPageIsHeldToTheSameRules() throws Exception {
    byte[] page = "<html><body><p>Il dit, “Bonjour.</p></body></html>".getBytes(UTF_8);
    RawDocument raw =
        new RawDocument("doc", "doc.html", Format.HTML, page, Optional.empty(), Metadata.NONE);
    assertThat(UTF_8_READER.read(raw).warnings())
        .anyMatch(warning -> warning.startsWith("a quotation is never closed"));
    assertThatThrownBy(() -> new DocumentReader(UTF_8, text -> "fra").read(raw))
        .isInstanceOfSatisfying(
            DocumentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.LANGUAGE));
  }

  @Test
  void binaryIsRejected() {
    assertRejected("%PDF-1.7 …".getBytes(UTF_8), Reason.BINARY, "a PDF file");
    assertRejected("PK\u0003\u0004".getBytes(UTF_8), Reason.BINARY, "a ZIP archive");
    assertRejected("text\0text".getBytes(UTF_8), Reason.BINARY, "character 4 is a zero byte");
    byte[] noise = new byte[4000];
    new Random(3).nextBytes(noise);
    assertRejected(noise, Reason.BINARY, "of 4000 bytes are control characters");
    assertRejected("\u0001\u0002\u0003abc".getBytes(UTF_8), Reason.BINARY, "3 of 6 characters");
  }

  /** One threshold for bytes that encode text and for bytes that do not. */
  @Test
  void sevenPercentOfControlCharactersAreBinaryInAnyEncoding() {
    String text = "abcdefghijklm\u0001".repeat(100);
    assertRejected(text.getBytes(UTF_8), Reason.BINARY, "100 of 1400 characters");
    byte[] undecodable = (text + "é").getBytes(ISO_8859_1);
    assertRejected(undecodable, Reason.BINARY, "100 of 1401 bytes");
  }

  @Test
  void aFewControlCharactersAreAWarning() throws Exception {
    Reading reading = read("A bell rang.".repeat(10) + "\u0007");
    assertThat(reading.warnings())
        .containsExactly("1 control character, the first U+0007 at character 120");
  }

  @Test
  void overLongTextIsRejected() {
    assertRejected(
        "a".repeat(Limits.MAX_LENGTH + 1).getBytes(UTF_8),
        Reason.TOO_LONG,
        "1,000,001 characters long");
  }

  @Test
  void otherLanguagesAreRejectedByName() {
    DocumentReader reader = new DocumentReader(UTF_8, text -> "fra");
    assertThatThrownBy(() -> reader.read("doc", "Bonjour.".getBytes(UTF_8), Optional.empty()))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("looks like French");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedIsAWarning() throws Exception {
    assertThat(read("One.\r\nShe said, “Go on.\r\nHe went.").warnings())
        .singleElement()
        .asString()
        .isEqualTo(
            "a quotation is never closed, opened by “ in line 2: taken to end with the paragraph");
    assertThat(read("He said, \"Go.").warnings()).hasSize(1);
  }

  @Test
  void aQuotationThatGoesOnInTheNextParagraphIsNoWarning() throws Exception {
    assertThat(read("She said, “Go on.\n“And hurry.”\nHe is 6'2\" tall.").warnings()).isEmpty();
  }
}
