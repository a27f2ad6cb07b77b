package dev.claimant.spark;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.claimant.DocumentFailure;
import dev.claimant.document.Metadata;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.RawDocument;
import dev.claimant.record.ClaimJson;
import dev.claimant.record.ClaimRecord;
import dev.claimant.support.JsonProblems;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Claims in Spark's data frames.
 *
 * <pre>{@code
 * news.select(col("id"), explode(ClaimFunctions.claims(col("text"), col("date"))).as("claim"))
 *     .select("id", "claim.speaker", "claim.text");
 * }</pre>
 *
 * Claims are rows with the columns of a {@link dev.claimant.record.ClaimRow}; their document is
 * called "text". All tasks of an executor share the models, which are loaded at the first text.
 */
public final class ClaimFunctions {
  /** The day at the beginning of a date or time. */
  private static final int DAY = "2024-11-20".length();

  static final ArrayType TYPE = DataTypes.createArrayType(ClaimRows.SCHEMA);

  private ClaimFunctions() {}

  /** The claims in a plain text of an unknown date. */
  public static Column claims(Column text) {
    return claims(text, lit(null));
  }

  /**
   * The claims in a plain text: an array of rows; null if they cannot be had, as of a text that is
   * blank, not English or longer than a million characters.
   *
   * @param date the day of publication, which "yesterday" is relative to: a date, a time or a
   *     string that begins like "2024-11-20"; null if it is not known
   */
  public static Column claims(Column text, Column date) {
    return udf(function(ClaimantSettings.USUAL), TYPE).apply(text, date.cast(DataTypes.StringType));
  }

  /** Lets SQL call {@link #claims(Column, Column)} as {@code claims(text, date)}. */
  public static void register(SparkSession spark) {
    spark.udf().register("claims", function(ClaimantSettings.USUAL), TYPE);
  }

  static UDF2<@Nullable String, @Nullable Object, Row @Nullable []> function(
      ClaimantSource source) {
    return (text, date) -> text == null ? null : claims(source, text, date);
  }

  private static Row @Nullable [] claims(ClaimantSource source, String text, @Nullable Object date)
      throws InterruptedException {
    try {
      Optional<LocalDate> day = Optional.ofNullable(date).map(it -> day(it.toString()));
      RawDocument raw =
          new RawDocument(
              "text",
              "text",
              Format.TEXT,
              text.getBytes(StandardCharsets.UTF_8),
              Optional.of(StandardCharsets.UTF_8),
              Metadata.of(day));
      return ClaimRows.of(SharedClaimant.of(source).claims(raw));
    } catch (DateTimeParseException e) {
      return null;
    } catch (DocumentFailure e) {
      if (e.reason() == DocumentFailure.Reason.NO_MODELS) {
        throw new IllegalStateException(e.getMessage(), e);
      }
      return null;
    }
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date.substring(0, Math.min(DAY, date.length())));
  }

  /**
   * The claims in files of JSON Lines that the command line wrote, as the same rows.
   *
   * @param path of any Hadoop file system; can be a folder or a pattern
   */
  public static Dataset<Row> read(SparkSession spark, String path) {
    return spark.createDataFrame(
        spark.read().textFile(path).toJavaRDD().map(ClaimFunctions::row), ClaimRows.SCHEMA);
  }

  private static Row row(String line) {
    try {
      return ClaimRows.of(ClaimJson.MAPPER.readValue(line, ClaimRecord.class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a claim record: " + JsonProblems.describe(e), e);
    }
  }
}
