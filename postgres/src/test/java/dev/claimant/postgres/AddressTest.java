package dev.claimant.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  private static Address address(String target) throws IOException {
    return Address.of(target, Map.of("PGUSER", "ann"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgresql://db.example/news                  | postgresql://db.example:5432/news
          postgres://db.example/news                    | postgresql://db.example:5432/news
          postgresql://bo:secret@db.example:6432/news   | postgresql://db.example:6432/news
          postgresql://bo:secret@[::1]:6432/news        | postgresql://[::1]:6432/news
          postgresql://[::1]/news                       | postgresql://[::1]:5432/news
          postgresql://one:1,two/news                   | postgresql://one:1,two:5432/news
          postgresql:///news                            | postgresql://localhost:5432/news
          postgresql://                                 | postgresql://localhost:5432/ann
          postgresql://bo:secret@                       | postgresql://localhost:5432/bo
          postgresql://localhost?user=bo&password=secret| postgresql://localhost:5432/bo
          postgresql://h/the%20news?sslmode=require     | postgresql://h:5432/the news
          postgresql://h/news?currentSchema=x           | postgresql://h:5432/news?currentSchema=x
          """)
  void showsAllThatIsNoSecret(String target, String shown) throws IOException {
    assertThat(address(target)).hasToString(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://bo:secret@h/news, bo, secret",
    "postgresql://b%40o:s%3A%2F%25@h/news, b@o, s:/%",
    "postgresql://bo:a+b@h/news, bo, a+b",
    "postgresql://h/news?user=bo&password=se%26cret, bo, se&cret",
    "postgresql://h/news, ann, of the environment",
  })
  void readsTheLogin(String target, String user, String password) throws IOException {
    Map<String, String> variables = Map.of("PGUSER", "ann", "PGPASSWORD", "of the environment");
    assertThat(Address.of(target, variables).parameters())
        .containsEntry("user", user)
        .containsEntry("password", password);
  }

  @Test
  void takesFromTheEnvironmentWhatTheAddressLacks() throws IOException {
    Map<String, String> variables =
        Map.of("PGHOST", "h", "PGPORT", "6432", "PGDATABASE", "news", "PGSSLMODE", "require");
    assertThat(Address.of("postgresql://", variables)).hasToString("postgresql://h:6432/news");
    assertThat(Address.of("postgresql://", variables).parameters())
        .containsEntry("sslmode", "require");
    Address named = Address.of("postgresql://other:1/old?sslmode=disable", variables);
    assertThat(named).hasToString("postgresql://other:1/old");
    assertThat(named.parameters()).containsEntry("sslmode", "disable");
  }

  /** There it is a folder with a socket, which Java does not open. */
  @Test
  void theServerOfThisMachineIsFoundWhereThereIsASocket() throws IOException {
    assertThat(Address.of("postgresql:///news", Map.of("PGHOST", "/var/run/postgresql")))
        .hasToString("postgresql://localhost:5432/news");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://bo:sec/ret@h/news",
        "postgresql://bo:sec?ret@h/news",
        "postgresql://bo:sec#ret@h/news",
        "postgresql://bo:sec%ret@h/news",
        "postgresql://bo@secret:h/news",
        "postgresql://bo:secret@h:99999/news",
        "postgresql://::1/secret",
        "postgresql://h/news/secret",
        "postgresql://h/news?secret",
      })
  void aMalformedAddressIsRefusedAndNotShown(String target) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> address(target))
        .withMessageStartingWith("its address is malformed: write it as ")
        .withMessageNotContaining("sec");
    assertThat(new PostgresStore().name(target)).isEqualTo("the database");
  }

  @Test
  void aParameterThatNobodyHeedsIsRefused() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> address("postgresql://h/news?sslmod=require"))
        .withMessageStartingWith("the driver has no parameter sslmod; it has ");
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://bo:secret@localhost/news, postgresql.localhost.5432.news.ledger.jsonl",
    "postgresql://h:1/a%2Fb%20c?currentSchema=x, postgresql.h.1.a%25b c.x.ledger.jsonl",
    "'postgresql://[::1],h/news', 'postgresql.[..1].5432,h.5432.news.ledger.jsonl'",
  })
  void theLedgerIsNamedForTheDatabase(String target, String ledger) throws IOException {
    assertThat(new PostgresStore().ledger(target)).hasToString(ledger);
  }
}
