package dev.claimant.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import systems.uom.ucum.format.UCUMFormat;
import systems.uom.ucum.format.UCUMFormat.Variant;

/** Holds the lists of units and currencies to each other and to what others say of them. */
class UnitsTest {
  private static final List<Row> ROWS = WordList.rows(Units.class, "units.txt", 8);
  private static final List<Row> MONEY = WordList.rows(Units.class, "currencies.txt", 6);

  /** What UCUM's base unit is in ours, for dimensions in which they differ. */
  private static final Map<String, BigDecimal> OWN_BASES =
      Map.of("portion", BigDecimal.valueOf(100), "angle", new BigDecimal("57.29577951308232088"));

  static List<Row> checkable() {
    return ROWS.stream().filter(row -> !row.cell(7).isEmpty() && !row.cell(3).isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("checkable")
  void factorsAreThoseOfUcum(Row row) {
    Conversion ours = Conversion.parse(row.cell(3));
    Unit<?> unit = UCUMFormat.getInstance(Variant.CASE_SENSITIVE).parse(row.cell(7));
    for (String value : List.of("0", "1", "7.5")) {
      BigDecimal expected =
          converted(unit, new BigDecimal(value))
              .multiply(OWN_BASES.getOrDefault(row.cell(2), BigDecimal.ONE));
      BigDecimal difference = ours.of(new BigDecimal(value)).subtract(expected).abs();
      assertThat(difference)
          .as(row + " of " + value + " should be " + expected)
          .isLessThanOrEqualTo(expected.abs().movePointLeft(14));
    }
  }

  private static <Q extends javax.measure.Quantity<Q>> BigDecimal converted(
      Unit<Q> unit, BigDecimal value) {
    UnitConverter converter = unit.getConverterTo(unit.getSystemUnit());
    return new BigDecimal(converter.convert(value).toString(), MathContext.DECIMAL128);
  }

  @Test
  void everyDimensionHasOneBaseUnit() {
    Map<String, String> bases = new HashMap<>();
    for (Row row : ROWS) {
      if (!row.cell(3).isEmpty()) {
        String base = Conversion.parse(row.cell(3)).unit();
        assertThat(row.cell(2)).isNotEmpty();
        assertThat(bases.merge(row.cell(2), base, (first, second) -> first))
            .as(row.toString())
            .isEqualTo(base);
      }
    }
  }

  @Test
  void everyConversionLeadsToAUnitOfTheList() {
    Units units = new Units();
    assertThat(
            Stream.concat(
                ROWS.stream().map(row -> row.cell(3)), MONEY.stream().map(row -> row.cell(5))))
        .filteredOn(cell -> !cell.isEmpty() && !cell.endsWith("metre per second"))
        .allSatisfy(cell -> assertThat(units.named(Conversion.parse(cell).unit())).isPresent());
  }

  @Test
  void everyUnitHasAFormAndNoFormHasTwoUnits() {
    assertThat(ROWS).allSatisfy(row -> assertThat(row.cells()).hasSize(8));
    assertThat(ROWS).allSatisfy(row -> assertThat(row.cell(4) + row.cell(5)).isNotBlank());
    assertThat(MONEY).allSatisfy(row -> assertThat(row.cells()).hasSize(6));
    assertThat(MONEY).allSatisfy(row -> assertThat(row.cell(2) + row.cell(3)).isNotBlank());
    assertThat(items(ROWS, 4, MONEY, 2)).doesNotHaveDuplicates();
    assertThat(items(ROWS, 5, MONEY, 3)).doesNotHaveDuplicates();
  }

  private static Stream<String> items(
      List<Row> some, int column, List<Row> others, int otherColumn) {
    return Stream.concat(
            some.stream().map(row -> row.items(column)),
            others.stream().map(row -> row.items(otherColumn)))
        .flatMap(List::stream);
  }

  /** Java's list also has currencies that are history and units of account that nobody pays in. */
  @Test
  void everyCurrencyOfTheWorldHasItsCode() {
    Set<String> codes =
        MONEY.stream()
            .flatMap(row -> Stream.of(row.items(1), row.items(4)))
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    Set<String> current =
        Stream.of(Locale.getISOCountries())
            .map(country -> Currency.getInstance(new Locale("", country)))
            .filter(Objects::nonNull)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    assertThat(codes).containsAll(current);
    assertThat(MONEY)
        .extracting(row -> row.cell(1))
        .filteredOn(code -> !code.isEmpty())
        .allSatisfy(code -> assertThat(code).matches("[A-Z]{3}"))
        .doesNotHaveDuplicates();
  }
}
