package dev.claimant.duplicate;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinHashTest {
  private static final String BRIDGE =
      """
      The bridge at Varn will be closed until March, the mayor said on Tuesday. “We don't have a
      choice,” she told the Gazette: two of its nine pillars were damaged when 40-tonne floes struck
      them in January. Drivers must take the ferry, which costs £2.50.
      """;

  @Test
  void countsLettersAndDigitsOnly() {
    String other =
        """
        THE BRIDGE AT VARN - WILL BE CLOSED UN\u00ADTIL MARCH - THE MAYOR SAID, ON TUESDAY.

        "We don’t have a choice", she told the Gazette; two of its nine pil\u200Blars were damaged\r
        when 40 tonne floes struck them in January (drivers must take the ferry, which costs $2 50)\
        """;
    assertThat(similarity(BRIDGE, other)).isEqualTo(1);
  }

  @Test
  void isTheSameEverywhere() {
    assertThat(MinHash.of(BRIDGE))
        .hasToString(
            "fb9M7ZhRcp/kaXIUaW3vHcQZ8DNwiWB5dGpWSf2jbCUILzHX3KhYjepUXB4e"
                + "UVOq/yjcb3MfDIAVn2vCYCq/oz2q6htIhbQ3c9b+xiY++5ld3cNRzw5vhpnq"
                + "o3xxKBP7Czby2lBcPWyMUo8/bvaM6tudPYzmSWBn3JbvBu52iJM=");
  }

  @ParameterizedTest
  @CsvSource({"40, 0", "40, 30", "100, 60", "400, 200", "400, 350", "1000, 750"})
  void estimatesTheShareOfCommonRuns(int words, int common) {
    double runs = words - 4;
    double commonRuns = Math.max(0, common - 4);
    double mean =
        IntStream.range(0, 100)
            .mapToDouble(i -> similarity(text(i, 0, words), text(i, words - common, words)))
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(commonRuns / (2 * runs - commonRuns), within(0.02));
  }

  /** A stretch of an endless text without any word twice. */
  private static String text(int number, int from, int words) {
    return IntStream.range(from, from + words)
        .mapToObj(i -> number + "x" + i)
        .collect(joining(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ship", "Ship sinks.", "Shares of Harlow fell 4.5% to $18.20 today."})
  void shortTextsAreTheSameOrNot(String text) {
    assertThat(similarity(text, " " + text.toUpperCase(Locale.ROOT))).isEqualTo(1);
    assertThat(similarity(text, text + " It said so.")).isLessThan(0.1);
  }

  @Test
  void figuresCountMore() {
    double otherWords =
        similarity(BRIDGE, BRIDGE.replace("mayor", "clerk").replace("choice", "way"));
    double otherFigures = similarity(BRIDGE, BRIDGE.replace("40", "35").replace("2.50", "3.20"));
    assertThat(otherFigures).isLessThan(otherWords - 0.15);
  }

  @Test
  void orderCounts() {
    assertThat(similarity("Dog bites man", "Man bites dog")).isLessThan(0.1);
    List<String> words = List.of(BRIDGE.split(" "));
    String backwards =
        IntStream.rangeClosed(1, words.size())
            .mapToObj(i -> words.get(words.size() - i))
            .collect(joining(" "));
    assertThat(similarity(BRIDGE, backwards)).isLessThan(0.1);
  }

  @Test
  void signaturesAreReadAsWritten() {
    String written = MinHash.of(BRIDGE).toString();
    assertThat(Signature.parse(written)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "no Base64!"})
  void otherTextIsNoSignature(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Signature.parse(text))
        .withMessageContaining("no signature")
        .withMessageEndingWith(": " + text);
  }

  private static double similarity(String one, String other) {
    return MinHash.of(one).similarity(MinHash.of(other));
  }
}
