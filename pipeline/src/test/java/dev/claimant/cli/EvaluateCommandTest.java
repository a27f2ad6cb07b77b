package dev.claimant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String TEXT =
      "The mayor of the town opened a new library, and she thanked 20 people for their help.";

  private final Cli cli = new Cli();
  private final Path folder;
  private final Path gold;
  private final Path text;

  EvaluateCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    gold = Files.createDirectory(folder.resolve("gold"));
    text = Files.writeString(gold.resolve("a.txt"), TEXT);
    writeGold("20");
  }

  @Test
  void runsThePipelineOnTheTextsBesideTheGold() {
    Cli.Result result = cli.run("evaluate", "--gold", gold, "--run", "--min-f1", "1");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).contains("precision", "quantity", "1.000");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void readsWhatExtractWrote() {
    Path found = folder.resolve("found");
    cli.run("extract", gold, "-o", found);
    for (Path predicted : new Path[] {found, found.resolve("a.claims.jsonl")}) {
      Cli.Result result =
          cli.run("evaluate", "--gold", gold, "--predicted", predicted, "--min-f1=1");
      assertThat(result.exitCode()).as(result.err()).isZero();
    }
  }

  @Test
  void fallsShortBelowTheLeastF1() throws IOException {
    writeGold("20 people");
    Cli.Result result = cli.run("evaluate", "--gold", gold, "--run", "--min-f1", "0.5", "--errors");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("a.gold.json").contains("20 people");
    assertThat(result.err()).startsWith("F1 is 0.0000, below --min-f1 0.5");
    assertThat(cli.run("evaluate", "--gold", gold, "--run").exitCode()).isZero();
  }

  @Test
  void printsJson() throws IOException {
    Cli.Result result = cli.run("evaluate", "--gold", gold, "--run", "--json");
    assertThat(new ObjectMapper().readTree(result.out()).path("f1").asDouble()).isEqualTo(1);
  }

  @Test
  void claimsThatAreMissingAreMissed() throws IOException {
    Path none = Files.writeString(folder.resolve("a.claims.jsonl"), "");
    Cli.Result result = cli.run("evaluate", "--gold", gold, "--predicted", none, "--min-f1", "0.1");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).startsWith("a: warning: no claims of it in " + none);
  }

  @Test
  void aTextThatFailsIsMissedAndNamed() throws IOException {
    Files.writeString(text, TEXT + " The roof would crash, they feared.");
    Cli.Result result = cli.run("evaluate", "--gold", gold, "--run");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).startsWith(text + ": failed (internal error)");
    assertThat(result.out()).contains("0.000");
  }

  @Test
  void refusesClaimsOfAnotherVersionOfTheText() throws IOException {
    Path found = folder.resolve("found");
    cli.run("extract", gold, "-o", found);
    Files.writeString(text, TEXT + " ");
    assertWrong("from another version of its text", "--gold", gold, "--predicted", found);
  }

  @Test
  void refusesTwoFilesOfOneDocument() {
    Path found = folder.resolve("found");
    cli.run("extract", gold, "-o", found);
    cli.run("extract", gold, "-o", found, "--format", "json");
    assertWrong("hold claims of the same document", "--gold", gold, "--predicted", found);
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    Path nothing = Files.createDirectory(folder.resolve("nothing"));
    Path no = folder.resolve("no");
    Path malformed = Files.writeString(folder.resolve("m.jsonl"), "{}");
    assertWrong("no such file or folder: " + no, "--gold", no, "--run");
    assertWrong("nothing to read in " + nothing, "--gold", nothing, "--run");
    assertWrong("no such file or folder: " + no, "--gold", gold, "--predicted", no);
    assertWrong("nothing to read in " + nothing, "--gold", gold, "--predicted", nothing);
    assertWrong("m.jsonl:1:", "--gold", gold, "--predicted", malformed);
    assertWrong("'2' does not lie between 0 and 1", "--gold", gold, "--run", "--min-f1", 2);
    assertWrong("choose one", "--gold", gold, "--run", "--errors", "--json");
  }

  @Test
  void saysWhereAGoldFileIsMalformed() throws IOException {
    Path file = Files.writeString(gold.resolve("a.gold.json"), "{\n  \"claims\": [}\n");
    assertWrong(file + ":2", "--gold", gold, "--run");
    writeGold("21");
    assertWrong(file + ":", "--gold", gold, "--run");
  }

  private void assertWrong(String message, Object... options) {
    Object[] words = new Object[options.length + 1];
    words[0] = "evaluate";
    System.arraycopy(options, 0, words, 1, options.length);
    Cli.Result result = cli.run(words);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("claimant evaluate: ")
        .contains(message)
        .doesNotContain("\tat ");
  }

  private void writeGold(String words) throws IOException {
    Files.writeString(
        gold.resolve("a.gold.json"),
        """
        {"document": "a.txt", "claims": [
          {"kind": "quantity", "text": "%s", "value": 20, "bound": "exact",
           "attribution": {"type": "author"}}]}
        """
            .formatted(words));
  }
}
