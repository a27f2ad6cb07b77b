package dev.claimant.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.claimant.record.ClaimRow.Column;
import dev.claimant.testing.BareDocument;
import dev.claimant.testing.QuantityPartBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimRowTest {
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  /** Some of SQL's reserved words that would suit a column. */
  private static final Set<String> RESERVED =
      Set.of("of", "end", "start", "time", "date", "to", "from", "order", "by", "table", "class");

  private static List<ClaimRecord> records() {
    List<ClaimRecord> records = new ArrayList<>();
    for (long seed = 0; seed < 60; seed++) {
      records.addAll(RecordBuilder.of(RandomDocuments.document(seed)));
    }
    return records;
  }

  private static String csv(char delimiter, List<ClaimRecord> records) throws IOException {
    StringWriter out = new StringWriter();
    try (ClaimWriter writer = new ClaimWriter(out, ClaimFormat.csv(delimiter))) {
      writer.write(BareDocument.part("d", "0"), "", records);
    }
    return out.toString();
  }

  private static List<CSVRecord> read(char delimiter, String csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
      return parser.getRecords();
    }
  }

  @Test
  void aRowHasAllOfItsRecord() throws ClaimFormatException {
    for (ClaimRecord record : records()) {
      assertThat(json(ClaimRow.of(record).record())).isEqualTo(json(record));
    }
  }

  private static String json(ClaimRecord record) {
    return ClaimJson.MAPPER.valueToTree(record).toString();
  }

  @Test
  void whatIsNoRowOfARecordIsNamed() {
    ClaimRow row = ClaimRow.of(records().get(0));
    List<Optional<String>> cells = new ArrayList<>(row.cells());
    cells.set(0, Optional.empty());
    assertThatExceptionOfType(ClaimFormatException.class)
        .isThrownBy(() -> new ClaimRow(cells).record())
        .withMessageStartingWith("not the row of a claim: ");
  }

  /** A field that the schema gets and the columns do not, or the other way round, is an error. */
  @Test
  void theColumnsHaveEveryFieldOfTheSchema() throws JsonProcessingException {
    JsonNode schema = ClaimJson.MAPPER.readTree(ClaimSchema.json());
    Set<String> fields = new TreeSet<>();
    addFields(schema, schema, "", fields);
    assertThat(fields).hasSizeGreaterThan(80);
    Set<String> columns =
        ClaimRow.columns().stream()
            .map(Column::field)
            .filter(field -> !field.contains("[]"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(columns).isEqualTo(fields);
  }

  private static void addFields(JsonNode schema, JsonNode node, String path, Set<String> fields) {
    String reference = node.path("$ref").asText();
    if (!reference.isEmpty()) {
      addFields(schema, schema.at(reference.substring(1)), path, fields);
      return;
    }
    if (!node.has("properties")) {
      fields.add(path);
      return;
    }
    node.path("properties")
        .properties()
        .forEach(
            field ->
                addFields(
                    schema,
                    field.getValue(),
                    path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                    fields));
  }

  @Test
  void theNamesOfColumnsSuitDatabases() {
    List<String> names = ClaimRow.columns().stream().map(Column::name).toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
    assertThat(names).doesNotContainAnyElementsOf(RESERVED);
  }

  @Test
  void theCellsAreOfTheirTypes() throws JsonProcessingException {
    for (ClaimRecord record : records()) {
      ClaimRow row = ClaimRow.of(record);
      assertThat(row.cells()).hasSameSizeAs(ClaimRow.columns());
      for (int i = 0; i < row.cells().size(); i++) {
        if (row.cells().get(i).isPresent()) {
          check(ClaimRow.columns().get(i), row.cells().get(i).get());
        }
      }
    }
  }

  private static void check(Column column, String cell) throws JsonProcessingException {
    switch (column.type()) {
      case INTEGER -> assertThat(Integer.parseInt(cell)).isNotNegative();
      case NUMBER -> assertThat(new BigDecimal(cell).toPlainString()).isEqualTo(cell);
      case BOOLEAN -> assertThat(cell).isIn("true", "false");
      case DATE -> assertThat(cell).matches("\\d{4}-\\d{2}-\\d{2}");
      case JSON -> assertThat(ClaimJson.MAPPER.readTree(cell).isContainerNode()).isTrue();
      case WORD -> assertThat(cell).matches("[\\w -]+");
      case TEXT -> assertThat(cell).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t'})
  void whatIsWrittenIsReadByOthers(char delimiter) throws IOException {
    List<ClaimRecord> records = records();
    List<CSVRecord> rows = read(delimiter, csv(delimiter, records));
    assertThat(rows).hasSize(records.size() + 1);
    assertThat(rows.get(0).toList())
        .isEqualTo(ClaimRow.columns().stream().map(Column::name).toList());
    for (int n = 0; n < records.size(); n++) {
      ClaimRow row = ClaimRow.of(records.get(n));
      assertThat(rows.get(n + 1).toList())
          .isEqualTo(
              IntStream.range(0, row.cells().size())
                  .mapToObj(i -> shown(ClaimRow.columns().get(i), row.cells().get(i).orElse("")))
                  .toList());
    }
  }

  private static String shown(Column column, String cell) {
    boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    return column.type() == ClaimRow.Type.TEXT && formula ? "'" + cell : cell;
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      textBlock =
          """
          =HYPERLINK("http://x"), ^'=HYPERLINK("http://x")^
          @SUM(1), ^'@SUM(1)^
          +1 said no, ^'+1 said no^
          -2 and a half, ^'-2 and a half^
          ＝1+1, ^'＝1+1^
          a=b, a=b
          """)
  void noTextIsAFormula(String text, String cell) throws IOException {
    ClaimRecord formula = quantity(text, "1");
    assertThat(read(',', csv(',', List.of(formula))).get(1).get(2)).isEqualTo(cell);
  }

  private static ClaimRecord quantity(String text, String value) {
    ClaimRecord record =
        records().stream().filter(one -> one.quantity().isPresent()).findFirst().orElseThrow();
    return new ClaimRecord(
        record.id(),
        record.kind(),
        text,
        record.span(),
        record.document(),
        record.page(),
        record.sentence(),
        Optional.of(new QuantityPartBuilder(value).build()),
        record.entity(),
        record.place(),
        record.time(),
        record.content(),
        record.attribution(),
        record.confidence(),
        record.quantities(),
        record.evidence());
  }

  /** The minus of a number is no formula, and what reads numbers would stumble over a mark. */
  @Test
  void aNegativeNumberStaysANumber() throws IOException {
    ClaimRecord negative = quantity("minus 5", "-5");
    int value = ClaimRow.columns().stream().map(Column::name).toList().indexOf("value");
    assertThat(read(',', csv(',', List.of(negative))).get(1).get(value)).isEqualTo("-5");
  }

  @Test
  void noRecordsAreAHeader() throws IOException {
    assertThat(read(',', csv(',', List.of()))).hasSize(1);
  }

  @Test
  void everyColumnIsDescribed() {
    assertThat(ClaimRow.columns())
        .allSatisfy(column -> assertThat(ClaimSchema.description(column.field())).isNotBlank());
    assertThat(ClaimSchema.description("document.date")).contains("published");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClaimSchema.description("document.colour"));
  }
}
