package dev.claimant.cli;

import dev.claimant.Claimant;
import dev.claimant.DocumentFailure;
import dev.claimant.document.Document;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.ingest.Input;
import dev.claimant.ingest.InputException;
import dev.claimant.ingest.Inputs;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ConfidenceFilter;
import dev.claimant.record.MisplacedRecordException;
import dev.claimant.record.RecordText;
import dev.claimant.sink.OutputNames;
import dev.claimant.sink.WholeFile;
import dev.claimant.support.IoProblems;
import dev.claimant.view.HtmlPage;
import dev.claimant.view.MarkedText;
import dev.claimant.view.TerminalPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows a text with its claims marked. */
@Command(
    name = "show",
    description = "Show a text with its claims marked, in the terminal or as an HTML page.",
    footer = {
      "",
      "Records need the text that they were extracted from: news.txt next to",
      "news.claims.jsonl, or the file that --document names.",
      "",
      "Examples:",
      "  claimant show news.txt | less -R",
      "  claimant show news.txt --attribution rules     without the trained network",
      "  claimant show news.txt --html                  writes output/news.html",
      "  claimant show output/news.claims.jsonl --document news.txt --html=news.html"
    })
final class ShowCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  /** When to colour the text in the terminal. */
  private enum Color {
    ALWAYS,
    NEVER,
    AUTO
  }

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Main main;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A text, - for standard input, or records that extract wrote.")
  private String file = "";

  @Option(
      names = "--document",
      paramLabel = "TEXT",
      description = "The text that the records belong to.")
  private Optional<String> document = Optional.empty();

  @Option(
      names = "--html",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "PAGE",
      description =
          "Write an HTML page: to this .html file, to standard output if it is -,"
              + " or to output/<name of the text>.html if it is left out.")
  private Optional<String> html = Optional.empty();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "always, never, or auto: if standard output is a terminal and NO_COLOR is not set."
              + " Without colour, claims stand in brackets. Default: ${DEFAULT-VALUE}.")
  private Color color = Color.AUTO;

  @Mixin private ReadingOptions reading = new ReadingOptions();
  @Mixin private AttributionOption attribution = new AttributionOption();
  @Mixin private ConfidenceOption confidence = new ConfidenceOption();

  @Override
  public Integer call() {
    checkHtml();
    PrintWriter err = spec.commandLine().getErr();
    Messages messages = new Messages(err, main.debug);
    boolean records = file.endsWith(".jsonl") || file.endsWith(".json");
    Input text = input(records ? textOf(Path.of(file)) : file);
    try (Claimant claimant = claimant()) {
      DocumentReader.Reading reading = claimant.read(text);
      reading.warnings().forEach(warning -> messages.warned(text.name(), warning));
      Document read = reading.document();
      show(MarkedText.of(read, records ? records(read) : claimant.claims(read)));
      return Main.DONE;
    } catch (MisplacedRecordException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    } catch (DocumentFailure e) {
      messages.failed(text.name(), e);
      return Main.FELL_SHORT;
    }
  }

  private Claimant claimant() {
    return main.settings
        .get()
        .attribution(attribution.method)
        .encoding(reading.encoding)
        .date(reading.date)
        .minConfidence(confidence.least)
        .build();
  }

  private void checkHtml() {
    String page = html.orElse("");
    if (!page.isEmpty() && !page.equals(STANDARD_OUTPUT) && !page.endsWith(".html")) {
      throw new CommandException(
          "--html would write its page to " + page + ": name a file that ends with .html");
    }
  }

  private Input input(String text) {
    try {
      Iterator<Input> inputs = new Inputs(List.of(), List.of(), main.in).of(List.of(text));
      if (Files.isDirectory(Path.of(text))) {
        throw new CommandException(text + " is a folder: name one text");
      }
      return inputs.next();
    } catch (InputException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The path of the text that records are of. */
  private String textOf(Path records) {
    if (document.isPresent()) {
      return document.get();
    }
    String stem = String.valueOf(records.getFileName()).replaceFirst("(\\.claims)?\\.jsonl?$", "");
    Path beside = records.resolveSibling(stem + ".txt");
    if (!Files.exists(records) || Files.exists(beside)) {
      return (Files.exists(records) ? beside : records).toString();
    }
    Set<String> ids =
        Predictions.records(records).stream()
            .map(record -> record.document().id())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    throw new CommandException(
        (ids.size() > 1
                ? records + " holds claims of " + ids.size() + " texts: choose one"
                : "no text next to " + records + " (" + beside + "): name it")
            + " with --document");
  }

  private List<ClaimRecord> records(Document read) {
    List<ClaimRecord> all = Predictions.records(Path.of(file));
    List<ClaimRecord> own =
        all.stream().filter(one -> one.document().sha256().equals(read.sha256())).toList();
    if (own.isEmpty() && fits(all, read)) {
      return ConfidenceFilter.atLeast(all, confidence.least);
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
    return ConfidenceFilter.atLeast(own, confidence.least);
  }

  /** Whether the text has the records' words in their places; a page's text has other bytes. */
  private static boolean fits(List<ClaimRecord> records, Document read) {
    RecordText text = new RecordText(read.text());
    return records.stream().allMatch(text::fits);
  }

  private void show(MarkedText marked) {
    PrintWriter out = spec.commandLine().getOut();
    if (html.isEmpty()) {
      out.print(TerminalPage.of(marked, isColored()));
    } else if (html.get().equals(STANDARD_OUTPUT)) {
      out.print(HtmlPage.of(marked));
    } else {
      Path page =
          html.get().isEmpty()
              ? OutputNames.of(Path.of("output"), marked.document().id(), ".html")
              : Path.of(html.get());
      write(page, HtmlPage.of(marked));
    }
    out.flush();
  }

  private boolean isColored() {
    return color == Color.ALWAYS
        || (color == Color.AUTO && main.terminal.out() && main.terminal.color());
  }

  private void write(Path page, String content) {
    try {
      WholeFile.write(page, out -> out.write(content));
      spec.commandLine().getErr().println("wrote " + page);
    } catch (IOException e) {
      throw new CommandException("cannot write " + page + ": " + IoProblems.describe(e), e);
    }
  }
}
