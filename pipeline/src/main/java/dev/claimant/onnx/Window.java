package dev.claimant.onnx;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of a text's word pieces that the network reads at once. What is outside of its core only
 * informs it; each piece lies in the core of one window.
 *
 * @param start the first piece
 * @param end the piece after the last one
 * @param coreStart the first piece of the core
 * @param coreEnd the piece after the core
 */
record Window(int start, int end, int coreStart, int coreEnd) {
  /** No core is shorter than this part of the room if another follows. */
  private static final int SHORTEST = 4;

  /** How well a text can be cut before a piece. */
  enum Cut {
    /** Within a sentence. */
    AMID,
    /** Between two sentences. */
    SENTENCE,
    /** Between two paragraphs, of which few attributions have parts in both. */
    PARAGRAPH
  }

  /**
   * The windows of a text, in order; none if it has no pieces. Their cores are of about one length
   * and as few as can be. They meet between paragraphs where one is near enough, else between
   * sentences, else anywhere; within a paragraph each window has some of the other for context.
   *
   * @param cuts how well the text can be cut before each piece
   * @param room how many pieces a core holds at most
   * @param context how many stand before or after a core that begins or ends in a paragraph
   */
  static List<Window> of(List<Cut> cuts, int room, int context) {
    List<Window> windows = new ArrayList<>();
    int pieces = cuts.size();
    int before = 0;
    for (int start = 0; start < pieces; ) {
      int end = end(cuts, start, room);
      int after = end == pieces || cuts.get(end) == Cut.PARAGRAPH ? 0 : context;
      windows.add(
          new Window(Math.max(0, start - before), Math.min(pieces, end + after), start, end));
      before = after;
      start = end;
    }
    return windows;
  }

  /** Where a core ends that starts at a piece. */
  private static int end(List<Cut> cuts, int start, int room) {
    int rest = cuts.size() - start;
    if (rest <= room) {
      return cuts.size();
    }
    int share = ceiling(rest, ceiling(rest, room));
    int best = start + room;
    Cut cut = Cut.AMID;
    for (int i = start + room / SHORTEST; i <= start + room; i++) {
      int nearer = Math.abs(best - start - share) - Math.abs(i - start - share);
      int better = cuts.get(i).compareTo(cut);
      if (better > 0 || (better == 0 && cut != Cut.AMID && nearer >= 0)) {
        best = i;
        cut = cuts.get(i);
      }
    }
    return best;
  }

  private static int ceiling(int dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
  }

  boolean isInCore(int piece) {
    return coreStart <= piece && piece < coreEnd;
  }

  /** Where a piece stands in the network's input, which has a special one before the first. */
  int place(int piece) {
    return piece - start + 1;
  }
}
