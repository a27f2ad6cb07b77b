package dev.claimant.query;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Answers questions in SQL about the claims that {@code extract} wrote to a file. The claims are
 * the table {@code claim}, with the columns of {@link dev.claimant.record.ClaimRow}, whatever the
 * file is. Nothing is changed. Its implementation is in a module of its own and found by {@link
 * java.util.ServiceLoader}.
 */
public interface QueryEngine {
  /** Whether it reads files that are named like this one. */
  boolean accepts(Path file);

  /**
   * The answer to a question.
   *
   * @throws IOException if the file cannot be read or is not of its kind
   * @throws QueryException if the question cannot be answered
   */
  Answer ask(Path file, String sql) throws IOException, QueryException;
}
