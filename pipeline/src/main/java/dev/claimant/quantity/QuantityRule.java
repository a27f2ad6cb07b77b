package dev.claimant.quantity;

import java.util.Locale;

/**
 * The rules that make a quantity what it is; a record gives the names of its own as evidence. A
 * case file next to the tests has examples of each.
 */
public enum QuantityRule {
  /** The number is in figures: "5". */
  FIGURES,
  /** The number is in words, or partly: "five", "5 million". */
  WORDS,
  /** The number is a fraction: "two-thirds". */
  FRACTION,
  /** The number is a vague plural: "dozens". */
  VAGUE_PLURAL,
  /** Words before the number bound it: "more than 5". */
  BOUND_BEFORE,
  /** A negation turns the words before the number round: "must not fall below 5". */
  BOUND_DENIED,
  /** Words after the number bound it: "5 or more". */
  BOUND_AFTER,
  /** An amount restates the bound of the one before it: "more than 8 km (5 miles)". */
  BOUND_RESTATED,
  /** The number is an age: "aged 44". */
  AGE,
  /** The number has a unit of measure: "5 km". */
  UNIT,
  /** Two numbers are the result of two sides: "won 5-2". */
  SCORE,
  /** The number is an adverb of how often: "scored twice". */
  FREQUENCY,
  /** The number counts the noun after it: "5 ships". */
  COUNTED_NOUN,
  /** The number counts the noun that a hyphen joins to it: "27-nation". */
  COMPOUND,
  /** The number is a part or multiple of something: "three times as many". */
  RATIO,
  /** The number has the unit or noun at the end of its list: "2, 3 and 5 miles". */
  SHARED_WITH_LATER,
  /** The number has the unit or noun of one before it: "12 people and wounded 30". */
  SHARED_WITH_EARLIER,
  /** The number counts people by their fate: "54 wounded". */
  PEOPLE_BY_FATE,
  /** Nothing says what the number counts or measures. */
  BARE_NUMBER,
  /** The amount is per something: "5 per day". */
  RATE,
  /** "Rose by 5". */
  CHANGE_BY,
  /** "Down 3%, and the other by 2%". */
  CHANGE_BY_CONTINUED,
  /** "Rose to 5". */
  CHANGE_TO,
  /** "Down from 5". */
  CHANGE_FROM,
  /** "Rose from 3% in May to 5%": the 5%. */
  CHANGE_END,
  /** "Fell 41 points, or 3%, to 18,407": the 18,407. */
  CHANGE_AFTER_MARK,
  /** "Gained 1% to close at 1,478". */
  CHANGE_CLOSING_AT,
  /** "Grew at 3%". */
  CHANGE_VERB_AT,
  /** "Fell 1% at 1,478". */
  CHANGE_CARRIED_OVER,
  /** "An increase of 5 points". */
  CHANGE_NOUN_OF,
  /** "Rose 5%", "raised its dividend 5%". */
  CHANGE_VERB,
  /** "A 25% drop". */
  CHANGE_NOUN,
  /** "Closed 3% higher". */
  CHANGE_COMPARATIVE,
  /** "Closed at $5, down 3%": the $5. */
  CHANGE_LEVEL_BEFORE,
  /** "Rose 3% and 5%": the 5%. */
  CHANGE_CONTINUED,
  /** "Fell 41 points, or 3%": the 3%. */
  CHANGE_RESTATED,
  /** "Not 50 but 60". */
  NEGATED,
  /** "Could reach 50". */
  HEDGE,
  /** "50, compared with 40". */
  COMPARISON;

  /** The name that records carry: "bound-before". */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
