package dev.claimant.document;

import java.util.List;
import java.util.function.Predicate;

/** Binary search in lists that are sorted by their place in the text. */
public final class Search {
  private Search() {}

  /**
   * The index of the first element that meets a condition; the list's size if none does.
   *
   * @param sorted a list in which all elements after one that meets the condition meet it too
   */
  public static <T> int first(List<T> sorted, Predicate<T> condition) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (condition.test(sorted.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
