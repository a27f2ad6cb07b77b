package dev.claimant.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.Quantity;
import dev.claimant.testing.Described;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money in all its notations, and units whose words mean something else elsewhere. */
class UnitMeaningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "USD34.6/NN million/CD | 34600000 US dollar",
        "usd/NN 15 | 15 US dollar",
        "115USD/NN | 115 US dollar",
        "C$/$ ~3 | 3 Canadian dollar",
        "US/NNP $/$ ~4.46 | 4.46 US dollar",
        "HK/NNP $/$ ~5.4 ~m/CD | 5400000 Hong Kong dollar",
        "$/$ ~A82,615,680/CD | 82615680 Australian dollar",
        "1.2 ~bn/CD euros/NNS | 1200000000 euro",
        "5m/CD EUR/NN | 5000000 euro",
        "30 MUSD/NN | 30000000 US dollar",
        "75 USD/NN million/CD | 75000000 US dollar",
        "JPY/NN 3 million/CD | 3000000 yen",
        "Y/NN ~=/SYM ~28,030/CD | 28030 yen",
        "PS8.1/NN ~bn/CD | 8100000000 pound sterling",
        "R18/NN million/CD | 18000000 rand",
        "R1,200/NN | 1200 rand",
        "COP/NN 4.5 billion/CD | 4500000000 Colombian peso",
        "150 kr/NN | 150 krone",
        "20 zł/NN | 20 zloty",
        "GH₵12/NN | 12 cedi",
        "100元/NN | 100 yuan",
        "500 Kenyan/JJ shillings/NNS | 500 Kenyan shilling",
        "12 Danish/JJ crowns/NNS | 12 Danish krone",
        "12 million/CD won/VBD | 12000000 won",
        "3 dollars/NNS and/CC 50 cents/NNS | 3.5 dollar",
        "£/$ ~3 50p/NN | 3.5 pound sterling",
        "15 dollars/NNS 50 ~./. | 15.5 dollar",
        "a/DT 12 ~-/HYPH ~cent/NN ~-/HYPH ~a-share/NN dividend/NN | 12 cent per share",
      })
  void readsMoney(String notation, String expected) {
    assertThat(inUnits(notation)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "it/PRP weighs/VBZ 120 pounds/NNS | 120 pound",
        "it/PRP costs/VBZ 120 pounds/NNS | 120 pound sterling",
        "two/CD pounds/NNS of/IN sugar/NN cost/VBP more/JJR | 2 pound",
        "a/DT 5 ~-/HYPH ~pound/NN note/NN | 5 pound sterling",
        "it/PRP weighs/VBZ 12 pounds/NNS and/CC he/PRP paid/VBD 30 pounds/NNS | 12 pound; 30 pound sterling",
        "15 dollars/NNS 50 times/NNS | 15 dollar; 50 time",
        "gold/NN at/IN $/$ ~1,900/CD an/DT ounce/NN | 1900 dollar per troy ounce",
        "coffee/NN at/IN $/$ ~2 an/DT ounce/NN | 2 dollar per ounce",
        "it/PRP hit/VBD 40 C/NN in/IN May/NNP | 40 degree Celsius",
        "a/DT 2.5 F/NN capacitor/NN | 2.5 farad",
        "three/CD degrees/NNS in/IN law/NN | 3 degree",
        "the/DT dollar/NN bought/VBD 1.8 marks/NNS | 1.8 mark",
        "6 ~'/SYM ~2 ~\"/'' tall/JJ | 6 foot; 2 inch",
        "12 ft/NN 2 in/IN | 12 foot; 2 inch",
        "51 ~°/NN 30 ~′/SYM north/RB | 51 degree; 30 arcminute",
      })
  void tellsByTheWordsNearby(String notation, String expected) {
    assertThat(String.join("; ", inUnits(notation))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "COP26/NN ended/VBD",
        "the/DT R2/NN zone/NN",
        "the/DT PS5/NN",
        "the/DT SR71/NN",
        "100 marks/NNS in/IN maths/NNS",
        "two/CD crowns/NNS",
        "12 races/NNS won/VBD",
        "ALL/DT 5 answers/NNS",
        "MOP/NN 3 floors/NNS",
        "the/DT 3 stones/NNS",
        "seat/NN 30C/NN",
        "12 C/NN students/NNS",
        "3 A/NN levels/NNS",
      })
  void findsNoUnitOrMoney(String notation) {
    assertThat(found(notation).quantities())
        .noneMatch(quantity -> quantity.unit().flatMap(Quantity.Unit::dimension).isPresent());
  }

  private static Document found(String notation) {
    return Described.read(notation);
  }

  /** "12 cent per share". */
  private static List<String> inUnits(String notation) {
    return found(notation).quantities().stream()
        .filter(quantity -> quantity.unit().isPresent())
        .map(
            quantity ->
                quantity.value().toPlainString()
                    + " "
                    + quantity.unit().map(Quantity.Unit::name).orElseThrow()
                    + quantity.rate().map(rate -> " per " + rate.per()).orElse(""))
        .toList();
  }
}
