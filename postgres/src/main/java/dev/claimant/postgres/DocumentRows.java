package dev.claimant.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.claimant.record.ClaimJson;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.DocumentPart;
import dev.claimant.record.ClaimRow;
import dev.claimant.record.ClaimRow.Column;
import dev.claimant.sink.ExtractedDocument;
import dev.claimant.support.Sha256;
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

/** The rows of a document, and the transaction that puts them in the place of its earlier ones. */
final class DocumentRows implements Session.Transaction<Boolean> {
  private static final String COLUMNS =
      ClaimRow.columns().stream().map(Column::name).collect(Collectors.joining(", "));

  /**
   * Answers whether the document is new, and not at all if it is there as it is to be. A row that
   * is updated was locked for that, which leaves an xmax.
   */
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

  /** The cells of its own row. */
  private final List<Optional<String>> document;

  /** Those of its claims, as COPY reads them. */
  private final byte[] claims;

  DocumentRows(ExtractedDocument of) throws JsonProcessingException {
    claims =
        of.claims().stream()
            .map(DocumentRows::line)
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    List<Optional<String>> row = row(of);
    row.add(Optional.of(digest(row, claims)));
    document = List.copyOf(row);
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

  private static String digest(List<Optional<String>> row, byte[] claims) {
    MessageDigest digest = Sha256.digest();
    digest.update(Cells.copyLine(row).getBytes(StandardCharsets.UTF_8));
    digest.update(claims);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Puts the rows; false if they are there already. */
  @Override
  public Boolean on(Connection connection) throws SQLException {
    Optional<Boolean> isNew = putDocument(connection);
    if (isNew.isEmpty()) {
      return false;
    }
    String id = document.get(0).orElseThrow();
    if (isNew.get()) {
      copyClaims("claim", connection);
    } else {
      execute(MAKE_STAGE, connection);
      copyClaims("staged_claim", connection);
      execute(MERGE_STAGE, connection, id, id);
    }
    execute(PUT_MEMBERS, connection, id);
    return true;
  }

  private Optional<Boolean> putDocument(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PUT_DOCUMENT)) {
      for (int i = 0; i < document.size(); i++) {
        statement.setString(i + 1, document.get(i).orElse(null));
      }
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() ? Optional.of(answer.getBoolean(1)) : Optional.empty();
      }
    }
  }

  private void copyClaims(String table, Connection connection) throws SQLException {
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
}
