package dev.claimant.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.postgres.Program.Ending;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the rows of runs that were killed, and whose server was killed, at random moments, and that
 * were then let through, to those of a run that nothing befell. More documents than usual are asked
 * for with {@code -Dclaimant.documents=10000}.
 */
@ExtendWith(WithServer.class)
class KilledRunTest {
  private static final int DOCUMENTS = Integer.getInteger("claimant.documents", 120);

  /** How often the program is killed, and how often the server. */
  private static final int PROGRAM_KILLS = 3;

  private static final int SERVER_KILLS = 2;

  private final PostgresServer server;
  private final Path folder;
  private final Path news;
  private final Random random = new Random(5);

  KilledRunTest(PostgresServer server, @TempDir Path folder) throws IOException {
    this.server = server;
    this.folder = folder;
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      String text =
          i % 13 == 12
              ? "A crash."
              : "wait " + random.nextInt(10) + " for " + i % 7 + ". Ann says so.".repeat(i % 3);
      lines
          .append("{\"id\": \"d")
          .append(i)
          .append("\", \"text\": \"")
          .append(text)
          .append("\"}\n");
    }
    news = Files.writeString(folder.resolve("news.jsonl"), lines);
  }

  @Test
  void aRunLeavesTheSameRowsWhoeverIsKilled() throws Exception {
    String quiet = server.database();
    String harmed = server.database();
    assertThat(run(new Program(folder.resolve("quiet"), server.variables()), quiet).exitCode())
        .isEqualTo(1);
    List<String> rows = new Tables(server, quiet).all();
    assertThat(rows).hasSizeGreaterThan(2 * DOCUMENTS);

    Program program = new Program(folder.resolve("harmed"), server.variables());
    int programs = 0;
    int servers = 0;
    Process process = start(program, harmed);
    long step = ledgerOf("quiet").length() / (PROGRAM_KILLS + SERVER_KILLS + 1);
    for (int kill = 0; kill < PROGRAM_KILLS + SERVER_KILLS; kill++) {
      waitFor(process, program, kill * step + random.nextInt((int) step));
      assertThat(process.isAlive()).isTrue();
      if (kill % 2 == 0) {
        process.destroyForcibly().waitFor();
        programs++;
        process = start(program, harmed);
      } else {
        server.kill();
        Thread.sleep(random.nextInt(1000));
        server.start();
        servers++;
      }
    }
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(programs).isEqualTo(PROGRAM_KILLS);
    assertThat(servers).isEqualTo(SERVER_KILLS);
    assertThat(new Tables(server, harmed).all()).isEqualTo(rows);
    assertThat(run(program, harmed).said()).startsWith("0 documents, 0 claims -> ");
  }

  private File ledgerOf(String run) throws IOException {
    return new Program(folder.resolve(run), server.variables()).ledger().toFile();
  }

  private String[] arguments(String database) {
    return new String[] {news.toString(), "--threads", "3", "-o", server.address(database)};
  }

  private Process start(Program program, String database) throws IOException {
    return program.start(arguments(database));
  }

  private Ending run(Program program, String database) throws IOException, InterruptedException {
    return program.run(arguments(database));
  }

  /** Waits until a process has written so many bytes of its ledger. */
  private static void waitFor(Process process, Program program, long bytes) throws Exception {
    while (process.isAlive() && program.ledger().toFile().length() < bytes) {
      Thread.sleep(1);
    }
  }

  @Test
  void runsAtOnceIntoOneDatabaseAreBothRight() throws Exception {
    String database = server.database();
    Path other = folder.resolve("other.jsonl");
    Files.writeString(other, Files.readString(news).replace("\"id\": \"d", "\"id\": \"e"));
    Process first = start(new Program(folder.resolve("first"), server.variables()), database);
    Process second =
        new Program(folder.resolve("second"), server.variables())
            .start(other.toString(), "-o", server.address(database));
    assertThat(first.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(second.waitFor(300, TimeUnit.SECONDS)).isTrue();
    Tables tables = new Tables(server, database);
    assertThat(claims(tables, "d")).isNotEmpty().isEqualTo(claims(tables, "e"));
    assertThat(tables.column("select count(distinct substr(id, 1, 1)) from document"))
        .containsExactly("2");
  }

  private static List<String> claims(Tables tables, String letter) throws SQLException {
    return tables.column(
        "select substr(document_id, 2) || id || coalesce(value::text, content_text) from claim"
            + " where document_id like '"
            + letter
            + "%' order by 1");
  }
}
