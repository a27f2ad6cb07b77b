package dev.claimant.measure;

import dev.claimant.document.QuantityKind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What is measured in a unit, with what it is per, and how that converts to base units. */
public final class Dimensions {
  /** The dimensions of rates that have a name, by CLDR. */
  private static final Map<String, String> NAMED =
      Map.of(
          "length per duration", "speed",
          "mass per volume", "mass-density",
          "mass per mass", "mass-fraction",
          "volume per length", "consumption");

  /** So many of a unit: 100 kilometres. */
  private record Divisor(BigDecimal count, UnitOfMeasure unit) {}

  private final Units units;

  public Dimensions(Units units) {
    this.units = units;
  }

  /** The dimension, such as "length", "speed", "volume per duration" and "currency per share". */
  public Optional<String> dimension(UnitOfMeasure unit, Optional<Per> per) {
    return unit.dimension().map(of -> per.map(thing -> ratio(of, thing)).orElse(of));
  }

  private String ratio(String of, Per per) {
    String by = divisor(per).flatMap(d -> d.unit().dimension()).orElse(per.label());
    String ratio = of + " per " + by;
    return NAMED.getOrDefault(ratio, ratio);
  }

  public Optional<Conversion> conversion(UnitOfMeasure unit, Optional<Per> per) {
    return unit.base().map(base -> per.map(thing -> ratio(unit, base, thing)).orElse(base));
  }

  private Conversion ratio(UnitOfMeasure unit, Conversion base, Per per) {
    // "80 pence a therm" are pounds a therm: nobody counts in pounds a joule.
    Optional<Divisor> divisor = unit.is(QuantityKind.MONEY) ? Optional.empty() : divisor(per);
    return divisor
        .flatMap(d -> d.unit().base().map(by -> base.per(d.count(), by)))
        .orElseGet(() -> base.per(per.label()));
  }

  private Optional<Divisor> divisor(Per per) {
    Optional<BigDecimal> count =
        per.count().isEmpty() ? Optional.of(BigDecimal.ONE) : Figures.value(per.count().get());
    return count.flatMap(number -> units.named(per.thing()).map(unit -> new Divisor(number, unit)));
  }
}
