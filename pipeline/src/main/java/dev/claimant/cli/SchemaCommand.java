package dev.claimant.cli;

import dev.claimant.record.ClaimRow;
import dev.claimant.record.ClaimSchema;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of a claim record, or the columns of a row. */
@Command(
    name = "schema",
    description = "Print the JSON Schema (draft 2020-12) of a claim record.",
    footer = {
      "",
      "Examples:",
      "  claimant schema > claim.schema.json",
      "  claimant schema --columns"
    })
final class SchemaCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--columns",
      description =
          "Print the columns of a claim in CSV instead: name, type, field of the JSON record and"
              + " description, parted by tabs.")
  private boolean columns;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    if (!columns) {
      out.print(ClaimSchema.json());
      return;
    }
    out.print("column\ttype\tfield\tdescription\n");
    for (ClaimRow.Column column : ClaimRow.columns()) {
      out.print(
          String.join(
                  "\t",
                  column.name(),
                  column.type().name().toLowerCase(Locale.ROOT),
                  column.field(),
                  ClaimSchema.description(column.field()))
              + "\n");
    }
  }
}
