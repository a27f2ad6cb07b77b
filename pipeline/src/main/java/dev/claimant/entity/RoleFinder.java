package dev.claimant.entity;

import dev.claimant.document.Sentence;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the title and the role of a person by the name: before it ("U.S. Secretary of Defense Lloyd
 * Austin"), behind it ("Anna Weiss, the institute's director,") or before it and a comma ("the
 * institute's director, Anna Weiss,").
 */
final class RoleFinder {
  /** No role before a name or after it is longer, in tokens. */
  private static final int LONGEST = 15;

  /** After one of these a rank is part of an office: "Attorney General". */
  private static final Set<String> GENERALS = WordLists.get("general");

  private static final Set<String> CALENDAR = WordLists.get("calendar");

  private final Roles roles;

  RoleFinder(Roles roles) {
    this.roles = roles;
  }

  /** What stands with a person's name in its sentence. */
  Description describe(Sentence sentence, Name name) {
    List<Token> tokens = sentence.tokens();
    int titleStart = titleStart(tokens, name.first());
    Optional<Role> role =
        before(tokens, titleStart)
            .or(() -> after(tokens, name.end()))
            .or(() -> beforeComma(tokens, titleStart, name.end()));
    List<String> nouns = new ArrayList<>();
    Gender gender = Gender.UNKNOWN;
    for (int i = titleStart; i < name.first(); i++) {
      Optional<Roles.Noun> title = roles.title(tokens.get(i));
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

  private int titleStart(List<Token> tokens, int name) {
    int start = name;
    while (start > 0 && roles.title(tokens.get(start - 1)).isPresent()) {
      start--;
    }
    boolean office =
        start < name && start > 0 && isOffice(tokens.get(start - 1), tokens.get(start));
    return office ? name : start;
  }

  /**
   * Whether a word makes the title after it part of an office: "Attorney General", "First Lady".
   */
  private static boolean isOffice(Token word, Token title) {
    return (title.is("general") && GENERALS.contains(lower(word)))
        || (title.is("lady") && word.is("first"));
  }

  private Optional<Role> before(List<Token> tokens, int end) {
    int head = headBefore(tokens, end);
    if (head < 0) {
      return Optional.empty();
    }
    int first = modifiersBefore(tokens, head, false);
    return office(tokens, head).map(noun -> new Role(first, end, noun));
  }

  /** The head of a role that ends at a token: the last noun, or the one before an "of". */
  private int headBefore(List<Token> tokens, int end) {
    if (end == 0) {
      return -1;
    }
    if (office(tokens, end - 1).isPresent()) {
      return end - 1;
    }
    if (isElect(tokens, end)) {
      return end - 3;
    }
    for (int i = end - 1; i > 0 && end - i < LONGEST; i--) {
      Token token = tokens.get(i);
      boolean links = token.is("of") || token.is("for") || token.is("on");
      if (links && (i == end - 1 || office(tokens, i - 1).isPresent())) {
        return i == end - 1 ? -1 : i - 1;
      }
      if (!links && !token.isName() && !token.is("the") && !token.is("and") && !token.is("&")) {
        return -1;
      }
    }
    return -1;
  }

  private Optional<Roles.Noun> office(List<Token> tokens, int index) {
    return roles.office(tokens.get(index));
  }

  /** Whether an office ends in "-elect" or "-designate". */
  private boolean isElect(List<Token> tokens, int end) {
    return end > 2
        && tokens.get(end - 2).tag() == Tag.HYPH
        && (tokens.get(end - 1).is("elect") || tokens.get(end - 1).is("designate"))
        && office(tokens, end - 3).isPresent();
  }

  /** Where the noun phrase of a head begins, without article and possessive pronoun. */
  private int modifiersBefore(List<Token> tokens, int head, boolean genitives) {
    int first = head;
    while (first > 0 && head - first < LONGEST) {
      Token token = tokens.get(first - 1);
      boolean joins = token.is("and") || token.is("&");
      if (joins && first > 1 && office(tokens, first - 2).isPresent()) {
        first -= 2;
      } else if (isModifier(token)
          || isHyphen(tokens, first - 1)
          || isAgeWord(tokens, first - 1)
          || (genitives && token.tag() == Tag.POS)) {
        first--;
      } else {
        break;
      }
    }
    while (first < head && tokens.get(first).tag() == Tag.HYPH) {
      first++;
    }
    return first;
  }

  /** The number of "a 70-year-old farmer". */
  private static boolean isAgeWord(List<Token> tokens, int index) {
    return tokens.get(index).tag() == Tag.CD && tokens.get(index + 1).tag() == Tag.HYPH;
  }

  private static boolean isHyphen(List<Token> tokens, int index) {
    return tokens.get(index).text().equals("-")
        && index + 1 < tokens.size()
        && tokens.get(index).end() == tokens.get(index + 1).start();
  }

  private static boolean isModifier(Token token) {
    boolean word =
        token.tag() == Tag.NN
            || token.isName()
            || token.tag().isAdjective()
            || (token.tag() == Tag.VBN && token.is("elected"));
    return word && !CALENDAR.contains(lower(token));
  }

  /** A role between commas after the name: ", a spokesman for the ministry,". */
  private Optional<Role> after(List<Token> tokens, int nameEnd) {
    if (!is(tokens, nameEnd, ",")) {
      return Optional.empty();
    }
    int first = nameEnd + 1;
    if (isAge(tokens, first)) {
      first += 2;
    }
    if (first < tokens.size() && isDeterminer(tokens.get(first))) {
      first++;
    }
    int phraseEnd = nounPhraseEnd(tokens, first);
    int end = attributesEnd(tokens, phraseEnd);
    if (phraseEnd == first || end - first > LONGEST || !isBoundary(tokens, end)) {
      return Optional.empty();
    }
    int start = first;
    return office(tokens, phraseEnd - 1).map(noun -> new Role(start, end, noun));
  }

  private static boolean isAge(List<Token> tokens, int index) {
    return index < tokens.size() && tokens.get(index).tag() == Tag.CD && is(tokens, index + 1, ",");
  }

  private static int nounPhraseEnd(List<Token> tokens, int first) {
    int end = first;
    while (end < tokens.size()
        && (isModifier(tokens.get(end))
            || isHyphen(tokens, end)
            || tokens.get(end).tag() == Tag.POS
            || tokens.get(end).is("and")
            || tokens.get(end).is("&"))) {
      end++;
    }
    return end;
  }

  /** The end of "for the ministry", "of surgery at the General Hospital" and the like. */
  private static int attributesEnd(List<Token> tokens, int from) {
    int end = from;
    if (end < tokens.size() && tokens.get(end).tag() == Tag.IN && !tokens.get(end).is("that")) {
      while (end < tokens.size() && isPhraseWord(tokens.get(end))) {
        end++;
      }
    }
    return end;
  }

  private static boolean isPhraseWord(Token token) {
    return isModifier(token)
        || token.isNoun()
        || Set.of(Tag.IN, Tag.DT, Tag.POS, Tag.CC, Tag.CD, Tag.PRPS, Tag.TO).contains(token.tag());
  }

  /** A role before a comma and the name: "The institute's director, Anna Weiss, said". */
  private Optional<Role> beforeComma(List<Token> tokens, int start, int nameEnd) {
    int head = start - 2;
    if (head < 0 || !is(tokens, start - 1, ",") || !isBoundary(tokens, nameEnd)) {
      return Optional.empty();
    }
    int first = modifiersBefore(tokens, head, true);
    boolean determined =
        (first > 0 && isDeterminer(tokens.get(first - 1)))
            || tokens.subList(first, head).stream().anyMatch(token -> token.tag() == Tag.POS);
    boolean inList = first > 1 && is(tokens, first - 2, ",");
    return determined && !inList
        ? office(tokens, head).map(noun -> new Role(first, head + 1, noun))
        : Optional.empty();
  }

  private static boolean isDeterminer(Token token) {
    return token.tag().isDeterminer();
  }

  private static boolean isBoundary(List<Token> tokens, int index) {
    return index >= tokens.size()
        || tokens
            .get(index)
            .tag()
            .isOneOf(
                Tag.COMMA,
                Tag.PERIOD,
                Tag.COLON,
                Tag.RIGHT_BRACKET,
                Tag.CLOSING_QUOTE,
                Tag.WP,
                Tag.WDT);
  }

  private static boolean is(List<Token> tokens, int index, String text) {
    return index >= 0 && index < tokens.size() && tokens.get(index).text().equals(text);
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
