package dev.claimant.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of commands that read documents, also of those in other modules. */
public final class ReadingOptions {
  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = Converters.Date.class,
      description = "Date of publication of documents without a .meta.json: 2024-11-20.")
  Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      converter = Converters.Encoding.class,
      defaultValue = "UTF-8",
      description = "Encoding of the texts. Default: ${DEFAULT-VALUE}.")
  Charset encoding = StandardCharsets.UTF_8;

  /** The date of publication of documents that do not state their own. */
  public Optional<LocalDate> date() {
    return date;
  }

  /** The encoding of texts that do not state their own. */
  public Charset encoding() {
    return encoding;
  }
}
