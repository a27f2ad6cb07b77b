package dev.claimant.evaluation.claims;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.claimant.evaluation.EvaluationReport;
import dev.claimant.evaluation.ReportJson;
import dev.claimant.record.ClaimKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of an evaluation, per kind of claim and for all claims: how many were found rightly
 * (true), found wrongly (false) and missed, with precision, recall and F1. Each figure is given for
 * whole claims, for spans that overlap, and for each field; a field that is found with another
 * value than it should have is one false and one missed. A field that neither side has is left out.
 * Where there was nothing to find and nothing was found, precision, recall and F1 are 1.
 */
final class ClaimReport implements EvaluationReport {
  private final int documents;
  private final Map<String, Tally> rows = new LinkedHashMap<>();
  private final Tally all;
  private final String errors;

  /**
   * @param kinds the tally of each kind
   */
  ClaimReport(int documents, Map<ClaimKind, Tally> kinds, String errors) {
    this.documents = documents;
    all = kinds.values().stream().reduce(Tally.empty(), Tally::plus);
    kinds.forEach((kind, tally) -> rows.put(kind.label(), tally));
    rows.put("all", all);
    this.errors = errors;
  }

  /** F1 over all whole claims: those right in their span and in every field. */
  @Override
  public double f1() {
    return all.whole().f1();
  }

  @Override
  public String table() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%-18s %6s %6s %6s %9s %6s %6s\n",
            "",
            "true",
            "false",
            "missed",
            "precision",
            "recall",
            "F1"));
    rows.forEach(
        (kind, tally) -> {
          out.append(kind).append('\n');
          shown(tally).forEach((row, score) -> out.append(line(row, score)));
        });
    return out.toString();
  }

  private static String line(String row, Score score) {
    return String.format(
        Locale.ROOT,
        "  %-16s %6d %6d %6d %9.3f %6.3f %6.3f\n",
        row,
        score.right(),
        score.wrong(),
        score.missed(),
        score.precision(),
        score.recall(),
        score.f1());
  }

  @Override
  public String json() {
    ObjectNode report = ReportJson.object();
    report.put("f1", ReportJson.rounded(f1()));
    report.put("documents", documents);
    rows.forEach((kind, tally) -> report.set(kind, json(tally)));
    return ReportJson.text(report);
  }

  private static ObjectNode json(Tally tally) {
    ObjectNode rows = ReportJson.object();
    shown(tally)
        .forEach(
            (row, score) ->
                rows.putObject(row)
                    .put("true", score.right())
                    .put("false", score.wrong())
                    .put("missed", score.missed())
                    .put("precision", ReportJson.rounded(score.precision()))
                    .put("recall", ReportJson.rounded(score.recall()))
                    .put("f1", ReportJson.rounded(score.f1())));
    return rows;
  }

  private static Map<String, Score> shown(Tally tally) {
    Map<String, Score> rows = new LinkedHashMap<>(tally.rows());
    rows.entrySet().removeIf(row -> row.getValue().isEmpty() && !row.getKey().equals(Tally.WHOLE));
    return rows;
  }

  /** Each beside its sentence. */
  @Override
  public String errors() {
    return errors;
  }
}
