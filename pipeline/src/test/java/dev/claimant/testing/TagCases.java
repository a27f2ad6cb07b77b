package dev.claimant.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Tags the sentences of rule cases with the real tokenizer and tagger, and writes {@code
 * <file>.tagged} beside each {@code <file>.cases}:
 *
 * <pre>{@code
 * ./mvnw -q test-compile exec:java -pl pipeline -am \
 *     -Dexec.mainClass=dev.claimant.testing.TagCases -Dexec.classpathScope=test
 * }</pre>
 */
public final class TagCases {
  private TagCases() {}

  public static void main(String[] args) throws IOException {
    for (String file : RuleCases.files()) {
      Files.write(RuleCases.taggedFile(file), lines(file));
    }
  }

  /** What the tagged file of a case file is to hold. */
  public static List<String> lines(String file) {
    List<String> lines = new ArrayList<>();
    lines.add("# Tagged by TagCases: do not edit.");
    RuleCases.sentencesToTag(file).stream()
        .map(sentence -> TaggedText.notation(Models.sentences(sentence)))
        .forEach(lines::add);
    return lines;
  }
}
