package dev.claimant.attribution.rules;

import dev.claimant.support.WordList.Row;
import java.util.Locale;

/**
 * The part of a sentence that holds the content of a cue, as {@code verbs.txt} and {@code
 * nouns.txt} name it.
 *
 * @param preposition the preposition that governs it; empty unless the kind is PREPOSITION
 */
record Complement(Kind kind, String preposition) {
  /** The structure of a complement. */
  enum Kind {
    /** A clause with "that": warned that X. */
    THAT,
    /** A clause without "that", before or after the cue: said X; asked whether X. */
    CLAUSE,
    /** The clause that the cue interrupts: X, she said, Y; as she said, X. */
    ASIDE,
    /** An infinitive: promised to X. */
    TO,
    /** An object and an infinitive, both: urged them to X. */
    OBJECT_TO,
    /** An object with its predicate: expressed X; accused X of Y; called X “Y”. */
    OBJECT,
    /** The object of a preposition: called for X. */
    PREPOSITION,
    /** Subject and complement of the passive: X is expected to Y. */
    PASSIVE,
    /** The subject of the passive: X was announced. */
    PASSIVE_ONLY,
    /** Subject and infinitive, without a source: X seems to Y. */
    RAISING,
    /** A quotation next to the cue: “X,” she said. */
    QUOTE
  }

  static final Complement QUOTATION = new Complement(Kind.QUOTE, "");

  /**
   * Reads a complement as the lists write it: "that", "object-to", "+for".
   *
   * @throws IllegalStateException if it is none; the message names file and line
   */
  static Complement parse(Row row, String text) {
    if (text.startsWith("+") && text.length() > 1) {
      return new Complement(Kind.PREPOSITION, text.substring(1));
    }
    Kind kind = row.choice(text, Kind.class);
    if (kind == Kind.PREPOSITION) {
      throw row.error("a preposition is written with a plus sign, as in \"+for\"");
    }
    return new Complement(kind, "");
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether it is a clause or infinitive, which begins with the word that introduces it. */
  boolean isIntroduced() {
    return kind == Kind.THAT || kind == Kind.TO;
  }

  /** The word that introduces it: "that", "to", or its preposition. */
  String introduction() {
    return kind == Kind.PREPOSITION ? preposition : label();
  }

  /** The name of its kind: "object-to". */
  String label() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
