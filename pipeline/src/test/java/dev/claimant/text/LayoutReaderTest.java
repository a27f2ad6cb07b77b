package dev.claimant.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Layout;
import dev.claimant.document.Quotation;
import dev.claimant.document.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutReaderTest {
  @Test
  void aQuotationHasAPartInEachParagraphThatItRunsThrough() {
    Layout layout = LayoutReader.read("A “b\n“c” d");
    List<Span> parts = List.of(new Span(2, 4), new Span(5, 8));
    assertThat(layout.paragraphs()).containsExactly(new Span(0, 4), new Span(5, 10));
    assertThat(layout.quotations()).containsExactly(new Quotation(parts));
    assertThat(layout.pages()).isEmpty();
  }

  @Test
  void pagesAreKept() {
    assertThat(LayoutReader.read("A b", List.of(new Span(0, 3))).pages())
        .containsExactly(new Span(0, 3));
  }

  @Test
  void blankTextHasNoLayout() {
    assertThat(LayoutReader.read(" \n ")).isEqualTo(new Layout(List.of(), List.of(), List.of()));
  }
}
