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
   * The windows of a text, in order; none if it has no pieces.
   *
   * @param pieces how many pieces the text has
   * @param room how many a window holds at most
   * @param context how many stand before and behind a core within the text; less than a third of
   *     the room
   */
  static List<Window> of(int pieces, int room, int context) {
    List<Window> windows = new ArrayList<>();
    int core = 0;
    while (core < pieces) {
      int start = Math.max(0, core - context);
      int end = Math.min(pieces, start + room);
      int coreEnd = end == pieces ? end : end - context;
      windows.add(new Window(start, end, core, coreEnd));
      core = coreEnd;
    }
    return windows;
  }

  boolean isInCore(int piece) {
    return coreStart <= piece && piece < coreEnd;
  }

  /** Where a piece stands in the network's input, which has a special one before the first. */
  int place(int piece) {
    return piece - start + 1;
  }
}
