package dev.claimant.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.postgres.Program.Ending;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line with a database for its output. */
@ExtendWith(WithServer.class)
class ExtractTest {
  private final PostgresServer server;
  private final String database;
  private final Tables tables;
  private final Path folder;
  private final Path news;

  ExtractTest(PostgresServer server, @TempDir Path folder) throws IOException, SQLException {
    this.server = server;
    this.folder = folder;
    database = server.database();
    tables = new Tables(server, database);
    news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(news.resolve("a.txt"), "Now 1 and 2.");
    Files.writeString(news.resolve("b.txt"), "Ann says 3.");
  }

  private Program program() throws IOException {
    return new Program(folder.resolve("run"), server.variables());
  }

  private Ending extract(String... more) throws IOException, InterruptedException {
    return program()
        .run(
            Stream.concat(
                    Stream.of(news.toString(), "-o", server.address(database)), Stream.of(more))
                .toArray(String[]::new));
  }

  @Test
  void doesOnlyWhatIsMissing() throws Exception {
    String name = server.address(database).replace("postgres@", "");
    Ending first = extract();
    assertThat(first.said()).startsWith("2 documents, 4 claims -> " + name + "; ");
    assertThat(first.exitCode()).isZero();
    Files.writeString(news.resolve("c.txt"), "Now 5.");
    server.execute(database, "delete from document where id = 'a'");
    assertThat(extract().said())
        .startsWith("2 documents, 3 claims -> " + name + "; 1 done before; ");
    assertThat(tables.column("select id || claims from document order by 1"))
        .containsExactly("a2", "b2", "c1");
    assertThat(
            folder.resolve(
                "run/postgresql.127.0.0.1." + server.port() + "." + database + ".ledger.jsonl"))
        .exists();
  }

  @Test
  void restartingReplacesTheRunsDocumentsAndNoOthers() throws Exception {
    extract();
    Files.delete(news.resolve("b.txt"));
    Files.writeString(news.resolve("a.txt"), "Now 4.");
    assertThat(extract("--restart").said()).startsWith("1 document, 1 claim -> ");
    assertThat(
            tables.column(
                "select document_id || value from claim where kind = 'quantity' order by 1"))
        .containsExactly("a4", "b3");
  }

  @Test
  void nothingThatIsSaidOrWrittenHasThePassword() throws Exception {
    Program program = new Program(folder.resolve("run"), Map.of());
    Ending ending =
        program.run(news.toString(), "-o", server.addressWithPassword(database), "--debug");
    assertThat(ending.exitCode()).isZero();
    String escaped = URLEncoder.encode(PostgresServer.PASSWORD, StandardCharsets.UTF_8);
    assertThat(ending.said() + Files.readString(program.ledger()) + program.ledger())
        .doesNotContain(PostgresServer.PASSWORD, escaped);
    Ending wrong =
        program.run(
            news.toString(),
            "--debug",
            "-o",
            server.addressWithPassword(database).replace(escaped, escaped + "wrong"));
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.said())
        .contains("password authentication failed")
        .doesNotContain(PostgresServer.PASSWORD, escaped, "wrong");
  }

  @Test
  void readsThePasswordFromAFile() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("pgpass"),
            "127.0.0.1:*:*:postgres:" + PostgresServer.PASSWORD.replace(":", "\\:") + "\n");
    Program program = new Program(folder.resolve("run"), Map.of("PGPASSFILE", file.toString()));
    assertThat(program.run(news.toString(), "-o", server.address(database)).exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgresql://postgres@127.0.0.1:PORT/nothing      | x | database "nothing" does not exist: make it with createdb
          postgresql://postgres:wrong@127.0.0.1:PORT/NEWS   | x | password authentication failed for user "postgres": set PGPASSWORD, or put it into ~/.pgpass
          postgresql://postgres@127.0.0.1:PORT/NEWS         |   | The server requested SCRAM-based authentication, but no password was provided: set PGPASSWORD, or put it into ~/.pgpass
          postgresql://postgres@no-such-host.invalid/NEWS   | x | there is no host of that name
          postgresql://postgres@127.0.0.1:1/NEWS            | x | Connection to 127.0.0.1:1 refused
          postgresql://postgres@127.0.0.1:PORT/NEWS?sslmode=require   | x | The server does not support SSL
          postgresql://postgres@127.0.0.1:PORT/NEWS?sslmode=sometimes | x | Invalid sslmode value: sometimes
          postgresql://postgres@127.0.0.1:PORT/NEWS?currentSchema=no  | x | there is no such schema: use another, or create it
          postgresql://postgres:wr/ong@127.0.0.1:PORT/NEWS            | x | its address is malformed: write it as postgresql://user@host:5432/database
          postgresql://clerk:clerk@127.0.0.1:PORT/NEWS                | x | permission denied for schema public
          """)
  void whatCannotBeWrittenToEndsTheCommandAtOnce(String target, String password, String problem)
      throws Exception {
    server.execute(
        database,
        "revoke all on schema public from public; create role clerk login password 'clerk';"
            + " grant usage on schema public to clerk");
    try {
      Program program =
          new Program(folder.resolve("run"), password == null ? Map.of() : server.variables());
      Ending ending =
          program.run(
              news.toString(),
              "-o",
              target.replace("PORT", String.valueOf(server.port())).replace("NEWS", database));
      assertThat(ending.said())
          .matches("claimant extract: cannot write to [^\n]*\n")
          .contains(": " + problem)
          .doesNotContain("wrong", "ong@", "--restart");
      assertThat(ending.exitCode()).isEqualTo(2);
    } finally {
      server.execute(database, "drop owned by clerk; drop role clerk");
    }
    assertThat(tables.column("select relname from pg_class where relname = 'claim'")).isEmpty();
  }

  @Test
  void anotherProgramsTablesAreLeftAlone() throws Exception {
    server.execute(database, "create table claim (insurer text)");
    Ending ending = extract("--restart");
    assertThat(ending.exitCode()).isEqualTo(2);
    assertThat(ending.said()).contains("it has tables of another program");
    assertThat(tables.column("select count(*) from claim")).containsExactly("0");
  }

  @Test
  void aDocumentThatTheDatabaseRefusesFails() throws Exception {
    Files.writeString(news.resolve("b.jsonl"), "{\"id\": \"b\\u0000\", \"text\": \"Now 7.\"}\n");
    Ending ending = extract();
    assertThat(ending.exitCode()).isEqualTo(1);
    assertThat(ending.said())
        .contains(
            "its claims cannot be written: its id has a character that PostgreSQL cannot store")
        .contains("1 failed");
    assertThat(tables.column("select id from document order by 1")).containsExactly("a", "b");
  }
}
