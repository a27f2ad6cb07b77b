package dev.claimant.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.claimant.corenlp.CoreNlpDependencyParser;
import dev.claimant.document.Attribution;
import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.document.Span;
import dev.claimant.testing.TaggedText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionStageTest {
  /** Each attribution as {@code type: source | cue | content}, its parts parted by {@code ...}. */
  private static List<String> attributions(String notation) {
    ParsedText text = ParsedText.of(notation);
    Document document = AttributionStage.byRules(text.parser()).apply(text.document());
    return document.attributions().stream().map(found -> show(document, found)).toList();
  }

  private static String show(Document document, Attribution found) {
    return found.type().label()
        + ": "
        + show(document, found.source())
        + " | "
        + show(document, found.cue())
        + " | "
        + show(document, found.content())
        + found.continues().map(place -> " | continues " + place).orElse("");
  }

  private static String show(Document document, List<Span> spans) {
    return spans.stream().map(document::text).collect(Collectors.joining(" ... "));
  }

  @Test
  void directSpeechBehindItsCue() {
    assertThat(
            attributions(
                "Smith/NNP<nsubj:said said/VBD<root ~,/,<punct:said “/`` ~We/PRP won/VBD ~./."
                    + " ~”/''"))
        .containsExactly("direct: Smith | said | “We won.”");
  }

  @Test
  void directSpeechBeforeItsCue() {
    assertThat(
            attributions(
                "“/`` ~We/PRP won/VBD ~,/, ~”/'' the/DT<det:mayor mayor/NN<nsubj:said said/VBD<root"
                    + " ~./.<punct:said"))
        .containsExactly("direct: the mayor | said | “We won,”");
  }

  @Test
  void inversionThatTheParserTakesForAnObject() {
    assertThat(
            attributions(
                "“/`` ~We/PRP won/VBD ~,/, ~”/'' said/VBD<root Smith/NNP<obj:said ~./.<punct:said"))
        .containsExactly("direct: Smith | said | “We won,”");
  }

  @Test
  void quotationThatGoesOnBehindItsCue() {
    assertThat(
            attributions(
                "“/`` ~We/PRP won/VBD ~,/, ~”/'' she/PRP<nsubj:said said/VBD<root ~./.<punct:said"
                    + " || “/`` ~It/PRP was/VBD close/JJ ~./. ~”/''"))
        .containsExactly("direct: she | said | “We won,” ... “It was close.”");
  }

  @Test
  void cueBehindAQuestionThatEndsTheSentence() {
    assertThat(
            attributions(
                "“/`` ~Who/WP won/VBD ~?/. ~”/'' || she/PRP<nsubj:asked asked/VBD<root"
                    + " ~./.<punct:asked"))
        .containsExactly("direct: she | asked | “Who won?”");
  }

  @Test
  void paragraphOfNothingButAQuotationGoesOnTheLastSpeaker() {
    assertThat(
            attributions(
                "“/`` ~We/PRP won/VBD ~,/, ~”/'' she/PRP<nsubj:said said/VBD<root ~./.<punct:said\n"
                    + "“/`` ~I/PRP think/VBP they/PRP lost/VBD ~./. ~”/''"))
        .containsExactly(
            "direct: she | said | “We won,”",
            "direct: she |  | “I think they lost.” | continues 0");
  }

  @Test
  void quotationWithoutAnySpeakerIsNone() {
    assertThat(attributions("“/`` ~We/PRP won/VBD ~./. ~”/''")).isEmpty();
  }

  @Test
  void indirectSpeech() {
    assertThat(
            attributions(
                "She/PRP<nsubj:said has/VBZ<aux:said often/RB<advmod:said said/VBN<root"
                    + " that/IN<mark:won they/PRP<nsubj:won won/VBD<ccomp:said ~./.<punct:said"))
        .containsExactly("indirect: She | has often said | that they won");
  }

  @Test
  void contentOverTwoSentencesToTheClosingMark() {
    assertThat(
            attributions(
                "She/PRP<nsubj:said said/VBD<root that/IN<mark:won they/PRP<nsubj:won “/``"
                    + " ~won/VBD<ccomp:said big/RB<advmod:won ~./.<punct:said"
                    + " || It/PRP was/VBD close/JJ ~./. ~”/''"))
        .containsExactly("mixed: She | said | that they “won big. It was close.”");
  }

  @Test
  void contentAroundItsCue() {
    assertThat(
            attributions(
                "The/DT<det:reason reason/NN<nsubj:won ~,/,<punct:won he/PRP<nsubj:noted"
                    + " noted/VBD<dep:reason ~,/,<punct:won is/VBZ<cop:won that/IN<mark:won “/``"
                    + " ~we/PRP<nsubj:won won/VBD<root ~./.<punct:won ~”/''"))
        .containsExactly("mixed: he | noted | The reason ... is that “we won.”");
  }

  @Test
  void promiseAndNounObject() {
    assertThat(
            attributions(
                "She/PRP<nsubj:promised promised/VBD<root to/TO<mark:leave leave/VB<xcomp:promised"
                    + " ~./.<punct:promised || Oslo/NNP<nsubj:expressed expressed/VBD<root"
                    + " grave/JJ<amod:concern concern/NN<obj:expressed ~./.<punct:expressed"))
        .containsExactly(
            "indirect: She | promised | to leave", "indirect: Oslo | expressed | grave concern");
  }

  @Test
  void reportsWithoutASource() {
    assertThat(
            attributions(
                "There/EX<expl:reports were/VBD<cop:reports reports/NNS<root of/IN<case:clashes"
                    + " clashes/NNS<nmod:reports ~./.<punct:reports"))
        .containsExactly("indirect:  | reports of | clashes");
  }

  @Test
  void accordingToSomebody() {
    assertThat(
            attributions(
                "According/VBG<case:Smith to/TO<fixed:According Smith/NNP<obl:lost ~,/,<punct:lost"
                    + " they/PRP<nsubj:lost lost/VBD<root ~./.<punct:lost"))
        .containsExactly("indirect: Smith | According to | they lost");
  }

  @Test
  void wordInMarksIsNoSpeech() {
    assertThat(
            attributions(
                "The/DT<det:reform “/`` ~reform/NN<nsubj:failed ~”/'' failed/VBD<root"
                    + " badly/RB<advmod:failed ~./.<punct:failed"))
        .isEmpty();
  }

  @Test
  void authorIsNoSource() {
    assertThat(
            attributions(
                "I/PRP<nsubj:think think/VBP<root they/PRP<nsubj:lost lost/VBD<ccomp:think"
                    + " ~./.<punct:think"))
        .isEmpty();
  }

  @Test
  void companyOfTheSubjectIsPartOfTheSource() {
    assertThat(
            attributions(
                "Oslo/NNP<nsubj:said ~,/,<punct:said along/IN<case:Rome with/IN<case:Rome"
                    + " Rome/NNP<obl:said ~,/,<punct:said said/VBD<root they/PRP<nsubj:lost"
                    + " lost/VBD<ccomp:said ~./.<punct:said"))
        .containsExactly("indirect: Oslo, along with Rome, | said | they lost");
  }

  static List<Arguments> rules() {
    return List.of(
        arguments(
            "cue-before-quotation",
            "Smith/NNP<nsubj:said said/VBD<root ~,/,<punct:said “/`` ~We/PRP won/VBD ~./. ~”/''"),
        arguments(
            "cue-after-quotation",
            "“/`` ~We/PRP won/VBD ~,/, ~”/'' said/VBD<root Smith/NNP<obj:said ~./.<punct:said"),
        arguments(
            "colon-before-quotation",
            "Smith/NNP<root ~:/:<punct:Smith “/`` ~We/PRP won/VBD ~./. ~”/''"),
        arguments(
            "verb-that",
            "She/PRP<nsubj:said said/VBD<root that/IN<mark:won they/PRP<nsubj:won"
                + " won/VBD<ccomp:said ~./.<punct:said"),
        arguments(
            "verb-clause",
            "She/PRP<nsubj:said said/VBD<root they/PRP<nsubj:lost lost/VBD<ccomp:said"
                + " ~./.<punct:said"),
        arguments(
            "verb-to",
            "She/PRP<nsubj:promised promised/VBD<root to/TO<mark:leave leave/VB<xcomp:promised"
                + " ~./.<punct:promised"),
        arguments(
            "verb-preposition",
            "She/PRP<nsubj:called called/VBD<root for/IN<case:peace peace/NN<obl:called"
                + " ~./.<punct:called"),
        arguments(
            "noun-preposition",
            "There/EX<expl:reports were/VBD<cop:reports reports/NNS<root of/IN<case:clashes"
                + " clashes/NNS<nmod:reports ~./.<punct:reports"),
        arguments(
            "noun-that",
            "His/PRP$<nmod:poss:claim claim/NN<nsubj:failed that/IN<mark:won they/PRP<nsubj:won"
                + " won/VBD<ccomp:claim failed/VBD<root ~./.<punct:failed"),
        arguments(
            "according-to",
            "According/VBG<case:Smith to/TO<fixed:According Smith/NNP<obl:lost ~,/,<punct:lost"
                + " they/PRP<nsubj:lost lost/VBD<root ~./.<punct:lost"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void evidenceNamesTheRule(String rule, String notation) {
    ParsedText text = ParsedText.of(notation);
    Document document = AttributionStage.byRules(text.parser()).apply(text.document());

    assertThat(document.attributions())
        .extracting(Attribution::evidence)
        .containsExactly(List.of(rule));
  }

  @Test
  void sentencesWithoutACueAreNotParsed() {
    Document document =
        TaggedText.document(
                "The/DT river/NN rose/VBD ~./. || It/PRP fell/VBD “/`` ~soon/RB ~”/'' ~./.")
            .withEntities(List.of(), List.of());
    DependencyParser parser =
        tokens -> {
          throw new AssertionError("parsed " + tokens);
        };

    assertThat(AttributionStage.byRules(parser).apply(document).attributions()).isEmpty();
  }

  @Test
  void emptyDocumentHasNone() {
    Document empty =
        TaggedText.document("x").withSentences(List.of()).withEntities(List.of(), List.of());
    Document read = AttributionStage.byRules(new CoreNlpDependencyParser()).apply(empty);

    assertThat(read.attributions()).isEmpty();
    assertThat(read.layers().keys()).contains(Layer.ATTRIBUTIONS);
  }
}
