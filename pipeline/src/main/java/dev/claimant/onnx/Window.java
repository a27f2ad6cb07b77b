package dev.claimant.onnx;

import java.util.ArrayList;
import java.util.List;

/**
 * A range of a text's word pieces that the network reads in one call. Pieces outside of the core
 * are context only; every piece belongs to exactly one core.
 *
 * @param start the index of the first piece
 * @param end the index after the last piece
 * @param coreStart the index of the first piece of the core
 * @param coreEnd the index after the last piece of the core
 */
record Window(int start, int end, int coreStart, int coreEnd) {
  /** No core that another follows is shorter than the room divided by this. */
  private static final int LEAST_PART = 4;

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
   * @param room the largest number of pieces in a core
   * @param context the number of pieces before a core that begins within a paragraph, and after one
   *     that ends within one
   */
  static List<Window> windows(List<Cut> cuts, int room, int context) {
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

  /** The end of a core that starts at a piece. */
  private static int end(List<Cut> cuts, int start, int room) {
    int rest = cuts.size() - start;
    if (rest <= room) {
      return cuts.size();
    }
    int share = ceiling(rest, ceiling(rest, room));
    int best = start + room;
    Cut cut = Cut.AMID;
    for (int i = start + room / LEAST_PART; i <= start + room; i++) {
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

  /** The position of a piece in the network's input, which has a special one before the first. */
  int position(int piece) {
    return piece - start + 1;
  }
}
