package dev.claimant.sink;

import java.io.IOException;

/**
 * Receives the claim records of many documents: a file, a folder, a stream, a database. A sink is
 * used by one thread, except for {@link #has}, in this order:
 *
 * <pre>{@code
 * try (ClaimSink sink = open(lastCheckpoint)) {
 *   for (ExtractedDocument document : documents) {
 *     sink.append(document);
 *     remember(document.id(), sink.commit());
 *   }
 *   sink.complete();
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Documents are appended in the order of the output. Their ids differ; the sink need not
 *       check that.
 *   <li>A document that was appended and not yet committed may be there or not after the process
 *       ends. The next run opens the sink at the last checkpoint and appends the document again,
 *       and then it is there once.
 *   <li>A document that was committed survives the end of the process, however it ends; and that of
 *       the machine, if the sink says so. A sink that writes many documents at a time can lose the
 *       last ones if it replaces documents and {@link #has} tells the next run of them.
 *   <li>A checkpoint is whole: it includes all documents committed before it. A sink opened at an
 *       older checkpoint drops whatever came later.
 *   <li>{@link #complete} publishes the output. Nothing can be appended afterwards.
 *   <li>Without it, {@link #abort} ends the run; what was committed stays for the next one.
 * </ul>
 */
public interface ClaimSink extends AutoCloseable {
  /**
   * Adds the records of a document, all or none. A document without records is added too.
   *
   * @throws OutputClosedException if no later document can be appended either, as after a write
   *     that broke off midway
   * @throws IOException if the records of this document cannot be written; the next one may be
   */
  void append(ExtractedDocument document) throws IOException;

  /**
   * Makes the documents appended so far survive the end of the process.
   *
   * @return where a later run continues
   */
  Checkpoint commit() throws IOException;

  /**
   * Whether the records of a document that was committed earlier, perhaps by another run, are still
   * there. A sink that others cannot change returns true; one that keeps nothing returns false. The
   * thread that reads the inputs asks this while another one appends.
   */
  boolean has(String id);

  /**
   * Whether a document that was committed by an earlier run and is appended again takes the place
   * of its records. If not, a document whose text has changed is refused.
   */
  boolean replaces();

  /** Publishes the output: it has all the documents that it is to have. */
  void complete() throws IOException;

  /** Ends the run without completing the output. Does nothing after {@link #complete}. */
  void abort() throws IOException;

  /** Aborts the output unless it is complete. */
  @Override
  default void close() throws IOException {
    abort();
  }
}
