package dev.claimant.spark;

import dev.claimant.cli.ConfidenceOption;
import dev.claimant.cli.Converters;
import dev.claimant.cli.ReadingOptions;
import dev.claimant.ingest.FileNames;
import dev.claimant.ingest.InputException;
import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Extracts the claims of documents on a cluster: the main class of the job. */
@Command(
    name = "claimant-spark",
    description = "Read documents on a cluster and write their claims as Parquet.",
    mixinStandardHelpOptions = true,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nArguments:%n",
    footer = {
      "",
      "The formats and ids are those of claimant extract. A file called .parquet has a document in",
      "each row, with the columns \"text\" and, if known, \"id\", \"title\", \"byline\", \"date\", \"url\".",
      "",
      "The output is claims/document_date=2024-11-20/*.parquet, one row for each claim, and",
      "failures/*.json, one object for each document that failed or was skipped.",
      "",
      "Exit codes: 0 all done or skipped; 1 a document failed; 2 the command was wrong.",
      "",
      "Example:",
      "  spark-submit --class dev.claimant.spark.ExtractJob claimant-spark.jar \\",
      "      's3a://news/2024/*.jsonl.gz' hdfs:///crawl/ -o hdfs:///claims/2024"
    })
public final class ExtractJob implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int FELL_SHORT = 1;
  private static final int WRONG = 2;

  private static final int MEBIBYTE = 1 << 20;

  /** As many bytes of documents as one core works on for some minutes. */
  private static final long PARTITION = 8L * MEBIBYTE;

  /** How many partitions a core has at least, so that none idles long while others end. */
  private static final int PARTITIONS_PER_CORE = 4;

  private final SparkSession spark;
  private final UnaryOperator<ClaimantSource> pipeline;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, folders or patterns, on any Hadoop file system.")
  private List<String> arguments = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      required = true,
      description = "A folder to write to, on any Hadoop file system.")
  private String output = "";

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

  @Option(names = "--restart", description = "Overwrite what an earlier run wrote.")
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

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description =
          "How many parts to deal the documents out to; each is worked on by one core, and again if"
              + " its executor dies. Default: one for 8 MiB of input, and 4 for each core.")
  private Optional<Integer> partitions = Optional.empty();

  @Mixin private ReadingOptions reading = new ReadingOptions();
  @Mixin private ConfidenceOption confidence = new ConfidenceOption();

  /**
   * @param pipeline what to run in place of a pipeline with certain settings
   */
  ExtractJob(SparkSession spark, UnaryOperator<ClaimantSource> pipeline) {
    this.spark = spark;
    this.pipeline = pipeline;
  }

  /** Runs the job and ends the process with its exit code. */
  public static void main(String[] args) throws IOException {
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exitCode;
    try (SparkSession spark =
        SparkSession.builder()
            .appName("claimant")
            // Documents are sent as Java's records, which Kryo cannot make.
            .config("spark.serializer", "org.apache.spark.serializer.JavaSerializer")
            .getOrCreate()) {
      exitCode = execute(spark, UnaryOperator.identity(), err, args);
    }
    System.exit(exitCode);
  }

  static int execute(
      SparkSession spark, UnaryOperator<ClaimantSource> pipeline, PrintWriter err, String... args) {
    return new CommandLine(new ExtractJob(spark, pipeline))
        .setErr(err)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(
            (e, arguments) -> {
              say(err, String.valueOf(e.getMessage()));
              err.println("See 'claimant-spark --help'.");
              return WRONG;
            })
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              say(err, problem(e));
              return e instanceof InputException ? WRONG : FELL_SHORT;
            })
        .execute(args);
  }

  private static void say(PrintWriter err, String message) {
    err.println("claimant-spark: " + message);
  }

  @Override
  public Integer call() throws IOException, InputException {
    OutputFolder folder;
    List<HadoopFile> files;
    try {
      folder = folder();
      files = files();
    } catch (IOException e) {
      throw new InputException(IoProblems.describe(e));
    }
    folder.clear();
    OutputFolder.Summary summary =
        folder.write(new Extraction(spark, options(files)).outcomes(files));
    say(spec.commandLine().getErr(), text(summary));
    return summary.count(Outcomes.FAILED) == 0 ? DONE : FELL_SHORT;
  }

  private OutputFolder folder() throws IOException, InputException {
    OutputFolder folder = new OutputFolder(spark, new Path(output));
    if (!restart && folder.isTaken()) {
      throw new InputException(
          output + " is not empty: name another folder, or overwrite it with --restart");
    }
    return folder;
  }

  private List<HadoopFile> files() throws IOException, InputException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    List<HadoopFile> files =
        new HadoopInputs(configuration, new FileNames(include, exclude)).of(arguments);
    if (files.isEmpty()) {
      throw new InputException("nothing to read in " + String.join(", ", arguments));
    }
    return files;
  }

  private ExtractionOptions options(List<HadoopFile> files) {
    ClaimantSettings settings =
        new ClaimantSettings(
            reading.encoding().name(), reading.date().orElse(null), confidence.least());
    return new ExtractionOptions(
        pipeline.apply(settings),
        Duration.ofSeconds(maxSeconds),
        maxSize * MEBIBYTE,
        partitions.orElseGet(() -> usualPartitions(files)));
  }

  private int usualPartitions(List<HadoopFile> files) {
    long size = files.stream().mapToLong(HadoopFile::size).sum();
    int least = PARTITIONS_PER_CORE * spark.sparkContext().defaultParallelism();
    return (int) Math.max(least, size / PARTITION);
  }

  private String text(OutputFolder.Summary summary) {
    return count(summary.count(Outcomes.DONE), "document")
        + ", "
        + count(summary.claims(), "claim")
        + " -> "
        + output
        + part(summary.count(Outcomes.FAILED), " failed")
        + part(summary.count(Outcomes.SKIPPED), " skipped");
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String part(long number, String what) {
    return number == 0 ? "" : "; " + number + what;
  }

  /** What a problem is that Spark has put into others. */
  private static String problem(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof IOException io
        ? IoProblems.describe(io)
        : String.valueOf(root.getMessage());
  }
}
