package dev.claimant.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.testing.Described;
import dev.claimant.testing.Models;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With the real tokenizer and tagger, whose cuts and tags the rules have to live with. */
@Tag("models")
class QuantityModelsTest {
  @Test
  void readsTheSeed() {
    assertThat(
            Described.quantities(
                Models.sentences(
                    """
                    There are some 10,000 North Korean troops in eastern Russia with most currently in the Kursk Oblast.
                    As U.S. Secretary of Defense Lloyd Austin said, “This is the first time in more than a century that Russia has welcomed foreign troops onto its own soil.”
                    “In recent months, Ukrainian forces have caused more than 1200 Russian casualties per day – more than at any other time during Putin’s war.
                    We’re working with Ukraine and some 50 nations to rush security assistance to Ukraine.”
                    """)))
        .containsExactly(
            "some 10,000 North Korean troops = 10000 about count troop",
            "more than a century = 1 more than duration century (100 year)",
            "more than 1200 Russian casualties per day = 1200 more than count casualty per day",
            "some 50 nations = 50 about count nation");
  }

  @Test
  void readsWhatTheTokenizerCuts() {
    assertThat(
            Described.quantities(
                Models.sentences(
                    """
                    The port spent $3.5bn on 5km of quay and 10-15 cranes.
                    Rents fell -3.5% in a month and rose 5pc the next.
                    She paid £3m. He paid HK$8.2m.
                    The 12-year-old walked a 5-to-10 mile loop, minus-4 degrees or not.
                    """)))
        .containsExactly(
            "$3.5bn = 3500000000 exact money dollar",
            "5km = 5 exact measure kilometre (5000 metre)",
            "10-15 cranes = 10..15 exact count crane",
            "-3.5% = -3.5 exact [down by] percentage percent",
            "5pc = 5 exact [up by] percentage percent",
            "£3m = 3000000 exact money pound sterling",
            "HK$8.2m = 8200000 exact money Hong Kong dollar",
            "12-year-old = 12 exact age year",
            "5-to-10 mile = 5..10 exact measure mile (8046.72 metre)",
            "minus-4 degrees = -4 exact measure degree");
  }

  @Test
  void tellsDatesFromQuantities() {
    assertThat(
            Described.times(
                Models.sentences(
                    "On Nov. 6, 2024, two years after the 1,500-page report of March 2022, the"
                        + " council met at 9:30 a.m. and again on Monday.\r\nIt adjourned in"
                        + " 2025.")))
        .containsExactly(
            "Nov. 6, 2024 = 2024-11-06",
            "March 2022 = 2022-03",
            "9:30 a.m. = T09:30",
            "Monday = XXXX-WXX-1",
            "2025 = 2025");
  }
}
