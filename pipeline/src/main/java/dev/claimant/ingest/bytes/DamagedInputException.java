package dev.claimant.ingest.bytes;

import java.io.IOException;

/**
 * Bytes that could be read and are not what they set out to be: compressed data that is cut off, a
 * record that is shorter than it says.
 */
public final class DamagedInputException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong
   */
  public DamagedInputException(String message) {
    super(message);
  }
}
