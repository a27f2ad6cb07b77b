package dev.claimant.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.claimant.support.PlainNumbers;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Writes numbers so that no reader refuses or changes them: those that take integers have 64 bits,
 * or the 53 of a double, and those that take decimals have some 15 of them.
 */
final class JsonNumbers {
  /** Beyond it, not every integer is a double. */
  private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(53);

  /** Below it, numbers have an exponent. */
  private static final BigDecimal SMALLEST = new BigDecimal("0.000001");

  private JsonNumbers() {}

  static SimpleModule module() {
    return new SimpleModule()
        .addSerializer(BigDecimal.class, new Amounts())
        .addSerializer(BigInteger.class, new Integers())
        .addSerializer(Long.class, new Integers());
  }

  /** 1200000, 0.5, and 2.17E24 for what would be a longer integer: a double to every reader. */
  static String text(BigDecimal number) {
    BigDecimal size = number.abs();
    boolean plain =
        number.signum() == 0
            || (size.compareTo(new BigDecimal(LARGEST)) <= 0 && size.compareTo(SMALLEST) >= 0);
    if (plain) {
      return PlainNumbers.text(number);
    }
    BigDecimal stripped = number.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    BigDecimal mantissa = stripped.movePointLeft(exponent);
    return (mantissa.scale() > 0 ? mantissa : mantissa.setScale(1)).toPlainString()
        + "E"
        + exponent;
  }

  /** Decimals; what is no double either, which some metadata has, as a string. */
  private static final class Amounts extends StdSerializer<BigDecimal> {
    private static final long serialVersionUID = 1L;

    Amounts() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (Double.isInfinite(number.doubleValue())) {
        json.writeString(text(number));
      } else {
        json.writeNumber(text(number));
      }
    }
  }

  /** The integers of metadata: a long one is a name, as of a post, and its digits count. */
  private static final class Integers extends StdSerializer<Number> {
    private static final long serialVersionUID = 1L;

    Integers() {
      super(Number.class);
    }

    @Override
    public void serialize(Number number, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (new BigInteger(number.toString()).abs().compareTo(LARGEST) <= 0) {
        json.writeNumber(number.toString());
      } else {
        json.writeString(number.toString());
      }
    }
  }
}
