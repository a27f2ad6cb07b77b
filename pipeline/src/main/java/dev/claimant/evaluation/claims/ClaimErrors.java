package dev.claimant.evaluation.claims;

import dev.claimant.document.Document;
import dev.claimant.document.Span;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Map;

/** Words what is wrong with the claims found in one document. */
final class ClaimErrors {
  private static final String DETAIL = "    ";

  private final Document document;
  private final StringBuilder out = new StringBuilder();

  ClaimErrors(Document document) {
    this.document = document;
  }

  /** The errors under the name of the file; nothing if there are none. */
  String text(Path file) {
    return out.isEmpty() ? "" : file + "\n" + out;
  }

  void add(ClaimPair pair) {
    if (pair.gold().isPresent() && pair.predicted().isPresent()) {
      differences(pair.gold().get(), pair.predicted().get());
    } else {
      title(pair.gold().isPresent() ? "missed" : "false", pair.any());
      sentence(pair.any());
    }
  }

  private void differences(JudgedClaim gold, JudgedClaim predicted) {
    if (gold.fields().equals(predicted.fields())) {
      return;
    }
    title("wrong", gold);
    for (Field field : Field.values()) {
      String right = value(gold.fields(), field);
      String found = value(predicted.fields(), field);
      if (!right.equals(found)) {
        line(DETAIL, field.label() + ": " + found + ", should be " + right);
      }
    }
    sentence(gold);
  }

  private static String value(Map<Field, String> fields, Field field) {
    return fields.getOrDefault(field, "none");
  }

  private void title(String what, JudgedClaim claim) {
    line("  ", what + " " + claim.kind().label() + " “" + document.text(claim.extent()) + "”");
  }

  private void sentence(JudgedClaim claim) {
    line(DETAIL, "in: " + document.text(sentenceAt(claim.extent().start())));
  }

  /** Where records say nothing: a missed claim has none, so the sentence is looked for here. */
  private Span sentenceAt(int offset) {
    Span paragraph =
        document.paragraphs().stream()
            .filter(span -> span.contains(offset))
            .findFirst()
            .orElse(new Span(0, document.text().length()));
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(document.text(paragraph));
    int end = sentences.following(offset - paragraph.start());
    int start = sentences.previous();
    return new Span(paragraph.start() + start, paragraph.start() + end).trim(document.text());
  }

  private void line(String indent, String line) {
    out.append(indent);
    for (String word : line.split("[\\s\\p{Cntrl}]+")) {
      out.append(word).append(' ');
    }
    out.setCharAt(out.length() - 1, '\n');
  }
}
