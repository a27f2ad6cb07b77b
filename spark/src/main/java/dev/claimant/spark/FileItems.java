package dev.claimant.spark;

import dev.claimant.ingest.Documents;
import dev.claimant.ingest.Item;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import scala.Tuple2;

/** What files hold, in order. Each is streamed: no more than one document is kept. */
final class FileItems implements Iterator<Tuple2<Place, SentItem>>, Closeable {
  private final Iterator<HadoopFile> files;
  private final Configuration configuration;
  private final int maxBytes;
  private Optional<Open> open = Optional.empty();
  private long position;

  private record Open(HadoopFile file, Documents documents) {}

  /**
   * @param maxBytes the most that a document can have, unpacked
   */
  FileItems(Iterator<HadoopFile> files, Configuration configuration, int maxBytes) {
    this.files = files;
    this.configuration = configuration;
    this.maxBytes = maxBytes;
  }

  @Override
  public boolean hasNext() {
    while (open.filter(it -> it.documents().hasNext()).isEmpty() && files.hasNext()) {
      close();
      HadoopFile file = files.next();
      open =
          Optional.of(
              new Open(
                  file, new Documents(List.of(file.input(configuration)).iterator(), maxBytes)));
      position = 0;
    }
    return open.filter(it -> it.documents().hasNext()).isPresent();
  }

  @Override
  public Tuple2<Place, SentItem> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Open from = open.orElseThrow();
    Item item = from.documents().next();
    Place place = new Place(item.id(), from.file().place(), position);
    position++;
    return new Tuple2<>(place, SentItem.of(item));
  }

  @Override
  public void close() {
    try {
      if (open.isPresent()) {
        open.get().documents().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
