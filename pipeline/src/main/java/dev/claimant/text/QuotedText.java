package dev.claimant.text;

import dev.claimant.document.Document;
import dev.claimant.document.Quotation;
import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Tells which of a document's text stands in quotation marks. */
public final class QuotedText {
  private final List<Span> spans = new ArrayList<>();

  public QuotedText(Document document) {
    for (Quotation quotation : Quotations.find(document.text(), document.paragraphs())) {
      spans.addAll(quotation.parts());
    }
  }

  /** Whether an offset lies in a quotation. */
  public boolean contains(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < spans.size() && spans.get(low).contains(offset);
  }
}
