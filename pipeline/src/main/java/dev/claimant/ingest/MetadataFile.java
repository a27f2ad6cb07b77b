package dev.claimant.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.support.IoProblems;
import dev.claimant.support.JsonProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a document next to its text: {@code <name>.meta.json} next to {@code
 * <name>.txt}, with the date of publication:
 *
 * <pre>{@code {"date": "2024-11-20"}}</pre>
 */
public final class MetadataFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MetadataFile() {}

  /** Where the metadata of a document would be. */
  public static Path beside(Path document) {
    return document.resolveSibling(stem(document) + ".meta.json");
  }

  /** A file's name without its extension. */
  static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /**
   * The date in a metadata file; empty if there is no such file or it gives none.
   *
   * @throws DocumentException if the file is there and cannot be read or is malformed
   */
  public static Optional<LocalDate> date(Path file) throws DocumentException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode metadata = JSON.readTree(file.toFile());
      if (!metadata.isObject()) {
        throw malformed(file, "it must be one JSON object");
      }
      for (String field : (Iterable<String>) metadata::fieldNames) {
        if (!field.equals("date")) {
          throw malformed(file, "it has a field \"" + field + "\"");
        }
      }
      JsonNode date = metadata.path("date");
      return date.isMissingNode()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(date.textValue() == null ? "" : date.textValue()));
    } catch (DateTimeException e) {
      throw malformed(file, "its date is no date");
    } catch (JsonProcessingException e) {
      throw malformed(
          file, "line " + e.getLocation().getLineNr() + ": " + JsonProblems.describe(e));
    } catch (IOException e) {
      throw new DocumentException(Reason.METADATA, file + ": " + IoProblems.describe(e));
    }
  }

  private static DocumentException malformed(Path file, String problem) {
    return new DocumentException(
        Reason.METADATA,
        file + ": " + problem + "; write {\"date\": \"2024-11-20\"}, nothing else");
  }
}
