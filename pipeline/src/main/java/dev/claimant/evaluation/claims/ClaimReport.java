package dev.claimant.evaluation.claims;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.claimant.evaluation.EvaluationReport;
import dev.claimant.evaluation.ReportJson;
import dev.claimant.evaluation.Share;
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
  private final Map<String, ClaimTally> rows = new LinkedHashMap<>();
  private final ClaimTally all;
  private final String errors;

  /**
   * @param kinds the tally of each kind
   */
  ClaimReport(int documents, Map<ClaimKind, ClaimTally> kinds, String errors) {
    this.documents = documents;
    all = kinds.values().stream().reduce(ClaimTally.empty(), ClaimTally::plus);
    kinds.forEach((kind, tally) -> rows.put(kind.label(), tally));
    rows.put("all", all);
    this.errors = errors;
  }

  /** F1 over all whole claims: those right in their span and in every field. */
  @Override
  public double f1() {
    return orWhole(all.whole(), all.whole().f1());
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
          shown(tally).forEach((row, share) -> out.append(line(row, share)));
        });
    return out.toString();
  }

  private static String line(String row, Share share) {
    return String.format(
        Locale.ROOT,
        "  %-16s %6d %6d %6d %9.3f %6.3f %6.3f\n",
        row,
        share.right(),
        share.found() - share.right(),
        share.gold() - share.met(),
        orWhole(share, share.precision()),
        orWhole(share, share.recall()),
        orWhole(share, share.f1()));
  }

  /** One figure of a share; all is right where there was nothing to find and nothing was found. */
  private static double orWhole(Share share, double figure) {
    return share.isEmpty() ? 1 : figure;
  }

  @Override
  public String json() {
    ObjectNode report = ReportJson.object();
    report.put("f1", ReportJson.rounded(f1()));
    report.put("documents", documents);
    rows.forEach((kind, tally) -> report.set(kind, json(tally)));
    return ReportJson.text(report);
  }

  private static ObjectNode json(ClaimTally tally) {
    ObjectNode rows = ReportJson.object();
    shown(tally)
        .forEach(
            (row, share) ->
                rows.putObject(row)
                    .put("true", share.right())
                    .put("false", share.found() - share.right())
                    .put("missed", share.gold() - share.met())
                    .put("precision", ReportJson.rounded(orWhole(share, share.precision())))
                    .put("recall", ReportJson.rounded(orWhole(share, share.recall())))
                    .put("f1", ReportJson.rounded(orWhole(share, share.f1()))));
    return rows;
  }

  private static Map<String, Share> shown(ClaimTally tally) {
    Map<String, Share> rows = new LinkedHashMap<>(tally.rows());
    rows.entrySet()
        .removeIf(row -> row.getValue().isEmpty() && !row.getKey().equals(ClaimTally.WHOLE));
    return rows;
  }

  /** Each next to its sentence. */
  @Override
  public String errors() {
    return errors;
  }
}
