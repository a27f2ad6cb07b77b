package dev.claimant.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UnitsTest {
  private static final List<List<String>> ROWS = Resource.rows("units.txt");

  @Test
  void everyConversionLeadsToAUnitOfTheList() {
    Set<String> names = ROWS.stream().map(row -> row.get(0)).collect(Collectors.toSet());
    assertThat(ROWS)
        .filteredOn(row -> !row.get(4).isEmpty())
        .allSatisfy(
            row -> {
              String[] parts = row.get(4).split(" ", 2);
              assertThat(new BigDecimal(parts[0])).isPositive();
              assertThat(names).contains(parts[1].split(" per hour")[0]);
            });
  }

  @Test
  void everyUnitHasAFormAndNoFormHasTwoUnits() {
    assertThat(ROWS).allSatisfy(row -> assertThat(row).hasSize(6));
    assertThat(ROWS).allSatisfy(row -> assertThat(row.get(2) + row.get(3)).isNotBlank());
    assertThat(ROWS.stream().flatMap(row -> Resource.items(row.get(2)).stream()))
        .doesNotHaveDuplicates();
    assertThat(ROWS.stream().flatMap(row -> Resource.items(row.get(3)).stream()))
        .doesNotHaveDuplicates();
  }
}
