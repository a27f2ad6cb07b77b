package dev.claimant.entity;

import dev.claimant.document.EntityType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Token;
import dev.claimant.support.CompanyWords;
import dev.claimant.syntax.SpeakerSyntax;
import dev.claimant.syntax.WordRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Joins what the name finder took apart, and finds the names that it does not know but that stand
 * where only a name can.
 */
final class NameMender {
  private static final Set<String> CALENDAR = WordLists.get("calendar");
  private static final Set<String> BODIES = WordLists.get("body");
  private static final Set<String> FIELDS = WordLists.get("field");
  private static final Set<String> ENDOWED = WordLists.get("endowed");
  private static final Set<String> CORPORATE = CompanyWords.CORPORATE;
  private static final Set<String> PEOPLE = WordLists.get("people");
  private static final Set<String> MAKING = Set.of("by", "from");
  private static final Set<String> PARTNERS = WordLists.get("partners");
  private static final Set<String> ORGANIZATION_NOUNS = WordLists.get("organization noun");
  private static final Set<String> SURVEYS = WordLists.get("survey");
  private static final Set<String> COMPANY_WORDS = WordLists.get("company word");
  private static final Set<String> NEWSPAPERS = WordLists.get("newspaper");
  private static final Set<String> LABELS = WordLists.get("label");

  /** The largest number of words in marks that are a nickname, and in a label before a colon. */
  private static final int MOST_WORDS = 3;

  /** Where the second capital of a brand can be; that of "DeSantis" is earlier. */
  private static final int BRAND_START = 4;

  private final Roles roles;
  private final Gazetteer gazetteer;

  NameMender(Roles roles, Gazetteer gazetteer) {
    this.roles = roles;
    this.gazetteer = gazetteer;
  }

  /** The names of a sentence, in order, none overlapping another. */
  List<Name> mend(Sentence sentence, List<Name> found) {
    ByToken names = new ByToken(sentence.tokens().size());
    found.stream().filter(name -> !isPeople(sentence, name)).forEach(names::put);
    names
        .all()
        .forEach(
            name ->
                names.put(
                    withLegalForm(
                        sentence, typed(sentence, withGivenName(sentence, names, name)))));
    label(sentence).ifPresent(names::put);
    for (int i = 0; i < sentence.tokens().size(); i++) {
      int at = i;
      handle(sentence, i)
          .or(() -> withNickname(sentence, names, at))
          .or(() -> joined(sentence, names, at))
          .or(() -> endowed(sentence, at))
          .or(() -> institution(sentence, names, at))
          .or(() -> partners(sentence, names, at))
          .or(() -> withMoreFields(sentence, names, at))
          .or(() -> afterOffice(sentence, at))
          .or(() -> ofSurvey(sentence, at))
          .or(() -> speakingBrand(sentence, names, at))
          .filter(name -> !names.cover(name))
          .ifPresent(names::put);
    }
    return names.all();
  }

  /** The names so far, by the tokens that each has. */
  private static final class ByToken {
    private final List<Optional<Name>> byToken;

    ByToken(int tokens) {
      byToken = new ArrayList<>(Collections.nCopies(tokens, Optional.empty()));
    }

    Optional<Name> at(int token) {
      return token >= 0 && token < byToken.size() ? byToken.get(token) : Optional.empty();
    }

    /** Whether a name that is there already has all tokens of another. */
    boolean cover(Name name) {
      return at(name.first()).filter(other -> name.end() <= other.end()).isPresent();
    }

    /** Adds a name in the place of those that it overlaps. */
    void put(Name name) {
      for (int i = name.first(); i < name.end(); i++) {
        at(i).ifPresent(this::remove);
      }
      Collections.fill(byToken.subList(name.first(), name.end()), Optional.of(name));
    }

    private void remove(Name name) {
      Collections.fill(byToken.subList(name.first(), name.end()), Optional.empty());
    }

    List<Name> all() {
      return byToken.stream().flatMap(Optional::stream).distinct().toList();
    }
  }

  /** "@kimriver", "u/kimriver". */
  private static Optional<Name> handle(Sentence sentence, int i) {
    Token token = sentence.token(i);
    if (token.text().length() > 1 && token.text().charAt(0) == '@') {
      return Optional.of(new Name(i, i + 1, EntityType.PERSON));
    }
    boolean user =
        token.text().equals("u")
            && sentence.token(i + 1).is("/")
            && sentence.isGlued(i + 1)
            && sentence.isGlued(i + 2)
            && i + 2 < sentence.tokens().size();
    return user ? Optional.of(new Name(i, i + 3, EntityType.PERSON)) : Optional.empty();
  }

  /** "Robert “Bud” Hanley", at the first mark. */
  private static Optional<Name> withNickname(Sentence sentence, ByToken names, int mark) {
    if (!sentence.token(mark).tag().isQuotationMark() || !isName(sentence.token(mark - 1))) {
      return Optional.empty();
    }
    int close = mark + 1;
    while (close - mark <= MOST_WORDS && isCapitalised(sentence.token(close))) {
      close++;
    }
    if (close == mark + 1
        || !sentence.token(close).tag().isQuotationMark()
        || !isName(sentence.token(close + 1))) {
      return Optional.empty();
    }
    Optional<Name> given = names.at(mark - 1);
    Optional<Name> surname = names.at(close + 1);
    boolean person =
        given.or(() -> surname).filter(name -> name.type() == EntityType.PERSON).isPresent();
    return person
        ? Optional.of(
            new Name(
                given.map(Name::first).orElse(mark - 1),
                surname.map(Name::end).orElse(close + 2),
                EntityType.PERSON))
        : Optional.empty();
  }

  /**
   * A surname with the word before it that can only be a given name, "Saffron Hale", and a name
   * with all of its first word, "Kelly-Ann Marsh".
   */
  private Name withGivenName(Sentence sentence, ByToken names, Name name) {
    int before = name.first() - 1;
    boolean hyphenated =
        name.type() == EntityType.PERSON
            && sentence.token(before).isDash()
            && sentence.isGlued(before)
            && sentence.isGlued(name.first())
            && isName(sentence.token(before - 1))
            && names.at(before - 1).isEmpty();
    if (hyphenated) {
      return new Name(before - 1, name.end(), name.type());
    }
    Token given = sentence.token(before);
    boolean alone =
        name.type() == EntityType.PERSON
            && name.end() == name.first() + 1
            && isName(given)
            && !given.tag().isPluralNoun()
            && given.text().length() > 2
            && Character.isLowerCase(given.text().charAt(1))
            && !sentence.token(before - 1).isName()
            && names.at(before).isEmpty();
    return alone && isNoOffice(given) && gazetteer.longestAt(sentence, before).isEmpty()
        ? new Name(before, name.end(), name.type())
        : name;
  }

  private boolean isNoOffice(Token token) {
    return roles.title(token).isEmpty()
        && roles.office(token).isEmpty()
        && !CALENDAR.contains(token.lower())
        && !LABELS.contains(token.lower());
  }

  /** Whether a name is only a noun with the capital of a sentence: "Neighbours". */
  private static boolean isPeople(Sentence sentence, Name name) {
    String word = sentence.token(name.first()).lower();
    if (name.first() > 0 || name.end() > 1 || !word.endsWith("s")) {
      return false;
    }
    return PEOPLE.contains(word.substring(0, word.length() - 1));
  }

  /**
   * An unknown institution or newspaper by its last word, where it makes or says something: "a
   * study by the Ostrava Heart Centre", "the Arden Courier reported".
   */
  private static Optional<Name> institution(Sentence sentence, ByToken names, int i) {
    int end = i;
    while (isName(sentence.token(end))
        && names.at(end).filter(name -> name.type() != EntityType.PLACE).isEmpty()) {
      end++;
    }
    boolean the = sentence.token(i - 1).is("the");
    Token before = sentence.token(the ? i - 2 : i - 1);
    boolean acts =
        MAKING.contains(before.lower())
            || (before.is("to") && sentence.token(the ? i - 3 : i - 2).is("according"))
            || (the && end > i && SpeakerSyntax.isSpeaker(sentence, new WordRange(i - 1, end)));
    boolean institution =
        acts
            && end > i + 1
            && !isName(sentence.token(i - 1))
            && !isName(sentence.token(end))
            && (BODIES.contains(sentence.token(end - 1).lower())
                || ENDOWED.contains(sentence.token(end - 1).lower())
                || (the && NEWSPAPERS.contains(sentence.token(end - 1).lower())));
    return institution ? Optional.of(new Name(i, end, EntityType.ORGANIZATION)) : Optional.empty();
  }

  /** "Nordwind A/S", "Lind Holdings Ltd". */
  private static Name withLegalForm(Sentence sentence, Name name) {
    int end = name.end();
    while (name.type() == EntityType.ORGANIZATION
        && isCapitalised(sentence.token(end))
        && CORPORATE.contains(sentence.token(end).lower().replace(".", ""))) {
      end++;
    }
    return new Name(name.first(), end, name.type());
  }

  /**
   * An organisation that looks like a person: "the charity Openhand", "a poll by Corvus", "Dorn
   * Metals".
   */
  private static Name typed(Sentence sentence, Name name) {
    Token before = sentence.token(name.first() - 1);
    boolean maker = before.is("by") && SURVEYS.contains(madeBefore(sentence, name.first() - 1));
    boolean alone = name.end() == name.first() + 1;
    boolean organization =
        name.type() == EntityType.PERSON
            && (alone
                ? maker || ORGANIZATION_NOUNS.contains(before.text())
                : COMPANY_WORDS.contains(sentence.token(name.end() - 1).lower()));
    return organization ? new Name(name.first(), name.end(), EntityType.ORGANIZATION) : name;
  }

  /** The noun that a "by" belongs to, before an "of" too: "a survey of 900 nurses by". */
  private static String madeBefore(Sentence sentence, int by) {
    int i = by - 1;
    while (i > 0 && !SURVEYS.contains(sentence.token(i).lower()) && !sentence.token(i).isVerb()) {
      i--;
    }
    return sentence.token(i).lower();
  }

  /** The unknown name in "A Corvus poll". */
  private Optional<Name> ofSurvey(Sentence sentence, int i) {
    Token token = sentence.token(i);
    boolean maker =
        isName(token)
            && SURVEYS.contains(sentence.token(i + 1).text())
            && !sentence.token(i - 1).isName()
            && isNoOffice(token)
            && gazetteer.longestAt(sentence, i).isEmpty();
    return maker ? Optional.of(new Name(i, i + 1, EntityType.ORGANIZATION)) : Optional.empty();
  }

  /**
   * An authority for several things, at the "and": "Customs and Border Protection", "Ministry of
   * Trade, Industry and Energy".
   */
  private Optional<Name> joined(Sentence sentence, ByToken names, int and) {
    if (!isAnd(sentence.token(and)) || !isField(sentence.token(and - 1))) {
      return Optional.empty();
    }
    int first = and - 1;
    while (isField(sentence.token(first - 1))
        || (sentence.token(first - 1).is(",") && isField(sentence.token(first - 2)))) {
      first--;
    }
    boolean links = sentence.token(first - 1).is("of") || sentence.token(first - 1).is("for");
    boolean ofBody = links && names.at(first - 2).isPresent();
    int end = and + 1;
    if (!isField(sentence.token(end))) {
      return Optional.empty();
    }
    while (isName(sentence.token(end))
        && (isField(sentence.token(end)) || !isOfPerson(sentence, names, end))) {
      end++;
    }
    boolean executive = sentence.token(end).is("executive");
    boolean office = isName(sentence.token(end)) && !isNoOffice(sentence.token(end));
    boolean other =
        ofBody
            && sentence.tokens().subList(and + 1, end).stream()
                .anyMatch(token -> BODIES.contains(token.lower()));
    if (other || (office && !executive)) {
      return Optional.empty();
    }
    end = executive ? end + 1 : end;
    boolean right = executive || names.at(and + 1).filter(name -> name.end() > and + 2).isPresent();
    if (!ofBody && !right) {
      return Optional.empty();
    }
    int start = ofBody ? names.at(first - 2).orElseThrow().first() : first;
    return Optional.of(new Name(start, end, EntityType.ORGANIZATION));
  }

  /** Whether a word is an office, or in a person's name. */
  private boolean isOfPerson(Sentence sentence, ByToken names, int i) {
    return !isNoOffice(sentence.token(i))
        || names.at(i).filter(name -> name.type() == EntityType.PERSON).isPresent();
  }

  /**
   * An institute for more than its name finder knows, at the "and": "Institute of Allergy and
   * Infectious Diseases".
   */
  private Optional<Name> withMoreFields(Sentence sentence, ByToken names, int and) {
    Optional<Name> body =
        names
            .at(and - 1)
            .filter(name -> name.type() == EntityType.ORGANIZATION && isBodyOf(sentence, name));
    int end = and + 1;
    while (isName(sentence.token(end)) && names.at(end).isEmpty()) {
      end++;
    }
    boolean fields =
        body.isPresent()
            && isAnd(sentence.token(and))
            && end > and + 2
            && sentence.tokens().subList(and + 1, end).stream()
                .allMatch(
                    token ->
                        !BODIES.contains(token.lower()) && !isAcronym(token) && isNoOffice(token));
    return fields
        ? Optional.of(new Name(body.get().first(), end, EntityType.ORGANIZATION))
        : Optional.empty();
  }

  /** Whether a name is that of a body for something: "Institute of Allergy". */
  private static boolean isBodyOf(Sentence sentence, Name name) {
    for (int i = name.first() + 1; i < name.end(); i++) {
      if (sentence.token(i).is("of") || sentence.token(i).is("for")) {
        return BODIES.contains(sentence.token(i - 1).lower());
      }
    }
    return false;
  }

  private static boolean isAcronym(Token token) {
    return token.text().length() > 1 && Character.isUpperCase(token.text().charAt(1));
  }

  /** An unknown name that has capitals within it and says something: "WindEurope said". */
  private static Optional<Name> speakingBrand(Sentence sentence, ByToken names, int i) {
    String text = sentence.token(i).text();
    int capital = BRAND_START;
    while (capital < text.length() && !Character.isUpperCase(text.charAt(capital))) {
      capital++;
    }
    boolean brand =
        isName(sentence.token(i))
            && capital < text.length() - 1
            && Character.isLowerCase(text.charAt(1))
            && Character.isLowerCase(text.charAt(capital - 1))
            && Character.isLowerCase(text.charAt(capital + 1))
            && names.at(i).isEmpty()
            && !sentence.token(i - 1).isName()
            && !sentence.token(i + 1).isName();
    boolean speaks =
        brand
            && (SpeakerSyntax.isSpeaker(sentence, WordRange.of(i))
                || (sentence.token(i - 1).is("to") && sentence.token(i - 2).is("according")));
    return speaks ? Optional.of(new Name(i, i + 1, EntityType.ORGANIZATION)) : Optional.empty();
  }

  /** "Hutton and Company", "Lind & Sons", at the "and". */
  private static Optional<Name> partners(Sentence sentence, ByToken names, int and) {
    boolean firm =
        isAnd(sentence.token(and))
            && isName(sentence.token(and - 1))
            && isCapitalised(sentence.token(and + 1))
            && PARTNERS.contains(sentence.token(and + 1).lower().replace(".", ""));
    return firm
        ? Optional.of(
            new Name(
                names.at(and - 1).map(Name::first).orElse(and - 1),
                names.at(and + 1).map(Name::end).orElse(and + 2),
                EntityType.ORGANIZATION))
        : Optional.empty();
  }

  /** "The Ruth and Carl Benning Foundation", at the first name. */
  private static Optional<Name> endowed(Sentence sentence, int i) {
    if (!sentence.token(i - 1).is("the")
        || !isName(sentence.token(i))
        || !isAnd(sentence.token(i + 1))) {
      return Optional.empty();
    }
    int end = i + 2;
    while (isName(sentence.token(end))) {
      end++;
    }
    return end > i + 4 && ENDOWED.contains(sentence.token(end - 1).lower())
        ? Optional.of(new Name(i, end, EntityType.ORGANIZATION))
        : Optional.empty();
  }

  /** The unknown name in "said Officer Tusk". */
  private Optional<Name> afterOffice(Sentence sentence, int i) {
    Token name = sentence.token(i + 1);
    boolean office =
        isName(sentence.token(i))
            && !isNoOffice(sentence.token(i))
            && isName(name)
            && isNoOffice(name);
    return office
            && !sentence.token(i + 2).isName()
            && SpeakerSyntax.isSpeaker(sentence, new WordRange(i, i + 2))
        ? Optional.of(new Name(i + 1, i + 2, EntityType.PERSON))
        : Optional.empty();
  }

  /**
   * The unknown name that somebody's words follow a colon after: "Kern: ‘No regrets’", "Said Lund:
   * “We are ready.”"
   */
  private Optional<Name> label(Sentence sentence) {
    int first = sentence.token(0).is("said") ? 1 : 0;
    while (first > 0 && isName(sentence.token(first)) && !isNoOffice(sentence.token(first))) {
      first++;
    }
    int end = first;
    while (end - first < MOST_WORDS
        && isName(sentence.token(end))
        && isNoOffice(sentence.token(end))) {
      end++;
    }
    boolean label =
        end > first
            && sentence.token(end).is(":")
            && sentence.token(end + 1).tag().isQuotationMark()
            && gazetteer.longestAt(sentence, first).isEmpty();
    return label ? Optional.of(new Name(first, end, EntityType.PERSON)) : Optional.empty();
  }

  private static boolean isAnd(Token token) {
    return token.is("and") || token.is("&");
  }

  private static boolean isField(Token token) {
    return isCapitalised(token) && FIELDS.contains(token.lower());
  }

  private static boolean isCapitalised(Token token) {
    return !token.text().isEmpty() && Character.isUpperCase(token.text().codePointAt(0));
  }

  private static boolean isName(Token token) {
    return token.isName() && isCapitalised(token);
  }
}
