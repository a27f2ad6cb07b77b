package dev.claimant.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/**
 * What the documents in files come to, as data frames. Files are read by some tasks and their
 * documents sent to others, which run the pipeline: so a file of a million documents is worked on
 * by all executors, and all documents with one id are seen by one task, which takes the first.
 */
final class Extraction {
  private final SparkSession spark;
  private final ExtractionOptions options;

  Extraction(SparkSession spark, ExtractionOptions options) {
    this.spark = spark;
    this.options = options;
  }

  /** A row of {@link Outcomes#SCHEMA} for each document. */
  Dataset<Row> outcomes(List<HadoopFile> files) {
    ExtractionOptions sent = options;
    return spark.createDataFrame(
        items(files)
            .repartitionAndSortWithinPartitions(new ById(options.partitions()))
            .mapPartitions(documents -> work(documents, sent)),
        Outcomes.SCHEMA);
  }

  private JavaPairRDD<Place, SentItem> items(List<HadoopFile> files) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    int maxBytes = options.maxBytes();
    List<HadoopFile> streamed = files.stream().filter(file -> !file.isParquet()).toList();
    JavaPairRDD<Place, SentItem> items =
        context
            .parallelize(streamed, Math.max(1, Math.min(streamed.size(), options.partitions())))
            .mapPartitionsToPair(some -> read(some, configuration.value().value(), maxBytes));
    Map<Path, List<HadoopFile>> parquet =
        files.stream()
            .filter(HadoopFile::isParquet)
            .collect(Collectors.groupingBy(HadoopFile::folder));
    for (Map.Entry<Path, List<HadoopFile>> in : parquet.entrySet()) {
      items = items.union(ParquetItems.read(spark, in.getKey(), in.getValue()));
    }
    return items;
  }

  private static Iterator<Tuple2<Place, SentItem>> read(
      Iterator<HadoopFile> files, Configuration configuration, int maxBytes) {
    FileItems items = new FileItems(files, configuration, maxBytes);
    atEndOfTask(items::close);
    return items;
  }

  private static Iterator<Row> work(
      Iterator<Tuple2<Place, SentItem>> documents, ExtractionOptions options) {
    TimeLimit limit = new TimeLimit(options.timeLimit());
    atEndOfTask(limit::close);
    return new Outcomes(documents, SharedClaimant.of(options.claimant()), limit);
  }

  private static void atEndOfTask(Runnable work) {
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> work.run());
  }

  /**
   * The claims of documents, to be written by date, in few files for each. Within a file they are
   * in the order of the inputs.
   *
   * @param outcomes of {@link Outcomes#SCHEMA}
   */
  static Dataset<Row> claims(Dataset<Row> outcomes) {
    return outcomes
        .select(
            col("place"),
            col("position"),
            posexplode(col("claims")).as(new String[] {"n", "claim"}))
        .select("place", "position", "n", "claim.*")
        // Without it, each task would write a file for each date.
        .hint("rebalance", col("document_date"))
        .sortWithinPartitions("document_date", "place", "position", "n")
        .drop("place", "position", "n");
  }

  /** The documents without claims, and why they have none. */
  static Dataset<Row> failures(Dataset<Row> outcomes) {
    return outcomes
        .where(col("status").notEqual(Outcomes.DONE))
        .select("id", "input", "status", "reason", "message");
  }
}
