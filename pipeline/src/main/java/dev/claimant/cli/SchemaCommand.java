package dev.claimant.cli;

import dev.claimant.record.ClaimSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of a claim record. */
@Command(
    name = "schema",
    description = "Print the JSON Schema (draft 2020-12) of a claim record.",
    footer = {"", "Example:", "  claimant schema > claim.schema.json"})
final class SchemaCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().getOut().print(ClaimSchema.json());
  }
}
