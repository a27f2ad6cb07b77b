package dev.claimant.support;

/**
 * A set of texts of which 64 bits of each SHA-256 are kept: 16 bytes or so for a document. Of a
 * million different ones, two are alike once in forty million sets.
 */
public final class Fingerprints {
  /** No fingerprint: what stands in an empty place of the table. */
  private static final long NONE = 0;

  private long[] table = new long[1024];
  private int size;

  /** 64 bits of the SHA-256 of a text in parts. */
  private static long of(String... parts) {
    long fingerprint = Sha256.fingerprint(parts);
    return fingerprint == NONE ? 1 : fingerprint;
  }

  /** Adds a text in parts; false if it is there. */
  public boolean add(String... parts) {
    long fingerprint = of(parts);
    int place = place(table, fingerprint);
    if (table[place] == fingerprint) {
      return false;
    }
    table[place] = fingerprint;
    if (++size > table.length / 2) {
      grow();
    }
    return true;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long fingerprint : table) {
      if (fingerprint != NONE) {
        larger[place(larger, fingerprint)] = fingerprint;
      }
    }
    table = larger;
  }

  /** Where a fingerprint is in a table, or would be. */
  private static int place(long[] table, long fingerprint) {
    int place = (int) fingerprint & (table.length - 1);
    while (table[place] != NONE && table[place] != fingerprint) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }
}
