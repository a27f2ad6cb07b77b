package dev.claimant.entity;

import dev.claimant.document.Token;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words for ranks and forms of address ("Major General") and for offices ("secretary"). */
final class Roles {
  private final Map<String, Noun> titles = read("titles.txt");
  private final Map<String, Noun> offices = read("roles.txt");

  /**
   * An office or title that a word names.
   *
   * @param name the plain noun that stands for all its variants: "spokesperson" for "spokeswoman";
   *     empty if it is only a form of address
   */
  record Noun(String name, Gender gender) {}

  /** The rank or form of address that a word is, if it is written as one before a name. */
  Optional<Noun> title(Token token) {
    return Optional.ofNullable(titles.get(token.lower()))
        .filter(title -> Character.isUpperCase(token.text().codePointAt(0)));
  }

  /** The office that a singular noun or its abbreviation names. */
  Optional<Noun> office(Token token) {
    return token.isNoun() ? Optional.ofNullable(offices.get(token.lower())) : Optional.empty();
  }

  /** The office or rank that a noun repeats: "the secretary", "the general". */
  Optional<Noun> any(Token token) {
    Optional<Noun> office = office(token);
    if (office.isPresent() || !token.isNoun()) {
      return office;
    }
    return Optional.ofNullable(titles.get(token.lower())).filter(noun -> !noun.name().isEmpty());
  }

  private static Map<String, Noun> read(String resource) {
    Map<String, Noun> nouns = new HashMap<>();
    for (Row row : WordList.rows(Roles.class, resource, 3)) {
      String word = row.cell(0).toLowerCase(Locale.ROOT);
      boolean office = resource.equals("roles.txt");
      String name = row.cell(2).isEmpty() && office ? word : row.cell(2);
      row.add(nouns, word, new Noun(name, Gender.of(row.cell(1))));
    }
    return nouns;
  }
}
