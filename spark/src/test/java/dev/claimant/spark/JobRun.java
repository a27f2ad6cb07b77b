package dev.claimant.spark;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.record.ClaimRow;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A run of the job.
 *
 * @param exitCode what it ended with
 * @param messages what it said
 */
record JobRun(int exitCode, String messages) {
  private static final List<String> COLUMNS =
      ClaimRow.columns().stream().map(ClaimRow.Column::name).toList();

  /** Runs the job with another pipeline, or with its own. */
  static JobRun of(SparkSession spark, UnaryOperator<ClaimantSource> pipeline, String... args) {
    StringWriter err = new StringWriter();
    int exitCode = ExtractJob.execute(spark, pipeline, new PrintWriter(err), args);
    return new JobRun(exitCode, err.toString());
  }

  /** Asserts that an output is what the command line writes. */
  static void assertSame(SparkSession spark, Path output, CommandLineRows expected) {
    assertThat(byDate(claims(spark, output).collectAsList().stream().map(Row::toString)))
        .isEqualTo(byDate(expected.claims().stream()));
    assertThat(failures(spark, output)).isEqualTo(expected.failures());
  }

  static Dataset<Row> claims(SparkSession spark, Path output) {
    return spark
        .read()
        .parquet(output.resolve("claims").toString())
        .select(COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new));
  }

  static List<String> failures(SparkSession spark, Path output) {
    return spark
        .read()
        .schema("id string, input string, status string, reason string, message string")
        .json(output.resolve("failures").toString())
        .collectAsList()
        .stream()
        .map(row -> row.mkString(" | "))
        .sorted()
        .toList();
  }

  /** The rows of each date, in their order. */
  private static Map<String, List<String>> byDate(Stream<String> rows) {
    int date = COLUMNS.indexOf("document_date");
    return rows.collect(groupingBy(row -> row.split(",")[date], toList()));
  }
}
