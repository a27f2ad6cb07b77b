package dev.claimant.duckdb;

import com.fasterxml.jackson.databind.MappingIterator;
import dev.claimant.record.ClaimJson;
import dev.claimant.record.ClaimRecord;
import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.ClaimStore;
import dev.claimant.sink.ExtractedDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Writes the records of a file of JSON Lines to a store and says how long that took; its documents
 * must follow one another. To be run by hand, as {@code docs/databases.md} shows.
 */
final class StoreSpeed {
  private final ClaimSink sink;
  private final List<ClaimRecord> document = new ArrayList<>();
  private int documents;
  private long nanoseconds;

  private StoreSpeed(ClaimSink sink) {
    this.sink = sink;
  }

  public static void main(String[] args) throws Exception {
    ClaimStore store =
        ServiceLoader.load(ClaimStore.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(of -> of.accepts(args[1]))
            .findFirst()
            .orElseThrow();
    try (ClaimSink sink = store.replace(args[1]);
        MappingIterator<ClaimRecord> records =
            ClaimJson.MAPPER
                .readerFor(ClaimRecord.class)
                .readValues(Files.newBufferedReader(Path.of(args[0])))) {
      StoreSpeed speed = new StoreSpeed(sink);
      int rows = 0;
      while (records.hasNextValue()) {
        speed.add(records.nextValue());
        rows++;
      }
      speed.write();
      long begun = System.nanoTime();
      sink.complete();
      System.out.printf(
          "%d documents, %d claims: %.1f s, and %.1f s at the end%n",
          speed.documents, rows, speed.nanoseconds / 1e9, (System.nanoTime() - begun) / 1e9);
    }
  }

  private void add(ClaimRecord record) throws Exception {
    if (!document.isEmpty() && !document.get(0).document().equals(record.document())) {
      write();
    }
    document.add(record);
  }

  private void write() throws Exception {
    long begun = System.nanoTime();
    sink.append(new ExtractedDocument(document.get(0).document(), "", false, document));
    sink.commit();
    nanoseconds += System.nanoTime() - begun;
    documents++;
    document.clear();
  }
}
