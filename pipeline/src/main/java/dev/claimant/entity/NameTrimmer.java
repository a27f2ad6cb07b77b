package dev.claimant.entity;

import dev.claimant.document.EntityType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts titles, dashes and the like off the name finder's names, and drops those that are none. */
final class NameTrimmer {
  /** Works, which an organisation's name can be part of the name of: "UN Charter". */
  private static final Set<String> WORKS = WordLists.get("work");

  private static final Set<String> DESCRIPTIVE_NOUNS = WordLists.get("descriptive noun");

  /** Words after a hyphen that are not part of a name: "the Bill Clinton-era". */
  private static final Set<String> SUFFIXES = WordLists.get("suffix");

  /** The largest number of tokens in a name. */
  private static final int LONGEST_NAME = 15;

  private final Roles roles;

  NameTrimmer(Roles roles) {
    this.roles = roles;
  }

  List<Name> trim(Sentence sentence, List<Name> found) {
    List<Name> names = new ArrayList<>();
    for (Name name : found) {
      int covered = names.isEmpty() ? 0 : names.get(names.size() - 1).end();
      trim(sentence, name).filter(trimmed -> trimmed.first() >= covered).ifPresent(names::add);
    }
    return names;
  }

  private Optional<Name> trim(Sentence sentence, Name name) {
    int first = name.first();
    int end = name.end();
    if (name.type() == EntityType.ORGANIZATION
        && end - first > 1
        && DESCRIPTIVE_NOUNS.contains(sentence.token(first).lower())) {
      first++;
    }
    while (first < end && isOutside(sentence.token(first))) {
      first++;
    }
    end = beforeDash(sentence, first, end);
    while (first < end && isOutside(sentence.token(end - 1))) {
      end--;
    }
    if (name.type() == EntityType.PERSON) {
      end = withHyphen(sentence, first, end);
      while (first < end - 1 && isTitleOrOffice(sentence.token(first))) {
        first++;
      }
    }
    if (first == end
        || end - first > LONGEST_NAME
        || (name.type() == EntityType.ORGANIZATION
            && (isNoOrganization(sentence, first, end) || isField(sentence, first)))
        || !hasCapital(sentence, first, end)) {
      return Optional.empty();
    }
    return Optional.of(
        new Name(first, end, isFamily(sentence, name) ? EntityType.GROUP : name.type()));
  }

  /** The end of a name before a dash that separates it from the rest: "Jane Doe - won". */
  private static int beforeDash(Sentence sentence, int first, int end) {
    for (int i = first + 1; i < end - 1; i++) {
      if (sentence.token(i).isDash() && !sentence.isGlued(i)) {
        return i;
      }
    }
    return end;
  }

  /** The end of a name that the tokenizer splits at its hyphen: "Kim Min-jun". */
  private static int withHyphen(Sentence sentence, int first, int end) {
    boolean split =
        end - first > 1
            && sentence.token(end).tag() == Tag.HYPH
            && sentence.isGlued(end)
            && sentence.isGlued(end + 1)
            && sentence.token(end + 1).isNoun()
            && !SUFFIXES.contains(sentence.token(end + 1).lemma());
    return split ? end + 2 : end;
  }

  private boolean isTitleOrOffice(Token token) {
    return roles.title(token).isPresent() || roles.office(token).isPresent();
  }

  /** "The Clintons". */
  private static boolean isFamily(Sentence sentence, Name name) {
    return name.type() == EntityType.PERSON && sentence.token(name.end() - 1).tag() == Tag.NNPS;
  }

  /** Whether the words are a role ("White House Press Secretary") or name a work. */
  private boolean isNoOrganization(Sentence sentence, int first, int end) {
    Token last = sentence.token(end - 1);
    boolean body = sentence.tokens().subList(first, end).stream().anyMatch(token -> token.is("of"));
    return (!body && roles.office(last).isPresent())
        || isWork(last)
        || (sentence.token(end).isName() && isWork(sentence.token(end)));
  }

  /** Whether a name is only the field of an office: "Defense" in "Secretary of Defense". */
  private boolean isField(Sentence sentence, int first) {
    return sentence.token(first - 1).is("of")
        && sentence.token(first - 2).isName()
        && roles.office(sentence.token(first - 2)).isPresent();
  }

  private static boolean isWork(Token token) {
    return WORKS.contains(token.lower());
  }

  private static boolean isOutside(Token token) {
    return token.tag() == Tag.POS
        || token.is("the")
        || token.text().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether a name has two letters and one of them is a capital. */
  private static boolean hasCapital(Sentence sentence, int first, int end) {
    return sentence.token(end - 1).end() - sentence.token(first).start() > 1
        && sentence.tokens().subList(first, end).stream()
            .anyMatch(token -> token.text().codePoints().anyMatch(Character::isUpperCase));
  }
}
