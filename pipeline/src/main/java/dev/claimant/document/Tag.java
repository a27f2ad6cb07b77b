package dev.claimant.document;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A part of speech in the tag set of the Penn Treebank (Marcus, Santorini and Marcinkiewicz, 1993)
 * with the additions of OntoNotes and the English Web Treebank. The questions that stages ask of a
 * tag are answered here, once for all.
 */
public enum Tag {
  /** Coordinating conjunction: "and". */
  CC,
  /** Cardinal number: "five", "5". */
  CD,
  /** Determiner: "the", "this". */
  DT,
  /** Existential "there". */
  EX,
  /** Foreign word. */
  FW,
  /** Preposition or subordinating conjunction. */
  IN,
  /** Adjective. */
  JJ,
  /** Comparative adjective. */
  JJR,
  /** Superlative adjective. */
  JJS,
  /** Marker of a list item. */
  LS,
  /** Modal verb. */
  MD,
  /** Singular or mass noun. */
  NN,
  /** Plural noun. */
  NNS,
  /** Singular proper noun. */
  NNP,
  /** Plural proper noun. */
  NNPS,
  /** Predeterminer: "all" of "all the". */
  PDT,
  /** Possessive ending: "'s". */
  POS,
  /** Personal pronoun. */
  PRP,
  /** Possessive pronoun: "her" of "her book". */
  PRPS("PRP$"),
  /** Adverb. */
  RB,
  /** Comparative adverb. */
  RBR,
  /** Superlative adverb. */
  RBS,
  /** Particle: "up" of "gave up". */
  RP,
  /** Symbol. */
  SYM,
  /** "to". */
  TO,
  /** Interjection. */
  UH,
  /** Verb in its base form: an infinitive, imperative or subjunctive. */
  VB,
  /** Past tense. */
  VBD,
  /** Gerund or present participle. */
  VBG,
  /** Past participle. */
  VBN,
  /** Present tense, not third person singular. */
  VBP,
  /** Present tense, third person singular. */
  VBZ,
  /** "which", "that" before a clause or noun. */
  WDT,
  /** "who", "what". */
  WP,
  /** "whose". */
  WPS("WP$"),
  /** "where", "when". */
  WRB,
  /** Hyphen within a word that the tokenizer split. */
  HYPH,
  /** Affix that the tokenizer split off. */
  AFX,
  /** E-mail or web address. */
  ADD,
  /** Word that should have been written as part of the word before it. */
  GW,
  /** Superfluous punctuation: "***". */
  NFP,
  /** Unknown or unreadable word. */
  XX,
  OPENING_QUOTE("``"),
  CLOSING_QUOTE("''"),
  COMMA(","),
  /** Full stop, question mark or exclamation mark. */
  PERIOD("."),
  /** Colon, semicolon, dash or ellipsis. */
  COLON(":"),
  /** Sign of a currency. */
  CURRENCY("$"),
  HASH("#"),
  LEFT_BRACKET("-LRB-"),
  RIGHT_BRACKET("-RRB-"),
  /** No part of speech: outside of the sentence, or within a time expression. */
  NONE("");

  private static final Map<String, Tag> BY_LABEL =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Tag::label, Function.identity()));

  private final String label;

  Tag() {
    label = name();
  }

  Tag(String label) {
    this.label = label;
  }

  /**
   * The tag with a label.
   *
   * @throws IllegalArgumentException if the tag set has no such label
   */
  public static Tag of(String label) {
    Tag tag = BY_LABEL.get(label);
    if (tag == null) {
      throw new IllegalArgumentException("no tag of the Penn Treebank: " + label);
    }
    return tag;
  }

  /** The tag as the Penn Treebank writes it: "PRP$". */
  public String label() {
    return label;
  }

  /** Whether this is one of some tags. */
  public boolean isOneOf(Tag... tags) {
    for (Tag tag : tags) {
      if (tag == this) {
        return true;
      }
    }
    return false;
  }

  public boolean isNoun() {
    return isOneOf(NN, NNS, NNP, NNPS);
  }

  public boolean isProperNoun() {
    return this == NNP || this == NNPS;
  }

  public boolean isPluralNoun() {
    return this == NNS || this == NNPS;
  }

  public boolean isAdjective() {
    return isOneOf(JJ, JJR, JJS);
  }

  public boolean isAdverb() {
    return isOneOf(RB, RBR, RBS);
  }

  /** Whether this is a main or auxiliary verb in any form; a modal verb is not. */
  public boolean isVerb() {
    return isOneOf(VB, VBD, VBG, VBN, VBP, VBZ);
  }

  /** Whether this is a verb form that has a subject of its own, or a modal verb. */
  public boolean isFinite() {
    return isOneOf(VBD, VBP, VBZ, MD);
  }

  public boolean isParticiple() {
    return this == VBN || this == VBG;
  }

  /** Whether this is a personal or possessive pronoun. */
  public boolean isPronoun() {
    return this == PRP || this == PRPS;
  }

  /** Whether this asks or begins a relative clause: "who", "which", "whose", "where". */
  public boolean isWh() {
    return isOneOf(WDT, WP, WPS, WRB);
  }

  /** Whether this is a quotation mark, which a mark that stands for an apostrophe is not. */
  public boolean isQuotationMark() {
    return this == OPENING_QUOTE || this == CLOSING_QUOTE;
  }

  /** Whether a noun phrase can begin with it: an article, "this", or a possessive pronoun. */
  public boolean isDeterminer() {
    return this == DT || this == PRPS;
  }
}
