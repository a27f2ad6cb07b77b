package dev.claimant.cli;

import dev.claimant.Claimant;
import dev.claimant.DocumentFailure;
import dev.claimant.document.Document;
import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ConfidenceFilter;
import dev.claimant.record.MisplacedRecordException;
import dev.claimant.sink.OutputNames;
import dev.claimant.sink.WholeFile;
import dev.claimant.support.IoProblems;
import dev.claimant.view.HtmlPage;
import dev.claimant.view.MarkedText;
import dev.claimant.view.TerminalPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows a text with its claims marked. */
@Command(
    name = "show",
    description = "Show a text with its claims marked, in the terminal or as an HTML page.",
    footer = {
      "",
      "Records need the text that they were extracted from: the one that extract wrote",
      "next to them, news.txt next to news.claims.jsonl, or what --document names.",
      "",
      "Examples:",
      "  claimant show news.txt | less -R",
      "  claimant show --html news.txt                  writes output/news.html",
      "  claimant show news.txt --min-confidence 0      all claims, also the least sure",
      "  claimant show output/news.claims.jsonl --document news.txt --html=news.html",
      "  claimant show claims.jsonl --document page.html    one of many, by its id"
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
      arity = "0..1",
      description =
          "A text, - for standard input, records that extract wrote, or a file of many texts.")
  private String file = "";

  @Option(
      names = "--document",
      paramLabel = "TEXT",
      description =
          "The text that the records belong to, or the id of the one to show of a file of many.")
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

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      converter = Converters.Share.class,
      defaultValue = "" + ConfidenceFilter.USUAL,
      description =
          "Leave out claims with a confidence below X, between 0 and 1. Default: ${DEFAULT-VALUE}; 0"
              + " shows all.")
  private double least;

  @Override
  public Integer call() {
    takeFileOfHtml();
    checkHtml();
    Messages messages = new Messages(spec.commandLine().getErr(), main.debug);
    ShownText shown = ShownText.find(file, document, main.in);
    try (Claimant claimant = claimant()) {
      DocumentReader.Reading reading = read(claimant, shown.item());
      reading.warnings().forEach(warning -> messages.warned(shown.item().name(), warning));
      Document read = reading.document();
      List<ClaimRecord> all =
          shown.records().isPresent() ? shown.recordsOf(read) : claimant.claims(read);
      List<ClaimRecord> sure = ConfidenceFilter.atLeast(all, least);
      show(MarkedText.of(shown.withMetadata(read), sure), leftOut(all.size() - sure.size()));
      return Main.DONE;
    } catch (MisplacedRecordException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    } catch (DocumentFailure e) {
      messages.failed(shown.item().name(), e);
      return Main.FELL_SHORT;
    }
  }

  private static DocumentReader.Reading read(Claimant claimant, Item item) throws DocumentFailure {
    if (item instanceof RawDocument raw) {
      return claimant.read(raw);
    }
    throw DocumentFailure.of(((BadItem) item).problem());
  }

  private Claimant claimant() {
    return main.settings
        .get()
        .minConfidence(0)
        .encoding(reading.encoding)
        .date(reading.date)
        .build();
  }

  /** Takes what stands after {@code --html} for the file to show, if nothing else is. */
  private void takeFileOfHtml() {
    if (file.isEmpty() && !html.orElse("").isEmpty()) {
      file = html.get();
      html = Optional.of("");
    }
    if (file.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'FILE'");
    }
  }

  private void checkHtml() {
    String page = html.orElse("");
    if (!page.isEmpty() && !page.equals(STANDARD_OUTPUT) && !page.endsWith(".html")) {
      throw new CommandException(
          "--html would write its page to " + page + ": name a file that ends with .html");
    }
  }

  private Optional<String> leftOut(int count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(
            (count == 1 ? "1 claim" : count + " claims")
                + " below confidence "
                + least
                + " left out: --min-confidence 0 shows all");
  }

  private void show(MarkedText marked, Optional<String> note) {
    PrintWriter out = spec.commandLine().getOut();
    if (html.isEmpty()) {
      out.print(TerminalPage.of(marked, note, isColored()));
    } else if (html.get().equals(STANDARD_OUTPUT)) {
      out.print(HtmlPage.of(marked, note));
    } else {
      Path page =
          html.get().isEmpty()
              ? OutputNames.of(Path.of("output"), marked.document().id(), ".html")
              : Path.of(html.get());
      write(page, HtmlPage.of(marked, note));
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
