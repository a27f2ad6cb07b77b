package dev.claimant.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.claimant.query.Answer;
import dev.claimant.record.ClaimJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** How an answer is written. */
enum AnswerFormat {
  /** Columns aligned, for people. */
  TABLE {
    @Override
    void write(Answer answer, PrintWriter out) throws IOException {
      List<List<JsonNode>> first = new ArrayList<>();
      Optional<List<JsonNode>> next = answer.next();
      while (next.isPresent() && first.size() < LOOK_AHEAD) {
        first.add(next.get());
        next = answer.next();
      }
      List<Integer> widths = widths(answer.columns(), first);
      out.print(line(answer.columns(), List.of(), widths) + "\n");
      out.print(line(widths.stream().map("-"::repeat).toList(), List.of(), widths) + "\n");
      first.forEach(row -> out.print(line(cells(row), row, widths) + "\n"));
      for (; next.isPresent(); next = answer.next()) {
        out.print(line(cells(next.get()), next.get(), widths) + "\n");
      }
    }
  },
  /** A header and a line for each row, as RFC 4180 has them. */
  CSV {
    @Override
    void write(Answer answer, PrintWriter out) throws IOException {
      CSVPrinter rows = new CSVPrinter(out, CSVFormat.RFC4180);
      rows.printRecord(answer.columns());
      for (Optional<List<JsonNode>> row = answer.next(); row.isPresent(); row = answer.next()) {
        rows.printRecord(row.get().stream().map(AnswerFormat::text).toList());
      }
      rows.flush();
    }
  },
  /** An array with an object a line. */
  JSON {
    @Override
    void write(Answer answer, PrintWriter out) throws IOException {
      String separator = "[\n";
      for (Optional<List<JsonNode>> row = answer.next(); row.isPresent(); row = answer.next()) {
        Map<String, JsonNode> object = new LinkedHashMap<>();
        for (int i = 0; i < row.get().size(); i++) {
          object.put(answer.columns().get(i), row.get().get(i));
        }
        out.print(separator + ClaimJson.MAPPER.writeValueAsString(object));
        separator = ",\n";
      }
      out.print(separator.startsWith("[") ? "[]\n" : "\n]\n");
    }
  };

  /** How many rows of a table decide on the widths of its columns. */
  private static final int LOOK_AHEAD = 1000;

  /** Where the text of a cell is cut. */
  private static final int WIDEST = 60;

  /** Writes all rows of an answer. */
  abstract void write(Answer answer, PrintWriter out) throws IOException;

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
  }

  private static List<String> cells(List<JsonNode> row) {
    return row.stream().map(AnswerFormat::text).map(AnswerFormat::cut).toList();
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ");
    return length(line) <= WIDEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static List<Integer> widths(List<String> columns, List<List<JsonNode>> rows) {
    List<Integer> widths = new ArrayList<>(columns.stream().map(AnswerFormat::length).toList());
    for (List<JsonNode> row : rows) {
      List<String> cells = cells(row);
      for (int i = 0; i < cells.size(); i++) {
        widths.set(i, Math.max(widths.get(i), length(cells.get(i))));
      }
    }
    return widths;
  }

  /** Pads cells to their widths, numbers on the left. */
  private static String line(List<String> cells, List<JsonNode> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String blanks = " ".repeat(Math.max(0, widths.get(i) - length(cells.get(i))));
      boolean isNumber = !row.isEmpty() && row.get(i).isNumber();
      line.append(i == 0 ? "" : "  ")
          .append(isNumber ? blanks + cells.get(i) : cells.get(i) + blanks);
    }
    return line.toString().stripTrailing();
  }
}
