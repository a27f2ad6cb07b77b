package dev.claimant.ingest;

import dev.claimant.document.Quotation;
import dev.claimant.text.Paragraphs;
import dev.claimant.text.Quotations;
import java.util.List;

/** Warns of quotation marks that are opened and never closed. */
final class OpenQuotations {
  private OpenQuotations() {}

  /** One warning of all such marks, with the place of the first; none if there is none. */
  static List<String> warnings(String text, List<Quotation> quotations) {
    List<Quotation> open =
        quotations.stream().filter(quotation -> !Quotations.isClosed(text, quotation)).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    int first = open.get(0).start();
    return List.of(
        (open.size() == 1 ? "a quotation is" : open.size() + " quotations are")
            + " never closed, "
            + (open.size() == 1 ? "" : "the first ")
            + "opened by "
            + text.charAt(first)
            + " in line "
            + Paragraphs.line(text, first)
            + ": taken to end with the paragraph");
  }
}
