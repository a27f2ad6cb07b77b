package dev.claimant.cli;

import dev.claimant.batch.Ledger;
import dev.claimant.batch.LedgerException;
import dev.claimant.batch.Republications;
import dev.claimant.record.ClaimFormat;
import dev.claimant.record.ClaimFormat.Kind;
import dev.claimant.sink.ClaimFile;
import dev.claimant.sink.ClaimFolder;
import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.ClaimStore;
import dev.claimant.sink.ClaimStream;
import dev.claimant.sink.UnknownOutputException;
import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Where extract writes: a folder, a file, a database or standard output; and its ledger. */
final class Destination {
  /** A name with an ending, which is hardly a folder's. */
  private static final Pattern FILE = Pattern.compile(".*[^/\\\\.][.]\\p{Alpha}\\w{0,7}");

  /** The files for all documents, by the ending of their names. */
  private static final Map<String, Kind> FILES =
      Map.of(
          ".jsonl", Kind.JSONL,
          ".csv", Kind.CSV,
          ".tsv", Kind.CSV);

  /** The modules with stores, by how the names of their targets end or begin. */
  private static final Map<String, String> STORES =
      Map.of(
          ".duckdb",
          "duckdb",
          ".parquet",
          "duckdb",
          "postgresql:",
          "postgres",
          "postgres:",
          "postgres");

  private static final String FOR_FOLDERS =
      " writes a file for each document: name a folder with -o";

  private final String name;
  private final Optional<ClaimStore> store;
  private final Optional<Kind> named;
  private final ClaimFormat format;

  /**
   * @param name what the user called it: a folder, new or not; a new or old file, whose name tells
   *     its format; the address of a database; or a hyphen
   * @param kind the format that the user asked for
   * @param delimiter what parts cells, if the user says so
   */
  Destination(String name, Optional<Kind> kind, Optional<Character> delimiter) {
    this.name = name;
    boolean isFolder = !isAddress(name) && Files.isDirectory(path());
    named = isFolder ? Optional.empty() : Optional.ofNullable(FILES.get(ending(name)));
    boolean isOther =
        named.isEmpty() && !isFolder && (isAddress(name) || FILE.matcher(name).matches());
    store = isOther ? Optional.of(store(name)) : Optional.empty();
    if (store.isPresent() && (kind.isPresent() || delimiter.isPresent())) {
      throw new CommandException(
          (kind.isPresent() ? "--format" : "--delimiter")
              + " is not for "
              + name()
              + ": leave one of them out");
    }
    if (named.isPresent() && kind.isPresent() && !kind.equals(named)) {
      throw new CommandException(
          "--format "
              + label(kind.get())
              + (FILES.containsValue(kind.get())
                  ? " is not what " + name + " ends in: leave one of them out"
                  : FOR_FOLDERS));
    }
    boolean isBrat = store.isEmpty() && path().endsWith("brat");
    format =
        format(
            named.or(() -> kind).or(() -> isBrat ? Optional.of(Kind.BRAT) : Optional.empty()),
            delimiter);
    if (isStandardOutput() && format.kind() == Kind.BRAT) {
      throw new CommandException("--format brat" + FOR_FOLDERS);
    }
  }

  private static String label(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isAddress(String name) {
    return name.contains("://");
  }

  private static ClaimStore store(String name) {
    // Looked for only here: that opens every file of the class path.
    return ServiceLoader.load(ClaimStore.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(store -> store.accepts(name))
        .findFirst()
        .orElseThrow(() -> new CommandException(noStore(name)));
  }

  private static String noStore(String name) {
    String start = name.substring(0, name.indexOf(':') + 1);
    Optional<String> module =
        Optional.ofNullable(STORES.getOrDefault(start, STORES.get(ending(name))));
    if (module.isPresent()) {
      return "cannot write there without the module claimant-"
          + module.get()
          + ": use the launcher, or put its jar and its driver on the class path";
    }
    return isAddress(name)
        ? "cannot write to " + start + "//…: name a database as postgresql://host/database"
        : "cannot write a file like "
            + name
            + ": name a .jsonl, .csv, .tsv, .parquet or .duckdb file for the records of all"
            + " documents, or a folder for a file of each (a new folder with a dot in its name as "
            + name
            + "/), or - for standard output";
  }

  private ClaimFormat format(Optional<Kind> kind, Optional<Character> delimiter) {
    if (kind.filter(Kind.CSV::equals).isPresent()) {
      boolean tabs = named.isPresent() && ending(name).equals(".tsv");
      return ClaimFormat.csv(delimiter.orElse(tabs ? '\t' : ','));
    }
    if (delimiter.isPresent()) {
      throw new CommandException("--delimiter is for CSV: name a .csv file, or --format csv");
    }
    return switch (kind.orElse(Kind.JSONL)) {
      case JSON -> ClaimFormat.JSON;
      case BRAT -> ClaimFormat.BRAT;
      case WEBANNOTATION -> ClaimFormat.WEB_ANNOTATION;
      default -> ClaimFormat.JSONL;
    };
  }

  private static String ending(String name) {
    return name.substring(Math.max(0, name.lastIndexOf('.')));
  }

  /** All about it that decides on the bytes of the output. */
  Map<String, String> settings() {
    if (store.isPresent()) {
      return Map.of("format", store.get().label());
    }
    String kind = label(format.kind());
    return format.kind() == Kind.CSV
        ? new TreeMap<>(Map.of("format", kind, "delimiter", String.valueOf(format.delimiter())))
        : Map.of("format", kind);
  }

  boolean isStandardOutput() {
    return name.equals("-");
  }

  /** What to call it to the user. */
  String name() {
    return isStandardOutput() ? "standard output" : store.map(of -> of.name(name)).orElse(name);
  }

  private Path path() {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new CommandException("not a path: " + name, e);
    }
  }

  private Path ledgerFile() throws IOException {
    if (store.isPresent()) {
      return store.get().ledger(name);
    }
    Path path = path();
    return named.isPresent()
        ? path.resolveSibling(
            String.valueOf(path.getFileName()).replaceFirst("[.]jsonl$", "") + ".ledger.jsonl")
        : path.resolve("ledger.jsonl");
  }

  /**
   * Its ledger; one that keeps nothing for standard output.
   *
   * @param republications gets the documents of earlier runs
   * @param restart whether to forget earlier runs
   * @param notices hears why this takes long
   */
  Ledger ledger(
      Map<String, ?> settings,
      Optional<Republications> republications,
      boolean restart,
      Consumer<String> notices) {
    if (isStandardOutput()) {
      return Ledger.none();
    }
    try {
      Path beside = ledgerFile();
      Ledger ledger = Ledger.open(beside, settings, republications, restart, notices);
      if (named.isPresent() && ledger.isMixed()) {
        ledger.close();
        throw new CommandException(
            name()
                + " was begun with other settings or another version of Claimant, see "
                + beside
                + ": name another file, or overwrite it with --restart");
      }
      return ledger;
    } catch (LedgerException e) {
      String remedy =
          e.isInUse() ? ": wait for it, or name another -o" : "; --restart begins a new one";
      throw new CommandException(e.getMessage() + remedy, e);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  ClaimSink open(Ledger ledger, boolean restart, PrintWriter standardOutput) {
    try {
      if (isStandardOutput()) {
        return new ClaimStream(standardOutput, format);
      }
      ClaimSink opened = sink(ledger, restart);
      ledger.begin();
      return opened;
    } catch (UnknownOutputException e) {
      throw new CommandException(
          "cannot write to " + name() + ": " + e.getMessage() + "; overwrite it with --restart", e);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private ClaimSink sink(Ledger ledger, boolean restart) throws IOException {
    if (store.isPresent()) {
      return restart ? store.get().replace(name) : store.get().open(name);
    }
    if (named.isEmpty()) {
      return new ClaimFolder(path(), format);
    }
    if (restart) {
      return ClaimFile.replace(path(), format);
    }
    return ledger.isEmpty()
        ? ClaimFile.begin(path(), format)
        : ClaimFile.open(path(), format, ledger.checkpoint());
  }

  private CommandException cannotWrite(IOException e) {
    return new CommandException(
        "cannot write to "
            + name()
            + ": "
            + IoProblems.describe(e)
            + (store.isPresent() ? "" : "; name a folder or a .jsonl or .csv file with -o"),
        e);
  }
}
