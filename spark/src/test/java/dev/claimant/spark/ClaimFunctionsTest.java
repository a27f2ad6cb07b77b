package dev.claimant.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimant.Claimant;
import dev.claimant.record.ClaimFormat;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRow;
import dev.claimant.record.ClaimWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimFunctionsTest {
  private static final SparkSession SPARK =
      SparkSession.builder()
          .master("local[1]")
          .config("spark.ui.enabled", false)
          .config("spark.sql.shuffle.partitions", 1)
          .getOrCreate();

  private final Path folder;

  ClaimFunctionsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void register() {
    SPARK
        .udf()
        .register(
            "fake_claims", ClaimFunctions.function(new FakeClaimant(null)), ClaimFunctions.TYPE);
  }

  @AfterAll
  static void stop() throws IOException {
    SPARK.close();
  }

  @Test
  void aTextHasAnArrayOfClaims() {
    assertThat(
            rows("select explode(fake_claims('He has 2 cats, and Ann says so.', null)) as claim")
                .select("claim.kind", "claim.text", "claim.value", "claim.document_id")
                .collectAsList())
        .extracting(Object::toString)
        .containsExactly("[quantity,2,2.0,text]", "[statement,so,null,text]");
  }

  @Test
  void theDateIsThatOfItsDocument() {
    assertThat(
            rows("""
                    select fake_claims('It is 1.', date)[0].document_date from values
                        ('2024-11-20'), ('2024-11-20T23:59:00Z'), (null) as t(date)
                    union all select fake_claims('It is 1.', date '1582-10-04')[0].document_date
                    union all select fake_claims('It is 1.', timestamp '2024-11-20 01:00')[0].document_date
                    """)
                .collectAsList())
        .extracting(Object::toString)
        .containsExactly("[2024-11-20]", "[2024-11-20]", "[null]", "[1582-10-04]", "[2024-11-20]");
  }

  @Test
  void aTextWhoseClaimsCannotBeHadHasNone() {
    assertThat(
            rows("""
                    select size(fake_claims(text, date)) from values
                        ('None.', null), (' ', null), ('Bonjour 1.', null), ('crash', null),
                        (null, null), ('It is 1.', '20 November 2024'), ('It is 1.', '') as t(text, date)
                    """)
                .collectAsList())
        .extracting(row -> row.get(0))
        .containsExactly(0, null, null, null, null, null, null);
  }

  @Test
  void theJobFailsIfNoModelCanBeLoaded() {
    SPARK.udf().register("no_claims", ClaimFunctions.function(new NoModels()), ClaimFunctions.TYPE);
    assertThatThrownBy(() -> rows("select no_claims('It is 1.', null)").collectAsList())
        .hasStackTraceContaining("no native library");
  }

  private static Dataset<Row> rows(String sql) {
    return SPARK.sql(sql);
  }

  private static List<ClaimRecord> records() throws Exception {
    List<ClaimRecord> records = new ArrayList<>();
    try (Claimant claimant = new FakeClaimant(java.time.LocalDate.of(2024, 11, 20)).make()) {
      records.addAll(claimant.claims("He has 2 cats and 30 dogs. Ann says \"so\", on\nand on."));
      records.addAll(claimant.claims("It is \ud83d\ude00 4."));
    }
    return records;
  }

  private String write(List<ClaimRecord> records) throws IOException {
    StringWriter out = new StringWriter();
    try (ClaimWriter writer = new ClaimWriter(out, ClaimFormat.JSONL)) {
      writer.write(records.get(0).document(), "", records);
    }
    Files.writeString(folder.resolve("claims.jsonl"), out.toString());
    return folder.resolve("claims.jsonl").toString();
  }

  @Test
  void readsWhatTheCommandLineWrote() throws Exception {
    List<ClaimRecord> records = records();
    Dataset<Row> read = ClaimFunctions.read(SPARK, write(records));
    assertThat(read.columns())
        .isEqualTo(ClaimRow.columns().stream().map(ClaimRow.Column::name).toArray());
    assertThat(read.collectAsList())
        .extracting(Row::toString)
        .isEqualTo(records.stream().map(record -> ClaimRows.of(record).toString()).toList());
  }

  @Test
  void whatIsNoRecordIsNamed() throws IOException {
    Path file = folder.resolve("news.jsonl");
    Files.writeString(file, "{\"id\": \"a\", \"text\": \"It is 1.\"}\n");
    assertThatThrownBy(() -> ClaimFunctions.read(SPARK, file.toString()).collectAsList())
        .hasStackTraceContaining("not a claim record: ");
  }

  @Test
  void aNumberBeyondDoublesIsLeftOut() throws Exception {
    try (Claimant claimant = new FakeClaimant(null).make()) {
      ClaimRecord record = claimant.claims("It is 1" + "0".repeat(400) + ".").get(0);
      assertThat(ClaimRows.of(record).isNullAt(ClaimRows.SCHEMA.fieldIndex("value"))).isTrue();
    }
  }

  @Tag("models")
  @Test
  void findsClaimsWithTheModels() {
    String text = "The mayor said the flood had destroyed 40 homes on Tuesday.";
    Dataset<Row> texts =
        SPARK.createDataset(List.of(text), org.apache.spark.sql.Encoders.STRING()).toDF("text");
    ClaimFunctions.register(SPARK);
    texts.createOrReplaceTempView("texts");
    List<Row> claims =
        texts
            .select(explode(ClaimFunctions.claims(col("text"))).as("claim"))
            .select("claim.*")
            .collectAsList();
    assertThat(claims)
        .extracting(row -> row.getString(row.fieldIndex("speaker")))
        .contains("mayor");
    assertThat(rows("select inline(claims(text, null)) from texts").collectAsList())
        .isEqualTo(claims);
  }
}
