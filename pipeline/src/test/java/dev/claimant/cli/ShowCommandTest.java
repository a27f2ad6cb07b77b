package dev.claimant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
  private final Cli cli = new Cli();
  private final Path folder;
  private final Path text;

  ShowCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    text = Files.writeString(folder.resolve("a.txt"), "Né 😀 saw 10 cats.");
  }

  @Test
  void showsADocument() {
    Cli.Result result = cli.run("show", text);
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Né 😀 saw [1 10] cats.", "1 quantity q-");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void showsStandardInput() {
    Cli.Result result = new Cli(new Terminal(false, false, true), "All 4.").run("show", "-");
    assertThat(result.out()).contains("All [1 4].");
  }

  @Test
  void colorsWhatATerminalShowsUnlessToldOtherwise() {
    Cli onTerminal = new Cli(new Terminal(true, true, true), "");
    assertThat(onTerminal.run("show", text).out()).contains("\033[1;4;35m10\033[0m");
    assertThat(onTerminal.run("show", text, "--color", "never").out()).contains("[1 10]");
    assertThat(cli.run("show", text, "--color=always").out()).contains("\033[1;4;35m10");
    Cli noColor = new Cli(new Terminal(true, true, false), "");
    assertThat(noColor.run("show", text).out()).contains("[1 10]");
  }

  @Test
  void showsRecordsWithTheTextBesideThem() {
    cli.run("extract", text, "-o", folder);
    cli.run("extract", text, "-o", folder, "--format", "json");
    for (String name : new String[] {"a.claims.jsonl", "a.claims.json"}) {
      Cli.Result result = cli.run("show", folder.resolve(name));
      assertThat(result.exitCode()).as(result.err()).isZero();
      assertThat(result.out()).contains("Né 😀 saw [1 10] cats.");
    }
  }

  @Test
  void showsRecordsOfAPageWithTheTextThatWasExtracted() throws IOException {
    Path page = Files.writeString(folder.resolve("p.html"), "<!doctype html><p>He saw 10 cats.");
    cli.run("extract", page, "-o", folder.resolve("out"));
    assertThat(cli.run("show", folder.resolve("out/p.html.claims.jsonl")).out())
        .contains("He saw [1 10] cats.");
    assertThat(cli.run("show", page).out()).contains("He saw [1 10] cats.");
  }

  @Test
  void showsRecordsWithTheTextThatIsNamed() {
    cli.run("extract", text, "-o", folder.resolve("out"));
    Path records = folder.resolve("out/a.claims.jsonl");
    Cli.Result without = cli.run("show", records);
    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(without.err()).contains("no text next to " + records, "name it with --document");
    assertThat(cli.run("show", records, "--document", text).out()).contains("saw [1 10] cats.");
  }

  @Test
  void refusesRecordsOfAnotherVersionOfTheText() throws IOException {
    cli.run("extract", text, "-o", folder);
    Files.writeString(text, "Né 😀 saw 11 cats.");
    Cli.Result result = cli.run("show", folder.resolve("a.claims.jsonl"));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("are not of a as it is now", "SHA-256", "extract them again");
  }

  @Test
  void leavesOutDoubtfulStatements() throws IOException {
    Path file = Files.writeString(folder.resolve("c.txt"), "Ann says so. Bo guesses not.");
    cli.run("extract", file, "-o", folder, "--min-confidence", "0");
    for (Path shown : new Path[] {file, folder.resolve("c.claims.jsonl")}) {
      assertThat(cli.run("show", shown, "--min-confidence", "0").out()).contains("[S2 Bo]");
      assertThat(cli.run("show", shown, "--min-confidence", "0.5").out())
          .contains("[S1 Ann]")
          .doesNotContain("[S2");
    }
  }

  @Test
  void showsWithoutTheLeastSureAndSaysHowManyTheyAre() throws IOException {
    Path file = Files.writeString(folder.resolve("c.txt"), "Ann says so. Bo guesses not.");
    assertThat(cli.run("show", file).out())
        .doesNotContain("[S2")
        .endsWith("1 claim below confidence 0.35 left out: --min-confidence 0 shows all.\n");
    assertThat(cli.run("show", file, "--html=-").out()).contains("1 claim below confidence 0.35");
  }

  @Test
  void showsTheTextThatWasExtractedToOneFile() throws IOException {
    Path page = Files.writeString(folder.resolve("p.html"), "<!doctype html><p>He saw 10 cats.");
    Path all = folder.resolve("all.jsonl");
    cli.run("extract", page, text, "-o", all);
    assertThat(cli.run("show", all, "--document", "p.html").out()).contains("He saw [1 10] cats.");
    assertThat(cli.run("show", all, "--document", "x").err())
        .contains("no such file: x", "has claims of p.html, a");
  }

  @Test
  void showsOneOfManyTextsByItsId() throws IOException {
    Path texts =
        Files.writeString(
            folder.resolve("t.jsonl"),
            """
            {"id": "x", "text": "He saw 10 cats.", "title": "Cats <1>", "url": "https://a.example/x"}
            {"id": "y/2", "text": "Then 7 dogs.", "url": "javascript:alert(1)"}
            """);
    assertThat(cli.run("show", texts).err()).contains("holds more than one text", "x, y/2");
    assertThat(cli.run("show", texts, "--document", "y/2").out()).contains("Then [1 7] dogs.");
    String page = cli.run("show", texts, "--document", "x", "--html=-").out();
    assertThat(page)
        .contains(
            "<h1>Cats &lt;1&gt;</h1>", "href=\"https://a.example/x\">https://a.example/x</a>");
    assertThat(cli.run("show", texts, "--document", "y/2", "--html=-").out())
        .contains("javascript:alert(1)")
        .doesNotContain("href=\"javascript:");
    Path records = folder.resolve("r.jsonl");
    cli.run("extract", texts, "-o", records);
    assertThat(cli.run("show", records, "--document", texts).out()).contains("He saw [1 10] cats.");
  }

  @Test
  void takesTheFileThatStandsAfterTheOptionForAPage() throws IOException {
    Path own = Files.writeString(folder.resolve("own.txt"), "He saw 10 cats.");
    Cli.Result result = cli.run("show", "--html", own);
    assertThat(result.err()).startsWith("wrote " + Path.of("output", "own.html"));
    Files.delete(Path.of("output", "own.html"));
    assertThat(cli.run("show", "--html").err()).contains("Missing required parameter: 'FILE'");
  }

  @Test
  void choosesTheClaimsOfOneTextFromAStream() throws IOException {
    Path other = Files.writeString(folder.resolve("b.txt"), "Then 7 dogs.");
    Path stream =
        Files.writeString(folder.resolve("all.jsonl"), cli.run("extract", folder, "-o", "-").out());
    assertThat(cli.run("show", stream).err()).contains("holds claims of 2 texts: choose one");
    assertThat(cli.run("show", stream, "--document", other).out()).contains("Then [1 7] dogs.");
  }

  @Test
  void writesAPage() throws IOException {
    Path page = folder.resolve("pages/a.html");
    Cli.Result result = cli.run("show", text, "--html=" + page);
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("wrote " + page);
    assertThat(page).content(StandardCharsets.UTF_8).contains("<h1>a</h1>", "Né 😀 saw ");
    assertThat(cli.run("show", text, "--html=-").out()).isEqualTo(Files.readString(page));
  }

  @Test
  void noIdLeavesTheFolderOfPages() throws IOException {
    Path in = folder.resolve("in.json");
    for (String id : new String[] {"../../X-page", "/tmp/X-page", "..", "a/../../X-page"}) {
      Files.writeString(in, "{\"id\": \"" + id + "\", \"text\": \"Some 5.\"}");
      Cli.Result result =
          new Cli(new Terminal(false, false, false), Files.readString(in))
              .run("show", "-", "--html");
      assertThat(result.exitCode()).as(result.err()).isZero();
      Path page = Path.of(result.err().strip().replaceFirst("^wrote ", ""));
      assertThat(page.normalize()).isEqualTo(page).startsWith(Path.of("output"));
      Files.delete(page);
    }
  }

  @Test
  void aPageNeverTakesThePlaceOfAText() {
    Cli.Result result = cli.run("show", text, "--html", text);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("name a file that ends with .html");
    assertThat(text).hasContent("Né 😀 saw 10 cats.");
  }

  @Test
  void refusesAPageThatCannotBeWritten() {
    Cli.Result result = cli.run("show", text, "--html=" + text.resolve("a.html"));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("cannot write " + text.resolve("a.html"));
  }

  @Test
  void saysWhatCannotBeShown() throws IOException {
    Path malformed = Files.writeString(folder.resolve("m.jsonl"), "{\"id\": 1}");
    Files.writeString(folder.resolve("m.txt"), "Text.");
    assertWrong("no such file or folder", folder.resolve("no.txt"));
    assertWrong("no such file or folder", folder.resolve("no.jsonl"));
    assertWrong("is a folder: name one text", folder);
    assertWrong("m.jsonl:1:", malformed);
  }

  @Test
  void aTextThatFailsIsNoWrongCommand() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Cli.Result result = cli.run("show", empty);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).startsWith(empty + ": skipped (empty)");
  }

  private void assertWrong(String message, Path file) {
    Cli.Result result = cli.run("show", file);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
  }
}
