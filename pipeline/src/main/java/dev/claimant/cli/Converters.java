package dev.claimant.cli;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, with errors that say what to write. */
public final class Converters {
  /** As many MiB as one array of bytes can have. */
  private static final int MOST = 2047;

  private Converters() {}

  static final class Date implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'" + value + "' is no date: write year-month-day, for example 2024-11-20");
      }
    }
  }

  /** A number from 0 to 1. */
  static final class Share implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
      try {
        double share = Double.parseDouble(value);
        if (share >= 0 && share <= 1) {
          return share;
        }
      } catch (NumberFormatException e) {
        // Said below, as of a number that is too large.
      }
      throw new TypeConversionException(
          "'" + value + "' does not lie between 0 and 1: write a number like 0.5");
    }
  }

  /** A whole number from 1. */
  public static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      try {
        int count = Integer.parseInt(value);
        if (count > 0 && count <= MOST) {
          return count;
        }
      } catch (NumberFormatException e) {
        // Said below, as of a number that is too small.
      }
      throw new TypeConversionException(
          "'" + value + "' is no number from 1 to " + MOST + ": write one like 4");
    }
  }

  /** One character that can part cells. */
  static final class Delimiter implements ITypeConverter<Character> {
    private static final String CHARACTERS = ",;|:\t";

    @Override
    public Character convert(String value) {
      String delimiter = value.equals("tab") || value.equals("\\t") ? "\t" : value;
      if (delimiter.length() == 1 && CHARACTERS.contains(delimiter)) {
        return delimiter.charAt(0);
      }
      throw new TypeConversionException(
          "'" + value + "' cannot part cells: write one of , ; | : or tab");
    }
  }

  static final class Encoding implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String value) {
      try {
        return Charset.forName(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "'"
                + value
                + "' is no encoding that Java knows: try UTF-8, windows-1252, ISO-8859-1 or UTF-16");
      }
    }
  }
}
