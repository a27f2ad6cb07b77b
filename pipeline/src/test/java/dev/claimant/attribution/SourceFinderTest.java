package dev.claimant.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import dev.claimant.document.EntityType;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.SourceClass;
import dev.claimant.document.Span;
import dev.claimant.testing.TaggedText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFinderTest {
  /** The document, in which "Lee" is a person wherever the name stands first. */
  private static Document document(String notation) {
    Document document = TaggedText.document(notation);
    int at = document.text().indexOf("Lee");
    Optional<String> none = Optional.empty();
    Optional<Span> nowhere = Optional.empty();
    return at < 0
        ? document.withEntities(List.of(), List.of())
        : document.withEntities(
            List.of(new Entity(0, "Lee", EntityType.PERSON, none, none)),
            List.of(new Mention(new Span(at, at + 3), 0, MentionType.NAME, nowhere, nowhere)));
  }

  private static Span span(Document document, String words) {
    int start = document.text().indexOf(words);
    return new Span(start, start + words.length());
  }

  private static AttributionDraft draft(Document document, String source, String content) {
    return new AttributionDraft(
        List.of(span(document, source)),
        List.of(),
        List.of(span(document, content)),
        Optional.empty(),
        OptionalDouble.empty(),
        List.of("test"));
  }

  /** The source of the last draft. */
  private static SourceFinder.Source last(Document document, AttributionDraft... drafts) {
    SourceDocuments documents =
        new SourceDocuments(
            new MakingWords(Set.of("poll", "letter"), Set.of(), Set.of()), List.of(), document);
    SourceFinder sources =
        new SourceFinder(
            document,
            new FreeStandingQuotations(document),
            documents,
            SourceWords.load(),
            new Antecedents(document, SourceWords.load(), documents),
            List.of(drafts));
    return sources.sourceOf(drafts[drafts.length - 1]);
  }

  private static SourceFinder.Source unnamed(SourceClass sourceClass) {
    return new SourceFinder.Source(List.of(), Optional.of(sourceClass));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          several/JJ residents/NNS of/IN the/DT town/NN; WITNESS
          a/DT senior/JJ official/NN who/WP asked/VBD not/RB to/TO be/VB named/VBN; OFFICIAL
          two/CD people/NNS familiar/JJ with/IN the/DT talks/NNS; ANONYMOUS
          officials/NNS familiar/JJ with/IN the/DT talks/NNS; OFFICIAL
          sources/NNS; ANONYMOUS
          experts/NNS; EXPERT
          a/DT new/JJ poll/NN; DOCUMENT
          the/DT law/NN; DOCUMENT
          the/DT government/NN; OFFICIAL
          a/DT spokesman/NN for/IN the/DT ministry/NN; OFFICIAL
          Lee/NNP ~’s/POS lawyer/NN; OFFICIAL
          Lee/NNP ~’s/POS friends/NNS; ANONYMOUS
          the/DT vice-president/NN; OFFICIAL
          one/CD passer-by/NN; WITNESS
          dozens/NNS of/IN the/DT residents/NNS; WITNESS
          two/CD of/IN the/DT officials/NNS; OFFICIAL
          most/JJS of/IN those/DT asked/VBN; ANONYMOUS
          the/DT mother/NN of/IN a/DT doctor/NN; ANONYMOUS
          current/JJ and/CC former/JJ officials/NNS; OFFICIAL
          state/NN and/CC local/JJ officials/NNS; OFFICIAL
          one/CD woman/NN ~,/, a/DT nurse/NN; EXPERT
          families/NNS and/CC officials/NNS; ANONYMOUS
          many/JJ; ANONYMOUS
          I/PRP; AUTHOR
          my/PRP$; AUTHOR
          our/PRP$ poll/NN; AUTHOR
          my/PRP$ doctor/NN; EXPERT
          """)
  void nounOfTheHeadIsTheClass(String notation, SourceClass sourceClass) {
    Document document = document(notation);

    assertThat(last(document, draft(document, document.text(), document.text())))
        .isEqualTo(unnamed(sourceClass));
  }

  @ParameterizedTest
  @ValueSource(strings = {"she/PRP", "FactWatch/NNP", "Bo/NNP Berg/NNP"})
  void nameOrPronounThatIsNotKnownHasNoClass(String notation) {
    Document document = document(notation);

    assertThat(last(document, draft(document, document.text(), document.text())).sourceClass())
        .isEmpty();
  }

  @Test
  void knownPartyHasNoClass() {
    Document document = document("an/DT official/NN and/CC Lee/NNP");

    assertThat(last(document, draft(document, document.text(), "Lee")))
        .isEqualTo(new SourceFinder.Source(List.of(0), Optional.empty()));
  }

  @Test
  void noSourceHasNoClass() {
    Document document = document("reports/NNS of/IN clashes/NNS");
    AttributionDraft draft =
        new AttributionDraft(
            List.of(),
            List.of(),
            List.of(span(document, "clashes")),
            Optional.empty(),
            OptionalDouble.empty(),
            List.of("test"));

    assertThat(last(document, draft))
        .isEqualTo(new SourceFinder.Source(List.of(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"I", "my", "my campaign"})
  void firstPersonInAQuotationIsItsSpeaker(String source) {
    String quotation = "“/`` ~I/PRP know/VBP my/PRP$ campaign/NN lost/VBD ~,/, ~”/''";
    Document named = document(quotation + " Lee/NNP said/VBD");
    Document unnamed = document(quotation + " a/DT resident/NN said/VBD");
    String content = "“I know my campaign lost,”";

    assertThat(last(named, draft(named, "Lee", content), draft(named, source, "lost")))
        .isEqualTo(new SourceFinder.Source(List.of(0), Optional.empty()));
    assertThat(last(unnamed, draft(unnamed, "a resident", content), draft(unnamed, source, "lost")))
        .isEqualTo(unnamed(SourceClass.WITNESS));
  }

  @Test
  void firstPersonInAQuotationByNobodyIsAnonymous() {
    Document document = document("“/`` ~I/PRP know/VBP they/PRP lost/VBD ~./. ~”/''");

    assertThat(last(document, draft(document, "I", "they lost")))
        .isEqualTo(unnamed(SourceClass.ANONYMOUS));
  }

  @Test
  void relativePronounHasTheClassOfTheNounBefore() {
    Document document = document("a/DT resident/NN ~,/, who/WP said/VBD they/PRP lost/VBD");

    assertThat(last(document, draft(document, "who", "they lost")))
        .isEqualTo(unnamed(SourceClass.WITNESS));
  }
}
