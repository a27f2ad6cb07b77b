package dev.claimant.text;

import dev.claimant.document.Layout;
import dev.claimant.document.Quotation;
import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the layout of a text, once for all that need it. */
public final class LayoutReader {
  private LayoutReader() {}

  /** The layout of a text without pages. */
  public static Layout read(String text) {
    return read(text, List.of());
  }

  /** The layout of a text with these pages. */
  public static Layout read(String text, List<Span> pages) {
    List<Span> paragraphs = Paragraphs.of(text);
    return new Layout(paragraphs, quotations(text, paragraphs), pages);
  }

  /**
   * Turns and blocks, which hold whatever is quoted in them, and what stands in marks elsewhere.
   */
  private static List<Quotation> quotations(String text, List<Span> paragraphs) {
    List<Quotation> unmarked = new ArrayList<>(Turns.find(text, paragraphs));
    if (unmarked.isEmpty()) {
      unmarked.addAll(Interviews.find(text, paragraphs));
    }
    unmarked.addAll(Blocks.find(text, paragraphs));
    Set<Integer> ends =
        unmarked.stream()
            .flatMap(quotation -> quotation.parts().stream())
            .map(Span::end)
            .collect(Collectors.toSet());
    // The words of an answer in marks end before its closing mark.
    List<Span> others =
        paragraphs.stream()
            .filter(
                paragraph -> !ends.contains(paragraph.end()) && !ends.contains(paragraph.end() - 1))
            .toList();
    return Stream.concat(unmarked.stream(), Quotations.find(text, others).stream())
        .sorted(Comparator.comparingInt(Quotation::start))
        .toList();
  }
}
