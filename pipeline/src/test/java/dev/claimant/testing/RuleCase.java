package dev.claimant.testing;

import dev.claimant.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * A sentence and what a rule makes of it.
 *
 * @param row its line in the case file
 * @param tagged the sentence in the notation of {@link TaggedText}, if it has been tagged
 * @param notation the notation of what is expected
 */
public record RuleCase(CaseFile.Row row, Optional<String> tagged, CaseNotation notation) {
  /** What is expected. */
  public String expected() {
    return row.cell(2);
  }

  /** What the stages find. */
  public String found() {
    return notation.describe(document());
  }

  /** The names of the rules that made the quantities what they are. */
  public List<String> evidence() {
    return Described.read(document()).quantities().stream()
        .flatMap(quantity -> quantity.evidence().stream())
        .toList();
  }

  private Document document() {
    String words =
        tagged.orElseThrow(() -> new AssertionError(row + ": not tagged yet, see RuleCasesTest"));
    Document document = TaggedText.document(words);
    if (!document.text().equals(row.cell(1))) {
      throw new AssertionError(row + ": the tags are of another sentence: " + document.text());
    }
    return document;
  }

  @Override
  public String toString() {
    return row.toString();
  }
}
