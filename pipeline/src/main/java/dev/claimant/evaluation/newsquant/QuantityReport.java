package dev.claimant.evaluation.newsquant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.claimant.evaluation.EvaluationReport;
import dev.claimant.evaluation.ReportJson;
import dev.claimant.evaluation.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The figures of quantities by what they are judged by. */
final class QuantityReport implements EvaluationReport {
  private final int sentences;
  private final int gold;
  private final int found;
  private final Map<QuantityColumn, Share> columns = new EnumMap<>(QuantityColumn.class);
  private final String errors;

  QuantityReport(
      int sentences, Set<QuantityColumn> judged, List<QuantityPair> pairs, String errors) {
    this.sentences = sentences;
    gold = (int) pairs.stream().filter(pair -> pair.gold().isPresent()).count();
    found = (int) pairs.stream().filter(pair -> pair.found().isPresent()).count();
    for (QuantityColumn column : judged) {
      int right = (int) pairs.stream().filter(column::isRight).count();
      columns.put(column, new Share(right, found, right, gold));
    }
    this.errors = errors;
  }

  /** F1 of value and unit together. */
  @Override
  public double f1() {
    return columns.getOrDefault(QuantityColumn.UNIT, Share.NONE).f1();
  }

  /** In percent. */
  @Override
  public String table() {
    StringBuilder out = new StringBuilder();
    out.append(sentences + " sentences, " + gold + " gold quantities, " + found + " predicted\n");
    out.append(String.format(Locale.ROOT, "%-24s%7s%7s%7s\n", "", "P", "R", "F1"));
    columns.forEach(
        (column, share) -> {
          double precision = percent(share.right(), found);
          double recall = percent(share.right(), gold);
          out.append(
              String.format(
                  Locale.ROOT,
                  "%-24s%7s%7s%7s\n",
                  column.title(),
                  rounded(precision),
                  rounded(recall),
                  rounded(Share.f1(precision, recall))));
        });
    return out.toString();
  }

  /** Not a share times 100, which makes another number of 23 in 80: this is the set's own way. */
  private static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  private static BigDecimal rounded(double percent) {
    return new BigDecimal(percent).setScale(1, RoundingMode.HALF_EVEN);
  }

  @Override
  public String json() {
    ObjectNode report = ReportJson.object();
    report.put("f1", ReportJson.rounded(f1()));
    report.put("sentences", sentences);
    report.put("gold", gold);
    report.put("predicted", found);
    columns.forEach(
        (column, share) ->
            report
                .putObject(column.title())
                .put("precision", ReportJson.rounded(share.precision()))
                .put("recall", ReportJson.rounded(share.recall()))
                .put("f1", ReportJson.rounded(share.f1())));
    return ReportJson.text(report);
  }

  @Override
  public String errors() {
    return errors;
  }
}
