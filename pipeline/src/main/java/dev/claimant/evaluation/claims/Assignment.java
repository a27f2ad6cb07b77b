package dev.claimant.evaluation.claims;

import java.util.Arrays;

/**
 * The assignment of rows to columns of greatest total weight: the Hungarian algorithm with
 * potentials (Kuhn, 1955; Munkres, 1957) in O(rows² · columns).
 */
final class Assignment {
  private Assignment() {}

  /**
   * Assigns each row a column of its own, as far as there are columns.
   *
   * @param weights rows of equal length, no weight below 0
   * @return the column of each row, -1 for none: there are too few, or the weight would be 0
   */
  static int[] best(long[][] weights) {
    int rows = weights.length;
    int columns = rows == 0 ? 0 : weights[0].length;
    int[] assigned = new int[rows];
    Arrays.fill(assigned, -1);
    if (rows > columns) {
      int[] turned = best(transposed(weights, columns));
      for (int column = 0; column < columns; column++) {
        if (turned[column] >= 0) {
          assigned[turned[column]] = column;
        }
      }
      return assigned;
    }
    int[] rowOf = rowOfColumn(weights, columns);
    for (int column = 1; column <= columns; column++) {
      int row = rowOf[column] - 1;
      if (row >= 0 && weights[row][column - 1] > 0) {
        assigned[row] = column - 1;
      }
    }
    return assigned;
  }

  /** The row of each column; both count from 1, and 0 is none. */
  private static int[] rowOfColumn(long[][] weights, int columns) {
    long[] rowPotential = new long[weights.length + 1];
    long[] columnPotential = new long[columns + 1];
    int[] rowOf = new int[columns + 1];
    for (int row = 1; row <= weights.length; row++) {
      int[] previous = new int[columns + 1];
      long[] slack = new long[columns + 1];
      Arrays.fill(slack, Long.MAX_VALUE);
      boolean[] reached = new boolean[columns + 1];
      rowOf[0] = row;
      int column = 0;
      // Grows a tree of tight edges from the new row until it reaches a free column.
      do {
        reached[column] = true;
        int from = rowOf[column];
        int nearest = 0;
        for (int next = 1; next <= columns; next++) {
          if (!reached[next]) {
            long cost = -weights[from - 1][next - 1] - rowPotential[from] - columnPotential[next];
            if (cost < slack[next]) {
              slack[next] = cost;
              previous[next] = column;
            }
            if (nearest == 0 || slack[next] < slack[nearest]) {
              nearest = next;
            }
          }
        }
        long delta = slack[nearest];
        for (int next = 0; next <= columns; next++) {
          if (reached[next]) {
            rowPotential[rowOf[next]] += delta;
            columnPotential[next] -= delta;
          } else {
            slack[next] -= delta;
          }
        }
        column = nearest;
      } while (rowOf[column] != 0);
      // Moves the rows along the path to it, which frees a column for the new one.
      while (column != 0) {
        rowOf[column] = rowOf[previous[column]];
        column = previous[column];
      }
    }
    return rowOf;
  }

  private static long[][] transposed(long[][] weights, int columns) {
    long[][] turned = new long[columns][weights.length];
    for (int row = 0; row < weights.length; row++) {
      for (int column = 0; column < columns; column++) {
        turned[column][row] = weights[row][column];
      }
    }
    return turned;
  }
}
