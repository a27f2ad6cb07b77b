package dev.claimant.entity;

import dev.claimant.document.EntityType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Token;
import dev.claimant.support.KnownNames;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.PhraseTrie;
import java.util.Locale;
import java.util.Optional;

/** The countries, regions, peoples and organisations that are known by name. */
final class Gazetteer {
  /** The least number of characters of a name that is also known in capitals. */
  private static final int SHORTEST_IN_CAPITALS = 4;

  private final PhraseTrie<Known> phrases = new PhraseTrie<>();

  /** How sure a name is. */
  enum Certainty {
    SURE,
    /** Also the name of persons: "Jordan". */
    MAYBE_PERSON,
    /** Also the name of a place that is no state: "Georgia". */
    MAYBE_PLACE
  }

  /**
   * What a name or demonym stands for.
   *
   * @param name the canonical name
   * @param demonym whether it is the adjective or noun of a nationality
   */
  record Known(String name, EntityType type, boolean demonym, Certainty certainty) {}

  Gazetteer() {
    read("countries.txt", EntityType.COUNTRY);
    read("regions.txt", EntityType.PLACE);
    read("groups.txt", EntityType.GROUP);
    read("organizations.txt", EntityType.ORGANIZATION);
  }

  /** The longest known name that begins at a token. */
  Optional<PhraseTrie.Match<Known>> longestAt(Sentence sentence, int first) {
    Token token = sentence.token(first);
    if (!Character.isLetterOrDigit(token.text().codePointAt(0))) {
      return Optional.empty();
    }
    return phrases
        .longestAt(sentence, first)
        .filter(match -> match.end() > first + 1 || canBeName(token) || isMarked(sentence, first));
  }

  /** Keeps out the words that only look like an acronym or a nationality: "US", "WHO", "Polish". */
  private static boolean canBeName(Token token) {
    return !token.tag().isVerb() && !token.tag().isWh() && !token.tag().isPronoun();
  }

  /** Whether an article or bracket shows that capitals are an acronym: "the WHO", "(WHO)". */
  private static boolean isMarked(Sentence sentence, int index) {
    String text = sentence.token(index).text();
    return text.equals(text.toUpperCase(Locale.ROOT))
        && (sentence.token(index - 1).is("the") || sentence.token(index - 1).is("("));
  }

  private void read(String resource, EntityType type) {
    for (Row row : KnownNames.rows(resource)) {
      String name = row.cell(1).replaceFirst("^[?~]", "");
      put(row.cell(1), name, type, false);
      row.items(2).forEach(alias -> put(alias, name, type, false));
      // The adjective and the singular of a people are names of it as much as its plural.
      boolean demonyms = type != EntityType.GROUP;
      row.items(3).forEach(demonym -> put(demonym, name, type, demonyms));
    }
  }

  private void put(String marked, String name, EntityType type, boolean demonym) {
    Certainty certainty =
        switch (marked.charAt(0)) {
          case '?' -> Certainty.MAYBE_PERSON;
          case '~' -> Certainty.MAYBE_PLACE;
          default -> Certainty.SURE;
        };
    String phrase = certainty == Certainty.SURE ? marked : marked.substring(1);
    Known known = new Known(name, type, demonym, certainty);
    phrases.put(phrase, known);
    if (phrase.length() >= SHORTEST_IN_CAPITALS) {
      phrases.put(phrase.toUpperCase(Locale.ROOT), known);
    }
  }
}
