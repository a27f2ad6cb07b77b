package dev.claimant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateNewsQuantTest {
  private final Cli cli = new Cli();
  private final Path folder;
  private final Path gold;
  private final Path to;

  EvaluateNewsQuantTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    gold = folder.resolve("gold.json");
    to = folder.resolve("out/found.jsonl");
    Files.writeString(
        gold,
        """
        [{"text": "Room 5, then 30.",
          "quantities": [{"change": "=", "value": "30.0", "normalized_unit": "-",
                          "referred_concepts": "-"}]},
         {"text": "About 4 boats.",
          "quantities": [{"change": "~", "value": "4", "normalized_unit": "boat",
                          "referred_concepts": "boats"}]}]
        """);
  }

  @Test
  void judgesTheQuantitiesThatThePipelineFinds() throws IOException {
    Cli.Result result = evaluate("--errors");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .isEqualTo(
            """
            2 sentences, 2 gold quantities, 3 predicted
                                          P      R     F1
            value                      66.7  100.0   80.0
            value+unit                 33.3   50.0   40.0
            value+change               33.3   50.0   40.0
            value+concept_partial      33.3   50.0   40.0
            value+concept_complete     33.3   50.0   40.0

            GOLD:1
              in: Room 5, then 30.
              false = 5 - (-)
            GOLD:4
              in: About 4 boats.
              wrong unit, change, concept_partial, concept_complete: = 4 - (-), should be ~ 4 boat (boats)
            """
                .replace("GOLD", gold.toString()));
    assertThat(evaluate("--errors", "--run")).isEqualTo(result);
    assertThat(new ObjectMapper().readTree(evaluate("--json").out()).path("f1").asDouble())
        .isEqualTo(0.4);
  }

  @Test
  void fallsShortBelowTheLeastF1OfValueAndUnit() {
    assertThat(evaluate("--min-f1", "0.4").exitCode()).isZero();
    Cli.Result result = evaluate("--min-f1", "0.5");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).startsWith("F1 is 0.4000, below --min-f1 0.5");
  }

  @Test
  void writesWhatItJudges() {
    assertThat(evaluate("--predictions-out", to).exitCode()).isZero();
    assertThat(to)
        .hasContent(
            """
            {"index":0,"quantities":[\
            {"value":5,"normalized_unit":"-","change":"=","concepts":[]},\
            {"value":30,"normalized_unit":"-","change":"=","concepts":[]}]}
            {"index":1,"quantities":[\
            {"value":4,"normalized_unit":"-","change":"=","concepts":[]}]}
            """);
  }

  @Test
  void aSentenceThatFailsCostsItselfOnly() throws IOException {
    Files.writeString(gold, Files.readString(gold).replace("boats.", "boats crash."));
    Cli.Result result = evaluate("--predictions-out", to);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).startsWith(gold + ":4: failed (internal error)");
    assertThat(result.out()).contains("2 sentences, 2 gold quantities, 2 predicted");
    assertThat(to).content().endsWith("{\"index\":1,\"quantities\":[]}\n");
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    assertWrong("--predicted does not go with", "--gold", gold, "--predicted", folder);
    assertWrong("no such file or folder: " + to, "--gold", to);
    assertWrong(folder + " is a folder: name a file in it", "--gold", folder);
    assertWrong("to the folder " + folder, "--gold", gold, "--predictions-out", folder);
    Files.writeString(gold, Files.readString(gold).replace("30.0", "many"));
    assertWrong(gold + ":2: \"value\" must be a number", "--gold", gold);
  }

  private Cli.Result evaluate(Object... options) {
    return run(Stream.concat(Stream.of("--gold", gold), Stream.of(options)));
  }

  private Cli.Result run(Stream<?> options) {
    return cli.run(
        Stream.concat(Stream.of("evaluate", "--gold-format", "newsquant"), options).toArray());
  }

  private void assertWrong(String message, Object... options) {
    Cli.Result result = run(Stream.of(options));
    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("claimant evaluate: ").contains(message);
  }
}
