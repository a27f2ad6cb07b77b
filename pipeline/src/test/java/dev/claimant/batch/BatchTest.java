package dev.claimant.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.sink.ClaimReader;
import dev.claimant.sink.ClaimRecord;
import dev.claimant.sink.ClaimWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private final Path folder;

  BatchTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private final List<String> heard = new ArrayList<>();

  private final BatchListener listener =
      new BatchListener() {
        @Override
        public void started(Input input) {}

        @Override
        public void warned(Input input, String warning) {
          heard.add(input.id() + " warned: " + warning);
        }

        @Override
        public void failed(Input input, DocumentFailure failure) {
          heard.add(input.id() + " failed: " + failure.reason());
        }
      };

  @Test
  void writesAFileForEachDocument() throws Exception {
    Batch.Summary summary = run(input("a", "He has 2 cats and 30 dogs."), input("x/b", "None."));
    assertThat(summary).isEqualTo(new Batch.Summary(2, 2, 0));
    assertThat(records("a")).extracting(ClaimRecord::text).containsExactly("2", "30");
    assertThat(folder.resolve("x/b.claims.jsonl")).isEmptyFile();
    assertThat(heard).isEmpty();
  }

  @Test
  void aDocumentThatFailsCostsItselfOnly() throws Exception {
    Files.writeString(folder.resolve("e.meta.json"), "{");
    Batch.Summary summary =
        run(
            input("a", "1"),
            input("b", "crash 2"),
            input("c", "overflow 3"),
            input("d", ""),
            new Input("e", "e", () -> new byte[] {'5'}, Optional.of(folder.resolve("e.meta.json"))),
            new Input("f", "f", () -> new byte[] {'6', (byte) 0xFF}, Optional.empty()),
            Input.file("g", folder.resolve("gone.txt")),
            input("h/" + "x".repeat(300), "7"),
            input("i", "8"));
    assertThat(summary).isEqualTo(new Batch.Summary(2, 2, 7));
    assertThat(heard)
        .containsExactly(
            "b failed: internal error",
            "c failed: internal error",
            "d failed: empty",
            "e failed: metadata",
            "f failed: encoding",
            "g failed: unreadable",
            "h/" + "x".repeat(300) + " failed: not written");
    assertThat(records("a")).hasSize(1);
    assertThat(records("i")).hasSize(1);
    assertThat(folder).isDirectoryNotContaining("regex:.*/[b-g]\\.claims.*");
  }

  @Test
  void saysHowAStageFailed() {
    Batch batch = batch(Optional.empty());
    assertThatExceptionOfType(DocumentFailure.class)
        .isThrownBy(() -> batch.claims(batch.read(input("a", "crash"))))
        .withMessageContaining("the stage crashed")
        .withMessageContaining("--debug")
        .withCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void passesWarningsOn() throws Exception {
    run(input("a", "A\u0007 bell in a text that is long enough to be one."));
    assertThat(heard).singleElement().asString().startsWith("a warned: 1 control character");
  }

  @Test
  void theDateBesideADocumentGoesBeforeTheDateOfAll() throws Exception {
    Path dated = Files.writeString(folder.resolve("a.txt"), "1");
    Files.writeString(folder.resolve("a.meta.json"), "{\"date\": \"2024-11-20\"}");
    Path undated = Files.writeString(folder.resolve("b.txt"), "1");
    Batch batch = batch(Optional.of(LocalDate.of(2020, 1, 1)));
    assertThat(batch.read(Input.file("a", dated)).date()).contains(LocalDate.of(2024, 11, 20));
    assertThat(batch.read(Input.file("b", undated)).date()).contains(LocalDate.of(2020, 1, 1));
  }

  @Test
  void endsWhenTheOutputTakesNoMore() {
    ClaimOutput full =
        new ClaimOutput() {
          @Override
          public void write(String id, List<ClaimRecord> records) throws IOException {
            throw new OutputClosedException("full");
          }

          @Override
          public void close() {}
        };
    assertThatExceptionOfType(OutputClosedException.class)
        .isThrownBy(() -> batch(Optional.empty()).run(List.of(input("a", "1")), full));
  }

  private Batch.Summary run(Input... inputs) throws IOException {
    return batch(Optional.empty())
        .run(List.of(inputs), new FolderOutput(folder, ClaimWriter.Format.JSONL));
  }

  private Batch batch(Optional<LocalDate> date) {
    return new Batch(FakePipeline.reader(), FakePipeline.pipeline(), date, 0, listener);
  }

  private List<ClaimRecord> records(String id) throws Exception {
    return ClaimReader.read(folder.resolve(id + ".claims.jsonl"));
  }

  private static Input input(String id, String text) {
    return new Input(id, id, () -> text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }
}
