package dev.claimant.evaluation.claims;

import dev.claimant.document.Document;
import dev.claimant.evaluation.GoldFields;
import dev.claimant.evaluation.GoldFormatException;
import dev.claimant.evaluation.GoldNode;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads gold files: {@code seeds/README.md} describes the format. */
public final class GoldFile {
  private static final String SUFFIX = ".gold.json";

  /** Who writes gold for a text has settled that it is English. */
  private static final DocumentReader READER =
      new DocumentReader(StandardCharsets.UTF_8, text -> "eng");

  private GoldFile() {}

  /**
   * Reads a file, or all gold files of a folder at any depth, and their documents.
   *
   * @throws IOException if one cannot be read
   * @throws GoldFormatException if there is none, or one is malformed or does not fit its document
   */
  public static List<ClaimGold> readAll(Path fileOrFolder) throws IOException, GoldFormatException {
    List<ClaimGold> golds = new ArrayList<>();
    for (Path file : find(fileOrFolder)) {
      golds.add(read(file));
    }
    if (golds.isEmpty()) {
      throw new GoldFormatException(
          "nothing to read in " + fileOrFolder + ": no *" + SUFFIX + " file at any depth");
    }
    return golds;
  }

  /** A file itself; of a folder the {@code *.gold.json} files at any depth, in order of path. */
  static List<Path> find(Path fileOrFolder) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    try (Stream<Path> files = Files.walk(fileOrFolder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Reads a gold file and the document next to it.
   *
   * @throws IOException if one of the two cannot be read
   * @throws GoldFormatException if the gold file is malformed or does not fit its document
   */
  static ClaimGold read(Path goldFile) throws IOException, GoldFormatException {
    GoldFields fields =
        GoldNode.parse(goldFile, Files.readAllBytes(goldFile))
            .object("a gold file", "document", "claims");
    Document document = document(goldFile, fields.required("document"));
    List<GoldNode> claims = fields.required("claims").array("\"claims\"");
    return new ClaimGold(goldFile, document, new GoldClaims(document.text()).read(claims));
  }

  private static Document document(Path goldFile, GoldNode node)
      throws IOException, GoldFormatException {
    String name = node.string("\"document\"");
    boolean plain = name.chars().noneMatch(c -> c == '/' || c == '\\' || c == 0);
    if (!plain || !Files.isRegularFile(goldFile.resolveSibling(name))) {
      throw node.error("no file “" + name + "” in the folder of the gold file");
    }
    int dot = name.lastIndexOf('.');
    String id = dot > 0 ? name.substring(0, dot) : name;
    byte[] bytes = Files.readAllBytes(goldFile.resolveSibling(name));
    try {
      return READER.read(id, bytes, Optional.empty()).document();
    } catch (DocumentException e) {
      throw node.error(String.valueOf(e.getMessage()));
    }
  }
}
