package dev.claimant.ingest;

import static dev.claimant.ingest.TestInputs.MAX_BYTES;
import static dev.claimant.ingest.TestInputs.bytes;
import static dev.claimant.ingest.TestInputs.concat;
import static dev.claimant.ingest.TestInputs.documents;
import static dev.claimant.ingest.TestInputs.gzip;
import static dev.claimant.ingest.TestInputs.pageResponse;
import static dev.claimant.ingest.TestInputs.read;
import static dev.claimant.ingest.TestInputs.shown;
import static dev.claimant.ingest.TestInputs.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.DocumentException.Reason;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DocumentStreamTest {
  private static final String TEXT = "The crane came down. 😀\r\nNobody was hurt.";

  @Test
  void aTextIsOneDocumentAsItStands() {
    assertThat(read(TEXT))
        .singleElement()
        .isInstanceOfSatisfying(
            RawDocument.class,
            document -> {
              assertThat(document.id()).isEqualTo("in");
              assertThat(document.name()).isEqualTo("in.file");
              assertThat(document.format()).isEqualTo(Format.TEXT);
              assertThat(document.bytes()).isEqualTo(bytes(TEXT));
              assertThat(document.charset()).isEmpty();
              assertThat(document.metadata()).isEqualTo(Metadata.NONE);
            });
  }

  @Test
  void anEmptyInputIsAnEmptyText() {
    assertThat(shown(new byte[0])).containsExactly("in | TEXT | ");
    assertThat(shown(gzip(new byte[0]))).containsExactly("in | TEXT | ");
  }

  @Test
  void gzipIsUndoneInLayersAndMembers() {
    List<String> text = List.of("in | TEXT | " + TEXT);
    assertThat(shown(gzip(bytes(TEXT)))).isEqualTo(text);
    assertThat(shown(gzip(gzip(bytes(TEXT))))).isEqualTo(text);
    assertThat(shown(gzip(gzip(gzip(bytes(TEXT)))))).isEqualTo(text);
    assertThat(
            shown(
                concat(
                    gzip(bytes(TEXT.substring(0, 9))),
                    gzip(new byte[0]),
                    gzip(bytes(TEXT.substring(9))))))
        .isEqualTo(text);
  }

  @Test
  void moreLayersThanAnybodyPacksAreBad() {
    assertThat(shown(gzip(gzip(gzip(gzip(bytes(TEXT)))))))
        .containsExactly("in | MALFORMED | packed by gzip more than 3 times: unpack it first");
  }

  @Test
  void aDocumentOfTheMostBytesIsTakenAndALongerOneIsNot() {
    assertThat(documents(bytes("a".repeat(MAX_BYTES)))).hasSize(1);
    assertThat(shown(bytes("a".repeat(MAX_BYTES + 1))))
        .containsExactly(
            "in | TOO_LONG | more than 65,536 bytes, which is the most that one document can have:"
                + " split it into documents");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 'a', '\n', ' ', '{'})
  void aBombIsTooLong(int of) {
    byte[] block = new byte[1 << 24];
    Arrays.fill(block, (byte) of);
    byte[] member = gzip(block);
    byte[][] members = new byte[64][];
    Arrays.fill(members, member);
    // 1 GB, unpacked.
    byte[] bomb = concat(members);
    assertThat(read(bomb))
        .singleElement()
        .isInstanceOfSatisfying(
            BadItem.class, bad -> assertThat(bad.problem().reason()).isEqualTo(Reason.TOO_LONG));
    assertThat(read(gzip(bomb))).hasSize(1);
  }

  @Test
  void nothingIsReadBeforeADocumentIsAskedFor() throws IOException {
    InputStream unreadable =
        stream(
            () -> {
              throw new AssertionError("read");
            });
    DocumentStream.open("in", "in.file", unreadable, MAX_BYTES).close();
  }

  @Test
  void noMoreIsReadThanIsNeeded() {
    // More lines than memory holds, of which two are asked for.
    byte[] line = bytes("{\"text\": \"The crane came down.\"}\n");
    AtomicInteger next = new AtomicInteger();
    InputStream endless = stream(() -> line[next.getAndIncrement() % line.length]);
    DocumentStream documents = DocumentStream.open("in", "in.file", endless, MAX_BYTES);
    assertThat(documents.next().id()).isEqualTo("in/1");
    assertThat(documents.next().id()).isEqualTo("in/2");
    assertThat(documents.hasNext()).isTrue();
  }

  @Test
  void closingClosesTheInputAndEndsTheDocuments() throws IOException {
    boolean[] closed = {false};
    InputStream in =
        new FilterInputStream(
            new ByteArrayInputStream(gzip(bytes("{\"text\": \"a\"}\n".repeat(3))))) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    DocumentStream documents = DocumentStream.open("in", "in.file", in, MAX_BYTES);
    documents.next();
    documents.close();
    assertThat(closed[0]).isTrue();
    assertThat(documents.hasNext()).isFalse();
    assertThatThrownBy(documents::next).isInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void aFailureToReadIsBadAndTheEnd(byte[] input) {
    for (int length = 0; length < input.length; length++) {
      Iterator<Integer> later = Stream.iterate(0, i -> i + 1).iterator();
      InputStream failing =
          new SequenceInputStream(
              new ByteArrayInputStream(input, 0, length),
              stream(
                  () -> {
                    if (later.next() == 0) {
                      throw new IOException("Input/output error");
                    }
                    // Nobody may take this for what is missing.
                    return 'x';
                  }));
      List<Item> items = read(failing);
      assertThat(items.get(items.size() - 1))
          .isInstanceOfSatisfying(
              BadItem.class,
              bad -> {
                assertThat(bad.problem().reason()).isEqualTo(Reason.UNREADABLE);
                assertThat(bad.problem()).hasMessage("cannot be read: Input/output error");
              });
      List<String> whole = shown(input);
      assertThat(items.subList(0, items.size() - 1).stream().map(TestInputs::shown))
          .isEqualTo(whole.subList(0, items.size() - 1));
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void anInputThatIsCutOffGivesWhatStandsBeforeTheCut(byte[] input) {
    List<String> whole = documents(input);
    int most = 0;
    for (int length = 0; length <= input.length; length++) {
      List<String> found = shown(Arrays.copyOf(input, length));
      int same = 0;
      while (same < Math.min(found.size(), whole.size())
          && found.get(same).equals(whole.get(same))) {
        same++;
      }
      // At most one item is of what is cut through.
      assertThat(found.size()).as("cut at %d", length).isLessThanOrEqualTo(same + 1);
      assertThat(same).as("cut at %d", length).isGreaterThanOrEqualTo(most);
      most = same;
    }
    assertThat(most).isEqualTo(whole.size());
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void damageAnywhereLeavesWhatStandsBeforeIt(byte[] input) {
    // Damage costs all of the gzip block that it is in.
    boolean packed = input[0] == 0x1f;
    List<String> whole = packed ? List.of() : documents(input);
    for (int i = 0; i < input.length; i++) {
      byte[] damaged = input.clone();
      damaged[i] ^= (byte) (1 << i % 8);
      // An item ends with up to four characters of line breaks.
      List<String> cut = documents(Arrays.copyOf(input, Math.max(0, i - 4)));
      List<String> before = cut.stream().filter(whole::contains).toList();
      List<String> found = shown(damaged);
      assertThat(found).as("damage at %d", i).isNotEmpty();
      assertThat(found.stream().limit(before.size()).toList())
          .as("damage at %d", i)
          .isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void theSameInputGivesTheSameHoweverItIsRead(byte[] input) {
    List<String> whole = shown(input);
    assertThat(shown(input)).isEqualTo(whole);
    InputStream all = new ByteArrayInputStream(input);
    InputStream byteByByte = stream(all::read);
    assertThat(read(byteByByte).stream().map(TestInputs::shown)).isEqualTo(whole);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void noLimitIsTooLow(byte[] input) {
    for (int maxBytes = 0; maxBytes < 40; maxBytes++) {
      DocumentStream documents =
          DocumentStream.open("in", "in.file", new ByteArrayInputStream(input), maxBytes);
      assertThat(documents).toIterable().hasSizeBetween(1, 3);
    }
    InputStream blank = new ByteArrayInputStream(bytes(" ".repeat(1000) + "{\"text\": \"a\"}"));
    assertThat(DocumentStream.open("in", "in.file", blank, 10)).toIterable().hasSize(1);
  }

  @Test
  void randomBytesAreSurvived() {
    Random random = new Random(7);
    List<byte[]> inputs = inputs().toList();
    for (int i = 0; i < 2000; i++) {
      byte[] noise = new byte[random.nextInt(2000)];
      random.nextBytes(noise);
      byte[] start = inputs.get(random.nextInt(inputs.size()));
      int kept = random.nextInt(start.length);
      assertThat(read(noise)).hasSize(1);
      assertThat(read(concat(Arrays.copyOf(start, kept), noise))).isNotEmpty();
    }
  }

  static Stream<byte[]> inputs() {
    byte[] lines =
        bytes(
            """
            {"id": "a", "text": "The crane came down.", "tags": ["harbour", {"n": 1.50}]}
            {"text": "Nobody was \\ud83d\\ude00 hurt."}

            {"text": "It was old."}
            """);
    byte[] warc =
        concat(
            TestInputs.record("warcinfo", 1, "", bytes("software: x\r\n")),
            pageResponse(2),
            pageResponse(3),
            TestInputs.record("request", 4, "", bytes("GET / HTTP/1.1\r\n\r\n")),
            pageResponse(5));
    byte[] warcGz =
        concat(
            gzip(TestInputs.record("warcinfo", 1, "", bytes("software: x\r\n"))),
            gzip(pageResponse(2)),
            gzip(pageResponse(3)),
            gzip(pageResponse(5)));
    return Stream.of(lines, gzip(lines), gzip(gzip(lines)), warc, warcGz);
  }
}
