package dev.claimant.ingest;

import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.bytes.Limits;
import dev.claimant.ingest.json.JsonDocument;
import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is known of a document next to its text: {@code <name>.meta.json} next to {@code
 * <name>.txt}, with all fields that a document in JSON Lines can have, but the text:
 *
 * <pre>{@code {"date": "2024-11-20", "title": "Crane gone", "section": "Harbour"}}</pre>
 */
public final class MetadataFile {
  /** More than anybody says of a document. */
  private static final int MAX_BYTES = 1 << 20;

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
   * What a metadata file says; nothing if there is no such file.
   *
   * @throws DocumentException if the file is there and cannot be read or is malformed
   */
  public static Described read(Path file) throws DocumentException {
    if (!Files.exists(file)) {
      return Described.AS_NOTHING;
    }
    return read(file.toString(), () -> Files.newInputStream(file));
  }

  /**
   * What a metadata file of any file system says.
   *
   * @param name what to call it to the user
   * @throws DocumentException if it cannot be read or is malformed
   */
  public static Described read(String name, Input.Source source) throws DocumentException {
    try (InputStream in = source.open()) {
      return JsonDocument.describe(Limits.readAll(in, MAX_BYTES));
    } catch (DocumentException e) {
      throw new DocumentException(Reason.METADATA, name + ": " + e.getMessage());
    } catch (IOException e) {
      throw new DocumentException(Reason.METADATA, name + ": " + IoProblems.describe(e));
    }
  }
}
