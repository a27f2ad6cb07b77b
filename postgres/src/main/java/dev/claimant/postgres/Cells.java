package dev.claimant.postgres;

import dev.claimant.record.ClaimRow;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the cells of rows as PostgreSQL reads them. It has no U+0000, which becomes U+FFFD, so
 * that the offsets of what follows stay right.
 */
final class Cells {
  /** In JSON; not after a backslash, unless that is itself escaped. */
  private static final Pattern ESCAPED_ZERO = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

  /** Years before the first count as "0005-03-01 BC". */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyyyyyy-MM-dd G", Locale.ENGLISH);

  private Cells() {}

  /** A cell of a certain type as a literal without quotation marks. */
  static String literal(ClaimRow.Type type, String cell) {
    return switch (type) {
      case TEXT -> text(cell);
      case WORD, INTEGER, NUMBER, BOOLEAN -> cell;
      case JSON -> ESCAPED_ZERO.matcher(cell).replaceAll("$1\\\\ufffd");
      case DATE -> LocalDate.parse(cell).format(DATE);
    };
  }

  /** A text as it is stored. */
  static String text(String text) {
    return text.replace('\0', '\uFFFD');
  }

  /** A row of literals in the text format of COPY, with its line break. */
  static String copyLine(List<Optional<String>> row) {
    return row.stream()
        .map(cell -> cell.map(Cells::escaped).orElse("\\N"))
        .collect(Collectors.joining("\t", "", "\n"));
  }

  private static String escaped(String cell) {
    return cell.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
