package dev.claimant.spark;

import dev.claimant.Claimant;
import dev.claimant.document.Attribution;
import dev.claimant.document.AttributionType;
import dev.claimant.document.Bound;
import dev.claimant.document.Claim;
import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.document.Quantity;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Reading;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.pipeline.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline without models: each run of digits is a quantity, "Ann says so." a statement. "crash"
 * in a text brings the pipeline down, "hang" keeps it for ever, "wait 5" for 5 ms; "Bonjour" is no
 * English.
 *
 * @param date of documents that do not state their own
 */
record FakeClaimant(@Nullable LocalDate date) implements ClaimantSource {
  @Override
  public Claimant make() {
    return Claimant.builder()
        .stages(() -> List.of(new Everything()))
        .languageDetector(text -> text.startsWith("Bonjour") ? "fra" : "eng")
        .date(Optional.ofNullable(date))
        .build();
  }

  private static final class Everything implements Stage {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern STATEMENT = Pattern.compile("(\\w+) (says) ([^.]+)");
    private static final Pattern WAIT = Pattern.compile("wait ([0-9]+)");

    @Override
    public Set<Layer<?>> requires() {
      return Set.of();
    }

    @Override
    public Layer<?> adds() {
      return Layer.CLAIMS;
    }

    @Override
    public Document apply(Document document) {
      String text = document.text();
      if (text.contains("crash")) {
        throw new IllegalStateException("the stage crashed");
      }
      while (text.contains("hang")) {
        LockSupport.parkNanos(1_000_000);
      }
      Matcher wait = WAIT.matcher(text);
      while (wait.find()) {
        LockSupport.parkNanos(1_000_000L * Integer.parseInt(wait.group(1)));
      }
      List<Claim> claims = new ArrayList<>();
      NUMBER.matcher(text).results().map(Everything::quantity).forEach(claims::add);
      STATEMENT.matcher(text).results().map(Everything::statement).forEach(claims::add);
      Span all = new Span(0, text.length());
      return document
          .withSentences(
              List.of(new Sentence(0, all, 0, List.of(new Token(all, text, text, Tag.NN)))))
          .withReading(new Reading("none", List.of(), List.of(), List.of()))
          .withClaims(claims);
    }

    private static Claim quantity(MatchResult digits) {
      Span span = new Span(digits.start(), digits.end());
      Quantity quantity =
          new Quantity(
              span,
              span,
              new BigDecimal(digits.group()),
              Optional.empty(),
              Bound.EXACT,
              Optional.empty(),
              false,
              Optional.empty(),
              Optional.empty(),
              QuantityKind.NUMBER,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of());
      return new Claim.QuantityClaim(
          String.format("q-%016x", span.start()),
          quantity,
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    private static Claim statement(MatchResult found) {
      Attribution attribution =
          new Attribution(
              AttributionType.INDIRECT,
              List.of(span(found, 1)),
              List.of(span(found, 2)),
              List.of(span(found, 3)),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              OptionalDouble.of(0.9));
      return new Claim.StatementClaim(
          String.format("s-%016x", found.start()),
          attribution,
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());
    }

    private static Span span(MatchResult found, int group) {
      return new Span(found.start(group), found.end(group));
    }
  }
}
