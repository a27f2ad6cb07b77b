package dev.claimant.ingest;

import dev.claimant.document.Metadata;
import dev.claimant.support.Sha256;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The bytes of one document, before anybody knows what they say.
 *
 * @param format what the bytes are
 * @param bytes never changed once they are here
 * @param charset how the bytes encode text, if where they come from tells
 * @param metadata what where they come from tells of the document; the document itself can tell
 *     more
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copied by nobody for speed
public record RawDocument(
    String id,
    String name,
    Format format,
    byte[] bytes,
    Optional<Charset> charset,
    Metadata metadata)
    implements Item {

  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  public String sha256() {
    return Sha256.hex(bytes);
  }
}
