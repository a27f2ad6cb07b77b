package dev.claimant.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentItemTest {
  private static Item sent(Item item) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(SentItem.of(item));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return ((SentItem) in.readObject()).item();
    }
  }

  @Test
  void aDocumentArrivesWithAllThatIsKnownOfIt() throws Exception {
    String json =
        """
        {"text": "It is 1.", "date": "2024-11-20", "title": "T", "byline": "B", "url": "U",
         "n": 12345678901234567890.50, "deep": {"list": [1, null, {"x": true}]}}""";
    RawDocument raw =
        (RawDocument) Item.ofJson("a", "a, line 1", json.getBytes(StandardCharsets.UTF_8));
    RawDocument arrived = (RawDocument) sent(raw);
    assertThat(arrived).usingRecursiveComparison().isEqualTo(raw);
    assertThat(arrived.metadata()).isEqualTo(raw.metadata());
    assertThat(arrived.metadata().date()).contains(LocalDate.of(2024, 11, 20));
  }

  @Test
  void aDocumentOfWhichNothingIsKnownArrivesAsOne() throws Exception {
    RawDocument raw =
        new RawDocument("a", "b", Format.PDF, new byte[] {1, 2}, Optional.empty(), Metadata.NONE);
    assertThat(sent(raw)).usingRecursiveComparison().isEqualTo(raw);
  }

  @Test
  void aProblemArrivesWithItsReason() throws Exception {
    BadItem bad =
        new BadItem("a", "b", new DocumentException(DocumentException.Reason.MALFORMED, "torn"));
    BadItem arrived = (BadItem) sent(bad);
    assertThat(arrived.id() + arrived.name()).isEqualTo("ab");
    assertThat(arrived.problem().reason()).isEqualTo(DocumentException.Reason.MALFORMED);
    assertThat(arrived.problem()).hasMessage("torn");
  }
}
