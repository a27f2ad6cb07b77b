package dev.claimant.record;

import dev.claimant.document.Attribution;
import dev.claimant.document.AttributionType;
import dev.claimant.document.Bound;
import dev.claimant.document.Change;
import dev.claimant.document.Claim;
import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import dev.claimant.document.EntityReference;
import dev.claimant.document.EntityType;
import dev.claimant.document.Metadata;
import dev.claimant.document.Quantity;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.SaidOf;
import dev.claimant.document.Sentence;
import dev.claimant.document.SourceClass;
import dev.claimant.document.Span;
import dev.claimant.document.Stance;
import dev.claimant.document.Tag;
import dev.claimant.document.TimeExpression;
import dev.claimant.document.Token;
import dev.claimant.text.LayoutReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** Documents with claims at random places of random text, the same for the same seed. */
public final class RandomDocuments {
  private static final String[] WORDS = {
    "a",
    "ship",
    "“Go",
    "home”",
    "😀",
    "👩‍👩‍👧",
    "e\u0301te\u0301",
    "12",
    "<b>&amp;",
    "\"",
    "\\",
    "𝔘",
    "\u2028"
  };
  private static final String[] SPACES = {" ", " ", " ", "\r\n", "\n", "\u00a0", "\t"};

  private final Random random;
  private final List<Span> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private RandomDocuments(long seed) {
    random = new Random(seed);
  }

  public static Document document(long seed) {
    return new RandomDocuments(seed).document();
  }

  private Document document() {
    int length = 20 + random.nextInt(60);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      String word = any(WORDS);
      Span span = new Span(text.length(), text.length() + word.length());
      words.add(span);
      tokens.add(new Token(span, word, word, Tag.NN));
      text.append(word).append(any(SPACES));
    }
    int half = length / 2;
    List<Sentence> sentences =
        List.of(sentence(0, tokens, 0, half), sentence(1, tokens, half, length));
    List<Entity> entities = new ArrayList<>();
    for (int id = 0; id < 5; id++) {
      entities.add(
          new Entity(id, "Name " + id, any(EntityType.values()), maybe("role"), maybe("title")));
    }
    return Document.of(
            "random",
            "0f".repeat(32),
            metadata(),
            text.toString(),
            LayoutReader.read(text.toString(), pages()))
        .withSentences(sentences)
        .withEntities(entities, List.of())
        .withClaims(claims());
  }

  private Metadata metadata() {
    Optional<LocalDate> date =
        random.nextBoolean() ? Optional.of(LocalDate.EPOCH) : Optional.empty();
    return new Metadata(
        date, maybe("Ships 😀"), maybe("By Ida"), maybe("https://example.org/1"), carried());
  }

  private Map<String, Object> carried() {
    Map<String, Object> nested = new LinkedHashMap<>();
    nested.put("none", null);
    nested.put("empty", "");
    nested.put("list", Arrays.asList(1, null, List.of(), Map.of("a", true)));
    Map<String, Object> carried = new LinkedHashMap<>();
    maybe("desk").ifPresent(desk -> carried.put("section", desk));
    maybe("1.1").ifPresent(number -> carried.put("score", new BigDecimal(number)));
    maybe("1.0E20").ifPresent(number -> carried.put("exponent", new BigDecimal(number)));
    maybe("9007199254740992").ifPresent(n -> carried.put("serial", Long.valueOf(n)));
    maybe("9876543210").ifPresent(number -> carried.put("long", Long.valueOf(number)));
    maybe("null").ifPresent(nothing -> carried.put(nothing, null));
    maybe("more").ifPresent(more -> carried.put(more, nested));
    return carried;
  }

  private List<Span> pages() {
    int half = text.length() / 2;
    return random.nextBoolean()
        ? List.of()
        : List.of(new Span(0, half), new Span(half, half), new Span(half, text.length()));
  }

  private static Sentence sentence(int index, List<Token> tokens, int from, int to) {
    return new Sentence(
        index,
        new Span(tokens.get(from).start(), tokens.get(to - 1).end()),
        0,
        tokens.subList(from, to));
  }

  private List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    List<String> statements = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String id = String.format(Locale.ROOT, "s-%016x", i);
      claims.add(statement(id, pick(statements), pick(statements)));
      statements.add(id);
    }
    for (int i = 0; i < 4; i++) {
      claims.add(quantity(String.format(Locale.ROOT, "q-%016x", i), pick(statements)));
    }
    claims.sort(Comparator.comparing(Claim::span));
    return claims;
  }

  private Claim statement(String id, Optional<String> statement, Optional<String> continues) {
    int parties = random.nextInt(4);
    Attribution attribution =
        new Attribution(
            any(AttributionType.values()),
            any(Stance.values()),
            parties == 0 && random.nextBoolean() ? List.of() : spans(),
            random.nextBoolean() ? List.of() : spans(),
            spans(),
            random.ints(parties, 0, 5).boxed().toList(),
            parties == 0 && random.nextBoolean()
                ? Optional.of(any(SourceClass.values()))
                : Optional.empty(),
            maybe("description"),
            maybe("organization"),
            Optional.empty(),
            random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
            evidence());
    return new Claim.StatementClaim(
        id,
        attribution,
        random.nextInt(2),
        entity(),
        time(),
        statement,
        continues,
        random.nextBoolean() ? List.of() : List.of("q-00000000000000ff"));
  }

  private Claim quantity(String id, Optional<String> statement) {
    BigDecimal value = BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(8) - 4);
    Span span = span();
    Quantity quantity =
        new Quantity(
            span,
            span,
            value,
            random.nextBoolean() ? Optional.empty() : Optional.of(value.add(BigDecimal.ONE)),
            any(Bound.values()),
            change(),
            random.nextBoolean(),
            maybeSpan(),
            maybeSpan(),
            any(QuantityKind.values()),
            random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Quantity.Unit("ship", Optional.empty(), span())),
            random.nextBoolean() ? Optional.empty() : Optional.of(new Quantity.Rate("day", span())),
            random.nextBoolean()
                ? Optional.empty()
                : Optional.of(
                    new Quantity.Amount(new BigDecimal("1E+3"), Optional.empty(), "metre")),
            random.nextBoolean() ? List.of() : spans(),
            evidence());
    return new Claim.QuantityClaim(
        id, quantity, random.nextInt(2), said(), entity(), entity(), time(), statement);
  }

  private Optional<SaidOf> said() {
    return random.nextBoolean()
        ? Optional.empty()
        : Optional.of(new SaidOf("the ships", span(), entity().map(EntityReference::entity)));
  }

  private List<String> evidence() {
    return random.nextBoolean() ? List.of() : List.of("model 1.0", "content-in-later-paragraph");
  }

  private Optional<Change> change() {
    return random.nextBoolean()
        ? Optional.empty()
        : Optional.of(
            new Change(any(Change.Direction.values()), any(Change.Figure.values()), span()));
  }

  private Optional<EntityReference> entity() {
    return random.nextBoolean()
        ? Optional.empty()
        : Optional.of(new EntityReference(random.nextInt(5), span()));
  }

  private Optional<TimeExpression> time() {
    return random.nextBoolean()
        ? Optional.empty()
        : Optional.of(new TimeExpression(span(), maybe("2015")));
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private Optional<String> maybe(String value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private Optional<String> pick(List<String> ids) {
    int at = random.nextInt(ids.size() + 1);
    return at == ids.size() ? Optional.empty() : Optional.of(ids.get(at));
  }

  private Span span() {
    int from = random.nextInt(words.size());
    int to = Math.min(words.size() - 1, from + random.nextInt(4));
    return Span.covering(words.get(from), words.get(to));
  }

  private Optional<Span> maybeSpan() {
    return random.nextBoolean() ? Optional.empty() : Optional.of(span());
  }

  private List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      Span span = span();
      if (spans.isEmpty() || spans.get(spans.size() - 1).end() <= span.start()) {
        spans.add(span);
      }
    }
    return spans;
  }
}
