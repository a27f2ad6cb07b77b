package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.DocumentFailure.Reason;
import dev.claimant.batch.FakePipeline;
import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.pipeline.Stage;
import dev.claimant.record.ClaimRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimantTest {
  private final Claimant claimant = FakePipeline.settings().build();

  @Test
  void readsAString() throws Exception {
    List<ClaimRecord> claims = claimant.claims("Ann says 7 of 9.");
    assertThat(claims).extracting(ClaimRecord::text).contains("7", "9");
    assertThat(claims).allMatch(claim -> claim.document().id().equals("text"));
  }

  @Test
  void readsAFileWithTheDateNextToIt(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "7 ships");
    Files.writeString(folder.resolve("a.meta.json"), "{\"date\": \"2024-11-20\"}");
    ClaimRecord claim = claimant.claims(file).get(0);
    assertThat(claim.document().id()).isEqualTo("a");
    assertThat(claim.document().date()).hasValue("2024-11-20");
  }

  @Test
  void readsAGzippedWebPageFromAStream() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(
          "<html><body><p>There are 7 ships.</p></body></html>".getBytes(StandardCharsets.UTF_8));
    }
    List<ClaimRecord> claims =
        claimant.claims("page", new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(claims).extracting(ClaimRecord::text).containsExactly("7");
    assertThat(claims.get(0).document().id()).isEqualTo("page");
  }

  @Test
  void dropsDoubtfulStatements() throws Exception {
    try (Claimant all = FakePipeline.settings().minConfidence(0).build()) {
      assertThat(all.claims("Ann guesses so.")).hasSize(1);
      assertThat(claimant.claims("Ann guesses so.")).isEmpty();
    }
  }

  @Test
  void usesTheDateThatItIsGivenForDocumentsWithoutOne() throws Exception {
    try (Claimant dated =
        FakePipeline.settings().date(Optional.of(LocalDate.of(2024, 11, 20))).build()) {
      assertThat(dated.claims("7").get(0).document().date()).hasValue("2024-11-20");
    }
  }

  @Test
  void saysWhyADocumentHasNoClaims(@TempDir Path folder) throws Exception {
    assertThatExceptionOfType(DocumentFailure.class)
        .isThrownBy(() -> claimant.claims("  "))
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.EMPTY));
    assertThatExceptionOfType(DocumentFailure.class)
        .isThrownBy(() -> claimant.claims(folder.resolve("none.txt")))
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.UNREADABLE));
    Path lines =
        Files.writeString(folder.resolve("two.jsonl"), "{\"text\":\"1\"}\n{\"text\":\"2\"}");
    assertThatExceptionOfType(DocumentFailure.class)
        .isThrownBy(() -> claimant.claims(lines))
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.MANY_DOCUMENTS));
    assertThatExceptionOfType(DocumentFailure.class)
        .isThrownBy(() -> claimant.claims("crash"))
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.INTERNAL_ERROR));
    assertThat(claimant.claims("7")).hasSize(1);
  }

  @Test
  void closesItsStagesAndTheStreamsThatItReads() throws Exception {
    List<String> closed = new ArrayList<>();
    Stage stage =
        new Stage() {
          @Override
          public Set<Layer<?>> requires() {
            return Set.of();
          }

          @Override
          public Layer<?> adds() {
            return Layer.CLAIMS;
          }

          @Override
          public Document apply(Document document) {
            return document.withClaims(List.of());
          }

          @Override
          public void close() {
            closed.add("stage");
          }
        };
    try (Claimant own = FakePipeline.settings().stages(() -> List.of(stage)).build()) {
      ByteArrayInputStream in =
          new ByteArrayInputStream("A text.".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() throws IOException {
              closed.add("stream");
              super.close();
            }
          };
      assertThat(own.claims("a", in)).isEmpty();
    }
    assertThat(closed).containsExactly("stream", "stage");
  }
}
