package dev.claimant.duckdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.claimant.record.ClaimJson;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.DocumentPart;
import dev.claimant.record.ClaimRecord.MemberPart;
import dev.claimant.record.ClaimRecord.SourcePart;
import dev.claimant.record.ClaimRow;
import dev.claimant.record.ClaimRow.Column;
import dev.claimant.sink.ExtractedDocument;
import dev.claimant.sink.UnknownOutputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The tables of a database: {@code claim} with the columns of {@link ClaimRow}, {@code document}
 * with a row for each document, also for one without claims, and {@code member} with the members of
 * joint sources; and views that answer frequent questions. They have no keys, since an index would
 * have to fit into memory: the writer sees to it that each document is there once.
 */
final class ClaimTables {
  private static final String CLAIM = "claim";

  /** The tables beside that of the claims, with their columns. */
  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "document",
          List.of(
              "id text",
              "sha256 text",
              "date date",
              "title text",
              "byline text",
              "url text",
              "duplicate_of text",
              "metadata json",
              "claims integer",
              "text text"),
          "member",
          List.of(
              "document_id text",
              "claim_id text",
              "position integer",
              "name text",
              "type text",
              "role text",
              "title text"));

  private ClaimTables() {}

  /** SQL's type for the cells of a column. */
  static String type(Column column) {
    return switch (column.type()) {
      case TEXT, WORD -> "text";
      case INTEGER -> "integer";
      case NUMBER -> "double";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case JSON -> "json";
    };
  }

  /**
   * Makes the tables, or adds the columns that those of an earlier version lack.
   *
   * @throws UnknownOutputException if a table of such a name has other columns
   */
  static void prepare(Database database) throws IOException {
    prepare(
        database,
        CLAIM,
        ClaimRow.columns().stream().map(column -> column.name() + " " + type(column)).toList());
    for (Map.Entry<String, List<String>> table : OTHERS.entrySet()) {
      prepare(database, table.getKey(), table.getValue());
    }
    createViews(database);
  }

  private static void prepare(Database database, String table, List<String> columns)
      throws IOException {
    List<String> there = database.columns(table);
    if (there.isEmpty()) {
      database.run("create table " + table + " (" + String.join(", ", columns) + ")");
      return;
    }
    List<String> names = columns.stream().map(column -> column.split(" ")[0]).toList();
    if (there.size() > names.size() || !names.subList(0, there.size()).equals(there)) {
      throw new UnknownOutputException(
          "its table "
              + table
              + " has other columns than Claimant's: another program made it, or a"
              + " later version");
    }
    for (String column : columns.subList(there.size(), columns.size())) {
      database.run("alter table " + table + " add column " + column);
    }
  }

  /** Makes the views, over whatever the table or view of the claims is. */
  static void createViews(Database database) throws IOException {
    try (InputStream views = ClaimTables.class.getResourceAsStream("views.sql")) {
      if (views == null) {
        throw new IllegalStateException("views.sql is missing");
      }
      database.run(new String(views.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Removes a document and its claims. */
  static void delete(Connection connection, String document) throws SQLException {
    for (String row :
        List.of("claim where document_id", "member where document_id", "document where id")) {
      try (PreparedStatement delete = connection.prepareStatement("delete from " + row + " = ?")) {
        delete.setString(1, document);
        delete.executeUpdate();
      }
    }
  }

  /** Adds documents and their claims. */
  static void insert(DuckDBConnection connection, List<ExtractedDocument> documents)
      throws SQLException {
    try (DuckDBAppender rows = connection.createAppender(CLAIM)) {
      for (ExtractedDocument document : documents) {
        for (ClaimRecord claim : document.claims()) {
          append(rows, ClaimRow.of(claim));
        }
      }
    }
    try (DuckDBAppender rows = connection.createAppender("member")) {
      for (ExtractedDocument document : documents) {
        for (ClaimRecord claim : document.claims()) {
          append(rows, document.id(), claim);
        }
      }
    }
    try (DuckDBAppender rows = connection.createAppender("document")) {
      for (ExtractedDocument document : documents) {
        append(rows, document);
      }
    }
  }

  private static void append(DuckDBAppender rows, ClaimRow row) throws SQLException {
    rows.beginRow();
    for (int i = 0; i < row.cells().size(); i++) {
      Optional<String> cell = row.cells().get(i);
      if (cell.isEmpty()) {
        rows.appendNull();
        continue;
      }
      switch (ClaimRow.columns().get(i).type()) {
        case TEXT, WORD, JSON -> rows.append(cell.get());
        case INTEGER -> rows.append(Integer.parseInt(cell.get()));
        case NUMBER -> append(rows, Double.parseDouble(cell.get()));
        case BOOLEAN -> rows.append(Boolean.parseBoolean(cell.get()));
        case DATE -> rows.append(LocalDate.parse(cell.get()));
      }
    }
    rows.endRow();
  }

  /** A number beyond all that a column can hold is left out. */
  private static void append(DuckDBAppender rows, double number) throws SQLException {
    if (Double.isFinite(number)) {
      rows.append(number);
    } else {
      rows.appendNull();
    }
  }

  private static void append(DuckDBAppender rows, String document, ClaimRecord claim)
      throws SQLException {
    List<MemberPart> members =
        claim.attribution().source().map(SourcePart::members).orElse(List.of());
    for (int i = 0; i < members.size(); i++) {
      MemberPart member = members.get(i);
      rows.beginRow()
          .append(document)
          .append(claim.id())
          .append(i)
          .append(member.name())
          .append(member.type().name());
      append(rows, member.role());
      append(rows, member.title());
      rows.endRow();
    }
  }

  private static void append(DuckDBAppender rows, ExtractedDocument document) throws SQLException {
    DocumentPart part = document.document();
    rows.beginRow().append(part.id()).append(part.sha256());
    if (part.date().isPresent()) {
      rows.append(LocalDate.parse(part.date().get()));
    } else {
      rows.appendNull();
    }
    append(rows, part.title());
    append(rows, part.byline());
    append(rows, part.url());
    append(rows, part.duplicateOf());
    append(rows, metadata(part));
    rows.append(document.claims().size()).append(document.text()).endRow();
  }

  private static Optional<String> metadata(DocumentPart part) {
    try {
      return part.metadata().isEmpty()
          ? Optional.empty()
          : Optional.of(ClaimJson.MAPPER.writeValueAsString(part.metadata()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("metadata are JSON's values", e);
    }
  }

  private static void append(DuckDBAppender rows, Optional<String> text) throws SQLException {
    if (text.isPresent()) {
      rows.append(text.get());
    } else {
      rows.appendNull();
    }
  }
}
