package dev.claimant.entity;

import dev.claimant.document.Document;
import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Where a document's text stands in quotation marks; one left open ends with its paragraph. */
final class Quotations {
  private final List<Span> spans = new ArrayList<>();

  Quotations(Document document) {
    for (Span paragraph : document.paragraphs()) {
      read(document.text(), paragraph);
    }
  }

  /** Whether an offset lies in a quotation. */
  boolean contains(int offset) {
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

  private void read(String text, Span paragraph) {
    int open = -1;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      boolean pair = i + 1 < paragraph.end() && text.charAt(i + 1) == c;
      boolean opens = c == '“' || (c == '`' && pair);
      boolean closes = c == '”' || (c == '\'' && pair);
      if (open < 0 && (opens || c == '"')) {
        open = i;
      } else if (open >= 0 && (closes || c == '"')) {
        spans.add(new Span(open, i + 1));
        open = -1;
      }
    }
    if (open >= 0) {
      spans.add(new Span(open, paragraph.end()));
    }
  }
}
