package dev.claimant.entity;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.support.CompanyWords;
import dev.claimant.syntax.PhraseTrie;
import dev.claimant.syntax.SpeakerSyntax;
import dev.claimant.syntax.WordRange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the names of a document consistent: the same words name the same type of thing, and a name
 * that was found once is found wherever it stands. Unknown regions are found by the preposition
 * before them and the noun at their end.
 */
final class NameConsistency {
  /** The least number of characters of a name that is looked for; shorter ones are often words. */
  private static final int SHORTEST_NAME = 3;

  private static final Set<String> CALENDAR = WordLists.get("calendar");
  private static final Set<String> GENERATIONS = WordLists.get("generation");

  private static final Set<String> CORPORATE = CompanyWords.CORPORATE;
  private static final Set<String> COMPANY_WORDS = WordLists.get("company word");
  private static final Set<String> POSSESSIONS = WordLists.get("possession");
  private static final Set<String> COMMON_FIRST = CompanyWords.COMMON_FIRST;

  private final Roles roles;
  private final Gazetteer gazetteer;
  private final Map<String, Map<EntityType, Integer>> votes = new LinkedHashMap<>();

  /** The short names of companies: "Dorn" and "Dorn Metals" of "Dorn Metals Ltd". */
  private final Set<String> companies = new LinkedHashSet<>();

  /** The words of persons' full names, and of names after a title. */
  private final Set<String> personWords = new HashSet<>();

  NameConsistency(Roles roles, Gazetteer gazetteer) {
    this.roles = roles;
    this.gazetteer = gazetteer;
  }

  List<List<Spotted>> apply(Document document, List<List<Spotted>> names) {
    List<List<Spotted>> placed = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      placed.add(withPlaces(sentence, names.get(sentence.index())));
    }
    for (Sentence sentence : document.sentences()) {
      placed.get(sentence.index()).forEach(spotted -> vote(document, sentence, spotted));
    }
    document.sentences().forEach(this::addPossessors);
    PhraseTrie<EntityType> known = new PhraseTrie<>();
    companies.removeAll(personWords);
    companies.forEach(name -> known.put(name, EntityType.ORGANIZATION));
    votes.forEach(
        (name, types) -> {
          if (name.length() >= SHORTEST_NAME || isAcronym(name)) {
            known.put(name, winner(types));
          }
        });
    List<List<Spotted>> consistent = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      consistent.add(consistent(sentence, placed.get(sentence.index()), known));
    }
    return consistent;
  }

  private void vote(Document document, Sentence sentence, Spotted spotted) {
    Name name = spotted.name();
    if (spotted.known().isPresent()) {
      return;
    }
    String text = text(document, sentence, name.first(), name.end());
    vote(text, name.type());
    if (name.type() == EntityType.ORGANIZATION) {
      Acronyms.defined(sentence, name, text).ifPresent(acronym -> vote(acronym, name.type()));
      addCompany(document, sentence, name);
    }
    if (name.type() == EntityType.PERSON
        && (name.end() - name.first() > 1
            || roles.title(sentence.token(name.first() - 1)).isPresent())) {
      personWords.addAll(List.of(text.split(" ")));
    }
    if (name.type() == EntityType.PERSON && name.end() - name.first() > 1) {
      int end = surnameEnd(sentence, name);
      String surname = text(document, sentence, end - 1, end);
      vote(surname, name.type());
      vote(surname.toUpperCase(Locale.ROOT), name.type());
    }
    if (name.end() - name.first() > 1 && isRegion(sentence, name.end())) {
      vote(text(document, sentence, name.first(), name.end() - 1), EntityType.PLACE);
    }
  }

  /** Takes the short names of a company that is named with its legal form. */
  private void addCompany(Document document, Sentence sentence, Name name) {
    int end = name.end();
    while (end > name.first() && isCorporate(sentence.token(end - 1))) {
      end--;
    }
    boolean works =
        end == name.end()
            && end - name.first() > 1
            && COMPANY_WORDS.contains(sentence.token(end - 1).lower());
    end = works ? end - 1 : end;
    Token first = sentence.token(name.first());
    if (end == name.end() || end == name.first()) {
      return;
    }
    boolean telling =
        first.text().length() >= SHORTEST_NAME
            && first.isName()
            && !COMMON_FIRST.contains(first.lower())
            && !CALENDAR.contains(first.lower())
            && roles.any(first).isEmpty()
            && gazetteer.longestAt(sentence, name.first()).isEmpty();
    if (telling) {
      companies.add(first.text());
    }
    if (end > name.first() + 1 && !works) {
      companies.add(text(document, sentence, name.first(), end));
    }
  }

  /** Takes the names that look like a person's or place's but have what only a company has. */
  private void addPossessors(Sentence sentence) {
    for (int i = 0; i < sentence.tokens().size(); i++) {
      String word = sentence.token(i).text();
      Map<EntityType, Integer> types = votes.getOrDefault(word, Map.of());
      if (!types.isEmpty()
          && (winner(types) == EntityType.PERSON || isAcronym(word))
          && hasPossession(sentence, i + 1)) {
        companies.add(word);
      }
    }
  }

  private static boolean hasPossession(Sentence sentence, int after) {
    int next = sentence.token(after).tag() == Tag.POS ? after + 1 : after;
    boolean chief = sentence.token(next).is("chief") && sentence.token(next + 1).is("executive");
    return chief || POSSESSIONS.contains(sentence.token(next).lower());
  }

  private static boolean isCorporate(Token token) {
    return CORPORATE.contains(token.lower().replace(".", ""));
  }

  /** The end of a surname, before "Jr.", "KC" and the like. */
  private static int surnameEnd(Sentence sentence, Name name) {
    int end = Names.endBeforeHonours(sentence, name);
    String last = sentence.token(end - 1).lower().replace(".", "");
    return GENERATIONS.contains(last) && end - name.first() > 2 ? end - 1 : end;
  }

  private void vote(String name, EntityType type) {
    votes
        .computeIfAbsent(name, key -> new EnumMap<>(EntityType.class))
        .merge(type, 1, Integer::sum);
  }

  private static boolean isAcronym(String name) {
    return name.length() > 1 && name.chars().allMatch(Character::isUpperCase);
  }

  private static EntityType winner(Map<EntityType, Integer> types) {
    EntityType winner = types.keySet().iterator().next();
    for (Map.Entry<EntityType, Integer> entry : types.entrySet()) {
      if (entry.getValue() > types.getOrDefault(winner, 0)) {
        winner = entry.getKey();
      }
    }
    return winner;
  }

  private static List<Spotted> consistent(
      Sentence sentence, List<Spotted> names, PhraseTrie<EntityType> known) {
    List<Spotted> consistent = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < sentence.tokens().size(); ) {
      boolean here = next < names.size() && names.get(next).name().first() == i;
      int at = next;
      int limit = next < names.size() ? names.get(next).name().first() : sentence.tokens().size();
      Optional<PhraseTrie.Match<EntityType>> match = known.longestAt(sentence, i);
      if (here && match.filter(longer -> isLonger(sentence, names, at, longer)).isPresent()) {
        consistent.add(
            new Spotted(new Name(i, match.get().end(), match.get().value()), Optional.empty()));
        while (next < names.size() && names.get(next).name().first() < match.get().end()) {
          next++;
        }
        i = match.get().end();
      } else if (here) {
        consistent.add(retyped(sentence, names.get(next), match));
        i = names.get(next++).name().end();
      } else if (match.isPresent()
          && match.get().end() <= limit
          && (isWholeName(sentence, i, match.get().end())
              || isWordAsSurname(sentence, i, match.get()))) {
        consistent.add(
            new Spotted(new Name(i, match.get().end(), match.get().value()), Optional.empty()));
        i = match.get().end();
      } else {
        i++;
      }
    }
    return consistent;
  }

  /**
   * Whether a known name covers whole names that were found, of which it is another reading:
   * "Norway" and "Line" of "Norway Line".
   */
  private static boolean isLonger(
      Sentence sentence, List<Spotted> names, int first, PhraseTrie.Match<EntityType> match) {
    int next = first;
    while (next < names.size() && names.get(next).name().end() <= match.end()) {
      next++;
    }
    boolean whole = next == names.size() || names.get(next).name().first() >= match.end();
    return whole
        && match.end() > names.get(first).name().end()
        && !sentence.token(match.end()).isName();
  }

  /**
   * The name with the type that its words have most often, unless it clearly stands for a place.
   */
  private static Spotted retyped(
      Sentence sentence, Spotted spotted, Optional<PhraseTrie.Match<EntityType>> match) {
    Name name = spotted.name();
    boolean same = match.filter(found -> found.end() == name.end()).isPresent();
    boolean located =
        name.type() == EntityType.PLACE && isLocative(sentence.token(name.first() - 1));
    return spotted.known().isPresent() || !same || located
        ? spotted
        : new Spotted(new Name(name.first(), name.end(), match.get().value()), Optional.empty());
  }

  private static boolean isWholeName(Sentence sentence, int first, int end) {
    return sentence.token(first).isName() && !sentence.token(end).isName();
  }

  /**
   * Whether a word is the surname of a person in the document although it is tagged as none: the
   * "Price" of "“The pier is shut,” Price said".
   */
  private static boolean isWordAsSurname(
      Sentence sentence, int first, PhraseTrie.Match<EntityType> match) {
    return match.value() == EntityType.PERSON
        && match.end() == first + 1
        && Character.isUpperCase(sentence.token(first).text().codePointAt(0))
        && !sentence.token(match.end()).isName()
        && SpeakerSyntax.isSpeaker(sentence, WordRange.of(first));
  }

  /** Adds regions after "in" and "near" that are not yet a name: "in the Kursk Oblast". */
  private static List<Spotted> withPlaces(Sentence sentence, List<Spotted> names) {
    List<Spotted> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (next < names.size() && names.get(next).name().first() == i) {
        all.add(names.get(next));
        i = names.get(next++).name().end() - 1;
      } else if (isLocative(sentence.token(i))) {
        int first = sentence.token(i + 1).is("the") ? i + 2 : i + 1;
        int limit = next < names.size() ? names.get(next).name().first() : sentence.tokens().size();
        int end = first;
        while (end < limit && isPlaceWord(sentence.token(end))) {
          end++;
        }
        if (end > first && isWhole(sentence, end) && isRegion(sentence, end)) {
          all.add(new Spotted(new Name(first, end, EntityType.PLACE), Optional.empty()));
          i = end - 1;
        }
      }
    }
    return all;
  }

  private static boolean isLocative(Token token) {
    return token.is("in") || token.is("near");
  }

  private static boolean isPlaceWord(Token token) {
    String text = token.text();
    return token.tag() == Tag.NNP
        && Character.isUpperCase(text.codePointAt(0))
        && text.length() >= SHORTEST_NAME
        && !text.equals(text.toUpperCase(Locale.ROOT))
        && !CALENDAR.contains(token.lower());
  }

  /** Whether the noun phrase ends here. */
  private static boolean isWhole(Sentence sentence, int end) {
    Tag next = sentence.token(end).tag();
    return !next.isNoun() && !next.isOneOf(Tag.POS, Tag.HYPH, Tag.CD);
  }

  private static boolean isRegion(Sentence sentence, int end) {
    return Names.isRegion(sentence.token(end - 1).text());
  }

  private static String text(Document document, Sentence sentence, int first, int end) {
    return Names.text(document, sentence.span(first, end));
  }
}
