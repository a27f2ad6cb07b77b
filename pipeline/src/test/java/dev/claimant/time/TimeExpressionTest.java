package dev.claimant.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.testing.Described;
import java.time.LocalDate;
import java.util.List;
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
        "Sept./NNP 20 ~-/SYM ~24 | Sept. 20-24 = XXXX-09-20/XXXX-09-24 | Sept. 20-24 = 2024-09-20/2024-09-24",
        "Sept./NNP 19 to/IN 22 ~,/, | Sept. 19 to 22 = XXXX-09-19/XXXX-09-22 | Sept. 19 to 22 = 2024-09-19/2024-09-22",
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
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "It/PRP met/VBD on/IN Tuesday/NNP ~,/, November/NNP 5 | Tuesday, November 5 = 2024-11-05",
        "It/PRP began/VBD on/IN 5 Nov./NNP in/IN Geneva/NNP | 5 Nov. = 2024-11-05",
        "The/DT deadline is/VBZ Friday/NNP ~,/, Nov./NNP 22 | Friday, Nov. 22 = 2024-11-22",
        "The/DT fair/JJ ran Nov./NNP 5 ~-/SYM ~7 | Nov. 5-7 = 2024-11-05/2024-11-07",
        "It/PRP was/VBD closed/VBN from/IN May/NNP 3 to/IN June/NNP 10 | May 3 = 2024-05-03; June 10 = 2024-06-10",
        "The/DT strike lasted/VBD from/IN 3 to/IN 10 June/NNP | 3 to 10 June = 2024-06-03/2024-06-10",
        "It/PRP was/VBD held/VBN on/IN 17 ~-/SYM ~18 October/NNP 2024 | 17-18 October 2024 = 2024-10-17/2024-10-18",
        "It/PRP ran/VBD from/IN Oct./NNP 30 ~–/SYM ~Nov./NNP 2 | Oct. 30–Nov. 2 = 2024-10-30/2024-11-02",
        "It/PRP lasted/VBD from/IN Dec./NNP 30 ~-/HYPH ~Jan./NNP 2 ~,/, 2024 | Dec. 30-Jan. 2, 2024 = 2023-12-30/2024-01-02",
        "They/PRP met/VBD on/IN Nov./NNP 18 and/CC 19 | Nov. 18 = 2024-11-18; 19 = 2024-11-19",
        "They/PRP met/VBD on/IN 17 and/CC 18 October/NNP | 17 = 2024-10-17; 18 October = 2024-10-18",
        "It/PRP happened/VBD on/IN the/DT Fourth/NNP of/IN July/NNP | Fourth of July = 2024-07-04",
        "The/DT study ran/VBD January/NNP ~-/HYPH ~June/NNP 2021 | January-June 2021 = 2021-01/2021-06",
        "It/PRP rained/VBD in/IN February/NNP and/CC March/NNP | February = 2024-02; March = 2024-03",
        "It/PRP closed/VBD in/IN mid-November/NNP | mid-November = 2024-11",
        "Sales/NNS fell/VBD in/IN the/DT week of/IN Nov./NNP 4 | week of Nov. 4 = 2024-W45",
        "Shares/NNS rose/VBD in/IN the/DT week ended/VBN Nov./NNP 15 | week ended Nov. 15 = 2024-W46",
        "It/PRP sank/VBD on/IN the/DT night of/IN 14 April/NNP 1912 | night of 14 April 1912 = 1912-04-14TNI",
        "It/PRP was/VBD signed/VBN on/IN 05.11.2024 | 05.11.2024 = 2024-11-05",
        "It/PRP was/VBD signed/VBN on/IN 11/20/24/CD | 11/20/24 = 2024-11-20",
        "Security was/VBD tightened/VBN after/IN 9/11/CD | 9/11 = 2001-09-11",
        "The/DT log says/VBZ 2024 ~-11-05T ~10:00 ~Z | 2024-11-05T10:00Z = 2024-11-05T10:00",
        "Wed/NNP 20 Nov/NNP 2024 07.00 GMT/NNP | Wed 20 Nov 2024 07.00 GMT = 2024-11-20T07:00",
        "It/PRP opened/VBD in/IN late/JJ 2019 | late 2019 = 2019",
        "Growth slowed/VBD in/IN mid-2023 | mid-2023 = 2023",
        "It/PRP passed/VBD early/RB last/JJ month | early last month = 2024-10",
        "They/PRP met/VBD earlier/RBR this/DT week | earlier this week = 2024-W47",
        "It/PRP will/MD finish/VB by/IN the/DT end of/IN the/DT year | end of the year = 2024",
        "Prices/NNS rose/VBD until/IN the/DT end of/IN 2023 | end of 2023 = 2023",
        "It/PRP expires/VBZ at/IN the/DT end of/IN next/JJ month | end of next month = 2024-12",
        "Output will/MD recover/VB by/IN year ~-/HYPH ~end | year-end = 2024",
        "Exports/NNS fell/VBD in/IN the/DT first/JJ half of/IN 2024 | first half of 2024 = 2024-H1",
        "Profit rose/VBD in/IN the/DT third/JJ quarter | third quarter = 2024-Q3",
        "Third/JJ ~-/HYPH ~quarter sales/NNS were/VBD flat/JJ | Third-quarter = 2024-Q3",
        "It/PRP expects/VBZ a/DT loss in/IN the/DT first/JJ quarter | first quarter = 2025-Q1",
        "Profit rose/VBD in/IN Q3 2024 | Q3 2024 = 2024-Q3",
        "Imports/NNS fell/VBD in/IN the/DT fourth/JJ quarter of/IN last/JJ year | fourth quarter of last year = 2023-Q4",
        "Sales/NNS rose/VBD in/IN FY24 and/CC Q1 FY25 | FY24 = FY2024; Q1 FY25 = FY2025-Q1",
        "Spending grew/VBD in/IN fiscal/JJ 2023 | fiscal 2023 = FY2023",
        "Traffic/NNP rose/VBD in/IN the/DT first/JJ three/CD months/NNS of/IN the/DT year | first three months of the year = 2024-01/2024-03",
        "It/PRP rained/VBD in/IN the/DT first/JJ week of/IN October/NNP | first week of October = 2024-10",
        "He/PRP scored/VBD in/IN the/DT 2023/24/CD season | 2023/24 = 2023/2024",
        "It/PRP flooded/VBD in/IN the/DT winter of/IN 2013 ~-/HYPH ~14 | winter of 2013-14 = 2013-WI",
        "He/PRP governed/VBD in/IN 1998 ~–/SYM ~2004 | 1998–2004 = 1998/2004",
        "The/DT class of/IN '99/CD met/VBD | '99 = 1999",
        "The/DT city was/VBD destroyed/VBN in/IN AD 79 | AD 79 = 0079",
        "It/PRP was/VBD built/VBN around/IN 500 BC | 500 BC = BC0500",
        "It/PRP closed/VBD in/IN the/DT early/JJ 1990s/NNS | early 1990s = 199",
        "It/PRP was/VBD founded/VBN in/IN the/DT 1800s/NNS | 1800s = 18",
        "It/PRP dates/VBZ from/IN the/DT early/JJ nineteenth/JJ century | early nineteenth century = 18",
        "A/DT 20th/JJ ~-/HYPH ~century novelist died/VBD | 20th-century = 19",
        "The/DT twenty/CD ~-/HYPH ~first/JJ century began/VBD | twenty-first century = 20",
        "They/PRP fought/VBD in/IN the/DT 18th/JJ and/CC 19th/JJ centuries/NNS | 18th = 17; 19th centuries = 18",
        "It/PRP fell/VBD over/IN the/DT past/JJ year | past year = P1Y",
        "It/PRP fell/VBD in/IN the/DT last/JJ week | last week = P1W",
        "He/PRP had/VBD arrived/VBN the/DT previous/JJ day | previous day =",
        "She/PRP resigned/VBD later/RB that/DT day | that day =",
        "He/PRP left/VBD the/DT day before/IN yesterday | day before yesterday = 2024-11-18",
        "The/DT protest was/VBD held/VBN over/IN the/DT weekend | weekend = 2024-W46-WE",
        "They/PRP married/VBD a/DT year and/CC a/DT half ago/RB | a year and a half ago =",
        "Half/PDT a/DT century ago/IN it/PRP was/VBD built/VBN | Half a century ago =",
        "It/PRP will/MD meet/VB this/DT Friday/NNP | Friday = 2024-11-22",
        "It/PRP meets/VBZ every/DT Monday/NNP | Monday = XXXX-WXX-1",
        "It/PRP opened/VBD on/IN Tuesdays/NNPS and/CC Sundays/NNPS | Tuesdays = XXXX-WXX-2; Sundays = XXXX-WXX-7",
        "The/DT fire broke/VBD out/RP early/RB Tuesday/NNP | early Tuesday = 2024-11-19",
        "He/PRP said/VBD Wednesday/NNP it/PRP will/MD close/VB | Wednesday = 2024-11-20",
        "On/IN Friday/NNP the/DT council will/MD vote/VB | Friday = 2024-11-22",
        "The/DT vote is/VBZ set/VBN for/IN Friday/NNP | Friday = 2024-11-22",
        "Analysts/NNS expect/VBP a/DT vote on/IN Friday/NNP | Friday = 2024-11-22",
        "It/PRP said/VBD on/IN Monday/NNP it/PRP would/MD close/VB on/IN Dec./NNP 31 | Monday = 2024-11-18; Dec. 31 = 2024-12-31",
        "It/PRP is/VBZ the/DT largest/JJS drop since/IN March/NNP | March = 2024-03",
        "They/PRP closed/VBD on/IN Christmas/NNP Day/NNP | Christmas Day = 2023-12-25",
        "They/PRP will/MD close/VB on/IN Christmas/NNP Day/NNP | Christmas Day = 2024-12-25",
        "He/PRP died/VBD on/IN New/NNP Year/NNP ~'s/POS Eve/NNP | New Year's Eve = 2023-12-31",
        "They/PRP met/VBD on/IN Thanksgiving/NNP 2022 | Thanksgiving 2022 = 2022-11-24",
        "They/PRP met/VBD on/IN Easter/NNP Sunday/NNP | Easter Sunday = 2024-03-31",
        "It/PRP left/VBD at/IN 3 p.m. on/IN Friday/NNP | 3 p.m. on Friday = 2024-11-15T15:00",
        "It/PRP began/VBD at/IN 11 p.m. Monday/NNP | 11 p.m. Monday = 2024-11-18T23:00",
        "It/PRP ended/VBD at/IN 8 p.m. local/JJ time on/IN Sunday/NNP | 8 p.m. local time on Sunday = 2024-11-17T20:00",
        "It/PRP was/VBD 9:15 on/IN Tuesday/NNP evening | 9:15 on Tuesday evening = 2024-11-19T21:15",
        "It/PRP reported/VBD on/IN January/NNP 30 ~,/, 2024 ~,/, at/IN 7 a.m. | January 30, 2024, at 7 a.m. = 2024-01-30T07:00",
        "The/DT alarm was/VBD raised/VBN at/IN 14:32 | 14:32 = T14:32",
        "It/PRP kicks/VBZ off/RP at/IN 7.30 ~pm | 7.30pm = T19:30",
        "It/PRP is/VBZ open/JJ from/IN 9am ~-5/CD ~pm | 9am = T09:00; 5pm = T17:00",
        "It/PRP was/VBD shut/VBN from/IN 9 to/IN 11 p.m. | 9 = T21:00; 11 p.m. = T23:00",
        "He/PRP woke/VBD at/IN half past/JJ six/CD | half past six = T06:30",
        "It/PRP was/VBD quarter to/IN nine/CD | quarter to nine = T08:45",
        "He/PRP rose/VBD at/IN six/CD in/IN the/DT morning | six in the morning = T06:00",
        "The/DT patrol left/VBD at/IN 1400 hours/NNS | 1400 hours = T14:00",
      })
  void readsTimesInNews(String notation, String times) {
    assertThat(times(notation)).isEqualTo(times);
    assertThat(Described.quantities(notation)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The/DT 2024 election cost/VBD $/$ ~5 billion/CD | 2024 = 2024 | $5 billion = 5000000000 exact money dollar",
        "The/DT December/NNP 2019 vote gave/VBD him/PRP 365 seats/NNS | December 2019 = 2019-12 | 365 seats = 365 exact count seat",
        "They/PRP arrested/VBD 14 people/NNS on/IN Nov./NNP 18 and/CC 6 more/JJR on/IN Nov./NNP 19 | Nov. 18 = 2024-11-18; Nov. 19 = 2024-11-19 | 14 people = 14 exact count person; 6 = 6 exact number",
        "Nov./NNP 20 -/HYPH 12 people/NNS died/VBD | Nov. 20 = 2024-11-20 | 12 people = 12 exact count person",
        "On/IN 4 and/CC 5 May/NNP ~,/, 9 people/NNS died/VBD | 4 = 2024-05-04; 5 May = 2024-05-05 | 9 people = 9 exact count person",
        "Rents/NNS doubled/VBD over/IN the/DT past/JJ five/CD years/NNS | - | five years = 5 exact duration year",
        "30 people/NNS died/VBD in/IN the/DT last/JJ 24 hours/NNS | - | 30 people = 30 exact count person; 24 hours = 24 exact duration hour (86400 second)",
        "Three/CD days/NNS later/RBR he/PRP resigned/VBD | - | Three days = 3 exact duration day (259200 second)",
        "He/PRP ran/VBD for/IN the/DT first/JJ 10 days/NNS of/IN the/DT month | - | 10 days = 10 exact duration day (864000 second)",
        "In/IN the/DT 12 months/NNS to/IN September/NNP ~,/, 1,200 left/VBD | September = 2024-09 | 12 months = 12 exact duration month (1 year); 1,200 = 1200 exact number",
        "He/PRP died/VBD two/CD days/NNS after/IN the/DT crash | - | two days = 2 exact duration day (172800 second)",
        "It/PRP lost/VBD $/$ ~5 million/CD in/IN the/DT three/CD months/NNS to/IN 30 September/NNP | 30 September = 2024-09-30 | $5 million = 5000000 exact [down by] money dollar; three months = 3 exact duration month (0.25 year)",
        "It/PRP was/VBD the/DT first/JJ of/IN 12 days/NNS | - | 12 days = 12 exact duration day (1036800 second)",
        "A/DT quarter of/IN voters/NNS stayed/VBD at/IN home | - | A quarter = 0.25 exact ratio (25 percent)",
        "He/PRP fumbled/VBD in/IN the/DT third/JJ quarter of/IN the/DT game | - | -",
        "It/PRP fell/VBD 5 ~% for/IN the/DT third/JJ quarter in/IN a/DT row | - | 5% = 5 exact [down by] percentage percent",
        "He/PRP scored/VBD 2 goals/NNS in/IN the/DT second/JJ half | - | 2 goals = 2 exact count goal",
        "His/PRP$ early/JJ 20s/NNS cost/VBD him/PRP $/$ ~500 | - | $500 = 500 exact money dollar",
        "The/DT Christmas/NNP party cost/VBD $/$ ~3,000 | - | $3,000 = 3000 exact money dollar",
        "Black/NNP Friday/NNP sales/NNS rose/VBD 3 percent | - | 3 percent = 3 exact [up by] percentage percent",
        "He/PRP finished/VBD in/IN 3:45 on/IN day 2 | - | -",
        "John/NNP 3:16/NNP was/VBD quoted/VBN 12 times/NNS | - | 12 times = 12 exact count time",
        "It/PRP sold/VBD 2000 copies/NNS in/IN 2000 | 2000 = 2000 | 2000 copies = 2000 exact count copy",
        "It/PRP drove/VBD 40 Audi/NNP Q3 cars/NNS | - | 40 Audi Q3 cars = 40 exact count car",
      })
  void tellsTimesFromQuantities(String notation, String times, String quantities) {
    assertThat(times(notation)).isEqualTo(times);
    assertThat(joined(Described.quantities(notation))).isEqualTo(quantities);
  }

  private static String times(String notation) {
    return joined(Described.times(notation, Optional.of(TODAY)));
  }

  private static String joined(List<String> found) {
    return found.isEmpty() ? "-" : String.join("; ", found);
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
