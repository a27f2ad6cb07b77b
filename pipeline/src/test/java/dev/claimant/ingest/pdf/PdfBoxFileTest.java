package dev.claimant.ingest.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimant.document.Document;
import dev.claimant.document.Metadata;
import dev.claimant.document.Span;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.RawDocument;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PdfBoxFileTest {
  private static final DocumentReader READER = new DocumentReader(UTF_8, text -> "eng");

  private static final String[] WALL = {
    "Rebuilding the harbour wall at Saltby will cost more than the",
    "council planned, a report says. The bill stands at 11.7 million,",
    "of which the government pays 60 per cent."
  };
  private static final String WALL_TEXT = String.join(" ", WALL);

  private static final String[] TIMBER = {
    "Nobody knew that the wall stood on timber, said the leader of",
    "the council, Mary Okafor. Engineers found that it had sunk."
  };
  private static final String TIMBER_TEXT = String.join(" ", TIMBER);

  private static Document read(byte[] bytes) throws DocumentException {
    return READER
        .read(new RawDocument("d", "d.pdf", Format.PDF, bytes, Optional.empty(), Metadata.NONE))
        .document();
  }

  private static Document read(Pdf pdf) throws Exception {
    return read(pdf.bytes());
  }

  private static void assertRejected(byte[] bytes, Reason reason, String message) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            DocumentException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContaining(message);
  }

  private static Pdf onePage() {
    return new Pdf().page().lines(WALL);
  }

  @Test
  void linesAreJoinedToParagraphs() throws Exception {
    Pdf pdf = onePage().gap().lines(TIMBER).gap().size(16).lines("Next").size(11).lines(WALL);
    assertThat(read(pdf).text())
        .isEqualTo(String.join("\n\n", WALL_TEXT, TIMBER_TEXT, "Next", WALL_TEXT));
    assertThat(read(onePage()).paragraphs()).containsExactly(new Span(0, WALL_TEXT.length()));
  }

  @Test
  void paragraphsCanBeIndentedWithoutAGap() throws Exception {
    String full = "of which the government pays 60 per cent, as far as anybody knows.";
    Pdf pdf = new Pdf().page().lines("  " + WALL[0], WALL[1], full, "  " + TIMBER[0], TIMBER[1]);
    assertThat(read(pdf).text())
        .isEqualTo(WALL[0] + " " + WALL[1] + " " + full + "\n\n" + TIMBER_TEXT);
  }

  @Test
  void aLineThatCouldHaveHeldMoreEndsAParagraph() throws Exception {
    Pdf pdf = onePage().lines(WALL).lines("Ministry of the Sea", "2 Quay Street");
    assertThat(read(pdf).text())
        .isEqualTo(
            String.join("\n\n", WALL_TEXT, WALL_TEXT, "Ministry of the Sea", "2 Quay Street"));
  }

  @Test
  void bulletsBeginParagraphsAndAreLeftOut() throws Exception {
    Pdf pdf =
        new Pdf()
            .page()
            .lines("\u2022 " + WALL[0], " " + WALL[1], " " + WALL[2])
            .lines("\u2022 " + TIMBER[0], " " + TIMBER[1]);
    assertThat(read(pdf).text()).isEqualTo(WALL_TEXT + "\n\n" + TIMBER_TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "as the adminis-        | tration had planned      | as the administration had planned",
        "The whole Adminis-     | tration had planned      | The whole Administration had planned",
        "a well-known and well- | known and good engineer  | a well-known and well-known and good",
        "in the middle of mid-  | 2024 and not earlier     | in the middle of mid-2024 and not",
        "one of the many U.S.-  | led groups of the world  | one of the many U.S.-led groups",
        "and it was - they said - | once more of no use    | it was - they said - once more of",
        "all of it was a ruin\u2014 | or so it was said    | all of it was a ruin\u2014or so it was",
      })
  void wordsPartedAtTheEndOfALineAreWhole(String first, String second, String text)
      throws Exception {
    assertThat(read(new Pdf().page().lines(first, second)).text()).contains(text);
  }

  @Test
  void aSentenceCanRunOverPages() throws Exception {
    Document read =
        read(new Pdf().page().lines(WALL[0], WALL[1]).page().lines(WALL[2]).gap().lines(TIMBER));
    int second = WALL[0].length() + WALL[1].length() + 2;
    assertThat(read.text()).isEqualTo(WALL_TEXT + "\n\n" + TIMBER_TEXT);
    assertThat(read.pages())
        .containsExactly(new Span(0, second), new Span(second, read.text().length()));
    assertThat(read.page(second - 1)).hasValue(1);
    assertThat(read.page(second)).hasValue(2);
  }

  @Test
  void aPageThatBeginsASentenceBeginsAParagraph() throws Exception {
    assertThat(read(new Pdf().page().lines(TIMBER).page().lines(WALL)).text())
        .isEqualTo(TIMBER_TEXT + "\n\n" + WALL_TEXT);
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws Exception {
    String[] left = {"Rebuilding the harbour wall at", "Saltby will cost more than the"};
    String[] right = {"council planned, a report says.", "The bill stands at 11.7 million."};
    assertThat(read(new Pdf().page().lines(left).column(330).lines(right)).text())
        .isEqualTo(String.join(" ", left) + " " + String.join(" ", right));
  }

  @Test
  void pagesWithoutTextAreCounted() throws Exception {
    Document read = read(new Pdf().page().page().lines(TIMBER).page().page().lines(WALL).page());
    int end = TIMBER_TEXT.length() + 2;
    assertThat(read.pages())
        .containsExactly(
            new Span(0, 0),
            new Span(0, end),
            new Span(end, end),
            new Span(end, read.text().length()),
            new Span(read.text().length(), read.text().length()));
    assertThat(read.page(0)).hasValue(2);
    assertThat(read.page(end)).hasValue(4);
  }

  @Test
  void whatRunsOnEveryPageIsLeftOut() throws Exception {
    Pdf pdf = new Pdf();
    for (int page = 1; page <= 4; page++) {
      // Programs often set what runs last.
      pdf.page().lines("Part " + "I".repeat(page) + " of the report.").lines(WALL);
      pdf.at(40).lines("Annual report 2024").at(750).lines("Page " + page + " of 4");
    }
    assertThat(read(pdf).text())
        .isEqualTo(
            String.join(
                "\n\n",
                List.of("I", "II", "III", "IIII").stream()
                    .map(part -> "Part " + part + " of the report.\n\n" + WALL_TEXT)
                    .toList()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "-2-", "– 2 –", "Page 2", "page 2 of 2", "2/2", "2 | 2"})
  void aPageNumberIsLeftOut(String number) throws Exception {
    Pdf pdf = new Pdf().page().lines(WALL[0], WALL[1]).page().at(40).lines(number);
    assertThat(read(pdf.at(72).lines(WALL[2])).text()).isEqualTo(WALL_TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "Annual Report, Joan Peel, Annual Report, Joan Peel",
    "Untitled document, jpeel, ,",
    "Microsoft Word - report.doc, Administrator, ,",
    "report_final2.indd, , ,",
    "Document1, , ,",
    "' ', ' ', ,",
  })
  void theFileSaysItsTitleAndAuthor(String title, String author, String found, String byline)
      throws Exception {
    Metadata metadata = read(onePage().info(title, author)).metadata();
    assertThat(metadata.title()).isEqualTo(Optional.ofNullable(found));
    assertThat(metadata.byline()).isEqualTo(Optional.ofNullable(byline));
    assertThat(metadata.date()).isEmpty();
  }

  @Test
  void whatIsKnownGoesBeforeWhatTheFileSays() throws Exception {
    Metadata known =
        new Metadata(
            Optional.of(LocalDate.of(2024, 11, 20)),
            Optional.of("The wall"),
            Optional.empty(),
            Optional.empty(),
            Map.of("desk", 5));
    byte[] bytes = onePage().info("Annual Report", "Joan Peel").bytes();
    assertThat(
            READER
                .read(new RawDocument("d", "d", Format.PDF, bytes, Optional.empty(), known))
                .document()
                .metadata())
        .isEqualTo(
            known.or(
                new Metadata(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("Joan Peel"),
                    Optional.empty(),
                    Map.of())));
  }

  @Test
  void aFileWithoutTextIsRejected() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument scan = new PDDocument()) {
      scan.addPage(new PDPage());
      scan.save(out);
    }
    assertRejected(out.toByteArray(), Reason.EMPTY, "scanned pages need OCR first");
  }

  @Test
  void anEncryptedFileIsRejectedUnlessNobodyNeedsAPassword() throws Exception {
    assertRejected(onePage().password("secret").bytes(), Reason.MALFORMED, "is encrypted");
    assertThat(read(onePage().password("")).text()).isEqualTo(WALL_TEXT);
  }

  @Test
  void aFileThatIsTooLongIsRejected() throws Exception {
    String line = "All is well. ".repeat(20_000);
    Pdf pdf = new Pdf();
    for (int page = 0; page < 5; page++) {
      pdf.page().lines(line);
    }
    assertRejected(pdf.bytes(), Reason.TOO_LONG, "characters long");
  }

  @Test
  void aFileThatDrawsWithoutEndIsRejected() throws Exception {
    assertRejected(Pdf.drawnAgain(40), Reason.MALFORMED, "it draws without end");
  }

  @Test
  void aFileCutOffAnywhereIsRejected() throws Exception {
    byte[] file = onePage().bytes();
    for (int length = 0; length < file.length - 10; length += 13) {
      assertRejected(Arrays.copyOf(file, length), Reason.MALFORMED, "ends too soon");
    }
  }

  @Test
  void aDamagedFileIsReadOrRejected() throws Exception {
    byte[] file = onePage().page().lines(TIMBER).bytes();
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = file.clone();
      for (int j = 0; j < 20; j++) {
        damaged[random.nextInt(file.length - 10)] = (byte) random.nextInt();
      }
      try {
        assertThat(read(damaged).text()).isNotBlank();
      } catch (DocumentException e) {
        assertThat(e.reason()).isIn(Reason.MALFORMED, Reason.EMPTY, Reason.BINARY);
      }
    }
  }

  @Test
  void noiseIsRejected() {
    byte[] noise = new byte[4000];
    new Random(3).nextBytes(noise);
    assertRejected(noise, Reason.MALFORMED, "ends too soon");
    byte[] start = "%PDF-1.7\n".getBytes(ISO_8859_1);
    System.arraycopy(start, 0, noise, 0, start.length);
    byte[] end = "\n%%EOF".getBytes(ISO_8859_1);
    System.arraycopy(end, 0, noise, noise.length - end.length, end.length);
    assertRejected(noise, Reason.MALFORMED, "is damaged");
    assertRejected(new byte[0], Reason.MALFORMED, "ends too soon");
    assertRejected("%PDF-%%EOF".getBytes(ISO_8859_1), Reason.MALFORMED, "is damaged");
  }

  @Test
  void nothingIsPrinted() throws Exception {
    byte[] damaged = onePage().bytes();
    damaged[damaged.length - 30] = 'x';
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream to = new PrintStream(printed, true, UTF_8)) {
      System.setOut(to);
      System.setErr(to);
      read(damaged);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(printed.toString(UTF_8)).isEmpty();
  }
}
