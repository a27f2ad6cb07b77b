package dev.claimant.testing;

import dev.claimant.document.Stance;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.AttributionPart;
import dev.claimant.record.ClaimRecord.EntityPart;
import dev.claimant.record.ClaimRecord.MemberPart;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.SourcePart;
import dev.claimant.record.ClaimRecord.TextPart;
import dev.claimant.record.ClaimRecord.TimePart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Claim records in a form that a person can review: one line a claim, without ids and offsets.
 *
 * <p>A name follows the words that stand for it: {@code he = Ian Webb}. The parts of a content are
 * separated by {@code …}. What a statement says is left out if it is the text.
 */
public final class Gist {
  private Gist() {}

  /** Tab-separated lines, the first of which names the columns. A cell without a value is "-". */
  public static List<String> table(List<ClaimRecord> claims) {
    List<String> lines = new ArrayList<>();
    lines.add("kind\ttext\tsays\tof\tentity\tplace\ttime\tby\tstance\tsource\tcue");
    for (ClaimRecord claim : claims) {
      lines.add(
          String.join(
              "\t",
              cells(claim).values().stream().map(cell -> cell.isEmpty() ? "-" : cell).toList()));
    }
    return lines;
  }

  /** The cells of a line that have a value, with their names: {@code kind=quantity, text=…}. */
  public static String line(ClaimRecord claim) {
    return cells(claim).entrySet().stream()
        .filter(cell -> !cell.getValue().isEmpty())
        .map(cell -> cell.getKey() + "=" + cell.getValue())
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> cells(ClaimRecord claim) {
    AttributionPart attribution = claim.attribution();
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("kind", claim.kind().label());
    String text = claim.text().replaceAll("\\s+", " ");
    String content = parts(claim.content());
    cells.put("text", text);
    cells.put("says", claim.quantity().map(Gist::says).orElse(content.equals(text) ? "" : content));
    cells.put("of", claim.quantity().flatMap(QuantityPart::of).map(of -> of.label()).orElse(""));
    cells.put("entity", claim.entity().map(Gist::entity).orElse(""));
    cells.put("place", claim.place().map(Gist::entity).orElse(""));
    cells.put("time", claim.time().map(Gist::time).orElse(""));
    cells.put("by", attribution.type().label());
    cells.put("stance", attribution.stance().map(Stance::label).orElse(""));
    cells.put("source", attribution.source().map(Gist::source).orElse(""));
    cells.put("cue", attribution.cue().map(TextPart::text).orElse(""));
    return cells;
  }

  /** "not 10..20 about count ship per day [up to] [hedge: may] [than: last year]". */
  private static String says(QuantityPart quantity) {
    StringBuilder says = new StringBuilder();
    quantity.negated().ifPresent(denied -> says.append("not "));
    says.append(quantity.value().toPlainString());
    quantity
        .high()
        .map(BigDecimal::toPlainString)
        .ifPresent(high -> says.append("..").append(high));
    says.append(' ').append(quantity.bound().label());
    says.append(' ').append(quantity.kind().label());
    quantity.unit().ifPresent(unit -> says.append(' ').append(unit));
    quantity.rate().ifPresent(rate -> says.append(" per ").append(rate.per()));
    quantity
        .change()
        .map(change -> " [" + change.direction().label() + " " + change.figure().label() + "]")
        .ifPresent(says::append);
    quantity.hedge().map(words -> " [hedge: " + words.text() + "]").ifPresent(says::append);
    quantity.comparison().map(words -> " [than: " + words.text() + "]").ifPresent(says::append);
    return says.toString();
  }

  private static String parts(List<TextPart> parts) {
    return parts.stream()
        .map(part -> part.text().replaceAll("\\s+", " "))
        .collect(Collectors.joining(" … "));
  }

  private static String entity(EntityPart entity) {
    return named(entity.text(), Optional.of(entity.name()));
  }

  private static String time(TimePart time) {
    return named(time.text(), time.value());
  }

  private static String source(SourcePart source) {
    Optional<String> members =
        source.members().isEmpty()
            ? Optional.empty()
            : Optional.of(
                source.members().stream().map(MemberPart::name).collect(Collectors.joining(" + ")));
    Optional<String> label = source.name().or(() -> members).or(() -> described(source));
    return named(source.text(), label)
        + source.sourceClass().map(of -> " (" + of.label() + ")").orElse("")
        + source.organization().map(of -> " [for: " + of + "]").orElse("");
  }

  /** What a pronoun or a phrase with one stands for, if it says more than an article less. */
  private static Optional<String> described(SourcePart source) {
    return Optional.of(source.label())
        .filter(
            label ->
                !source.text().toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT)));
  }

  private static String named(String text, Optional<String> name) {
    return text.replaceAll("\\s+", " ")
        + name.filter(other -> !other.equals(text)).map(other -> " = " + other).orElse("");
  }
}
