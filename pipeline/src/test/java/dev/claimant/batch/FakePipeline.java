package dev.claimant.batch;

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
import dev.claimant.ingest.DocumentReader;
import dev.claimant.pipeline.Pipeline;
import dev.claimant.pipeline.Stage;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.RecordBuilder;
import dev.claimant.testing.Claims;
import dev.claimant.text.LayoutReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pipeline without models: each run of digits is a quantity, "Ann says so." a statement that is
 * likely to be right, "Ann guesses so." one that is not. "crash", "overflow" or "memory" in a text
 * bring the pipeline down, "hang" keeps it for ever, "wait 5" for 5 ms.
 */
public final class FakePipeline {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private static final Pattern WAIT = Pattern.compile("wait ([0-9]+)");

  private static final Pattern STATEMENT = Pattern.compile("(\\w+) (says|guesses) ([^.]+)");

  private FakePipeline() {}

  public static Pipeline pipeline() {
    return new Pipeline(stages());
  }

  public static List<Stage> stages() {
    return List.of(new Quantities(), new ClaimAll());
  }

  /** Claimant with these stages, for which every language is English. */
  public static Claimant.Builder settings() {
    return Claimant.builder().stages(FakePipeline::stages).languageDetector(text -> "eng");
  }

  /** Claimant with a stage whose model cannot be loaded. */
  public static Claimant.Builder withoutModels() {
    return settings().stages(() -> List.of(new Unloadable()));
  }

  /** The claims of a text. */
  public static List<ClaimRecord> claims(String id, String text) {
    Document document =
        Document.of(id, "0".repeat(64), Optional.empty(), text, LayoutReader.read(text));
    return RecordBuilder.of(pipeline().apply(document));
  }

  /** A reader for which every language is English. */
  public static DocumentReader reader() {
    return new DocumentReader(StandardCharsets.UTF_8, text -> "eng");
  }

  private static final class Quantities implements Stage {
    @Override
    public Set<Layer<?>> requires() {
      return Set.of();
    }

    @Override
    public Layer<?> adds() {
      return Layer.QUANTITIES;
    }

    @Override
    public Document apply(Document document) {
      String text = document.text();
      if (text.contains("crash")) {
        throw new IllegalStateException("the stage crashed");
      }
      if (text.contains("overflow")) {
        throw new StackOverflowError();
      }
      if (text.contains("memory")) {
        throw new OutOfMemoryError();
      }
      while (text.contains("hang")) {
        LockSupport.parkNanos(1_000_000);
      }
      Matcher wait = WAIT.matcher(text);
      while (wait.find()) {
        LockSupport.parkNanos(1_000_000L * Integer.parseInt(wait.group(1)));
      }
      List<Quantity> quantities =
          NUMBER
              .matcher(text)
              .results()
              .map(found -> quantity(new Span(found.start(), found.end()), found.group()))
              .toList();
      return document.withQuantities(quantities);
    }

    private static Quantity quantity(Span span, String digits) {
      return new Quantity(
          span,
          span,
          new BigDecimal(digits),
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
    }
  }

  /** A stage whose model is not there. */
  private static final class Unloadable implements Stage {
    @Override
    public Set<Layer<?>> requires() {
      return Set.of();
    }

    @Override
    public Layer<?> adds() {
      return Layer.CLAIMS;
    }

    @Override
    public void prepare() {
      throw new IllegalStateException("no native library");
    }

    @Override
    public Document apply(Document document) {
      throw new AssertionError("it is not prepared");
    }
  }

  private static final class ClaimAll implements Stage {
    @Override
    public Set<Layer<?>> requires() {
      return Set.of(Layer.QUANTITIES);
    }

    @Override
    public Layer<?> adds() {
      return Layer.CLAIMS;
    }

    @Override
    public Document apply(Document document) {
      String text = document.text();
      Span all = new Span(0, text.length());
      Sentence sentence = new Sentence(0, all, 0, List.of(new Token(all, text, text, Tag.NN)));
      List<Claim> claims = new ArrayList<>();
      document.quantities().forEach(quantity -> claims.add(claim(quantity)));
      Matcher statement = STATEMENT.matcher(text);
      while (statement.find()) {
        claims.add(statement(statement));
      }
      return document
          .withSentences(List.of(sentence))
          .withReading(new Reading("none", List.of(), List.of(), List.of()))
          .withClaims(claims);
    }

    private static Claim statement(MatchResult found) {
      Attribution attribution =
          new Attribution(
              AttributionType.INDIRECT,
              List.of(new Span(found.start(1), found.end(1))),
              List.of(new Span(found.start(2), found.end(2))),
              List.of(new Span(found.start(3), found.end(3))),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              OptionalDouble.of(found.group(2).equals("says") ? 0.9 : 0.2));
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

    private static Claim claim(Quantity quantity) {
      return Claims.quantity(
          String.format("q-%016x", quantity.span().start()), quantity, Optional.empty());
    }
  }
}
