package dev.claimant.spark;

import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Claims as rows of Spark, with the columns of {@link ClaimRow}. */
final class ClaimRows {
  /** The columns with their types. JSON is a string; a number is the double next to it. */
  static final StructType SCHEMA =
      new StructType(
          ClaimRow.columns().stream()
              .map(column -> DataTypes.createStructField(column.name(), type(column.type()), true))
              .toArray(StructField[]::new));

  private ClaimRows() {}

  private static DataType type(ClaimRow.Type type) {
    return switch (type) {
      case TEXT, WORD, JSON -> DataTypes.StringType;
      case INTEGER -> DataTypes.IntegerType;
      case NUMBER -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
    };
  }

  static Row[] of(List<ClaimRecord> records) {
    return records.stream().map(ClaimRows::of).toArray(Row[]::new);
  }

  static Row of(ClaimRecord record) {
    ClaimRow row = ClaimRow.of(record);
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      ClaimRow.Type type = ClaimRow.columns().get(i).type();
      values.add(row.cells().get(i).map(cell -> value(type, cell)).orElse(null));
    }
    return RowFactory.create(values.toArray());
  }

  private static @Nullable Object value(ClaimRow.Type type, String cell) {
    return switch (type) {
      case TEXT, WORD, JSON -> cell;
      case INTEGER -> Integer.valueOf(cell);
      case NUMBER -> number(cell);
      case BOOLEAN -> Boolean.valueOf(cell);
      case DATE -> LocalDate.parse(cell);
    };
  }

  /** None for a number that is too large for a double, since it is not infinite. */
  private static @Nullable Double number(String cell) {
    double number = Double.parseDouble(cell);
    return Double.isInfinite(number) ? null : number;
  }
}
