package dev.claimant.spark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A folder of a Hadoop file system with what documents came to: {@code claims}, as Parquet by the
 * documents' dates, and {@code failures}, as JSON Lines.
 *
 * <p>What the pipeline gives is first written as it is, to {@code outcomes}, and both are made of
 * that: if an executor dies then, no document is worked on again, and none can come to something
 * else in one of them than in the other.
 */
final class OutputFolder {
  private final SparkSession spark;
  private final FileSystem system;
  private final Path folder;
  private final Path outcomes;
  private final Path claims;
  private final Path failures;

  /**
   * @throws IOException if its file system cannot be reached
   */
  OutputFolder(SparkSession spark, Path folder) throws IOException {
    this.spark = spark;
    this.folder = folder;
    system = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
    outcomes = new Path(folder, "outcomes");
    claims = new Path(folder, "claims");
    failures = new Path(folder, "failures");
  }

  /**
   * What documents came to.
   *
   * @param documents how many have the same status, by that
   * @param claims how many rows were written
   */
  record Summary(Map<String, Long> documents, long claims) {
    /** How many documents have a status of {@link Outcomes}. */
    long count(String status) {
      return documents.getOrDefault(status, 0L);
    }
  }

  /** Whether there is anything in it, or it is a file. */
  boolean isTaken() throws IOException {
    return system.exists(folder)
        && (system.getFileStatus(folder).isFile() || system.listStatus(folder).length > 0);
  }

  /** Removes what an earlier run wrote. */
  void clear() throws IOException {
    for (Path path : List.of(outcomes, claims, failures)) {
      system.delete(path, true);
    }
  }

  /**
   * Writes what documents come to.
   *
   * @param found of {@link Outcomes#SCHEMA}
   */
  Summary write(Dataset<Row> found) throws IOException {
    found.write().parquet(outcomes.toString());
    Dataset<Row> kept = spark.read().schema(Outcomes.SCHEMA).parquet(outcomes.toString());
    Extraction.failures(kept).write().json(failures.toString());
    Extraction.claims(kept).write().partitionBy("document_date").parquet(claims.toString());
    Summary summary =
        new Summary(
            kept.groupBy("status").count().collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1))),
            spark.read().schema(ClaimRows.SCHEMA).parquet(claims.toString()).count());
    system.delete(outcomes, true);
    return summary;
  }
}
