package dev.claimant.cli;

import dev.claimant.document.Document;
import dev.claimant.document.Metadata;
import dev.claimant.ingest.Documents;
import dev.claimant.ingest.Input;
import dev.claimant.ingest.InputException;
import dev.claimant.ingest.Inputs;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import dev.claimant.record.ClaimFormatException;
import dev.claimant.record.ClaimReader;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.DocumentPart;
import dev.claimant.record.RecordText;
import dev.claimant.sink.OutputNames;
import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text that {@code claimant show} shows, and its records if the user names those.
 *
 * @param file what the user named: a text, a file of many, or records
 * @param item the text, or why it cannot be had
 * @param records the records in the file, of the text only if it was chosen by its id; empty if the
 *     file is no file of records
 */
record ShownText(String file, Item item, Optional<List<ClaimRecord>> records) {
  private static final int MOST_BYTES = 1 << 25;

  /** The most ids that a message lists. */
  private static final int MOST_IDS = 5;

  /**
   * Finds the text.
   *
   * @param document a file, or the id of a document
   * @throws CommandException if there is none, or several of which none is chosen
   */
  static ShownText find(String file, Optional<String> document, InputStream standardInput) {
    Optional<List<ClaimRecord>> all = recordsIn(file);
    if (all.isEmpty()) {
      Optional<Predicate<RawDocument>> wanted = document.map(id -> raw -> raw.id().equals(id));
      return new ShownText(file, choose(file, standardInput, wanted), all);
    }
    Path records = Path.of(file);
    if (document.isPresent() && Files.exists(Path.of(document.get()))) {
      return new ShownText(file, in(document.get(), all.get(), standardInput), all);
    }
    List<String> ids = ids(all.get());
    String id = document.orElse(ids.isEmpty() ? "" : ids.get(0));
    if (document.isPresent() && !ids.contains(id)) {
      throw new CommandException(
          "no such file: " + id + "; " + file + " has claims of " + listed(ids));
    } else if (document.isEmpty() && ids.size() > 1) {
      throw new CommandException(
          file
              + " holds claims of "
              + ids.size()
              + " texts: choose one with --document, "
              + listed(ids));
    }
    Path text =
        candidates(records, id)
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(
                () ->
                    new CommandException(
                        "no text next to "
                            + file
                            + candidates(records, id)
                                .map(Path::toString)
                                .collect(Collectors.joining(", ", " (", ")"))
                            + ": name it with --document"));
    List<ClaimRecord> own =
        all.get().stream().filter(record -> record.document().id().equals(id)).toList();
    return new ShownText(
        file, choose(text.toString(), standardInput, Optional.empty()), Optional.of(own));
  }

  /** Where extract writes the text of records, and where their text may stand. */
  private static Stream<Path> candidates(Path records, String id) {
    String name = String.valueOf(records.getFileName());
    String stem = name.replaceFirst("(\\.claims)?\\.jsonl?$", "");
    Path folder = records.resolveSibling("");
    return Stream.of(
            records.resolveSibling(stem + ".txt"),
            OutputNames.of(records.resolveSibling(stem + ".texts"), id, ".txt"),
            OutputNames.of(folder, id, ".txt"),
            OutputNames.of(folder, id, ""))
        .distinct();
  }

  /** The records in a file; empty if it is one of texts. */
  private static Optional<List<ClaimRecord>> recordsIn(String file) {
    if (!file.endsWith(".jsonl") && !file.endsWith(".json")) {
      return Optional.empty();
    }
    try {
      return Optional.of(ClaimReader.read(Path.of(file)));
    } catch (ClaimFormatException e) {
      if (holdsTexts(file)) {
        return Optional.empty();
      }
      throw new CommandException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      if (!Files.exists(Path.of(file))) {
        throw new CommandException("no such file or folder: " + file, e);
      }
      throw new CommandException("cannot read " + file + ": " + IoProblems.describe(e), e);
    }
  }

  private static boolean holdsTexts(String file) {
    try (Documents documents =
        new Documents(List.of(Input.file(Path.of(file))).iterator(), MOST_BYTES)) {
      return documents.hasNext() && documents.next() instanceof RawDocument;
    } catch (IOException e) {
      return false;
    }
  }

  /** The document of a file that is of some records, by its bytes or else by its id. */
  private static Item in(String text, List<ClaimRecord> records, InputStream standardInput) {
    List<String> ids = ids(records);
    return choose(
        text,
        standardInput,
        Optional.of(
            raw ->
                ids.contains(raw.id())
                    || records.stream()
                        .anyMatch(record -> record.document().sha256().equals(raw.sha256()))));
  }

  /** The only document of a file, or the first that is wanted of several. */
  private static Item choose(
      String file, InputStream standardInput, Optional<Predicate<RawDocument>> wanted) {
    try (Documents documents =
        new Documents(List.of(input(file, standardInput)).iterator(), MOST_BYTES)) {
      if (!documents.hasNext()) {
        throw new CommandException(file + " holds no text");
      }
      Item first = documents.next();
      List<String> ids = new ArrayList<>(List.of(first.id()));
      Item item = first;
      while (documents.hasNext() || ids.size() > 1) {
        if (wanted.isPresent() && item instanceof RawDocument raw && wanted.get().test(raw)) {
          return item;
        } else if (!documents.hasNext() || (wanted.isEmpty() && ids.size() > MOST_IDS)) {
          throw new CommandException(
              file
                  + " holds more than one text"
                  + (wanted.isPresent() ? ", and not that one" : "")
                  + ": choose one with --document, "
                  + listed(ids));
        }
        item = documents.next();
        ids.add(item.id());
      }
      return first;
    } catch (IOException e) {
      throw new CommandException("cannot read " + file + ": " + IoProblems.describe(e), e);
    }
  }

  private static Input input(String file, InputStream standardInput) {
    try {
      Iterator<Input> inputs = new Inputs(List.of(), List.of(), standardInput).of(List.of(file));
      if (Files.isDirectory(Path.of(file))) {
        throw new CommandException(file + " is a folder: name one text");
      }
      return inputs.next();
    } catch (InputException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<String> ids(List<ClaimRecord> records) {
    return records.stream().map(record -> record.document().id()).distinct().toList();
  }

  /** The first of some ids: "a, b, … (7 in all)". */
  private static String listed(List<String> ids) {
    String first = ids.stream().limit(MOST_IDS).collect(Collectors.joining(", "));
    return ids.size() > MOST_IDS ? first + ", …" : first;
  }

  /**
   * The records of the text as it was read.
   *
   * @throws CommandException if they are of another version of it
   */
  List<ClaimRecord> recordsOf(Document read) {
    List<ClaimRecord> all = records.orElse(List.of());
    List<ClaimRecord> own =
        all.stream().filter(one -> one.document().sha256().equals(read.sha256())).toList();
    if (own.isEmpty() && fits(all, read)) {
      return all;
    }
    if (own.isEmpty()) {
      throw new CommandException(
          "the claims in "
              + file
              + " are not of "
              + read.id()
              + " as it is now: they are of "
              + all.get(0).document().id()
              + " with SHA-256 "
              + all.get(0).document().sha256()
              + ", and it has "
              + read.sha256()
              + "; name the right text with --document, or extract them again");
    }
    return own;
  }

  /** Whether the text has the records' words in their places; a page's text has other bytes. */
  private static boolean fits(List<ClaimRecord> records, Document read) {
    RecordText text = new RecordText(read.text());
    return records.stream().allMatch(text::fits);
  }

  /** The text as it was read, with what its records know of it: the text of a page has no title. */
  Document withMetadata(Document read) {
    return records.orElse(List.of()).stream()
        .map(ClaimRecord::document)
        .findFirst()
        .map(part -> read.withMetadata(read.metadata().or(metadata(part))))
        .orElse(read);
  }

  private static Metadata metadata(DocumentPart part) {
    return new Metadata(
        part.date().map(LocalDate::parse),
        part.title(),
        part.byline(),
        part.url(),
        part.metadata());
  }
}
