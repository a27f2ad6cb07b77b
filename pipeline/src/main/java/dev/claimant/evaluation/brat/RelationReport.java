package dev.claimant.evaluation.brat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.claimant.document.AttributionType;
import dev.claimant.evaluation.EvaluationReport;
import dev.claimant.evaluation.ReportJson;
import dev.claimant.evaluation.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of attributions, per kind and for all. Precision is the share of those found as one
 * kind, recall of the gold ones that are of it; which kind one is, its own words decide. The figure
 * of source accuracy is the share of contents with the right source, of those that were found and
 * have one.
 */
final class RelationReport implements EvaluationReport {
  private static final List<AttributionType> ORDER =
      List.of(AttributionType.DIRECT, AttributionType.MIXED, AttributionType.INDIRECT);

  private static final String COLUMNS = "    P     R    F1";

  private final int documents;
  private final int ignored;
  private final Map<String, RelationTally> kinds = new LinkedHashMap<>();
  private final RelationTally all;
  private final Share cues;
  private final Reliability reliability;
  private final String errors;

  /**
   * @param ignored how many were found in what the annotators discarded
   */
  RelationReport(
      int documents,
      int ignored,
      Map<AttributionType, RelationTally> types,
      Share cues,
      Reliability reliability,
      String errors) {
    this.documents = documents;
    this.ignored = ignored;
    all = types.values().stream().reduce(RelationTally.NONE, RelationTally::plus);
    ORDER.forEach(type -> kinds.put(type.label(), types.getOrDefault(type, RelationTally.NONE)));
    kinds.put("all", all);
    this.cues = cues;
    this.reliability = reliability;
    this.errors = errors;
  }

  /** F1 of content and source together, over all kinds. */
  @Override
  public double f1() {
    return all.sourced().f1();
  }

  /** In percent. */
  @Override
  public String table() {
    StringBuilder out = new StringBuilder();
    out.append(line("", "gold", "found", "content", "content exact", "content+source", "source"));
    out.append(line("", "", "", COLUMNS, COLUMNS, COLUMNS, " right"));
    kinds.forEach(
        (kind, tally) ->
            out.append(
                line(
                    kind,
                    tally.content().gold(),
                    tally.content().found(),
                    percents(tally.content()),
                    percents(tally.exact()),
                    percents(tally.sourced()),
                    percent(tally.source().recall()))));
    out.append(line("cue", cues.gold(), cues.found(), percents(cues), "", "", ""));
    String confidence = reliability.table();
    return out + (confidence.isEmpty() ? "" : "\n" + confidence);
  }

  private static String line(Object... cells) {
    return String.format(Locale.ROOT, "%-8s %6s %6s   %-17s   %-17s   %-17s   %s", cells)
            .stripTrailing()
        + "\n";
  }

  private static String percents(Share share) {
    return percent(share.precision()) + " " + percent(share.recall()) + " " + percent(share.f1());
  }

  /** Rounded as Python does, ties to even. */
  private static String percent(double share) {
    BigDecimal rounded = new BigDecimal(100 * share).setScale(1, RoundingMode.HALF_EVEN);
    return String.format(Locale.ROOT, "%5s", rounded);
  }

  @Override
  public String json() {
    ObjectNode report = ReportJson.object();
    report.put("f1", ReportJson.rounded(f1()));
    report.put("documents", documents);
    report.put("ignored", ignored);
    kinds.forEach(
        (kind, tally) -> {
          ObjectNode rows = report.putObject(kind);
          put(rows, "content", tally.content());
          put(rows, "content exact", tally.exact());
          put(rows, "content and source", tally.sourced());
          rows.put("source accuracy", ReportJson.rounded(tally.source().recall()));
        });
    put(report, "cue", cues);
    report.put("calibration error", ReportJson.rounded(reliability.error()));
    return ReportJson.text(report);
  }

  private static void put(ObjectNode rows, String row, Share share) {
    rows.putObject(row)
        .put("gold", share.gold())
        .put("found", share.found())
        .put("precision", ReportJson.rounded(share.precision()))
        .put("recall", ReportJson.rounded(share.recall()))
        .put("f1", ReportJson.rounded(share.f1()));
  }

  @Override
  public String errors() {
    return errors;
  }
}
