package dev.claimant.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionTest {
  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2024, 11, 20);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "on/IN November/NNP 6 | November 6 = XXXX-11-06 | November 6 = 2024-11-06",
        "on/IN December/NNP 6 | December 6 = XXXX-12-06 | December 6 = 2023-12-06",
        "will/MD meet/VB December/NNP 6 | December 6 = XXXX-12-06 | December 6 = 2024-12-06",
        "6 November/NNP 2023 | 6 November 2023 = 2023-11-06 | 6 November 2023 = 2023-11-06",
        "the/DT 6th/JJ of/IN May/NNP | 6th of May = XXXX-05-06 | 6th of May = 2024-05-06",
        "Nov./NNP 6 ~,/, 2024 | Nov. 6, 2024 = 2024-11-06 | Nov. 6, 2024 = 2024-11-06",
        "Sept./NNP 20 ~-/SYM ~24 | Sept. 20-24 = XXXX-09 | Sept. 20-24 = 2024-09",
        "by/IN 2024-11-06/CD | 2024-11-06 = 2024-11-06 | 2024-11-06 = 2024-11-06",
        "on/IN 25/12/2023/CD | 25/12/2023 = 2023-12-25 | 25/12/2023 = 2023-12-25",
        "on/IN 6/11/2023/CD | 6/11/2023 = 2023 | 6/11/2023 = 2023",
        "Feb./NNP 29 | Feb. 29 = XXXX-02-29 | Feb. 29 = 2024-02-29",
        "Monday/NNP night/NN | Monday night = XXXX-WXX-1TNI | Monday night = 2024-11-18TNI",
        "on/IN Wednesday/NNP | Wednesday = XXXX-WXX-3 | Wednesday = 2024-11-20",
        "last/JJ Wednesday/NNP | Wednesday = XXXX-WXX-3 | Wednesday = 2024-11-13",
        "next/JJ Wednesday/NNP | Wednesday = XXXX-WXX-3 | Wednesday = 2024-11-27",
        "Sunday/NNP ~,/, Jan./NNP 16 | Sunday, Jan. 16 = XXXX-01-16 | Sunday, Jan. 16 = 2024-01-16",
        "yesterday/NN | yesterday = | yesterday = 2024-11-19",
        "this/DT morning/NN | this morning = | this morning = 2024-11-20TMO",
        "last/JJ night/NN | last night = | last night = 2024-11-19TNI",
        "last/JJ week/NN | last week = | last week = 2024-W46",
        "this/DT year/NN | this year = | this year = 2024",
        "next/JJ month/NN | next month = | next month = 2024-12",
        "last/JJ summer/NN | last summer = | last summer = 2023-SU",
        "summer/NN of/IN 2016 | summer of 2016 = 2016-SU | summer of 2016 = 2016-SU",
        "in/IN 2015 | 2015 = 2015 | 2015 = 2015",
        "in/IN 1812 ~./. | 1812 = 1812 | 1812 = 1812",
        "the/DT 2016 elections/NNS | 2016 = 2016 | 2016 = 2016",
        "the/DT 2014 ~-/SYM ~15 season/NN | 2014-15 = 2014/2015 | 2014-15 = 2014/2015",
        "the/DT 1990s/NNS | 1990s = 199 | 1990s = 199",
        "the/DT '80s/NNS | '80s = 198 | '80s = 198",
        "the/DT 21st/JJ century/NN | 21st century = 20 | 21st century = 20",
        "March/NNP 2016 | March 2016 = 2016-03 | March 2016 = 2016-03",
        "in/IN March/NNP | March = XXXX-03 | March = 2024-03",
        "two/CD years/NNS ago/RB | two years ago = | two years ago = 2022",
        "a/DT week/NN ago/RB | a week ago = | a week ago = 2024-W46",
        "10 billion/CD years/NNS ago/RB | 10 billion years ago = | 10 billion years ago =",
        "9000 centuries/NNS ago/RB | 9000 centuries ago = | 9000 centuries ago =",
        "a/DT few/JJ days/NNS ago/RB | a few days ago = | a few days ago =",
        "recent/JJ months/NNS | recent months = | recent months =",
        "at/IN 9 a.m./NN | 9 a.m. = T09:00 | 9 a.m. = T09:00",
        "at/IN 9:30 p.m./NN EDT/NNP | 9:30 p.m. EDT = T21:30 | 9:30 p.m. EDT = T21:30",
        "12 a.m./NN | 12 a.m. = T00:00 | 12 a.m. = T00:00",
        "three/CD o'clock/RB | three o'clock = T03:00 | three o'clock = T03:00",
        "0401 GMT/NNP | 0401 GMT = T04:01 | 0401 GMT = T04:01",
        "by/IN noon/NN | noon = T12:00 | noon = T12:00",
      })
  void readsTimes(String notation, String undated, String dated) {
    assertThat(Described.times(notation, Optional.empty())).containsExactly(undated);
    assertThat(Described.times(notation, Optional.of(TODAY))).containsExactly(dated);
    assertThat(Described.quantities(notation)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "more/JJR than/IN 1200 casualties/NNS",
        "about/RB 2000 calories/NNS",
        "for/IN two/CD years/NNS",
        "it/PRP may/MD 5",
        "they/PRP march/VBP on/RP",
        "Theresa/NNP May/NNP said/VBD",
        "2000 people/NNS",
        "$/$ ~2015",
        "prices/NNS fall/VBP",
        "I/PRP am/VBP",
        "25:61/CD",
        "this/DT time/NN",
      })
  void leavesOtherWordsAlone(String notation) {
    assertThat(Described.times(notation, Optional.of(TODAY))).isEmpty();
  }
}
