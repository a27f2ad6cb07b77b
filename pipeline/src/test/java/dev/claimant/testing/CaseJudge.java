package dev.claimant.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.claimant.record.ClaimKind;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.MemberPart;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.SourcePart;
import dev.claimant.record.ClaimRecord.TextPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What is wrong with the claims of a {@link TextCase}.
 *
 * <p>An expected object with {@code at} is a quantity: its {@code value} stands at these words. One
 * with {@code content} is a statement whose content has these words. Its other fields are those of
 * {@link #FIELDS}. In a field's expected text {@code a|b} is either, "" is none and {@code *} is
 * any; a name that ends in {@code _not} has words that the field does not have.
 */
public final class CaseJudge {
  private static final Map<String, Function<ClaimRecord, String>> FIELDS =
      Map.ofEntries(
          ofQuantity("bound", quantity -> quantity.bound().label()),
          ofQuantity("unit", quantity -> quantity.unit().orElse("")),
          ofQuantity("kind", quantity -> quantity.kind().label()),
          ofQuantity("high", quantity -> quantity.high().map(CaseJudge::plain).orElse("")),
          ofQuantity("change", CaseJudge::change),
          ofQuantity("rate", quantity -> quantity.rate().map(rate -> rate.per()).orElse("")),
          ofQuantity("hedged", quantity -> "" + quantity.hedge().isPresent()),
          ofQuantity("negated", quantity -> "" + quantity.negated().isPresent()),
          ofQuantity("concept", quantity -> joined(quantity.concept())),
          Map.entry("entity", claim -> claim.entity().map(entity -> entity.name()).orElse("")),
          Map.entry("place", claim -> claim.place().map(place -> place.name()).orElse("")),
          Map.entry("time", claim -> claim.time().map(time -> time.text()).orElse("")),
          Map.entry("type", claim -> claim.attribution().type().label()),
          Map.entry(
              "stance", claim -> claim.attribution().stance().map(of -> of.label()).orElse("")),
          Map.entry("continues", claim -> "" + claim.attribution().continues().isPresent()),
          ofSource("source", SourcePart::text),
          ofSource("label", SourcePart::label),
          ofSource("organization", source -> source.organization().orElse("")),
          ofSource("name", source -> source.name().orElse("")),
          ofSource("source_type", source -> source.type().map(Enum::name).orElse("")),
          ofSource("class", source -> source.sourceClass().map(of -> of.label()).orElse("")),
          ofSource("members", CaseJudge::members));

  /** Fields of words, of which those expected need only be a part. */
  private static final List<String> WORDS = List.of("time", "source");

  private final TextCase it;
  private final List<ClaimRecord> claims;

  private CaseJudge(TextCase it, List<ClaimRecord> claims) {
    this.it = it;
    this.claims = claims;
  }

  /** What is wrong, a line for each fault. */
  public static List<String> faults(TextCase it, List<ClaimRecord> claims) {
    CaseJudge judge = new CaseJudge(it, claims);
    List<String> faults = new ArrayList<>();
    it.expected().forEach(expected -> faults.addAll(judge.faults(expected)));
    for (ClaimRecord claim : claims) {
      judge.unwanted(claim).map(words -> "not to be: " + words).forEach(faults::add);
    }
    return faults;
  }

  private List<String> faults(JsonNode expected) {
    return claims.stream()
        .filter(claim -> isMeant(claim, expected))
        .map(claim -> faults(claim, expected))
        .min(Comparator.comparing(List::size))
        .orElseGet(
            () ->
                expected.path("optional").asBoolean() ? List.of() : List.of("missing " + expected));
  }

  private boolean isMeant(ClaimRecord claim, JsonNode expected) {
    if (!expected.has("at")) {
      return claim.kind() == ClaimKind.STATEMENT
          && has(joined(claim.content()), expected.path("content").textValue());
    }
    return claim.quantity().isPresent()
        && overlaps(claim, expected.path("at").textValue())
        && isSame(claim.quantity().get().value(), expected.path("value").decimalValue());
  }

  private Stream<String> unwanted(ClaimRecord claim) {
    return claim.kind() == ClaimKind.QUANTITY
        ? it.notQuantities().stream().filter(words -> overlaps(claim, words))
        : it.absent().stream().filter(words -> has(joined(claim.content()), words));
  }

  private boolean overlaps(ClaimRecord claim, String words) {
    int at = it.text().indexOf(words);
    if (at < 0) {
      throw new AssertionError(it + " has no words " + words);
    }
    int start = it.text().codePointCount(0, at);
    int end = start + words.codePointCount(0, words.length());
    return claim.span().start() < end && start < claim.span().end();
  }

  private static List<String> faults(ClaimRecord claim, JsonNode expected) {
    return expected.properties().stream()
        .filter(field -> !List.of("at", "value", "content", "optional").contains(field.getKey()))
        .filter(field -> !isRight(claim, field.getKey(), field.getValue()))
        .map(field -> field + " in " + Gist.line(claim))
        .toList();
  }

  private static boolean isRight(ClaimRecord claim, String name, JsonNode value) {
    String wanted = value.isArray() ? members(value) : plainText(value.asText(""));
    String content = plainText(joined(claim.content()));
    return switch (name) {
      case "not_content" -> !has(content, wanted);
      case "content_start" -> begins(bare(content), bare(wanted));
      case "content_end" -> begins(reversed(bare(content)), reversed(bare(wanted)));
      default -> isFieldRight(claim, name, wanted);
    };
  }

  private static boolean isFieldRight(ClaimRecord claim, String name, String wanted) {
    String of = name.replaceFirst("_not$", "");
    Function<ClaimRecord, String> field = FIELDS.get(of);
    if (field == null) {
      throw new AssertionError("no field " + name);
    }
    String found = plainText(field.apply(claim));
    if (!name.equals(of)) {
      return !has(found, wanted);
    }
    if (wanted.equals("*")) {
      return of.equals("bound")
          ? !(found.equals("exact") && FIELDS.get("high").apply(claim).isEmpty())
          : !found.isEmpty();
    }
    return Arrays.stream(wanted.split("\\|", -1)).anyMatch(either -> isSame(of, found, either));
  }

  private static boolean isSame(String field, String found, String wanted) {
    if (field.equals("high")) {
      return !found.isEmpty() && isSame(new BigDecimal(found), new BigDecimal(wanted));
    }
    if (field.equals("concept")) {
      return found.contains(wanted);
    }
    boolean partWillDo = WORDS.contains(field) && !wanted.isEmpty();
    return partWillDo ? has(found, wanted) : found.equals(wanted);
  }

  private static boolean isSame(BigDecimal found, BigDecimal wanted) {
    double distance = Math.abs(found.doubleValue() - wanted.doubleValue());
    return distance <= 1e-6 * Math.max(1, Math.abs(wanted.doubleValue()));
  }

  private static boolean begins(String text, String words) {
    boolean cut =
        text.length() > words.length() && Character.isLetterOrDigit(text.charAt(words.length()));
    return text.startsWith(words) && !cut;
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static boolean has(String text, String words) {
    return Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}_])")
        .matcher(text)
        .find();
  }

  /** Without punctuation and marks at either end. */
  private static String bare(String text) {
    return text.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
  }

  private static String plainText(String text) {
    return text.replaceAll("[“”]", "\"").replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static String joined(List<TextPart> parts) {
    return parts.stream()
        .map(part -> part.text().replaceAll("\\s+", " "))
        .collect(Collectors.joining(" "));
  }

  private static String change(QuantityPart quantity) {
    return quantity
        .change()
        .map(change -> change.direction().label() + " " + change.figure().label())
        .orElse("");
  }

  private static String members(SourcePart source) {
    return source.members().stream()
        .map(MemberPart::name)
        .map(CaseJudge::plainText)
        .sorted()
        .collect(Collectors.joining(" + "));
  }

  private static String members(JsonNode names) {
    return StreamSupport.stream(names.spliterator(), false)
        .map(name -> plainText(name.asText()))
        .sorted()
        .collect(Collectors.joining(" + "));
  }

  private static Map.Entry<String, Function<ClaimRecord, String>> ofQuantity(
      String name, Function<QuantityPart, String> field) {
    return Map.entry(name, claim -> claim.quantity().map(field).orElse(""));
  }

  private static Map.Entry<String, Function<ClaimRecord, String>> ofSource(
      String name, Function<SourcePart, String> field) {
    return Map.entry(
        name,
        claim -> {
          Optional<SourcePart> source = claim.attribution().source();
          return source.map(field).map(text -> text.replaceAll("\\s+", " ")).orElse("");
        });
  }
}
