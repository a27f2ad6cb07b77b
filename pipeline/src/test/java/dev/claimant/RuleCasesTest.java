package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.quantity.QuantityRule;
import dev.claimant.testing.Models;
import dev.claimant.testing.RuleCase;
import dev.claimant.testing.RuleCases;
import dev.claimant.testing.TaggedText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule on the sentences of its case files, as {@link RuleCases} describes them.
 *
 * <p>This tags the sentences of all case files with the real tokenizer and tagger:
 *
 * <pre>{@code
 * ./mvnw -pl pipeline -am test -Dtest=RuleCasesTest#tagsAreTheTaggersOwn \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dtags.write=true
 * }</pre>
 */
class RuleCasesTest {
  static List<String> files() {
    return RuleCases.files();
  }

  /** Evidence does not name what a number is said of, nor why a number is no quantity. */
  private static List<String> filesWithEvidence() {
    return files().stream()
        .filter(file -> file.startsWith("quantity/"))
        .filter(file -> !file.endsWith("/concepts.cases") && !file.endsWith("/labels.cases"))
        .toList();
  }

  static List<RuleCase> casesWithEvidence() {
    return filesWithEvidence().stream()
        .flatMap(file -> RuleCases.read(file).stream())
        .filter(rule -> !rule.row().cell(0).equals("none"))
        .toList();
  }

  static List<RuleCase> cases() {
    return files().stream().flatMap(file -> RuleCases.read(file).stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aRuleGivesWhatItsCaseSays(RuleCase rule) {
    assertThat(rule.found()).isEqualTo(rule.expected());
  }

  @ParameterizedTest
  @MethodSource("casesWithEvidence")
  void evidenceNamesTheRuleOfTheCase(RuleCase rule) {
    assertThat(rule.evidence()).contains(rule.row().cell(0));
  }

  @Test
  void everyRuleThatEvidenceNamesHasACase() {
    Set<String> rules =
        Arrays.stream(QuantityRule.values()).map(QuantityRule::label).collect(Collectors.toSet());
    RuleCases.assertEveryRuleHasACase(rules, filesWithEvidence());
  }

  @ParameterizedTest
  @MethodSource("files")
  void noCaseStandsTwice(String file) {
    assertThat(RuleCases.read(file)).extracting(RuleCase::tagged).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachSentenceIsTagged(String file) {
    RuleCases.assertTaggedFileIsFresh(file);
  }

  @ParameterizedTest
  @MethodSource("files")
  @Tag("models")
  void tagsAreTheTaggersOwn(String file) throws Exception {
    Path tagged = RuleCases.taggedFile(file);
    List<String> lines = taggedLines(file);
    if (Boolean.getBoolean("tags.write")) {
      Files.write(tagged, lines);
    }
    assertThat(Files.readAllLines(tagged)).as(tagged.toString()).isEqualTo(lines);
  }

  private static List<String> taggedLines(String file) {
    List<String> lines = new ArrayList<>();
    lines.add("# Tagged by RuleCasesTest: do not edit.");
    RuleCases.sentencesToTag(file).stream()
        .map(sentence -> TaggedText.notation(Models.sentences(sentence)))
        .forEach(lines::add);
    return lines;
  }
}
