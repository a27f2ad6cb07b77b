package dev.claimant.view;

import dev.claimant.document.Metadata;
import dev.claimant.record.ClaimRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows a marked text on a terminal: in colours, with a claim's number raised after it; or, without
 * colours, in brackets that open with the number. A numbered list of the claims follows.
 */
public final class TerminalPage {
  private static final String RESET = "\033[0m";
  private static final String DIM = "\033[2m";
  private static final String BOLD = "\033[1m";

  /** What a source does not say is so: red. */
  private static final String NOT_SAID = "\033[1;31m";

  private final MarkedText marked;
  private final boolean color;
  private final StringBuilder out = new StringBuilder();

  /** Where the last of each claim's own words ends. */
  private final Map<Integer, Integer> ends = new HashMap<>();

  private TerminalPage(MarkedText marked, boolean color) {
    this.marked = marked;
    this.color = color;
  }

  /**
   * The text with its claims, and the list of them.
   *
   * @param note what to say of the claims as a whole, after them
   */
  public static String of(MarkedText marked, Optional<String> note, boolean color) {
    TerminalPage page = new TerminalPage(marked, color);
    page.findEnds();
    page.head();
    page.legend();
    for (List<TextSegment> paragraph : marked.paragraphs()) {
      paragraph.forEach(page::segment);
      page.out.append("\n\n");
    }
    page.list();
    note.ifPresent(text -> page.out.append(text).append(".\n"));
    return page.out.toString();
  }

  private void findEnds() {
    for (List<TextSegment> paragraph : marked.paragraphs()) {
      for (TextSegment segment : paragraph) {
        for (HighlightMark mark : segment.marks()) {
          if (mark.part() == RecordPart.QUANTITY || mark.part() == RecordPart.CONTENT) {
            ends.merge(mark.claim(), mark.span().end(), Math::max);
          }
        }
      }
    }
  }

  /** What is known of the document: title, author and date, address. */
  private void head() {
    Metadata known = marked.document().metadata();
    known.title().ifPresent(title -> out.append(styled(BOLD, oneLine(title))).append('\n'));
    String by =
        Stream.of(known.byline(), known.date().map(LocalDate::toString))
            .flatMap(Optional::stream)
            .map(TerminalPage::oneLine)
            .collect(Collectors.joining(" · "));
    out.append(by).append(by.isEmpty() ? "" : "\n");
    known.url().ifPresent(url -> out.append(styled(DIM, oneLine(url))).append('\n'));
    out.append(out.isEmpty() ? "" : "\n");
  }

  private void legend() {
    if (color) {
      for (RecordPart part :
          List.of(RecordPart.SOURCE, RecordPart.CUE, RecordPart.CONTENT, RecordPart.QUANTITY)) {
        out.append(style(part)).append(part.label()).append(RESET).append("  ");
      }
      out.append(DIM).append("claim").append(raised(1)).append(RESET);
    } else {
      out.append("[S1 source of claim 1]  [C1 its cue]  [1 its content, or a quantity]");
    }
    out.append("\n\n");
  }

  private void segment(TextSegment segment) {
    List<HighlightMark> marks =
        segment.marks().stream().filter(mark -> mark.part() != RecordPart.CONTEXT).toList();
    String text = printable(marked.document().text(segment.span()));
    if (color) {
      marks.stream()
          .map(HighlightMark::part)
          .sorted()
          .map(TerminalPage::style)
          .forEach(out::append);
      out.append(text).append(marks.isEmpty() ? "" : RESET);
      for (HighlightMark mark : marks) {
        if (ends.getOrDefault(mark.claim(), -1) == segment.span().end()) {
          out.append(DIM).append(raised(mark.claim() + 1)).append(RESET);
        }
      }
      return;
    }
    // The longest opens first, the shortest closes first: marks nest unless they cross.
    for (int i = marks.size() - 1; i >= 0; i--) {
      if (segment.begins(marks.get(i))) {
        out.append('[').append(letter(marks.get(i).part())).append(marks.get(i).claim() + 1);
        out.append(' ');
      }
    }
    out.append(text);
    marks.stream().filter(segment::ends).forEach(mark -> out.append(']'));
  }

  private void list() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < marked.claims().size(); i++) {
      numbers.put(marked.claims().get(i).id(), i + 1);
    }
    for (int i = 0; i < marked.claims().size(); i++) {
      ClaimRecord claim = marked.claims().get(i);
      out.append(styled(BOLD, String.format("%3d %s ", i + 1, claim.kind().label())));
      Facts.notSaid(claim).ifPresent(stance -> out.append(styled(NOT_SAID, stance)).append(' '));
      out.append(styled(DIM, claim.id())).append("\n    ");
      out.append(oneLine(claim.text())).append('\n');
      for (Fact fact : Facts.of(claim)) {
        out.append("    ").append(styled(DIM, String.format("%-10s", fact.label()))).append(' ');
        out.append(oneLine(value(fact, numbers))).append('\n');
      }
      out.append('\n');
    }
    out.append(marked.claims().isEmpty() ? "No claims.\n" : "");
  }

  private static String value(Fact fact, Map<String, Integer> numbers) {
    List<String> claims = new ArrayList<>();
    for (String id : fact.claims()) {
      claims.add(numbers.containsKey(id) ? String.valueOf(numbers.get(id)) : id);
    }
    return fact.claims().isEmpty() ? fact.value() : "claim " + String.join(", ", claims);
  }

  private String styled(String style, String text) {
    return color ? style + text + RESET : text;
  }

  private static String style(RecordPart part) {
    return switch (part) {
      case CONTENT -> "\033[36m";
      case SOURCE -> "\033[1;32m";
      case CUE -> "\033[3;33m";
      case QUANTITY -> "\033[1;4;35m";
      case CONTEXT -> "";
    };
  }

  private static String letter(RecordPart part) {
    return part == RecordPart.SOURCE ? "S" : part == RecordPart.CUE ? "C" : "";
  }

  private static String raised(int number) {
    StringBuilder raised = new StringBuilder();
    for (char digit : String.valueOf(number).toCharArray()) {
      raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return raised.toString();
  }

  static String oneLine(String text) {
    return printable(text).replace('\n', ' ').replace('\t', ' ');
  }

  /** A text without what would steer the terminal. */
  static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (char c : text.replace("\r\n", "\n").replace('\r', '\n').toCharArray()) {
      boolean steers = Character.isISOControl(c) && c != '\n' && c != '\t';
      printable.append(steers ? '\uFFFD' : c);
    }
    return printable.toString();
  }
}
