package dev.claimant.evaluation.brat;

import dev.claimant.document.AttributionType;
import dev.claimant.document.Span;
import dev.claimant.text.CodePointOffsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Words what is wrong with the attributions found in one document. */
final class RelationErrors {
  private final String text;
  private final CodePointOffsets offsets;
  private final StringBuilder out = new StringBuilder();

  RelationErrors(String text) {
    this.text = text;
    offsets = new CodePointOffsets(text);
  }

  /** The errors under the name of the file; nothing if there are none. */
  String text(Path file) {
    return out.isEmpty() ? "" : file + "\n" + out;
  }

  /**
   * @param type of the gold attribution, or of a false one
   */
  void add(RelationPair pair, AttributionType type) {
    if (pair.agreement().sourced()) {
      return;
    }
    Relation shown = pair.gold().or(pair::predicted).orElseThrow();
    String what =
        pair.agreement().content() ? "wrong source" : pair.gold().isPresent() ? "missed" : "false";
    line("  " + what + " " + type.label() + " " + words(shown.content()));
    if (pair.agreement().content()) {
      String found = pair.predicted().map(other -> words(other.source())).orElseThrow();
      line("    source: " + found + ", should be " + words(shown.source()));
    } else {
      line("    source: " + words(shown.source()));
    }
    line("    cue: " + words(shown.cue()));
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  private String words(List<Span> spans) {
    return spans.isEmpty()
        ? "none"
        : spans.stream()
            .map(span -> offsets.toUtf16(span).of(text))
            .collect(Collectors.joining(" … ", "“", "”"))
            .replaceAll("[\\s\\p{Cntrl}]+", " ");
  }
}
