package dev.claimant.cli;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, with errors that say what to write. */
final class Converters {
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
