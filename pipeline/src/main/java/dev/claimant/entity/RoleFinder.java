package dev.claimant.entity;

import dev.claimant.document.Sentence;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the title and the role of a person next to the name: before it ("U.S. Secretary of Defense
 * Lloyd Austin"), after it ("Anna Weiss, the institute's director,") or before it and a comma ("the
 * institute's director, Anna Weiss,").
 */
final class RoleFinder {
  /** The largest number of tokens in a role before or after a name. */
  private static final int LONGEST_ROLE = 15;

  /** After one of these a rank is part of an office: "Attorney General". */
  private static final Set<String> GENERALS = WordLists.get("general");

  private static final Set<String> CALENDAR = WordLists.get("calendar");

  /** The tags of what can follow a role; NONE is the end of the sentence. */
  private static final Set<Tag> BOUNDARIES =
      Set.of(
          Tag.COMMA,
          Tag.PERIOD,
          Tag.COLON,
          Tag.RIGHT_BRACKET,
          Tag.CLOSING_QUOTE,
          Tag.WP,
          Tag.WDT,
          Tag.NONE);

  private static final Set<Tag> ATTRIBUTE_TAGS =
      Set.of(Tag.IN, Tag.DT, Tag.POS, Tag.CC, Tag.CD, Tag.PRPS, Tag.TO);

  private final Roles roles;

  RoleFinder(Roles roles) {
    this.roles = roles;
  }

  /** The role and title next to a person's name. */
  Description describe(Sentence sentence, Name name) {
    int titleStart = titleStart(sentence, name.first());
    Optional<Role> role =
        before(sentence, titleStart)
            .or(() -> after(sentence, name.end()))
            .or(() -> beforeComma(sentence, titleStart, name.end()));
    List<String> nouns = new ArrayList<>();
    Gender gender = Gender.UNKNOWN;
    for (int i = titleStart; i < name.first(); i++) {
      Optional<Roles.Noun> title = roles.title(sentence.token(i));
      gender = gender.or(title.map(Roles.Noun::gender).orElse(Gender.UNKNOWN));
      title.map(Roles.Noun::name).filter(noun -> !noun.isEmpty()).ifPresent(nouns::add);
    }
    gender = gender.or(role.map(found -> found.noun.gender()).orElse(Gender.UNKNOWN));
    role.map(found -> found.noun.name()).ifPresent(nouns::add);
    return new Description(
        role.map(found -> sentence.span(found.first, found.end)),
        titleStart < name.first()
            ? Optional.of(sentence.span(titleStart, name.first()))
            : Optional.empty(),
        gender,
        nouns);
  }

  /** A role as a range of tokens, and its head. */
  private record Role(int first, int end, Roles.Noun noun) {}

  private int titleStart(Sentence sentence, int name) {
    int start = name;
    while (roles.title(sentence.token(start - 1)).isPresent()) {
      start--;
    }
    boolean office = start < name && isOffice(sentence.token(start - 1), sentence.token(start));
    return office ? name : start;
  }

  /**
   * Whether a word makes the title after it part of an office: "Attorney General", "First Lady".
   */
  private static boolean isOffice(Token word, Token title) {
    return (title.is("general") && GENERALS.contains(word.lower()))
        || (title.is("lady") && word.is("first"));
  }

  private Optional<Role> before(Sentence sentence, int end) {
    return headBefore(sentence, end)
        .flatMap(
            head ->
                office(sentence, head)
                    .map(noun -> new Role(phraseStart(sentence, head, Set.of()), end, noun)));
  }

  /** The head of a role that ends before a token: the last noun, or the one before an "of". */
  private Optional<Integer> headBefore(Sentence sentence, int end) {
    if (office(sentence, end - 1).isPresent()) {
      return Optional.of(end - 1);
    }
    if (isElect(sentence, end)) {
      return Optional.of(end - 3);
    }
    for (int i = end - 1; i > 0 && end - i < LONGEST_ROLE; i--) {
      Token token = sentence.token(i);
      boolean links = token.is("of") || token.is("for") || token.is("on");
      if (links && i == end - 1) {
        return Optional.empty();
      }
      if (links && office(sentence, i - 1).isPresent()) {
        return Optional.of(i - 1);
      }
      if (!links && !token.isName() && !token.is("the") && !token.is("and") && !token.is("&")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Roles.Noun> office(Sentence sentence, int index) {
    return roles.office(sentence.token(index));
  }

  /** Whether an office ends in "-elect" or "-designate". */
  private boolean isElect(Sentence sentence, int end) {
    return sentence.token(end - 2).tag() == Tag.HYPH
        && (sentence.token(end - 1).is("elect") || sentence.token(end - 1).is("designate"))
        && office(sentence, end - 3).isPresent();
  }

  /**
   * The start of the noun phrase of a head, without article and possessive pronoun.
   *
   * @param more the tags of words that can be inside the phrase besides modifiers
   */
  private int phraseStart(Sentence sentence, int head, Set<Tag> more) {
    int first = head;
    while (head - first < LONGEST_ROLE) {
      Token token = sentence.token(first - 1);
      boolean joins = token.is("and") || token.is("&");
      if (joins && office(sentence, first - 2).isPresent()) {
        first -= 2;
      } else if (isRoleWord(token)
          || isHyphen(sentence, first - 1)
          || isAgeWord(sentence, first - 1)
          || more.contains(token.tag())) {
        first--;
      } else {
        break;
      }
    }
    while (first < head && sentence.token(first).tag() == Tag.HYPH) {
      first++;
    }
    return first;
  }

  /** The number of "a 70-year-old farmer". */
  private static boolean isAgeWord(Sentence sentence, int index) {
    return sentence.token(index).tag() == Tag.CD && sentence.token(index + 1).tag() == Tag.HYPH;
  }

  private static boolean isHyphen(Sentence sentence, int index) {
    return sentence.token(index).is("-") && sentence.isGlued(index + 1);
  }

  private static boolean isRoleWord(Token token) {
    boolean word =
        token.tag() == Tag.NN
            || token.isName()
            || token.tag().isAdjective()
            || (token.tag() == Tag.VBN && token.is("elected"));
    // "Said Mayor Ann Lee: …"
    return word && !CALENDAR.contains(token.lower()) && !token.is("said");
  }

  /** A role between commas after the name: ", a spokesman for the ministry,". */
  private Optional<Role> after(Sentence sentence, int nameEnd) {
    if (!sentence.token(nameEnd).is(",")) {
      return Optional.empty();
    }
    int first = nameEnd + 1;
    if (isAge(sentence, first)) {
      first += 2;
    }
    if (sentence.token(first).tag().isDeterminer()) {
      first++;
    }
    int phraseEnd = nounPhraseEnd(sentence, first);
    int end = attributesEnd(sentence, phraseEnd);
    if (phraseEnd == first || end - first > LONGEST_ROLE || !isBoundary(sentence, end)) {
      return Optional.empty();
    }
    int start = first;
    return office(sentence, phraseEnd - 1).map(noun -> new Role(start, end, noun));
  }

  private static boolean isAge(Sentence sentence, int index) {
    return sentence.token(index).tag() == Tag.CD && sentence.token(index + 1).is(",");
  }

  private static int nounPhraseEnd(Sentence sentence, int first) {
    int end = first;
    while (isRoleWord(sentence.token(end))
        || isHyphen(sentence, end)
        || sentence.token(end).tag() == Tag.POS
        || sentence.token(end).is("and")
        || sentence.token(end).is("&")) {
      end++;
    }
    return end;
  }

  /** The end of "for the ministry", "of surgery at the General Hospital" and the like. */
  private static int attributesEnd(Sentence sentence, int from) {
    int end = from;
    if (sentence.token(end).tag() == Tag.IN && !sentence.token(end).is("that")) {
      while (isPhraseWord(sentence.token(end))) {
        end++;
      }
    }
    return end;
  }

  private static boolean isPhraseWord(Token token) {
    return isRoleWord(token) || token.isNoun() || ATTRIBUTE_TAGS.contains(token.tag());
  }

  /** A role before a comma and the name: "The institute's director, Anna Weiss, said". */
  private Optional<Role> beforeComma(Sentence sentence, int start, int nameEnd) {
    int head = start - 2;
    if (office(sentence, head).isEmpty()
        || !sentence.token(start - 1).is(",")
        || !isBoundary(sentence, nameEnd)) {
      return Optional.empty();
    }
    int first = phraseStart(sentence, head, Set.of(Tag.POS));
    boolean determined =
        sentence.token(first - 1).tag().isDeterminer()
            || sentence.tokens().subList(first, head).stream()
                .anyMatch(token -> token.tag() == Tag.POS);
    boolean inList = sentence.token(first - 2).is(",");
    return determined && !inList
        ? office(sentence, head).map(noun -> new Role(first, head + 1, noun))
        : Optional.empty();
  }

  private static boolean isBoundary(Sentence sentence, int index) {
    return BOUNDARIES.contains(sentence.token(index).tag());
  }
}
