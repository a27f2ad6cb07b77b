package dev.claimant.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows that answer a question, read one by one; used by one thread. */
public interface Answer extends AutoCloseable {
  /** The names of the columns, of which some can be the same. */
  List<String> columns();

  /**
   * The next row, with a value for each column; JSON's null where there is none.
   *
   * @throws IOException if the rows cannot be read to their end
   */
  Optional<List<JsonNode>> next() throws IOException;

  @Override
  void close() throws IOException;
}
