package dev.claimant.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the first document that another one repeats. Two are compared if at one of 16 places three
 * bytes of their signatures are equal (locality-sensitive hashing), so that among many documents
 * one takes little more time than among few; it takes some 280 bytes next to its id. Not
 * thread-safe.
 */
public final class DuplicateIndex {
  /**
   * The least {@link Signature#similarity} of a duplicate: 45 % of the five-word runs that either
   * text has are in both, so of two texts of the same length 62 % of each. Reprints with another
   * headline, a header and a footer, a paragraph less or one word in twenty edited are well above;
   * articles on the same event that share quotations are well below. The first half of an article
   * is just above, an article with two fifths of its paragraphs from another just below: in the
   * evaluation among the tests ({@code DuplicateEvaluation}), 86 % of the former are found, and of
   * the latter 0.4 %.
   */
  public static final double THRESHOLD = 0.45;

  private static final int ROWS = 3;
  private static final int BANDS = 16;

  /** How many documents share a bucket by chance, on average and at most. */
  private static final int LOAD = 8;

  /**
   * How many documents of a bucket are looked at, the latest first. If it has more, they share what
   * is no article, the footer of a site, say; what shares more is in other buckets, too.
   */
  private static final int MOST_SEEN = 100;

  private static final int PAGE = 1024;
  private static final int NONE = -1;

  /** The place of a document that was forgotten: after all others, so that none repeats it. */
  private static final long FORGOTTEN = Long.MAX_VALUE;

  private final List<String> ids = new ArrayList<>();

  /** The places of the documents in their order of publication, a page's one after the other. */
  private final List<long[]> places = new ArrayList<>();

  private final Map<String, Integer> documents = new HashMap<>();

  /** The signatures of the documents, a page's one after the other. */
  private final List<byte[]> signatures = new ArrayList<>();

  /** By document and band, the one that came into the same bucket before, or none. */
  private final List<int[]> previous = new ArrayList<>();

  /** By band and bucket, the document that came last, or none; a power of two for each band. */
  private int[] last = new int[0];

  /**
   * The first document that another one repeats.
   *
   * @param similarity {@link Signature#similarity}, to two decimals
   */
  public record Match(String id, double similarity) {}

  /**
   * The first document that this one repeats, if there is any; if not, this one is remembered. An
   * earlier text of the same document is forgotten.
   *
   * @param id what matches name the document by
   * @param place its place in the order of publication, its own; only documents before it are
   *     looked at
   */
  public Optional<Match> add(String id, long place, Signature signature) {
    forget(id);
    int added = ids.size();
    makeRoom(added);
    // The next one overwrites it unless this one is remembered.
    signature.copyTo(signatures.get(added / PAGE), added % PAGE * Signature.LENGTH);
    places.get(added / PAGE)[added % PAGE] = place;
    int first = added;
    for (int band = 0; band < BANDS; band++) {
      int key = key(added, band);
      int other = last[bucket(key, band)];
      for (int seen = 0; other != NONE && seen < MOST_SEEN; ) {
        if (place(other) < place) {
          seen++;
          if (place(other) < place(first)
              && key(other, band) == key
              && similarity(signature, other) >= THRESHOLD) {
            first = other;
          }
        }
        other = previous.get(other / PAGE)[other % PAGE * BANDS + band];
      }
    }
    if (first == added) {
      ids.add(id);
      documents.put(id, added);
      link(added);
      return Optional.empty();
    }
    return Optional.of(
        new Match(ids.get(first), Math.round(100 * similarity(signature, first)) / 100.0));
  }

  /** Has later documents not be held against one, if it is remembered. */
  public void forget(String id) {
    Integer document = documents.remove(id);
    if (document != null) {
      places.get(document / PAGE)[document % PAGE] = FORGOTTEN;
    }
  }

  private long place(int document) {
    return places.get(document / PAGE)[document % PAGE];
  }

  private void makeRoom(int document) {
    if (document == signatures.size() * PAGE) {
      places.add(new long[PAGE]);
      signatures.add(new byte[PAGE * Signature.LENGTH]);
      previous.add(new int[PAGE * BANDS]);
    }
    if (document >= last.length / BANDS * LOAD) {
      last = new int[Math.max(PAGE / LOAD * BANDS, 2 * last.length)];
      Arrays.fill(last, NONE);
      for (int i = 0; i < document; i++) {
        link(i);
      }
    }
  }

  private void link(int document) {
    for (int band = 0; band < BANDS; band++) {
      int bucket = bucket(key(document, band), band);
      previous.get(document / PAGE)[document % PAGE * BANDS + band] = last[bucket];
      last[bucket] = document;
    }
  }

  private int bucket(int key, int band) {
    int buckets = last.length / BANDS;
    return band * buckets + (key & (buckets - 1));
  }

  private int key(int document, int band) {
    byte[] page = signatures.get(document / PAGE);
    int at = document % PAGE * Signature.LENGTH + band * ROWS;
    return (page[at] & 0xFF) | (page[at + 1] & 0xFF) << 8 | (page[at + 2] & 0xFF) << 16;
  }

  private double similarity(Signature signature, int document) {
    return signature.similarity(
        signatures.get(document / PAGE), document % PAGE * Signature.LENGTH);
  }
}
