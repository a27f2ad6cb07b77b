package dev.claimant.duckdb;

import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.DocumentPart;
import dev.claimant.record.RandomDocuments;
import dev.claimant.record.RecordBuilder;
import dev.claimant.sink.ClaimStore;
import dev.claimant.sink.ExtractedDocument;
import dev.claimant.testing.BareDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Documents to store, and what is stored. */
final class Stored {
  private Stored() {}

  static ClaimStore store(Path file) {
    return ServiceLoader.load(ClaimStore.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(store -> store.accepts(file.toString()))
        .findFirst()
        .orElseThrow();
  }

  /** A document with claims of all shapes, the same for the same seed. */
  static ExtractedDocument document(String id, long seed) {
    return new ExtractedDocument(
        BareDocument.part(id, "0"), "text of " + id, false, records(id, seed));
  }

  private static List<ClaimRecord> records(String id, long seed) {
    return RecordBuilder.of(RandomDocuments.document(seed)).stream()
        .map(record -> in(record, BareDocument.part(id, "0")))
        .toList();
  }

  /** A record in another document. */
  static ClaimRecord in(ClaimRecord record, DocumentPart document) {
    return new ClaimRecord(
        record.id(),
        record.kind(),
        record.text(),
        record.span(),
        document,
        record.page(),
        record.sentence(),
        record.quantity(),
        record.entity(),
        record.place(),
        record.time(),
        record.content(),
        record.attribution(),
        record.confidence(),
        record.quantities(),
        record.evidence());
  }

  /** All rows of a file's claims and documents, as texts, in the order of documents and claims. */
  static List<String> rows(Path file) throws IOException {
    try (Database database = Database.inMemory()) {
      List<String> rows = new ArrayList<>();
      if (file.toString().endsWith(".parquet")) {
        rows.addAll(rows(database, "read_parquet(" + Database.text(file) + ")", "document_id, id"));
        Path documents = Path.of(file.toString().replace(".parquet", ".documents.parquet"));
        rows.addAll(rows(database, "read_parquet(" + Database.text(documents) + ")", "id"));
      } else {
        database.run("attach " + Database.text(file) + " as stored (read_only)");
        rows.addAll(rows(database, "stored.claim", "document_id, id"));
        rows.addAll(rows(database, "stored.document", "id"));
        rows.addAll(rows(database, "stored.member", "document_id, claim_id, position"));
      }
      return rows;
    }
  }

  private static List<String> rows(Database database, String table, String order)
      throws IOException {
    return database.list("select to_json(t)::text from " + table + " t order by " + order);
  }

  static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
