package dev.claimant.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.record.ClaimRow;
import dev.claimant.record.ClaimRow.Column;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(WithServer.class)
class MigrationsTest {
  private static final String RELATIONS =
      "select relname || relkind::text from pg_class"
          + " where relnamespace = 'public'::regnamespace order by 1";

  private final PostgresServer server;
  private final String database;
  private final Tables tables;

  MigrationsTest(PostgresServer server) throws SQLException {
    this.server = server;
    database = server.database();
    tables = new Tables(server, database);
  }

  private void migrate(List<String> scripts) throws IOException, SQLException {
    try (Connection connection = server.connect(database)) {
      connection.setAutoCommit(false);
      new Migrations(scripts).run(connection);
      connection.commit();
    }
  }

  private void migrate() throws IOException, SQLException {
    migrate(Migrations.SCRIPTS);
  }

  @Test
  void theTableHasTheColumnsOfARow() throws Exception {
    migrate();
    assertThat(
            tables.column(
                "select column_name || ' ' || data_type from information_schema.columns"
                    + " where table_name = 'claim' order by ordinal_position"))
        .as(
            "a column that the rows of claims got needs a script that adds it, in Migrations.SCRIPTS")
        .isEqualTo(
            ClaimRow.columns().stream().map(column -> column.name() + " " + type(column)).toList());
  }

  private static String type(Column column) {
    return switch (column.type()) {
      case TEXT, WORD -> "text";
      case INTEGER -> "integer";
      case NUMBER -> "numeric";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case JSON -> "jsonb";
    };
  }

  @Test
  void theScriptsAreNumbered() {
    for (int i = 0; i < Migrations.SCRIPTS.size(); i++) {
      assertThat(Migrations.SCRIPTS.get(i)).matches("V" + (i + 1) + "__\\w+[.]sql");
    }
  }

  @Test
  void tablesOfAnOlderVersionAreBroughtUpToDate() throws Exception {
    migrate(Migrations.SCRIPTS.subList(0, 1));
    List<String> older = tables.column(RELATIONS);
    server.execute(
        database,
        "insert into document (id, sha256, metadata, text, claims, digest)"
            + " values ('a', '0', '{}', 'A.', 0, '0')");
    migrate();
    assertThat(tables.column(RELATIONS)).containsAll(older).contains("largest_changev");
    assertThat(tables.column("select id from document")).containsExactly("a");
    assertThat(tables.column("select script from claimant_migration order by version"))
        .isEqualTo(Migrations.SCRIPTS);
    migrate();
    assertThat(tables.column("select count(*) from claimant_migration"))
        .containsExactly(String.valueOf(Migrations.SCRIPTS.size()));
  }

  @Test
  void tablesOfANewerVersionAreRefused() throws Exception {
    migrate();
    server.execute(database, "insert into claimant_migration values (99, 'V99__colours.sql')");
    List<String> before = tables.column(RELATIONS);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::migrate)
        .withMessage(
            "its tables are of version 99, and this program knows "
                + Migrations.SCRIPTS.size()
                + ": use a newer one");
    assertThat(tables.column(RELATIONS)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table claim (id integer, insurer text)",
        "create table document (id integer)",
        "create view largest_change as select 1 as one"
      })
  void anotherProgramsTablesAreRefusedAndLeftAlone(String theirs) throws Exception {
    server.execute(database, theirs);
    List<String> before = tables.column(RELATIONS);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::migrate)
        .withMessageMatching(
            "it has tables of another program \\(relation \"\\w+\" already exists\\): use another"
                + " schema, with \\?currentSchema=");
    assertThat(tables.column(RELATIONS)).isEqualTo(before);
  }

  @Test
  void runsThatBeginTogetherMakeTheTablesOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(
            threads.submit(
                () -> {
                  migrate();
                  return true;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(tables.column("select count(*) from claimant_migration"))
        .containsExactly(String.valueOf(Migrations.SCRIPTS.size()));
  }

  @Test
  void aDatabaseThatLacksCharactersIsRefused() throws Exception {
    String latin = database + "_latin";
    server.execute(
        "postgres",
        "create database " + latin + " encoding 'LATIN1' locale 'C' template template0");
    try (Connection connection = server.connect(latin)) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> new Migrations(Migrations.SCRIPTS).run(connection))
          .withMessageStartingWith("its encoding is LATIN1, which lacks characters: ");
    }
  }
}
