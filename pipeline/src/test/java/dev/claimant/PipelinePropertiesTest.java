package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Attribution;
import dev.claimant.document.Claim;
import dev.claimant.document.Document;
import dev.claimant.document.Mention;
import dev.claimant.document.Quantity;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.TimeExpression;
import dev.claimant.testing.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What always holds, on texts put together at random from paragraphs of the golden ones. */
@Tag("models")
class PipelinePropertiesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private static List<String> paragraphs() throws IOException {
    List<String> paragraphs = new ArrayList<>();
    try (Stream<Path> files = Files.list(GOLDEN)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        Files.readString(file).lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
      }
    }
    return paragraphs;
  }

  private static List<String> texts(int count) throws IOException {
    List<String> paragraphs = paragraphs();
    String[] noise = {"", "“", "”", "\"", "😀 ", "$", "(", "…", "\u00A0", "said", "10,", "\uD83D"};
    Random random = new Random(5);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 1 + random.nextInt(5); n > 0; n--) {
        StringBuilder paragraph =
            new StringBuilder(paragraphs.get(random.nextInt(paragraphs.size())));
        for (int k = random.nextInt(4); k > 0; k--) {
          paragraph.insert(
              random.nextInt(paragraph.length() + 1), noise[random.nextInt(noise.length)]);
        }
        text.append(paragraph).append('\n');
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static List<Span> spans(Document document) {
    List<Span> spans = new ArrayList<>();
    document.sentences().stream().map(Sentence::span).forEach(spans::add);
    document.mentions().stream().map(Mention::full).forEach(spans::add);
    for (Quantity quantity : document.quantities()) {
      spans.add(quantity.span());
      spans.add(quantity.number());
      quantity.unit().map(Quantity.Unit::span).ifPresent(spans::add);
      quantity.rate().map(Quantity.Rate::span).ifPresent(spans::add);
      quantity.hedge().ifPresent(spans::add);
      quantity.comparison().ifPresent(spans::add);
      spans.addAll(quantity.concept());
    }
    document.times().stream().map(TimeExpression::span).forEach(spans::add);
    for (Attribution attribution : document.attributions()) {
      spans.addAll(attribution.source());
      spans.addAll(attribution.cue());
      spans.addAll(attribution.content());
    }
    document.claims().stream().map(Claim::span).forEach(spans::add);
    return spans;
  }

  /** What the claims say, without offsets. */
  private static List<String> gist(Document document) {
    return document.claims().stream()
        .map(claim -> document.text(claim.span()).replaceAll("\\s+", " "))
        .toList();
  }

  @Test
  void spansLieInTheTextWithoutWhiteSpaceAtTheirEnds() throws IOException {
    for (String text : texts(60)) {
      Document document = Models.PIPELINE.apply(Models.document(text));
      for (Span span : spans(document)) {
        assertThat(span.isEmpty()).isFalse();
        assertThat(span.trim(text)).as("%s of %s", span, text).isEqualTo(span);
      }
    }
  }

  @Test
  void claimsAreInOrderAndEachIsThereOnce() throws IOException {
    int found = 0;
    for (String text : texts(60)) {
      Document document = Models.PIPELINE.apply(Models.document(text));
      List<Claim> claims = document.claims();
      found += claims.size();
      assertThat(claims.stream().map(Claim::span).toList()).isSorted();
      Set<String> ids = new HashSet<>();
      claims.forEach(claim -> ids.add(claim.id()));
      assertThat(ids).hasSameSizeAs(claims);
      for (Claim claim : claims) {
        claim.statement().ifPresent(id -> assertThat(ids).contains(id));
        Span sentence = document.sentences().get(claim.sentence()).span();
        assertThat(claim.span().start()).isBetween(sentence.start(), sentence.end() - 1);
      }
    }
    assertThat(found).as("claims in texts that are full of them").isGreaterThan(300);
  }

  @Test
  void lineBreaksOfEverySystemGiveTheSameClaims() throws IOException {
    for (String text : texts(20)) {
      List<String> claims = gist(Models.PIPELINE.apply(Models.document(text)));
      for (String lineBreak : List.of("\r\n", "\r")) {
        Document other = Models.PIPELINE.apply(Models.document(text.replace("\n", lineBreak)));
        assertThat(gist(other)).isEqualTo(claims);
      }
    }
  }

  @Test
  void emojiBeforeATextOnlyMoveIt() throws IOException {
    for (String text : paragraphs()) {
      List<String> claims = gist(Models.PIPELINE.apply(Models.document(text)));
      Document moved = Models.PIPELINE.apply(Models.document("😀 🇫🇮 👩‍🔬\n" + text));
      assertThat(gist(moved)).isEqualTo(claims);
    }
  }

  /** Not so for Turkish, whose i has no dot in capitals: see {@link KnownMissesTest}. */
  @Test
  void threadsLocaleAndTimeZoneChangeNothing() throws IOException {
    List<Document> documents = texts(40).stream().map(Models::document).toList();
    List<Document> expected = documents.stream().map(Models.PIPELINE::apply).toList();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      List<Document> found =
          IntStream.range(0, documents.size())
              .parallel()
              .mapToObj(i -> Models.PIPELINE.apply(documents.get(i)))
              .toList();
      assertThat(found).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
