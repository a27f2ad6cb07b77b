package dev.claimant.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.claimant.record.ClaimJson;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.DocumentPart;
import dev.claimant.record.ClaimRow;
import dev.claimant.record.ClaimRow.Column;
import dev.claimant.sink.Checkpoint;
import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.ExtractedDocument;
import dev.claimant.support.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes each document with its claims in a transaction of its own, in the place of its earlier
 * ones. A document that is there as it is to be is left alone, so that it does no harm to write it
 * again.
 */
final class PostgresSink implements ClaimSink {
  private static final String COLUMNS =
      ClaimRow.columns().stream().map(Column::name).collect(Collectors.joining(", "));

  /** Answers whether the document is new; not at all if it is there as it is to be. */
  private static final String PUT_DOCUMENT =
      """
      insert into document
        (id, sha256, date, title, byline, url, duplicate_of, metadata, text, claims, digest)
      values (?, ?, ?::date, ?, ?, ?, ?, ?::jsonb, ?, ?::integer, ?)
      on conflict (id) do update
      set (sha256, date, title, byline, url, duplicate_of, metadata, text, claims, digest)
        = (excluded.sha256, excluded.date, excluded.title, excluded.byline, excluded.url,
           excluded.duplicate_of, excluded.metadata, excluded.text, excluded.claims,
           excluded.digest)
      where document.digest <> excluded.digest
      returning xmax = 0
      """;

  private static final String MAKE_STAGE =
      "create temporary table if not exists staged_claim (like claim) on commit delete rows";

  /** Claims that stay keep their rows, to which a user's own tables may refer. */
  private static final String MERGE_STAGE =
      """
      delete from claim where document_id = ? and id not in (select id from staged_claim);
      insert into claim (COLUMNS) select COLUMNS from staged_claim
      on conflict (document_id, id) do update set (COLUMNS) = (EXCLUDED)
      where (claim.*) is distinct from (excluded.*);
      delete from member where document_id = ?
      """
          .replace("COLUMNS", COLUMNS)
          .replace(
              "EXCLUDED",
              ClaimRow.columns().stream()
                  .map(column -> "excluded." + column.name())
                  .collect(Collectors.joining(", ")));

  private static final String PUT_MEMBERS =
      """
      insert into member (document_id, claim_id, index, name, type, role, title)
      select document_id, id, number - 1, source ->> 'name', source ->> 'type', source ->> 'role',
        source ->> 'title'
      from claim, jsonb_array_elements(speaker_members) with ordinality as of (source, number)
      where document_id = ?
      """;

  private final Session writing;

  /** For the thread that reads the inputs. */
  private final Session asking;

  PostgresSink(Session writing, Session asking) {
    this.writing = writing;
    this.asking = asking;
  }

  @Override
  public void append(ExtractedDocument document) throws IOException {
    check(document.id());
    byte[] claims =
        document.claims().stream()
            .map(PostgresSink::line)
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    List<Optional<String>> row = row(document);
    row.add(Optional.of(digest(row, claims)));
    writing.run(connection -> put(row, claims, connection));
  }

  private static String digest(List<Optional<String>> row, byte[] claims) {
    MessageDigest digest = Sha256.digest();
    digest.update(Cells.copyLine(row).getBytes(StandardCharsets.UTF_8));
    digest.update(claims);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void check(String id) throws IOException {
    if (id.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(id)) {
      throw new IOException(
          "its id has a character that PostgreSQL cannot store: name it otherwise");
    }
  }

  private static List<Optional<String>> row(ExtractedDocument document)
      throws JsonProcessingException {
    DocumentPart of = document.document();
    List<Optional<String>> row = new ArrayList<>();
    row.add(Optional.of(of.id()));
    row.add(Optional.of(of.sha256()));
    row.add(of.date().map(date -> Cells.literal(ClaimRow.Type.DATE, date)));
    row.add(of.title().map(Cells::text));
    row.add(of.byline().map(Cells::text));
    row.add(of.url().map(Cells::text));
    row.add(of.duplicateOf().map(Cells::text));
    String metadata = ClaimJson.MAPPER.writeValueAsString(of.metadata());
    row.add(Optional.of(Cells.literal(ClaimRow.Type.JSON, metadata)));
    row.add(Optional.of(Cells.text(document.text())));
    row.add(Optional.of(String.valueOf(document.claims().size())));
    return row;
  }

  private static String line(ClaimRecord claim) {
    List<Optional<String>> cells = new ArrayList<>(ClaimRow.of(claim).cells());
    for (int i = 0; i < cells.size(); i++) {
      ClaimRow.Type type = ClaimRow.columns().get(i).type();
      cells.set(i, cells.get(i).map(cell -> Cells.literal(type, cell)));
    }
    return Cells.copyLine(cells);
  }

  private static boolean put(List<Optional<String>> row, byte[] claims, Connection connection)
      throws SQLException {
    Optional<Boolean> isNew = putDocument(row, connection);
    if (isNew.isEmpty()) {
      return false;
    }
    String id = row.get(0).orElseThrow();
    if (isNew.get()) {
      copy(claims, "claim", connection);
    } else {
      execute(MAKE_STAGE, connection);
      copy(claims, "staged_claim", connection);
      execute(MERGE_STAGE, connection, id, id);
    }
    execute(PUT_MEMBERS, connection, id);
    return true;
  }

  private static Optional<Boolean> putDocument(List<Optional<String>> row, Connection connection)
      throws SQLException {
    try (PreparedStatement document = connection.prepareStatement(PUT_DOCUMENT)) {
      for (int i = 0; i < row.size(); i++) {
        document.setString(i + 1, row.get(i).orElse(null));
      }
      try (ResultSet answer = document.executeQuery()) {
        return answer.next() ? Optional.of(answer.getBoolean(1)) : Optional.empty();
      }
    }
  }

  private static void copy(byte[] claims, String table, Connection connection) throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " (" + COLUMNS + ") from stdin");
    copy.writeToCopy(claims, 0, claims.length);
    copy.endCopy();
  }

  private static void execute(String sql, Connection connection, String... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }

  /** Also false if the database does not answer: what is appended again is there once. */
  @Override
  public boolean has(String id) {
    try {
      return asking.run(connection -> has(id, connection));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean has(String id, Connection connection) throws SQLException {
    try (PreparedStatement document =
        connection.prepareStatement("select from document where id = ?")) {
      document.setString(1, id);
      try (ResultSet found = document.executeQuery()) {
        return found.next();
      }
    }
  }

  @Override
  public boolean replaces() {
    return true;
  }

  @Override
  public Checkpoint commit() {
    return Checkpoint.NONE;
  }

  @Override
  public void complete() {}

  @Override
  public void abort() {
    writing.close();
    asking.close();
  }
}
