package dev.claimant.ingest;

import dev.claimant.document.Metadata;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What of the properties that programs write into files is to be believed. */
public final class FileProperties {
  /** A longer title or name is none: it would stand in each of the document's records. */
  private static final int LONGEST = 500;

  /** What programs put down as the title: a file's name, or that it has none. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)untitled.*|document\\W?\\d*|microsoft word.*|word document|powerpoint presentation"
              + "|.*\\.(?:docx?|indd|odt|pdf|pptx?|qxd|rtf|tex|txt|xlsx?)");

  /** Two words: one alone is the name of an account. */
  private static final Pattern NAME = Pattern.compile("\\p{L}.*\\s.*\\p{L}.*");

  private FileProperties() {}

  /** The title and author in a file's properties, if they are some. */
  public static Metadata metadata(Optional<String> title, Optional<String> author) {
    return new Metadata(
        Optional.empty(),
        title.flatMap(FileProperties::line).filter(line -> !NO_TITLE.matcher(line).matches()),
        author.flatMap(FileProperties::line).filter(line -> NAME.matcher(line).matches()),
        Optional.empty(),
        Map.of());
  }

  private static Optional<String> line(String text) {
    return Optional.of(text.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty() && line.length() <= LONGEST);
  }
}
