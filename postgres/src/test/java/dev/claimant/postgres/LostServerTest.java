package dev.claimant.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.OutputClosedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sink does when the server fails it. */
@ExtendWith(WithServer.class)
@Timeout(120)
class LostServerTest {
  private final PostgresServer server;
  private final String database;
  private final Tables tables;

  LostServerTest(PostgresServer server) throws SQLException {
    this.server = server;
    database = server.database();
    tables = new Tables(server, database);
  }

  private ClaimSink open(Duration patience) throws IOException {
    return new PostgresStore(server.variables(), patience).open(server.address(database));
  }

  @Test
  void aServerThatRestartsIsWaitedFor() throws Exception {
    try (ClaimSink sink = open(Duration.ofSeconds(60))) {
      sink.append(Documents.of("a", "1"));
      assertThat(sink.has("a")).isTrue();
      server.kill();
      CompletableFuture<Void> restart =
          CompletableFuture.runAsync(
              () -> {
                try {
                  Thread.sleep(500);
                  server.start();
                } catch (IOException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      sink.append(Documents.of("b", "2"));
      assertThat(sink.has("a")).isTrue();
      restart.get();
    }
    assertThat(tables.column("select id from document order by id")).containsExactly("a", "b");
  }

  @Test
  void aServerThatStaysAwayEndsTheRun() throws Exception {
    try (ClaimSink sink = open(Duration.ofSeconds(1))) {
      sink.append(Documents.of("a", "1"));
      server.kill();
      try {
        assertThatExceptionOfType(OutputClosedException.class)
            .isThrownBy(() -> sink.append(Documents.of("b", "2")))
            .withMessageMatching(
                "postgresql://127.0.0.1:\\d+/news\\d+: Connection to .* refused.*[(]tried for 1 s[)]");
        assertThat(sink.has("a")).isFalse();
      } finally {
        server.start();
      }
      sink.append(Documents.of("b", "2"));
    }
    assertThat(tables.column("select id from document order by id")).containsExactly("a", "b");
  }

  /** 40001: serialization failure, 40P01: deadlock, 53100: disk full, 57014: canceled. */
  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "53100", "57014"})
  void whatMayPassIsTriedAgain(String state) throws Exception {
    try (ClaimSink sink = open(Duration.ofSeconds(60))) {
      failThrice(state);
      sink.append(Documents.of("a", "1 2"));
    }
    assertThat(tables.column("select value from claim order by 1")).containsExactly("1", "2");
  }

  /** Has the server fail the first three claims. What a sequence counts, no rollback undoes. */
  private void failThrice(String state) throws SQLException {
    server.execute(
        database,
        "create sequence attempt; create function fail() returns trigger language plpgsql as $$"
            + " begin if nextval('attempt') <= 3 then raise exception 'no' using errcode = '"
            + state
            + "'; end if; return new; end $$;"
            + " create trigger fail before insert on claim for each row execute function fail()");
  }

  @Test
  void aDiskThatStaysFullEndsTheRun() throws Exception {
    try (ClaimSink sink = open(Duration.ofSeconds(1))) {
      server.execute(
          database,
          "create function fail() returns trigger language plpgsql as $$ begin"
              + " raise exception 'No space left on device' using errcode = '53100'; end $$;"
              + " create trigger fail before insert on claim for each row execute function fail()");
      assertThatExceptionOfType(OutputClosedException.class)
          .isThrownBy(() -> sink.append(Documents.of("a", "1")))
          .withMessageEndingWith(": No space left on device (tried for 1 s)");
    }
    assertThat(tables.column("select id from document")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "drop table member, relation \"member\" does not exist",
    "revoke insert on claim from clerk, permission denied for table claim",
    "alter role clerk password 'other'; select pg_terminate_backend(pid) from pg_stat_activity where usename = 'clerk', password authentication failed for user \"clerk\""
  })
  void whatDoesNotPassEndsTheRunAtOnce(String harm, String problem) throws Exception {
    server.execute(
        database,
        "create role clerk login password 'secret'; grant create on schema public to clerk");
    try {
      PostgresStore store = new PostgresStore(server.variables(), Duration.ofMinutes(10));
      String address = server.address(database).replace("postgres@", "clerk:secret@");
      try (ClaimSink sink = store.open(address)) {
        server.execute(database, harm);
        assertThatExceptionOfType(OutputClosedException.class)
            .isThrownBy(() -> sink.append(Documents.of("a", "1")))
            .withMessageContaining("/" + database + ": " + problem)
            .withMessageNotContaining("secret");
      }
    } finally {
      server.execute(database, "drop owned by clerk; drop role clerk");
    }
  }

  @Test
  void aLockOfSomebodyElseIsWaitedFor() throws Exception {
    String impatient = server.address(database) + "?socketTimeout=1";
    PostgresStore store = new PostgresStore(server.variables(), Duration.ofSeconds(60));
    try (ClaimSink sink = store.open(impatient);
        Connection other = server.connect(database);
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table document");
      CompletableFuture<Void> unlock =
          CompletableFuture.runAsync(
              () -> {
                try {
                  Thread.sleep(1500);
                  other.rollback();
                } catch (SQLException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      sink.append(Documents.of("a", "1"));
      unlock.get();
    }
    assertThat(tables.column("select id from document")).containsExactly("a");
  }

  /** The server has committed, and the line is cut before it can say so. */
  @Test
  void aCommitThatIsNotConfirmedIsMadeOnce() throws Exception {
    AtomicInteger cuts = new AtomicInteger();
    try (ServerSocket line = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      start(() -> forward(line, cuts));
      String address =
          server.address(database).replace(":" + server.port(), ":" + line.getLocalPort());
      PostgresStore store = new PostgresStore(server.variables(), Duration.ofSeconds(60));
      try (ClaimSink sink = store.open(server.address(database))) {
        sink.append(Documents.of("a", "1"));
      }
      try (ClaimSink sink = store.open(address)) {
        cuts.set(1);
        sink.append(Documents.of("b", "2"));
      }
    }
    assertThat(cuts).hasValue(0);
    assertThat(tables.column("select document_id || value from claim order by 1"))
        .containsExactly("a1", "b2");
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "line");
    thread.setDaemon(true);
    thread.start();
  }

  private void forward(ServerSocket line, AtomicInteger cuts) {
    while (!line.isClosed()) {
      try {
        Socket client = line.accept();
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server.port());
        start(() -> pass(client, behind, new AtomicInteger()));
        start(() -> pass(behind, client, cuts));
      } catch (IOException e) {
        return;
      }
    }
  }

  /** Passes on all that comes, but hangs up instead of confirming some commits. */
  private static void pass(Socket from, Socket to, AtomicInteger cuts) {
    byte[] bytes = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
        String text = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
        if (text.contains("COMMIT") && cuts.get() > 0) {
          cuts.decrementAndGet();
          return;
        }
        out.write(bytes, 0, count);
      }
    } catch (IOException e) {
      // One of the two has hung up.
    }
  }
}
