package dev.claimant.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.Quantity;
import dev.claimant.testing.Described;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What units are called, what they measure, and what they are in base units. */
class MeasuresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "100 miles/NNS | mile, length, 160934.4 metre",
        "161 km/NN | kilometre, length, 161000 metre",
        "5 m/NN | metre, length, 5 metre",
        "12 µm/NN | micrometre, length, 0.000012 metre",
        "12 μm/NN | micrometre, length, 0.000012 metre",
        "4.2 light/JJ ~-/HYPH ~years/NNS | light-year, length, 39735067984839360 metre",
        "5 km/NN ~²/SYM | square kilometre, area, 5000000 square metre",
        "5 km/NN ~^/SYM ~2 | square kilometre, area, 5000000 square metre",
        "300 sq/JJ ft/NNS | square foot, area, 27.870912 square metre",
        "20 square/JJ miles/NNS | square mile, area, 51799762.20672 square metre",
        "3 acres/NNS | acre, area, 12140.5692672 square metre",
        "10 cu/NN ft/NNS | cubic foot, volume, 0.28316846592 cubic metre",
        "2 gallons/NNS | gallon, volume, 0.007570823568 cubic metre",
        "5 acre/NN ~-/HYPH ~feet/NNS | acre-foot, volume, 6167.4091877376 cubic metre",
        "14 stone/NN | stone, mass, 88.90410452 kilogram",
        "6 oz/NN | ounce, mass, 0.17009713875 kilogram",
        "2 tonnes/NNS | tonne, mass, 2000 kilogram",
        "3 MtCO2e/NN | megatonne of CO2 equivalent, mass, 3000000000 kilogram",
        "30 minutes/NNS | minute, duration, 1800 second",
        "2 weeks/NNS | week, duration, 1209600 second",
        "6 months/NNS | month, year-duration, 0.5 year",
        "8 months/NNS | month, year-duration, 0.6666666666666667 year",
        "two/CD centuries/NNS | century, year-duration, 200 year",
        "30 °C/NN | degree Celsius, temperature, 303.15 kelvin",
        "86 ~ºF/NN | degree Fahrenheit, temperature, 303.15 kelvin",
        "-40 degrees/NNS Fahrenheit/NNP | degree Fahrenheit, temperature, 233.15 kelvin",
        "51 °/NN 30 ~′/SYM north/RB | degree, angle, 51 degree",
        "350 TWh/NN | terawatt-hour, energy, 1260000000000000000 joule",
        "10 therms/NNS | therm, energy, 1055055852.62 joule",
        "500 calories/NNS | calorie, energy, 2092000 joule",
        "300 bhp/NN | horsepower, power, 223709.961474681066 watt",
        "450 lb/NN ~-/HYPH ~ft/NN | pound-foot, torque, 610.11807674913018 newton metre",
        "30 psi/NN | pound per square inch, pressure, 206842.7187950508 pascal",
        "12 V/NN | volt, voltage, 12 volt",
        "4 GHz/NN | gigahertz, frequency, 4000000000 hertz",
        "2 TB/NN | terabyte, digital, 16000000000000 bit",
        "15 ppb/NN | part per billion, portion, 0.0000015 percent",
        "25 basis/NN points/NNS | basis point, portion-difference, 0.25 percentage point",
        "65 knots/NNS | knot, speed, 33.43888888888889 metre per second",
        "9.8 m/NN ~//SYM ~s2/NN | metre per second squared, acceleration, 9.8 metre per second squared",
        "80 mph/NN | mile, speed, 35.7632 metre per second",
        "90 km/NN ~//SYM ~h/NN | kilometre, speed, 25 metre per second",
        "30 ft/NN ~//SYM ~s/NN | foot, speed, 9.144 metre per second",
        "3 metres/NNS ~//SYM ~second/JJ fast/RB | metre, speed, 3 metre per second",
        "20 mpg/NN | mile, length per volume, 8502874.14860544 metre per cubic metre",
        "6.5 litres/NNS per/IN 100 km/NN | litre, consumption, 0.000000065 cubic metre per metre",
        "126 mg/NN ~//SYM ~dL/NN | milligram, mass-density, 1.26 kilogram per cubic metre",
        "12 µg/NN ~//SYM ~m3/NN | microgram, mass-density, 0.000000012 kilogram per cubic metre",
        "99 g/NN ~//SYM ~km/NN | gram, mass per length, 0.000099 kilogram per metre",
        "5 A/NN ~//SYM ~cm2/NN | ampere, electric-current per area, 50000 ampere per square metre",
        "940 Mbps/NN | megabit, digital per duration, 940000000 bit per second",
        "6,000 rpm/NN | revolution, angle per duration, 36000 degree per second",
        "500,000 bpd/NN | barrel, volume per duration, 0.9200653641666667 cubic metre per second",
        "20 kWh/NN per/IN home/NN | kilowatt-hour, energy per home, 72000000 joule per home",
        "0.5 ~%/NN per/IN quarter/NN | percent, portion per year-duration, 2 percent per year",
        "2 litres/NNS a/DT head/NN | litre, volume per person, 0.002 cubic metre per person",
        "the/DT weight/NN is/VBZ 20 (/-LRB- ~kg/NN ~)/-RRB- | kilogram, mass, 20 kilogram",
        "19 pence/NNS a/DT share/NN | penny, currency per share, 0.19 pound sterling per share",
      })
  void measures(String notation, String expected) {
    assertThat(first(notation)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$/$ ~40 a/DT barrel/NN | dollar, currency per volume",
        "19 cents/NNS | cent, currency",
        "3 points/NNS | point",
        "30 degrees/NNS | degree",
        "60 frames/NNS per/IN second/NN | frame, item per duration",
      })
  void leavesWhatDoesNotConvert(String notation, String expected) {
    assertThat(first(notation)).isEqualTo(expected);
  }

  /** A degree more is a kelvin more, whatever the scale's zero. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it/PRP warmed/VBD to/IN 30 °C/NN | 303.15 kelvin",
        "it/PRP was/VBD 9 °F/NN warmer/JJR | 5 kelvin",
        "it/PRP rose/VBD by/IN 5 °C/NN | 5 kelvin",
        "6.5 °C/NN per/IN kilometre/NN | 0.0065 kelvin per metre",
        "limit/VB warming/NN to/IN 1.5 ~C/NN ~./. | 1.5 kelvin",
      })
  void tellsTemperaturesFromDifferences(String notation, String expected) {
    assertThat(first(notation)).endsWith(expected);
  }

  @Test
  void miles100And161KilometresCompare() {
    Quantity.Amount miles = quantity("100 miles/NNS").normalized().orElseThrow();
    Quantity.Amount kilometres = quantity("161 km/NN").normalized().orElseThrow();
    assertThat(kilometres.unit()).isEqualTo(miles.unit());
    assertThat(kilometres.value().divide(miles.value(), MathContext.DECIMAL32))
        .isBetween(new BigDecimal("0.99"), new BigDecimal("1.01"));
  }

  private static Quantity quantity(String notation) {
    Document document = Described.read(notation);
    List<Quantity> found = document.quantities();
    assertThat(found).isNotEmpty();
    return found.get(0);
  }

  /** "mile, length, 160934.4 metre". */
  private static String first(String notation) {
    Quantity quantity = quantity(notation);
    return quantity.unit().map(Quantity.Unit::name).orElse("none")
        + quantity.unit().flatMap(Quantity.Unit::dimension).map(of -> ", " + of).orElse("")
        + quantity
            .normalized()
            .map(base -> ", " + base.value().toPlainString() + " " + base.unit())
            .orElse("");
  }
}
