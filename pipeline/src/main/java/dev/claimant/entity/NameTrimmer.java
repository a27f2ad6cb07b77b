package dev.claimant.entity;

import dev.claimant.document.EntityType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Frees the name finder's names of what is no part of them, and leaves out what is no name. */
final class NameTrimmer {
  /** What bears an organisation's name but is none: "UN Charter". */
  private static final Set<String> WORKS = WordLists.get("work");

  /** What stands after a hyphen and is no part of a name: "the Bill Clinton-era". */
  private static final Set<String> SUFFIXES = WordLists.get("suffix");

  private static final Set<String> DASHES = Set.of("-", "--", "–", "—");

  /** No name has more tokens. */
  private static final int LONGEST = 15;

  private final Roles roles;

  NameTrimmer(Roles roles) {
    this.roles = roles;
  }

  List<Name> trim(Sentence sentence, List<Name> found) {
    List<Name> names = new ArrayList<>();
    for (Name name : found) {
      int covered = names.isEmpty() ? 0 : names.get(names.size() - 1).end();
      trim(sentence.tokens(), name)
          .filter(trimmed -> trimmed.first() >= covered)
          .ifPresent(names::add);
    }
    return names;
  }

  private Optional<Name> trim(List<Token> tokens, Name name) {
    int first = name.first();
    int end = name.end();
    while (first < end && isOutside(tokens.get(first))) {
      first++;
    }
    end = beforeDash(tokens, first, end);
    while (first < end && isOutside(tokens.get(end - 1))) {
      end--;
    }
    if (name.type() == EntityType.PERSON) {
      end = withHyphen(tokens, first, end);
      while (first < end - 1 && isTitleOrOffice(tokens.get(first))) {
        first++;
      }
    }
    if (first == end
        || end - first > LONGEST
        || (name.type() == EntityType.ORGANIZATION
            && (isNoOrganization(tokens, first, end) || isField(tokens, first)))
        || !hasCapital(tokens, first, end)) {
      return Optional.empty();
    }
    return Optional.of(
        new Name(first, end, isFamily(tokens, name) ? EntityType.GROUP : name.type()));
  }

  /** The end of a name before a dash that parts it from what follows: "Jane Doe - won". */
  private static int beforeDash(List<Token> tokens, int first, int end) {
    for (int i = first + 1; i < end - 1; i++) {
      boolean glued = tokens.get(i - 1).end() == tokens.get(i).start();
      if (!glued && DASHES.contains(tokens.get(i).text())) {
        return i;
      }
    }
    return end;
  }

  /** The end of a name that the tokenizer parts at its hyphen: "Kim Min-jun". */
  private static int withHyphen(List<Token> tokens, int first, int end) {
    boolean parted =
        end - first > 1
            && end + 1 < tokens.size()
            && tokens.get(end).tag() == Tag.HYPH
            && tokens.get(end).start() == tokens.get(end - 1).end()
            && tokens.get(end + 1).start() == tokens.get(end).end()
            && tokens.get(end + 1).isNoun()
            && !SUFFIXES.contains(tokens.get(end + 1).lemma());
    return parted ? end + 2 : end;
  }

  private boolean isTitleOrOffice(Token token) {
    return roles.title(token).isPresent() || roles.office(token).isPresent();
  }

  /** "The Clintons". */
  private static boolean isFamily(List<Token> tokens, Name name) {
    return name.type() == EntityType.PERSON && tokens.get(name.end() - 1).tag() == Tag.NNPS;
  }

  /** Whether the words are a role ("White House Press Secretary") or name a work. */
  private boolean isNoOrganization(List<Token> tokens, int first, int end) {
    Token last = tokens.get(end - 1);
    boolean body = tokens.subList(first, end).stream().anyMatch(token -> token.is("of"));
    return (!body && roles.office(last).isPresent())
        || isWork(last)
        || (end < tokens.size() && tokens.get(end).isName() && isWork(tokens.get(end)));
  }

  /** Whether a name is only the field of an office: "Defense" in "Secretary of Defense". */
  private boolean isField(List<Token> tokens, int first) {
    return first > 1
        && tokens.get(first - 1).is("of")
        && tokens.get(first - 2).isName()
        && roles.office(tokens.get(first - 2)).isPresent();
  }

  private static boolean isWork(Token token) {
    return WORKS.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private static boolean isOutside(Token token) {
    return token.tag() == Tag.POS
        || token.is("the")
        || token.text().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether a name has two letters and one of them is a capital. */
  private static boolean hasCapital(List<Token> tokens, int first, int end) {
    return tokens.get(end - 1).end() - tokens.get(first).start() > 1
        && tokens.subList(first, end).stream()
            .anyMatch(token -> token.text().codePoints().anyMatch(Character::isUpperCase));
  }
}
