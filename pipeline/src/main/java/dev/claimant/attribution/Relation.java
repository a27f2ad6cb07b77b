package dev.claimant.attribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The relation of a word to its head in Universal Dependencies (de Marneffe and others,
 * Computational Linguistics 2021), as far as rules ask for it.
 */
public enum Relation {
  /** Clause that modifies a noun: "a plan to leave". */
  ACL,
  /** Relative clause. */
  ACL_RELCL,
  /** Adverbial clause. */
  ADVCL,
  /** Adverb. */
  ADVMOD,
  /** Adjective that modifies a noun. */
  AMOD,
  /** Auxiliary verb. */
  AUX,
  /** Auxiliary verb of the passive. */
  AUX_PASS,
  /** Preposition or possessive ending of a noun. */
  CASE,
  /** Coordinating conjunction. */
  CC,
  /** Clause with a subject of its own, as a complement. */
  CCOMP,
  /** Particle of a verb: "pointed out". */
  COMPOUND_PRT,
  /** Word that a conjunction joins to another. */
  CONJ,
  /** Form of "be" that links a subject and a predicate. */
  COP,
  /** Clause as a subject. */
  CSUBJ,
  /** Relation that the parser cannot tell. */
  DEP,
  /** "there" or "it" without a meaning of its own. */
  EXPL,
  /** Word that introduces a clause: "that", "to". */
  MARK,
  /** Noun that modifies another noun. */
  NMOD,
  /** Possessor. */
  NMOD_POSS,
  /** Subject. */
  NSUBJ,
  /** Subject of the passive. */
  NSUBJ_PASS,
  /** Object. */
  OBJ,
  /** Noun that modifies a verb, with its preposition. */
  OBL,
  /** Agent of the passive. */
  OBL_AGENT,
  /** Clause placed next to another without a conjunction. */
  PARATAXIS,
  /** Punctuation. */
  PUNCT,
  /** Complement without a subject of its own: "promised to leave". */
  XCOMP,
  /** Any other relation, or none. */
  OTHER;

  private static final Map<String, Relation> BY_LABEL =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Relation::label, Function.identity()));

  /** The relation with a label, such as "nsubj:pass"; {@link #OTHER} for all that are not here. */
  public static Relation of(String label) {
    return BY_LABEL.getOrDefault(label, OTHER);
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }
}
