package dev.claimant.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Attribution;
import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import dev.claimant.document.EntityType;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.Reading;
import dev.claimant.document.ScoredAttribution;
import dev.claimant.document.Span;
import dev.claimant.testing.TaggedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is made of the attributions that a model finds. */
class ModelFinderTest {
  private Document document;
  private final List<ScoredAttribution> found = new ArrayList<>();

  ModelFinderTest() {
    document =
        TaggedText.document(
                "“/`` ~We/PRP won/VBD ~,/, ~”/'' Ann/NNP said/VBD ~./."
                    + " || “/`` ~It/PRP was/VBD close/JJ ~./. ~”/''\n"
                    + "“/`` ~Very/RB close/JJ ~./. ~”/''\n"
                    + "Bo/NNP called/VBD it/PRP a/DT “/`` ~farce/NN ~”/'' ~./.")
            .withEntities(List.of(), List.of());
  }

  private Span span(String words) {
    int start = document.text().indexOf(words);
    assertThat(start).as(words).isNotNegative();
    return new Span(start, start + words.length());
  }

  private void finds(String source, String cue, double confidence, String... content) {
    found.add(
        new ScoredAttribution(
            source.isEmpty() ? Optional.empty() : Optional.of(span(source)),
            span(cue),
            Stream.of(content).map(this::span).toList(),
            confidence));
  }

  private List<String> attributions() {
    return read().stream().map(this::show).toList();
  }

  private List<Attribution> read() {
    return new AttributionStage()
        .apply(document.withReading(new Reading("model 0", found, List.of(), List.of())))
        .attributions();
  }

  private String show(Attribution one) {
    return Stream.of(one.source(), one.cue(), one.content())
            .map(spans -> spans.stream().map(document::text).collect(Collectors.joining(" ... ")))
            .collect(Collectors.joining(" | "))
        + one.continues().map(place -> " | continues " + place).orElse("");
  }

  @Test
  void secondVerbHasTheSourceOfTheFirst() {
    document =
        TaggedText.document(
                "Ann/NNP said/VBD it/PRP rose/VBD but/CC then/RB warned/VBD of/IN floods/NNS ~./."
                    + " || Bo/NNP was/VBD told/VBN it/PRP fell/VBD ~./.")
            .withEntities(List.of(), List.of());
    finds("Ann", "said", 0.9, "it rose");
    finds("", "warned", 0.9, "of floods");
    finds("", "told", 0.9, "it fell");

    assertThat(attributions())
        .containsExactly("Ann | said | it rose", "Ann | warned | of floods", " | told | it fell");
  }

  @Test
  void contentTakesTheMarksThatItReaches() {
    finds("Ann", "said", 0.9, "We won,");
    finds("Bo", "called", 0.9, "a “farce");

    assertThat(attributions())
        .contains("Ann | said | “We won,” ... “It was close.”", "Bo | called | a “farce”");
  }

  @Test
  void contentTakesTheWholeOfAQuotationThatItHasMostOf() {
    finds("Ann", "said", 0.9, "We won,", "was close.");

    assertThat(attributions()).contains("Ann | said | “We won,” ... “It was close.”");
  }

  @Test
  void paragraphOfItsOwnGoesOnTheOneBefore() {
    finds("Ann", "said", 0.9, "“We won,”", "“It was close.”", "“Very close.”");

    assertThat(attributions())
        .containsExactly(
            "Ann | said | “We won,” ... “It was close.”", "Ann |  | “Very close.” | continues 0");
  }

  @Test
  void paragraphThatTheModelOverlooksGoesToTheLastSpeaker() {
    finds("Ann", "said", 0.9, "“We won,”", "“It was close.”");

    assertThat(attributions()).contains("Ann |  | “Very close.” | continues 0");
  }

  @Test
  void wordsThatTwoClaimGoToTheLikelier() {
    finds("Ann", "said", 0.9, "“We won,”", "“It was close.”");
    finds("Bo", "called", 0.5, "It was close.", "a “farce”");

    assertThat(attributions())
        .contains("Ann | said | “We won,” ... “It was close.”", "Bo | called | a “farce”");
  }

  @Test
  void attributionWithNothingLeftIsNone() {
    finds("Ann", "said", 0.9, "“We won,”");
    finds("Bo", "called", 0.5, "We won");

    assertThat(attributions()).noneMatch(one -> one.startsWith("Bo"));
  }

  @Test
  void sourceCanBeAbsent() {
    finds("", "called", 0.9, "a “farce”");

    assertThat(attributions()).contains(" | called | a “farce”");
  }

  @Test
  void makingOfAStatementIsPartOfItsCue() {
    document =
        TaggedText.document("Ann/NNP released/VBD a/DT statement/NN saying/VBG it/PRP won/VBD ~./.")
            .withEntities(List.of(), List.of());
    finds("Ann", "saying", 0.9, "it won");

    assertThat(attributions()).containsExactly("Ann | released a statement saying | it won");
  }

  @Test
  void statementThatSomethingIsSaidInIsItsSpeakers() {
    Entity entity = new Entity(0, "Ann", EntityType.PERSON, Optional.empty(), Optional.empty());
    document =
        TaggedText.document(
            "Ann/NNP said/VBD in/IN a/DT long/JJ statement/NN it/PRP won/VBD ~./."
                + " || The/DT statement/NN thanked/VBD Bo/NNP ~./.");
    Mention ann = new Mention(span("Ann"), 0, MentionType.NAME, Optional.empty(), Optional.empty());
    document = document.withEntities(List.of(entity), List.of(ann));
    finds("Ann", "said", 0.9, "it won");
    finds("The statement", "thanked", 0.9, "Bo");

    assertThat(read()).extracting(Attribution::parties).containsExactly(List.of(0), List.of(0));
  }

  @Test
  void thatThereAreReportsIsNoPartOfTheirCue() {
    document =
        TaggedText.document(
                "There/EX have/VBP been/VBN reports/NNS of/IN clashes/NNS ~./. || There/EX is/VBZ")
            .withEntities(List.of(), List.of());
    finds("", "have been reports of", 0.9, "clashes");

    assertThat(attributions()).containsExactly(" | reports of | clashes");
  }

  @Test
  void evidenceIsTheModelAndTheRulesThatAddedToIt() {
    finds("Ann", "said", 0.9, "“We won,”");
    finds("Bo", "called", 0.9, "a “farce”");

    assertThat(read())
        .extracting(Attribution::evidence)
        .containsExactly(
            List.of("model 0", "cue-speech", "quotation-in-same-paragraph"),
            List.of(
                "model 0",
                "cue-speech",
                "quotation-in-same-paragraph",
                "quotation-in-later-paragraph"),
            List.of("model 0", "cue-other"));
  }

  @Test
  void evidenceSaysThatAContentContinuesInAnotherParagraph() {
    finds("Ann", "said", 0.9, "“We won,”", "“It was close.”", "“Very close.”");

    assertThat(read())
        .extracting(Attribution::evidence)
        .containsExactly(
            List.of("model 0", "cue-speech"),
            List.of("model 0", "cue-speech", "content-in-later-paragraph"));
  }

  @Test
  void emptyDocumentHasNone() {
    document = document.withSentences(List.of());

    assertThat(read()).isEmpty();
  }

  @Test
  void confidenceGrowsWithTheModels() {
    finds("Ann", "said", 0.6, "“We won,”", "“Very close.”");
    double low = read().get(0).confidence().orElseThrow();
    found.clear();
    finds("Ann", "said", 0.8, "“We won,”", "“Very close.”");

    assertThat(read())
        .extracting(one -> one.confidence().orElseThrow())
        .hasSize(2)
        .allMatch(high -> high > low && high < 1);
  }

  @Test
  void theFormOfTheContentIsEvidence() {
    document =
        TaggedText.document(
                "Ann/NNP said/VBD it/PRP rose/VBD ~./. || Bo/NNP had/VBD a/DT loss/NN ~./."
                    + " || Cy/NNP hoped/VBD to/TO stay/VB ~./."
                    + " || Di/NNP asked/VBD whether/IN it/PRP rose/VBD ~./.")
            .withEntities(List.of(), List.of());
    finds("Ann", "said", 0.6, "it rose");
    finds("Bo", "had", 0.6, "a loss");
    finds("Cy", "hoped", 0.6, "to stay");
    finds("Di", "asked", 0.6, "whether it rose");

    List<Attribution> all = read();
    assertThat(all)
        .extracting(one -> one.evidence().get(1))
        .containsExactly(
            "content-clause", "content-phrase", "content-infinitive", "content-complement");
    assertThat(all)
        .extracting(one -> one.evidence().get(2))
        .containsExactly("cue-speech", "cue-other", "cue-hopes", "cue-asks");
    assertThat(all.get(1).confidence().orElseThrow())
        .as("that somebody had a loss is hardly what somebody says")
        .isLessThan(0.5)
        .isLessThan(all.get(0).confidence().orElseThrow());
  }
}
