package dev.claimant.spark;

import dev.claimant.DocumentFailure;
import dev.claimant.DocumentFailure.Reason;
import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import dev.claimant.record.ClaimRecord;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * What documents come to, a row for each: its claims, or why it has none. So whatever Spark
 * repeats, no document is in both outputs or in none.
 */
final class Outcomes implements Iterator<Row> {
  static final String DONE = "done";
  static final String FAILED = "failed";
  static final String SKIPPED = "skipped";

  /** The statuses are those of the command line's ledger. */
  static final StructType SCHEMA =
      new StructType()
          .add("place", DataTypes.IntegerType)
          .add("position", DataTypes.LongType)
          .add("id", DataTypes.StringType)
          .add("input", DataTypes.StringType)
          .add("status", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("message", DataTypes.StringType)
          .add("claims", DataTypes.createArrayType(ClaimRows.SCHEMA));

  private final Iterator<Tuple2<Place, SentItem>> documents;
  private final SharedClaimant claimant;
  private final TimeLimit limit;
  private Optional<String> earlier = Optional.empty();

  /**
   * @param documents in order of their places
   */
  Outcomes(Iterator<Tuple2<Place, SentItem>> documents, SharedClaimant claimant, TimeLimit limit) {
    this.documents = documents;
    this.claimant = claimant;
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    return documents.hasNext();
  }

  @Override
  public Row next() {
    Tuple2<Place, SentItem> next = documents.next();
    Item item = next._2().item();
    try {
      return row(next._1(), item, Optional.empty(), claims(item));
    } catch (DocumentFailure e) {
      if (e.reason() == Reason.NO_MODELS) {
        // No document can be worked on, so this is no matter of one.
        throw new IllegalStateException(e.getMessage(), e);
      }
      return row(next._1(), item, Optional.of(e), List.of());
    }
  }

  private List<ClaimRecord> claims(Item item) throws DocumentFailure {
    boolean taken = earlier.filter(item.id()::equals).isPresent();
    earlier = Optional.of(item.id());
    if (taken) {
      throw DocumentFailure.sameId(item.id());
    }
    if (item instanceof BadItem bad) {
      throw DocumentFailure.of(bad.problem());
    }
    return limit.get(() -> claimant.claims((RawDocument) item));
  }

  private static Row row(
      Place place, Item item, Optional<DocumentFailure> failure, List<ClaimRecord> claims) {
    return RowFactory.create(
        place.input(),
        place.position(),
        item.id(),
        item.name(),
        failure.map(it -> it.isSkipped() ? SKIPPED : FAILED).orElse(DONE),
        failure.map(it -> it.reason().label()).orElse(null),
        failure.map(DocumentFailure::getMessage).orElse(null),
        ClaimRows.of(claims));
  }
}
