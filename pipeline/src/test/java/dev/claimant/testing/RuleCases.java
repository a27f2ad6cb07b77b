package dev.claimant.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The cases of the rules that work on tagged words: {@code rule | sentence | expected}, in plain
 * English. Tags come from {@code <file>.tagged}, which {@code RuleCasesTest} writes with the real
 * tokenizer and tagger, so that a test needs no model. A fourth cell has tags by hand, in the
 * notation of {@link TaggedText}, for a sentence that the tagger reads in another way than the rule
 * is about.
 */
public final class RuleCases {
  private RuleCases() {}

  /** The files with cases of rules, by their paths under {@code dev/claimant}. */
  public static List<String> files() {
    return Stream.of("measure", "quantity", "time").flatMap(RuleCases::files).sorted().toList();
  }

  private static Stream<String> files(String room) {
    try (Stream<Path> files = Files.list(CaseFile.FOLDER.resolve(room))) {
      return files
          .map(path -> room + "/" + path.getFileName())
          .filter(name -> name.endsWith(".cases"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cases of a file, with their tags. */
  public static List<RuleCase> read(String file) {
    Map<String, String> tagged = tagged(file);
    CaseNotation notation = CaseNotation.of(file);
    return CaseFile.of(file).rows().stream()
        .map(row -> new RuleCase(row, tagged(row, tagged), notation))
        .toList();
  }

  private static Optional<String> tagged(CaseFile.Row row, Map<String, String> tagged) {
    return isTaggedByHand(row)
        ? Optional.of(row.cell(3))
        : Optional.ofNullable(tagged.get(row.cell(1)));
  }

  private static boolean isTaggedByHand(CaseFile.Row row) {
    return row.cells().size() > 3;
  }

  /** The sentences of a tagged file, in order, with their tags. */
  static Map<String, String> tagged(String file) {
    Path path = taggedFile(file);
    Map<String, String> tagged = new LinkedHashMap<>();
    if (Files.exists(path)) {
      for (String line : CaseFile.lines(path)) {
        if (!line.startsWith("# ")) {
          tagged.put(TaggedText.document(line).text(), line);
        }
      }
    }
    return tagged;
  }

  public static Path taggedFile(String file) {
    return CaseFile.FOLDER.resolve(file.replace(".cases", ".tagged"));
  }

  /**
   * Fails if the tagged file lacks a sentence of the case file, or has one that is gone from it.
   */
  public static void assertTaggedFileIsFresh(String file) {
    assertThat(tagged(file).keySet())
        .as("sentences of %s, which RuleCasesTest writes", taggedFile(file))
        .isEqualTo(sentencesToTag(file));
  }

  /** The sentences of a case file that the tagger tags. */
  public static Set<String> sentencesToTag(String file) {
    Set<String> sentences = new LinkedHashSet<>();
    CaseFile.of(file).rows().stream()
        .filter(row -> !isTaggedByHand(row))
        .forEach(row -> sentences.add(row.cell(1)));
    return sentences;
  }

  /** Fails if a rule has no case in any of the files. */
  public static void assertEveryRuleHasACase(Set<String> rules, List<String> files) {
    Set<String> missing = new TreeSet<>(rules);
    for (String file : files) {
      CaseFile.of(file).rows().forEach(row -> missing.remove(row.cell(0)));
    }
    assertThat(missing).as("rules without a case").isEmpty();
  }
}
