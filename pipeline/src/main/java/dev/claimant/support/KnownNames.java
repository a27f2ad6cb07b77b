package dev.claimant.support;

import dev.claimant.support.WordList.Row;
import java.util.List;

/**
 * The lists of names that are known without a model: {@code countries.txt}, {@code regions.txt},
 * {@code groups.txt} and {@code organizations.txt}, whose columns the first of them describes.
 */
public final class KnownNames {
  private static final int COLUMNS = 4;

  private KnownNames() {}

  /** The rows of a list, by the name of its file. */
  public static List<Row> rows(String list) {
    return WordList.rows(KnownNames.class, list, COLUMNS);
  }
}
