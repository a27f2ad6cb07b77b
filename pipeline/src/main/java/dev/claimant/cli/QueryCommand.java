package dev.claimant.cli;

import dev.claimant.query.Answer;
import dev.claimant.query.QueryEngine;
import dev.claimant.query.QueryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Answers a question in SQL about claims that extract wrote. */
@Command(
    name = "query",
    description = "Answer a question in SQL about claims that extract wrote.",
    footer = {
      "",
      "The claims are the table claim, whatever the file is; 'claimant schema --columns' lists its",
      "columns. There are views of it, too: figure_by_speaker, said_of_place, largest_change,",
      "unnamed_source_by_outlet and claim_without_source. The SQL is DuckDB's; only queries are",
      "run, and nothing is changed.",
      "",
      "Examples:",
      "  claimant query claims.duckdb \"select speaker, count(*) from claim group by all\"",
      "  claimant query claims.parquet \"from largest_change limit 10\"",
      "  claimant query output \"select kind, text, sentence from claim\" --format csv > claims.csv",
      "  claimant query claims.jsonl \"describe claim\""
    })
final class QueryCommand implements Callable<Integer> {
  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Main main;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description =
          "Claims that extract wrote: a .duckdb, .parquet or .jsonl file, or a folder with a .jsonl"
              + " file for each document.")
  private Path file = Path.of("");

  @Parameters(index = "1", paramLabel = "SQL", description = "The question.")
  private String sql = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table (aligned), csv or json (one array). Default: table on a terminal, else csv.")
  private Optional<AnswerFormat> format = Optional.empty();

  @Override
  public Integer call() {
    if (!Files.exists(file)) {
      throw new CommandException("cannot read " + file + ": no such file or folder");
    }
    AnswerFormat written =
        format.orElse(main.terminal.out() ? AnswerFormat.TABLE : AnswerFormat.CSV);
    try (Answer answer = engine().ask(file, sql)) {
      written.write(answer, spec.commandLine().getOut());
      return Main.DONE;
    } catch (QueryException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw StoredClaims.unreadable(file, e);
    }
  }

  private QueryEngine engine() {
    QueryEngine engine = StoredClaims.engine();
    if (!engine.accepts(file)) {
      throw new CommandException(
          "cannot read " + file + ": name a .duckdb, .parquet or .jsonl file, or a folder");
    }
    return engine;
  }
}
