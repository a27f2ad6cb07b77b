package dev.claimant.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.Quantity;
import dev.claimant.document.Span;
import dev.claimant.testing.Described;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a number besides: that it is denied, how sure it is, what it compares with. */
class QualifiersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not/RB 10 but/CC 12 boats/NNS | 10",
        "never/RB had/VBD 40 boats/NNS | 40 boats",
        "were/VBD no/DT 50 boats/NNS | 50 boats",
        "has/VBZ not/RB been/VBN 5 metres/NNS | 5 metres",
        "did/VBD n't/RB cost/VB $/$ ~3 | $3",
        "worth/IN $/$ ~5 rather/RB than/IN $/$ ~8 | $8",
        "paid/VBD $/$ ~5 instead/RB of/IN $/$ ~8 | $8",
      })
  void findsWhatIsDenied(String notation, String denied) {
    Document document = document(notation);
    assertThat(document.quantities().stream().filter(Quantity::negated))
        .extracting(quantity -> document.text(quantity.span()))
        .containsExactly(denied);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did/VBD not/RB pay/VB the/DT $/$ ~5 fine/NN",
        "not/RB only/RB 5 boats/NNS",
        "not/RB more/JJR than/IN 5 boats/NNS",
        "did/VBD not/RB exceed/VB 5 metres/NNS",
        "many/JJ ~,/, if/IN not/RB 50 boats/NNS",
        "no/DT two/CD boats/NNS",
        "not/RB one/CD boat/NN",
        "no/DT 58 ~%/NN",
        "paid/VBD $/$ ~5 instead/RB of/IN the/DT $/$ ~8",
        "not/RB for/IN 5 years/NNS",
      })
  void deniesNothingElse(String notation) {
    assertThat(document(notation).quantities()).isNotEmpty().noneMatch(Quantity::negated);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "it/PRP could/MD also/RB reach/VB 120 boats/NNS | could",
        "the/DT law/NN would/MD cost/VB $/$ ~5 | would",
        "300 people/NNS may/MD have/VB died/VBN | may",
        "40 people/NNS in/IN town/NN are/VBP feared/VBN dead/JJ | feared",
        "it/PRP is/VBZ expected/VBN to/TO cut/VB 20 jobs/NNS | expected to",
        "60 tanks/NNS are/VBP believed/VBN to/TO be/VB lost/VBN | believed to",
        "it/PRP is/VBZ believed/VBN that/IN 70 men/NNS left/VBD | believed",
        "analysts/NNS expect/VBP a/DT 5 ~%/NN fall/NN | expect",
        "it/PRP reportedly/RB hit/VBD 12 boats/NNS | reportedly",
        "reportedly/RB ~,/, 12 boats/NNS sank/VBD | reportedly",
        "unconfirmed/JJ reports/NNS of/IN 20 deaths/NNS | unconfirmed",
        "a/DT possible/JJ $/$ ~4 | possible",
        "14 suspected/JJ bombs/NNS | suspected",
      })
  void findsHedges(String notation, String hedge) {
    assertThat(words(notation, Quantity::hedge)).containsExactly(hedge);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "she/PRP said/VBD it/PRP would/MD pay/VB $/$ ~5",
        "it/PRP could/MD not/RB pay/VB $/$ ~5",
        "it/PRP ~,/, which/WDT could/MD close/VB ~,/, has/VBZ 30 beds/NNS",
        "who/WP might/MD say/VB 30 men/NNS left/VBD",
        "left/VBD on/IN May/MD 3 boats/NNS",
        "she/PRP would/MD like/VB 30 cars/NNS",
        "men/NNS reported/VBD 30 cars/NNS",
        "it/PRP may/MD pay/VB the/DT $/$ ~5 fine/NN",
        "a/DT side/NN that/WDT lost/VBD 5 games/NNS may/MD win/VB",
        "he/PRP reported/VBD to/TO the/DT 30 men/NNS",
        "nine/CD out/IN of/IN a/DT possible/JJ 12 points/NNS",
      })
  void leavesOtherClausesAlone(String notation) {
    assertThat(words(notation, Quantity::hedge)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5 points/NNS higher/JJR than/IN in/IN 2020 ~,/, it/PRP said/VBD | than in 2020",
        "50 more/JJR homes/NNS were/VBD built/VBN than/IN in/IN 2020 | than in 2020",
        "20 goals/NNS ~,/, more/JJR than/IN any/DT other/JJ man/NN | than any other man",
        "three/CD times/NNS as/RB high/JJ as/IN in/IN 2010 | as high as in 2010",
        "three/CD times/NNS the/DT average/NN | the average",
        "40 cars/NNS ~,/, compared/VBN with/IN 30 in/IN 2010 | compared with 30 in 2010",
        "16 ~%/NN above/IN its/PRP$ 2018 level/NN | above its 2018 level",
        "fell/VBD to/IN 5 ~%/NN from/IN 6 ~%/NN | from 6%",
        "fell/VBD from/IN 6 ~%/NN to/IN 5 ~%/NN | from 6%",
        "fell/VBD 3 ~%/NN from/IN last/JJ year/NN | from last year",
        "paid/VBN $/$ ~5 ~,/, up/RB from/IN $/$ ~3 | from $3",
      })
  void findsComparisons(String notation, String comparison) {
    assertThat(words(notation, Quantity::comparison)).containsExactly(comparison);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "twice/RB as/RB many/JJ cars/NNS as/IN last/JJ year/NN | 2 as many cars as last year",
        "half/PDT as/RB much/JJ as/IN its/PRP$ rivals/NNS | 0.5 as much as its rivals",
        "twice/RB as/RB many/JJ children/NNS left/VBD on/IN Monday/NNP as/IN in/IN May/NNP | 2 as many children left on Monday as in May",
        "is/VBZ double/PDT the/DT average/NN | 2 the average",
        "nearly/RB triple/JJ last/JJ year/NN ~'s/POS figure/NN | 3 last year's figure",
      })
  void readsMultiples(String notation, String expected) {
    Document document = document(notation);
    assertThat(document.quantities())
        .extracting(q -> q.value() + " " + q.comparison().map(document::text).orElse(""))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scored/VBD twice/RB in/IN the/DT game/NN",
        "scored/VBD twice/RB as/IN Oslo/NNP won/VBD as/RB always/RB",
        "will/MD double/VB the/DT budget/NN",
        "twice/RB a/DT week/NN",
        "twice/RB as/RB many/JJ left/VBD",
      })
  void readsNoOtherMultiples(String notation) {
    assertThat(document(notation).quantities()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "half/PDT the/DT voters/NNS",
        "more/JJR than/IN 60 boats/NNS",
        "50 boats/NNS from/IN Norway/NNP",
        "fell/VBD 3 ~%/NN from/IN May/NNP to/IN June/NNP",
        "3 people/NNS ~,/, and/CC more/JJR than/IN 8 dogs/NNS",
      })
  void comparesNothingElse(String notation) {
    assertThat(words(notation, Quantity::comparison)).isEmpty();
  }

  private static Document document(String notation) {
    return Described.read(notation);
  }

  private interface Part {
    Optional<Span> of(Quantity quantity);
  }

  private static List<String> words(String notation, Part part) {
    Document document = document(notation);
    return document.quantities().stream()
        .flatMap(quantity -> part.of(quantity).stream())
        .map(document::text)
        .toList();
  }
}
