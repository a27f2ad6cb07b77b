package dev.claimant.entity;

import dev.claimant.document.EntityType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Frees the name finder's names of what is no part of them, and leaves out what is no name. */
final class NameTrimmer {
  /** What bears an organisation's name but is none: "UN Charter". */
  private static final Set<String> WORKS =
      Set.of(
          "charter",
          "treaty",
          "act",
          "resolution",
          "convention",
          "agreement",
          "accord",
          "accords",
          "constitution",
          "bill",
          "amendment",
          "protocol",
          "declaration",
          "doctrine");

  private final Roles roles;

  NameTrimmer(Roles roles) {
    this.roles = roles;
  }

  List<Name> trim(Sentence sentence, List<Name> found) {
    List<Name> names = new ArrayList<>();
    for (Name name : found) {
      trim(sentence.tokens(), name).ifPresent(names::add);
    }
    return names;
  }

  private Optional<Name> trim(List<Token> tokens, Name name) {
    int first = name.first();
    int end = name.end();
    while (first < end && isOutside(tokens.get(first))) {
      first++;
    }
    while (first < end && isOutside(tokens.get(end - 1))) {
      end--;
    }
    if (name.type() == EntityType.PERSON) {
      while (first < end - 1 && isTitleOrOffice(tokens.get(first))) {
        first++;
      }
    }
    if (first == end
        || (name.type() == EntityType.ORGANIZATION && isNoOrganization(tokens, end))
        || !hasCapital(tokens, first, end)) {
      return Optional.empty();
    }
    return Optional.of(new Name(first, end, name.type()));
  }

  private boolean isTitleOrOffice(Token token) {
    return roles.title(token).isPresent() || roles.office(token).isPresent();
  }

  /** Whether the words only begin an office ("Pentagon Press Secretary") or name a work. */
  private boolean isNoOrganization(List<Token> tokens, int end) {
    Token last = tokens.get(end - 1);
    boolean beforeOffice =
        end < tokens.size()
            && tokens.get(end).isName()
            && roles.office(tokens.get(end)).isPresent();
    return beforeOffice
        || roles.office(last).isPresent()
        || isWork(last)
        || (end < tokens.size() && tokens.get(end).isName() && isWork(tokens.get(end)));
  }

  private static boolean isWork(Token token) {
    return WORKS.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private static boolean isOutside(Token token) {
    return token.tag().equals("POS")
        || token.is("the")
        || token.text().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean hasCapital(List<Token> tokens, int first, int end) {
    return tokens.subList(first, end).stream()
        .anyMatch(token -> token.text().codePoints().anyMatch(Character::isUpperCase));
  }
}
