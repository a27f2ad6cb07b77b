package dev.claimant.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of a text's word pieces that the network reads at once. What is outside of its core only
 * informs it; each piece lies in the core of one window.
 *
 * @param start the first piece
 * @param end the piece behind the last one
 * @param coreStart the first piece of the core
 * @param coreEnd the piece behind the core
 */
record Window(int start, int end, int coreStart, int coreEnd) {
  /**
   * The windows of a text, in order; none if it has no pieces. They are as few as can be and of one
   * length, give or take a piece, for the work in a window grows with its length's square.
   *
   * @param pieces how many pieces the text has
   * @param room how many a window holds at most
   * @param context how many stand before and behind a core within the text; less than a third of
   *     the room
   */
  static List<Window> of(int pieces, int room, int context) {
    if (pieces == 0) {
      return List.of();
    }
    int shared = 2 * context;
    int count = pieces <= room ? 1 : ceiling(pieces - shared, room - shared);
    long total = pieces + (long) (count - 1) * shared;
    List<Window> windows = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < count; i++) {
      int end = start + (int) (total * (i + 1) / count - total * i / count);
      boolean last = i == count - 1;
      windows.add(
          new Window(start, end, i == 0 ? 0 : start + context, last ? pieces : end - context));
      start = end - shared;
    }
    return windows;
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
