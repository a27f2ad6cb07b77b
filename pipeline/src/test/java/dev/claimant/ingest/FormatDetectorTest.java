package dev.claimant.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatDetectorTest {
  private static Format detect(byte[] head) {
    return FormatDetector.detect(ByteBuffer.wrap(head).asReadOnlyBuffer());
  }

  private static Format detect(String head) {
    return detect(head.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html>",
        "<!doctype\n HTML PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\">",
        "<html lang=en>",
        "\r\n\t <HTML>",
        "<head>",
        "<body class='a'>",
        "<?xml version=\"1.0\"?>\n<!-- made by hand --><!DOCTYPE html>",
        "<!-- a --> <!-- <p> -->\n<html>",
        "<title>Crane gone</title>",
        "<p>The crane came down.",
        "\uFEFF<html>",
      })
  void htmlBeginsWithATagOfIt(String head) {
    assertThat(detect(head)).isEqualTo(Format.HTML);
    assertThat(detect(head.getBytes(UTF_16))).isEqualTo(Format.HTML);
  }

  @Test
  void htmlInUtf16NeedsNoByteOrderMark() {
    assertThat(detect("<html>".getBytes(UTF_16BE))).isEqualTo(Format.HTML);
    assertThat(detect("<html>".getBytes(UTF_16LE))).isEqualTo(Format.HTML);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<html",
        "A page begins with <html>, and a text does not.",
        "<header> is a tag too, of which pages have one or more.",
        "<3 said the mayor.",
        "<!-- a note --> and then a text",
        "<!-- a note without an end",
        "<?xml version=\"1.0\"?><rss version=\"2.0\">",
        "<!DOCTYPE nitf>",
        "Files begin with %PDF-1.7, or should.",
        "PDF",
      })
  void whatOnlyMentionsAFormatIsText(String head) {
    assertThat(detect(head)).isEqualTo(Format.TEXT);
  }

  @Test
  void pdfHasItsMarkNearTheStart() {
    assertThat(detect("%PDF-1.7\n")).isEqualTo(Format.PDF);
    assertThat(detect("\uFEFF%PDF-2.0")).isEqualTo(Format.PDF);
    assertThat(detect("some junk\r\n%PDF-1.4")).isEqualTo(Format.PDF);
    assertThat(detect("\0".repeat(1000) + "%PDF-1.4")).isEqualTo(Format.PDF);
    assertThat(detect("\0".repeat(1024) + "%PDF-1.4")).isEqualTo(Format.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TEXT      | a.txt    | The crane came down.",
        "TEXT      | a.html   | The crane came down.",
        "MARKDOWN  | a.md     | The crane came down.",
        "MARKDOWN  | a.MD.gz  | <h1>Crane</h1>",
        "HTML      | a.mdx    | <h1>Crane</h1>",
        "PDF       | a.md     | %PDF-1.7",
        "OFFICE    | a.md     | PK\\3\\4",
        "TEXT      | a.md     | a\\0b",
        "MARKDOWN  | a.txt    | See **all** of [it](https://x.example).",
        "MAIL      | a.txt    | From: a\\nTo: b\\nSubject: c\\n\\n%PDF-1.7",
        "MAIL      | a.md     | Received: a\\n b\\nFrom: a\\nDate: c\\n\\n# All",
        "SUBTITLES | a.txt    | 1\\n00:00:01,000 --> 00:00:02,000\\nGone.",
      })
  void theNameCountsWhereTheBytesDoNotTell(Format format, String name, String head) {
    String bytes = head.replace("\\n", "\n").replace("\\0", "\0").replace("\\3\\4", "\3\4");
    assertThat(FormatDetector.detect(ByteBuffer.wrap(bytes.getBytes(UTF_8)), name))
        .isEqualTo(format);
  }

  @Test
  void binaryHasWhatNoTextHas() {
    assertThat(FormatDetector.isBinary(ByteBuffer.wrap(new byte[] {'a', 0, 'b'}))).isTrue();
    assertThat(FormatDetector.isBinary(ByteBuffer.wrap("a\tb\r\n".getBytes(UTF_8)))).isFalse();
    assertThat(FormatDetector.isBinary(ByteBuffer.wrap("é".getBytes(ISO_8859_1)))).isFalse();
    assertThat(FormatDetector.isBinary(ByteBuffer.wrap("é".getBytes(UTF_16)))).isFalse();
    assertThat(FormatDetector.isBinary(ByteBuffer.allocate(0))).isFalse();
  }
}
