package dev.claimant.document;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Binary search in what is sorted by its position in the text. */
public final class Search {
  private Search() {}

  /**
   * The index of the first element that meets a condition; the list's size if none does.
   *
   * @param sorted a list in which all elements after one that meets the condition meet it too
   */
  public static <T> int first(List<T> sorted, Predicate<T> condition) {
    return first(sorted.size(), i -> condition.test(sorted.get(i)));
  }

  /**
   * The first index that meets a condition; the size if none does.
   *
   * @param size the number of indexes, from 0, in which all after one that meets the condition meet
   *     it too
   */
  public static int first(int size, IntPredicate condition) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (condition.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
