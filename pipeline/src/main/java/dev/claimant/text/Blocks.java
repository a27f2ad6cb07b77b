package dev.claimant.text;

import dev.claimant.document.Quotation;
import dev.claimant.document.Quotation.Form;
import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a colon introduces and Markdown sets off: "She wrote: ⏎ > The port is finished." */
final class Blocks {
  private static final String MARK = "> ";

  private Blocks() {}

  static List<Quotation> find(String text, List<Span> paragraphs) {
    List<Quotation> found = new ArrayList<>();
    for (int i = 1; i < paragraphs.size(); i++) {
      List<Span> parts = new ArrayList<>();
      boolean introduced = paragraphs.get(i - 1).of(text).endsWith(":");
      while (introduced && i < paragraphs.size() && text.startsWith(MARK, start(paragraphs, i))) {
        Span part = new Span(start(paragraphs, i) + MARK.length(), paragraphs.get(i).end());
        parts.add(part.trim(text));
        i++;
      }
      if (!parts.isEmpty()) {
        found.add(new Quotation(parts, Form.BLOCK, Optional.empty()));
      }
    }
    return found;
  }

  private static int start(List<Span> paragraphs, int paragraph) {
    return paragraphs.get(paragraph).start();
  }
}
