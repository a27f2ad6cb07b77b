package dev.claimant.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimant.Claimant;
import dev.claimant.DocumentFailure;
import dev.claimant.batch.Batch;
import dev.claimant.batch.BatchListener;
import dev.claimant.batch.BatchOptions;
import dev.claimant.batch.Ledger;
import dev.claimant.ingest.Documents;
import dev.claimant.ingest.Inputs;
import dev.claimant.record.ClaimFormat;
import dev.claimant.record.ClaimReader;
import dev.claimant.sink.ClaimFile;
import dev.claimant.sink.ClaimSink;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line writes of inputs.
 *
 * @param claims the rows, in order
 * @param failures id, input, status, reason and message of each document without claims, sorted
 */
record CommandLineRows(List<String> claims, List<String> failures) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Nobody listens. */
  private static final BatchListener NOBODY =
      new BatchListener() {
        @Override
        public void done(String name, int words, int claims) {}

        @Override
        public void warned(String name, String warning) {}

        @Override
        public void failed(String name, DocumentFailure failure) {}

        @Override
        public void known() {}
      };

  static CommandLineRows of(ClaimantSource source, Path folder, List<String> arguments)
      throws Exception {
    Files.createDirectories(folder);
    Path file = folder.resolve("claims.jsonl");
    Path ledgerFile = folder.resolve("claims.ledger.jsonl");
    try (Documents documents =
            new Documents(
                new Inputs(List.of(), List.of(), InputStream.nullInputStream()).of(arguments),
                1 << 25);
        Ledger ledger = Ledger.open(ledgerFile, Map.of(), Optional.empty(), false, it -> {});
        ClaimSink sink = ClaimFile.begin(file, ClaimFormat.JSONL);
        Claimant claimant = source.make()) {
      BatchOptions options = new BatchOptions(2, Duration.ofMinutes(5), false);
      new Batch(claimant, options, Optional.empty(), sink, ledger, NOBODY).run(documents);
    }
    List<String> claims =
        ClaimReader.read(file).stream().map(record -> ClaimRows.of(record).toString()).toList();
    List<String> failures = new ArrayList<>();
    for (String line : Files.readAllLines(ledgerFile)) {
      JsonNode entry = JSON.readTree(line);
      if (entry.has("reason")) {
        failures.add(
            String.join(
                " | ",
                List.of("id", "input", "status", "reason", "message").stream()
                    .map(field -> entry.get(field).asText())
                    .toList()));
      }
    }
    return new CommandLineRows(claims, failures.stream().sorted().toList());
  }
}
