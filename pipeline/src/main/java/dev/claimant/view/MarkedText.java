package dev.claimant.view;

import dev.claimant.document.Document;
import dev.claimant.document.Span;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.Stretch;
import dev.claimant.record.MisplacedRecordException;
import dev.claimant.record.RecordText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * A document's text with its claims marked in it.
 *
 * @param document the document as read
 * @param claims its claims in the order of their spans
 * @param paragraphs for each paragraph its text in segments
 */
public record MarkedText(
    Document document, List<ClaimRecord> claims, List<List<TextSegment>> paragraphs) {
  /**
   * Marks claims in the text that they were found in.
   *
   * @throws MisplacedRecordException if the words of a claim do not stand where the record says
   */
  public static MarkedText of(Document document, List<ClaimRecord> records) {
    List<ClaimRecord> claims =
        records.stream()
            .sorted(
                Comparator.comparingInt((ClaimRecord record) -> record.span().start())
                    .thenComparing(record -> -record.span().end()))
            .toList();
    Marker marker = new Marker(document);
    for (int i = 0; i < claims.size(); i++) {
      marker.mark(i, claims.get(i));
    }
    return new MarkedText(document, claims, segments(document.paragraphs(), marker.marks));
  }

  /** Cuts paragraphs wherever a mark begins or ends. */
  private static List<List<TextSegment>> segments(
      List<Span> paragraphs, List<HighlightMark> marks) {
    TreeSet<Integer> cuts = new TreeSet<>();
    for (HighlightMark mark : marks) {
      cuts.add(mark.span().start());
      cuts.add(mark.span().end());
    }
    List<HighlightMark> ahead = new ArrayList<>(marks);
    ahead.sort(Comparator.comparing(HighlightMark::span));
    List<HighlightMark> open = new ArrayList<>();
    int next = 0;
    List<List<TextSegment>> result = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      List<TextSegment> segments = new ArrayList<>();
      int start = paragraph.start();
      while (start < paragraph.end()) {
        Integer cut = cuts.higher(start);
        int end = cut == null ? paragraph.end() : Math.min(cut, paragraph.end());
        while (next < ahead.size() && ahead.get(next).span().start() <= start) {
          open.add(ahead.get(next++));
        }
        int from = start;
        open.removeIf(mark -> mark.span().end() <= from);
        segments.add(new TextSegment(new Span(start, end), open));
        start = end;
      }
      result.add(segments);
    }
    return result;
  }

  /** Collects the marks of claims. */
  private static final class Marker {
    private final RecordText text;
    private final List<HighlightMark> marks = new ArrayList<>();

    Marker(Document document) {
      text = new RecordText(document.text());
    }

    void mark(int claim, ClaimRecord record) {
      boolean quantity = record.quantity().isPresent();
      BiConsumer<RecordPart, Stretch> mark =
          (as, words) -> marks.add(new HighlightMark(as, text.span(record, words), claim));
      if (quantity) {
        mark.accept(RecordPart.QUANTITY, record.words());
      }
      record.content().forEach(part -> mark.accept(RecordPart.CONTENT, part));
      RecordPart source = quantity ? RecordPart.CONTEXT : RecordPart.SOURCE;
      RecordPart cue = quantity ? RecordPart.CONTEXT : RecordPart.CUE;
      record
          .attribution()
          .source()
          .ifPresent(who -> who.parts().forEach(part -> mark.accept(source, part)));
      record.attribution().cue().ifPresent(part -> mark.accept(cue, part));
      record.entity().ifPresent(part -> mark.accept(RecordPart.CONTEXT, part));
      record.place().ifPresent(part -> mark.accept(RecordPart.CONTEXT, part));
      record.time().ifPresent(part -> mark.accept(RecordPart.CONTEXT, part));
    }
  }
}
