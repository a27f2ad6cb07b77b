package dev.claimant.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import dev.claimant.ingest.Item;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * The rows of Parquet files as documents: a row is what an object with the same fields is in JSON
 * Lines, and a partition's value is a column. One without an id is called by its row's number, from
 * 1.
 */
final class ParquetItems {
  private ParquetItems() {}

  /**
   * The rows of files.
   *
   * @param folder the folder that was asked for, or the one that they are in
   */
  static JavaPairRDD<Place, SentItem> read(
      SparkSession spark, Path folder, List<HadoopFile> files) {
    Map<Path, HadoopFile> byPath =
        files.stream().collect(Collectors.toMap(HadoopFile::path, Function.identity()));
    return spark
        .read()
        .option("basePath", folder.toString())
        // Columns that only some of the files have are not lost.
        .option("mergeSchema", true)
        .parquet(files.stream().map(file -> file.path().toString()).toArray(String[]::new))
        .select(to_json(struct(col("*"))), col("_metadata.file_path"), col("_metadata.row_index"))
        .toJavaRDD()
        .mapToPair(
            row ->
                item(
                    Objects.requireNonNull(byPath.get(new Path(URI.create(row.getString(1))))),
                    row.getLong(2),
                    row.getString(0)));
  }

  private static Tuple2<Place, SentItem> item(HadoopFile file, long index, String json) {
    long number = index + 1;
    Item item =
        Item.ofJson(
            file.id() + "/" + number,
            file.name() + ", row " + number,
            json.getBytes(StandardCharsets.UTF_8));
    return new Tuple2<>(new Place(item.id(), file.place(), index), SentItem.of(item));
  }
}
