package dev.claimant.ingest.office;

import static dev.claimant.ingest.TestInputs.bytes;
import static dev.claimant.ingest.TestInputs.gzip;
import static dev.claimant.ingest.TestInputs.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.document.Document;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeFileTest {
  private static byte[] zip(Object... namesAndContents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        Object content = namesAndContents[i + 1];
        zip.write(content instanceof byte[] raw ? raw : bytes((String) content));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String wordXml(String body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><w:body>"
        + body
        + "</w:body></w:document>";
  }

  private static byte[] word(String body) {
    return zip(
        "[Content_Types].xml",
        "<Types/>",
        "docProps/core.xml",
        "<c:coreProperties xmlns:c='c' xmlns:dc='dc'><dc:title>Crane gone</dc:title>"
            + "<dc:creator>Ann Lee</dc:creator></c:coreProperties>",
        "word/media/image1.png",
        "picture",
        "word/document.xml",
        wordXml(body));
  }

  private static String p(String text) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
  }

  private static byte[] openDocument(String body) {
    return zip(
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "meta.xml",
        "<office:document-meta xmlns:office='o' xmlns:dc='dc' xmlns:meta='m'><office:meta>"
            + "<meta:initial-creator>Ann Lee</meta:initial-creator><dc:creator>Bo Oz</dc:creator>"
            + "<dc:title>Crane gone</dc:title></office:meta></office:document-meta>",
        "content.xml",
        openDocumentXml(body));
  }

  private static String openDocumentXml(String body) {
    String urn = "urn:oasis:names:tc:opendocument:xmlns:";
    return "<office:document-content xmlns:office='"
        + urn
        + "office:1.0' xmlns:text='"
        + urn
        + "text:1.0' xmlns:table='"
        + urn
        + "table:1.0' xmlns:draw='"
        + urn
        + "drawing:1.0' xmlns:svg='"
        + urn
        + "svg-compatible:1.0'><office:body><office:text>"
        + body
        + "</office:text></office:body></office:document-content>";
  }

  private static Document document(byte[] file) throws DocumentException {
    return reading("in.file", file).document();
  }

  private static String ofWord(String body) throws DocumentException {
    return document(word(body)).text();
  }

  private static String ofOpenDocument(String body) throws DocumentException {
    return document(openDocument(body)).text();
  }

  @Test
  void paragraphsOfWordAreRead() throws Exception {
    assertThat(
            ofWord(
                "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>By"
                    + " port</w:t></w:r></w:p>"
                    + "<w:p><w:r><w:t xml:space=\"preserve\">The </w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
                    + "<w:t>crane</w:t></w:r><w:r><w:tab/><w:t>came &amp; went.</w:t><w:br/><w:t>All"
                    + "</w:t><w:noBreakHyphen/><w:t>of it.</w:t></w:r></w:p><w:p/>"
                    + p("“Café.” 😀")))
        .isEqualTo("By port\n\nThe crane came & went.\nAll-of it.\n\n“Café.” 😀");
  }

  @Test
  void theFileSaysWhatItIsCalled() throws Exception {
    for (byte[] file :
        new byte[][] {
          word(p("Gone.")), openDocument("<text:p>Gone.</text:p>"), gzip(word(p("Gone.")))
        }) {
      assertThat(document(file).metadata().title()).contains("Crane gone");
      assertThat(document(file).metadata().byline()).contains("Ann Lee");
      assertThat(document(file).metadata().date()).isEmpty();
    }
    byte[] unnamed = zip("docProps/core.xml", "<a", "word/document.xml", wordXml(p("Gone.")));
    assertThat(document(unnamed).metadata().title()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<w:del><w:r><w:delText>20</w:delText><w:t>30</w:t></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>20</w:t></w:r></w:moveFrom>",
        "<w:r><w:instrText>PAGE 20</w:instrText></w:r>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>20</w:t></w:r>",
        "<w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:t>20</w:t></mc:Fallback></mc:AlternateContent></w:r>",
        "<m:oMath><m:r><m:t>20</m:t></m:r></m:oMath>",
        "<w:r><w:footnoteReference w:id=\"20\"/><w:commentReference w:id=\"20\"/></w:r>",
      })
  void whatIsNotShownInWordIsLeftOut(String hidden) throws Exception {
    String shown = "<w:r><w:t xml:space=\"preserve\">The crane </w:t></w:r>";
    String inserted =
        "<w:ins><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>fell.</w:t></w:r></w:ins>";
    assertThat(ofWord("<w:p>" + shown + hidden + inserted + "</w:p>")).isEqualTo("The crane fell.");
  }

  @Test
  void contentsAreLeftOut() throws Exception {
    assertThat(
            ofWord(
                "<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:r><w:t>Ports 20</w:t></w:r></w:p>"
                    + p("Gone.")))
        .isEqualTo("Gone.");
    assertThat(
            ofOpenDocument(
                "<text:table-of-content><text:p>Ports 20</text:p></text:table-of-content>"
                    + "<text:p>Gone.</text:p>"))
        .isEqualTo("Gone.");
  }

  @Test
  void tablesAreLinesOfCells() throws Exception {
    String row =
        "<w:tr><w:tc>"
            + p("Cod")
            + "</w:tc><w:tc>"
            + p("12,400")
            + "</w:tc><w:tc><w:p/></w:tc></w:tr>";
    String layout =
        "<w:tr><w:tc>" + p("One.") + p("Two.") + "</w:tc><w:tc>" + p("Three.") + "</w:tc></w:tr>";
    assertThat(ofWord(p("Fish:") + "<w:tbl>" + row + row + "</w:tbl>" + p("End.")))
        .isEqualTo("Fish:\n\nCod | 12,400\nCod | 12,400\n\nEnd.");
    assertThat(ofWord("<w:tbl>" + layout + "</w:tbl>")).isEqualTo("One.\n\nTwo.\n\nThree.");
    assertThat(ofWord("<w:tbl><w:tr><w:tc><w:tbl>" + row + "</w:tbl><w:p/></w:tc></w:tr></w:tbl>"))
        .isEqualTo("Cod\n\n12,400");
    assertThat(
            ofOpenDocument(
                "<table:table><table:table-row><table:table-cell><text:p>Cod</text:p></table:table-cell>"
                    + "<table:table-cell><text:p>12,400</text:p></table:table-cell></table:table-row>"
                    + "</table:table>"))
        .isEqualTo("Cod | 12,400");
  }

  @Test
  void aBoxDoesNotPartAParagraph() throws Exception {
    String box =
        "<w:r><w:pict><w:txbxContent>" + p("In a box.") + "</w:txbxContent></w:pict></w:r>";
    assertThat(
            ofWord(
                "<w:p><w:r><w:t xml:space=\"preserve\">The crane </w:t></w:r>"
                    + box
                    + "<w:r><w:t>fell.</w:t></w:r></w:p>"
                    + p("All.")))
        .isEqualTo("The crane fell.\n\nIn a box.\n\nAll.");
  }

  @Test
  void paragraphsOfOpenDocumentAreRead() throws Exception {
    assertThat(
            ofOpenDocument(
                "<text:tracked-changes><text:changed-region><text:p>20</text:p></text:changed-region>"
                    + "</text:tracked-changes><text:h>By\n   port</text:h><text:p>The<text:s text:c=\"3\"/>"
                    + "<text:span>crane</text:span><text:note><text:note-body><text:p>20</text:p>"
                    + "</text:note-body></text:note><text:tab/>fell.<text:line-break/>All &amp; of it."
                    + "<office:annotation><text:p>20</text:p></office:annotation></text:p>"
                    + "<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>"
                    + "<draw:frame><draw:image/><svg:title>20</svg:title></draw:frame>"
                    + "<text:section text:display=\"none\"><text:p>20</text:p></text:section>"))
        .isEqualTo("By port\n\nThe crane fell.\nAll & of it.\n\nOne");
  }

  @Test
  void entitiesAreNotRead() {
    String dtd = "<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY b \"bbbb\">]>";
    for (String entity : new String[] {"&f;", "&b;"}) {
      String xml =
          wordXml(p("Gone " + entity)).replace("\n<w:document", "\n" + dtd + "<w:document");
      assertBad(zip("word/document.xml", xml), Reason.MALFORMED, "its XML is malformed");
    }
  }

  @Test
  void damagedFilesAreNamed() {
    byte[] whole = word(p("Gone."));
    assertBad(Arrays.copyOf(whole, whole.length / 2), Reason.MALFORMED, "ends too soon");
    assertBad(Arrays.copyOf(whole, 4), Reason.MALFORMED, "ends too soon");
    byte[] damaged = whole.clone();
    for (int i = 200; i < 700 && i < damaged.length - 400; i++) {
      damaged[i] ^= 0x55;
    }
    assertBad(damaged, Reason.MALFORMED, "the Office file is damaged");
    assertBad(zip("word/document.xml", "<w:document"), Reason.MALFORMED, "its XML is malformed");
    assertBad(word(""), Reason.EMPTY, "no text in the Office file");
    assertBad(word(p("a\u0001")), Reason.MALFORMED, "its XML is malformed");
    assertBad(
        zip(
            "mimetype", "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml", "<m><manifest:encryption-data/></m>",
            "content.xml", new byte[] {5, 6, 7}),
        Reason.MALFORMED,
        "is encrypted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xl/workbook.xml", "ppt/presentation.xml", "a.txt", "../word/document.xml"})
  void otherArchivesAreNoDocuments(String part) {
    assertBad(zip(part, "<a/>"), Reason.BINARY, "not text but a ZIP archive");
    assertBad(
        zip("mimetype", "application/epub+zip", "content.xml", "<a/>"),
        Reason.BINARY,
        "not text but");
  }

  /** A few hundred kilobytes that unpack to hundreds of megabytes. */
  @Test
  void bombsAreGivenUp() {
    byte[] zeros = new byte[1 << 26];
    assertTooLong(zip("word/document.xml", new byte[(1 << 26) + 1]));
    assertTooLong(
        zip(
            "a",
            zeros,
            "b",
            zeros,
            "c",
            zeros,
            "d",
            zeros,
            "e",
            "1",
            "word/document.xml",
            wordXml(p("a"))));
    Object[] many = new Object[20_010];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = "a" + i;
      many[i + 1] = "";
    }
    assertTooLong(zip(many));
  }

  @Test
  void noMoreIsReadThanMakesATextTooLong() throws Exception {
    String body = p("Gone. ".repeat(1000)).repeat(250);
    assertThat(OfficeFile.read(word(body)).text()).hasSizeBetween(1_000_000, 1_010_000);
    assertBad(word("<w:tbl><w:tr><w:tc>".repeat(20_000)), Reason.MALFORMED, "its XML is malformed");
  }

  private static void assertBad(byte[] file, Reason reason, String message) {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> document(file))
        .withMessageContaining(message)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static void assertTooLong(byte[] file) {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> OfficeFile.read(file))
        .withMessageContaining("unpacks to more than")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LONG));
  }
}
