package dev.claimant.spark;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item as it is sent from one executor to another: an item's own Optionals cannot be. */
sealed interface SentItem extends Serializable {
  static SentItem of(Item item) {
    if (item instanceof BadItem bad) {
      return new Bad(bad.id(), bad.name(), bad.problem());
    }
    RawDocument raw = (RawDocument) item;
    Metadata metadata = raw.metadata();
    return new Raw(
        raw.id(),
        raw.name(),
        raw.format(),
        raw.bytes(),
        raw.charset().map(Charset::name).orElse(null),
        metadata.date().orElse(null),
        metadata.title().orElse(null),
        metadata.byline().orElse(null),
        metadata.url().orElse(null),
        new LinkedHashMap<>(metadata.other()));
  }

  /** The item as it was. */
  Item item();

  /** A {@link BadItem}. */
  record Bad(String id, String name, DocumentException problem) implements SentItem {
    @Override
    public Item item() {
      return new BadItem(id, name, problem);
    }
  }

  /** A {@link RawDocument} with its metadata. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Raw(
      String id,
      String name,
      Format format,
      byte[] bytes,
      @Nullable String charset,
      @Nullable LocalDate date,
      @Nullable String title,
      @Nullable String byline,
      @Nullable String url,
      LinkedHashMap<String, Object> other)
      implements SentItem {
    @Override
    public Item item() {
      Metadata metadata =
          new Metadata(
              Optional.ofNullable(date),
              Optional.ofNullable(title),
              Optional.ofNullable(byline),
              Optional.ofNullable(url),
              other);
      return new RawDocument(
          id, name, format, bytes, Optional.ofNullable(charset).map(Charset::forName), metadata);
    }
  }
}
