package dev.claimant.cli;

import dev.claimant.Claimant;
import dev.claimant.batch.Batch;
import dev.claimant.batch.BatchOptions;
import dev.claimant.batch.BatchSummary;
import dev.claimant.batch.Ledger;
import dev.claimant.batch.NoModelsException;
import dev.claimant.batch.Republications;
import dev.claimant.ingest.Documents;
import dev.claimant.ingest.Input;
import dev.claimant.ingest.InputException;
import dev.claimant.ingest.Inputs;
import dev.claimant.record.ClaimFormat;
import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.OutputClosedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the claims of documents. */
@Command(
    name = "extract",
    description = "Read documents and write their claims.",
    footer = {
      "",
      "The format is detected from the content: text, HTML, PDF, Word, OpenDocument, Markdown,",
      "subtitles, mail, mailboxes, RSS and Atom, WARC, JSON Lines and arrays. JSON has for each",
      "document \"text\" and, if known, \"id\", \"title\", \"byline\", \"date\", \"url\", and others.",
      "Any input may be gzipped. Extracted text is written next to the claims, whose offsets refer",
      "to it.",
      "",
      "The same fields can be given in a file news.meta.json next to news.txt; \"date\" is the day",
      "of publication, which \"yesterday\" is relative to: {\"date\": \"2024-11-20\"}.",
      "",
      "The ledger, ledger.jsonl in the output folder or claims.ledger.jsonl next to claims.jsonl,",
      "records the outcome of each document. The same command again does only what is missing.",
      "Ctrl-C finishes the documents in progress.",
      "",
      "A document that cannot be read is reported on standard error; the others are written.",
      "One that is no English text of suitable length is skipped, and counted apart.",
      "Exit codes: 0 all done or skipped; 1 a document failed; 2 the command was wrong.",
      "",
      "Examples:",
      "  claimant extract news.txt                    writes output/news.claims.jsonl",
      "  claimant extract news/ -o claims             every file in news/, at any depth",
      "  claimant extract crawl.warc.gz -o claims.jsonl --dedupe",
      "  claimant extract news/ --include '*.html' --exclude 'drafts/**'",
      "  claimant extract news/ --date 2024-11-20 --format json",
      "  claimant extract news/ -o claims.csv         for a spreadsheet",
      "  claimant extract news/ -o claims.duckdb      for SQL: see claimant query",
      "  claimant extract news/ -o brat/              to be opened in brat or INCEpTION",
      "  claimant extract news/ --min-confidence 0.8  drops doubtful claims",
      "  find news -mtime -1 | claimant extract --files-from -",
      "  curl -s https://example.org/a.html | claimant extract - -o - | jq .text"
    })
final class ExtractCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";
  private static final int MEBIBYTE = 1 << 20;

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Main main;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description = "Files, folders, or - for standard input.")
  private List<String> arguments = List.of();

  @Option(
      names = "--files-from",
      paramLabel = "LIST",
      description = "Read the inputs listed in a file, one per line; - for standard input.")
  private Optional<String> list = Optional.empty();

  @Option(
      names = "--include",
      paramLabel = "PATTERN",
      description =
          "In folders, read only files that match: '*.html' for names, '2024/**' for paths.")
  private List<String> include = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "PATTERN",
      description = "In folders, skip files that match.")
  private List<String> exclude = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      defaultValue = "output",
      description =
          "Where to write: a folder, for one file per document; a .jsonl, .csv, .tsv, .parquet or"
              + " .duckdb file, or postgresql://HOST/DATABASE, for all documents; or - for standard"
              + " output. Default: ${DEFAULT-VALUE}.")
  private String output = "output";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "jsonl (one record per line), json (one array), csv (one row per claim, see schema"
              + " --columns), brat (standoff annotations next to the text) or webannotation (W3C Web"
              + " Annotations, JSON-LD). Default: as the output's name ends, brat in a folder of"
              + " that name, else jsonl.")
  private Optional<ClaimFormat.Kind> format = Optional.empty();

  @Option(
      names = "--delimiter",
      paramLabel = "CHAR",
      converter = Converters.Delimiter.class,
      description =
          "What parts the cells of CSV: a comma, a semicolon, \"tab\". Default: a comma; in a .tsv"
              + " file a tab.")
  private Optional<Character> delimiter = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "How many documents to process in parallel. Default: the number of cores.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--dedupe",
      description =
          "Find documents that republish an earlier one, exactly or nearly. Their claims name it"
              + " in document.duplicateOf.")
  private boolean dedupe;

  @Option(
      names = "--retry-failed",
      description = "Also retry documents that failed or were skipped in an earlier run.")
  private boolean retryFailed;

  @Option(names = "--restart", description = "Forget earlier runs and start over.")
  private boolean restart;

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      converter = Converters.Count.class,
      defaultValue = "300",
      description = "Give up a document that takes longer. Default: ${DEFAULT-VALUE}.")
  private int maxSeconds = 300;

  @Option(
      names = "--max-size",
      paramLabel = "MIB",
      converter = Converters.Count.class,
      defaultValue = "32",
      description = "Skip a document that is larger, unpacked. Default: ${DEFAULT-VALUE}.")
  private int maxSize = 32;

  @Mixin private ReadingOptions reading = new ReadingOptions();
  @Mixin private ConfidenceOption confidence = new ConfidenceOption();

  @Override
  public Integer call() throws IOException {
    Destination destination = new Destination(output, format, delimiter);
    check(destination);
    try (Documents documents = new Documents(inputs(), maxSize * MEBIBYTE)) {
      if (!documents.hasNext()) {
        throw new CommandException("nothing to read in " + String.join(", ", arguments));
      }
      Optional<Republications> republications =
          dedupe ? Optional.of(new Republications()) : Optional.empty();
      Messages messages = messages();
      try (Ledger ledger =
              destination.ledger(settings(destination), republications, restart, messages::say);
          ClaimSink to = destination.open(ledger, restart, spec.commandLine().getOut())) {
        return run(documents, ledger, to, republications);
      }
    } catch (OutputClosedException e) {
      if (destination.isStandardOutput()) {
        return Main.DONE;
      }
      messages()
          .say(
              "cannot write "
                  + e.getMessage()
                  + "; when that is mended, the same command continues");
      return Main.FELL_SHORT;
    } catch (NoModelsException e) {
      throw Messages.noModels(e);
    } catch (InputException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private void check(Destination destination) {
    if (arguments.isEmpty() && list.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Missing required parameter: 'INPUT', or --files-from");
    }
    if (retryFailed && destination.isStandardOutput()) {
      throw new CommandException(
          "--retry-failed needs a ledger, and -o - keeps none: name a folder or a file");
    }
  }

  private Iterator<Input> inputs() throws InputException {
    Inputs inputs = new Inputs(include, exclude, main.in);
    Iterator<Input> named = inputs.of(arguments);
    return list.isPresent() ? Inputs.both(named, inputs.listedIn(list.get())) : named;
  }

  /** All that decides on the bytes of the output. */
  private Map<String, Object> settings(Destination destination) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("version", Version.exact());
    settings.put("encoding", reading.encoding.name());
    reading.date.ifPresent(date -> settings.put("date", date.toString()));
    settings.put("minConfidence", confidence.least);
    settings.put("maxSize", maxSize);
    settings.put("dedupe", dedupe);
    settings.putAll(destination.settings());
    return settings;
  }

  private int run(
      Documents documents, Ledger ledger, ClaimSink to, Optional<Republications> republications)
      throws IOException, InputException {
    PrintWriter err = spec.commandLine().getErr();
    Messages messages = messages();
    Progress progress =
        new Progress(err, messages, main.terminal.err(), share(documents), System::nanoTime);
    BatchOptions options = new BatchOptions(threads, Duration.ofSeconds(maxSeconds), retryFailed);
    BatchSummary summary;
    try (Claimant claimant = claimant()) {
      Batch batch = new Batch(claimant, options, republications, to, ledger, progress);
      main.interrupts.accept(batch::stop);
      summary = batch.run(documents);
    }
    progress.erase();
    messages.say(text(summary) + "; " + progress.speed());
    return summary.isWhole() ? Main.DONE : Main.FELL_SHORT;
  }

  private Messages messages() {
    return new Messages(spec.commandLine().getErr(), main.debug);
  }

  private Claimant claimant() {
    return main.settings
        .get()
        .encoding(reading.encoding)
        .date(reading.date)
        .minConfidence(confidence.least)
        .build();
  }

  /** How much of the inputs was read. Their size is summed up next to the work on them. */
  private Supplier<OptionalDouble> share(Documents documents) throws InputException {
    if (list.isPresent() || arguments.contains(STANDARD_INPUT)) {
      return OptionalDouble::empty;
    }
    Iterator<Input> all = inputs();
    FutureTask<Long> size = new FutureTask<>(() -> Inputs.size(all));
    Thread thread = new Thread(size, "size");
    thread.setDaemon(true);
    thread.start();
    return () -> share(documents.bytesRead(), size);
  }

  private static OptionalDouble share(long read, FutureTask<Long> size) {
    try {
      return size.isDone()
          ? OptionalDouble.of(Math.min(1, read / Math.max(1.0, size.get())))
          : OptionalDouble.empty();
    } catch (InterruptedException | ExecutionException e) {
      return OptionalDouble.empty();
    }
  }

  private String text(BatchSummary summary) {
    return count(summary.documents(), "document")
        + ", "
        + count(summary.claims(), "claim")
        + " -> "
        + new Destination(output, format, delimiter).name()
        + part(summary.duplicates(), " of them republished")
        + part(summary.failed(), " failed")
        + part(summary.skipped(), " skipped")
        + part(summary.known(), " done before")
        + part(summary.knownSkipped(), " skipped before")
        + part(summary.knownFailed(), " failed before (--retry-failed retries them)")
        + (summary.stopped() ? "; stopped: the same command resumes" : "");
  }

  private static String part(long number, String what) {
    return number == 0 ? "" : "; " + number + what;
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
