package dev.claimant.entity;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.Sentence;
import dev.claimant.entity.Gazetteer.Certainty;
import dev.claimant.entity.Gazetteer.Known;
import dev.claimant.syntax.PhraseTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the names in a document: those of the name finder, without titles and offices, and those of
 * the gazetteer, which takes precedence where the two overlap.
 */
final class NameSpotter {
  private final NameFinder finder;
  private final Gazetteer gazetteer;
  private final Roles roles;
  private final NameTrimmer trimmer;
  private final NameMender mender;

  NameSpotter(NameFinder finder, Gazetteer gazetteer, Roles roles) {
    this.finder = finder;
    this.gazetteer = gazetteer;
    this.roles = roles;
    this.trimmer = new NameTrimmer(roles);
    this.mender = new NameMender(roles, gazetteer);
  }

  /** The names of each sentence, in order, none overlapping another. */
  List<List<Spotted>> names(Document document) {
    List<List<Spotted>> names = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      names.add(names(sentence));
    }
    return new NameConsistency(roles, gazetteer).apply(document, names);
  }

  private List<Spotted> names(Sentence sentence) {
    List<Name> found = mender.mend(sentence, trimmer.trim(sentence, finder.names(sentence)));
    List<Spotted> known = known(sentence, found);
    List<Spotted> all = new ArrayList<>(known);
    int next = 0;
    for (Name name : found) {
      while (next < known.size() && known.get(next).name().end() <= name.first()) {
        next++;
      }
      if (next == known.size() || known.get(next).name().first() >= name.end()) {
        all.add(new Spotted(name, Optional.empty()));
      }
    }
    all.sort(Comparator.comparingInt(spotted -> spotted.name().first()));
    return all;
  }

  /** The names that the gazetteer knows and that are not part of a longer name. */
  private List<Spotted> known(Sentence sentence, List<Name> found) {
    List<Spotted> known = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < sentence.tokens().size(); i++) {
      while (next < found.size() && found.get(next).end() <= i) {
        next++;
      }
      Optional<PhraseTrie.Match<Known>> match = gazetteer.longestAt(sentence, i);
      if (match.isEmpty()) {
        continue;
      }
      Name name = new Name(i, match.get().end(), match.get().value().type());
      Optional<Name> rival =
          next < found.size() && overlap(found.get(next), name)
              ? Optional.of(found.get(next))
              : Optional.empty();
      if (wins(sentence, name, match.get().value(), rival)) {
        known.add(new Spotted(name, Optional.of(match.get().value())));
        i = name.end() - 1;
      }
    }
    return known;
  }

  private boolean wins(Sentence sentence, Name name, Known known, Optional<Name> rival) {
    if (rival.isEmpty()) {
      return known.certainty() == Certainty.SURE || standsAlone(sentence, name);
    }
    Name other = rival.get();
    boolean within = other.first() <= name.first() && name.end() <= other.end();
    if (within && other.end() - other.first() > name.end() - name.first()) {
      return name.first() == other.first() && isOffice(sentence, other);
    }
    return switch (known.certainty()) {
      case SURE -> true;
      case MAYBE_PERSON, MAYBE_PLACE -> other.type() != EntityType.PERSON;
    };
  }

  /**
   * Whether a name is the beginning of an office: "Pentagon Press" of "Pentagon Press Secretary".
   */
  private boolean isOffice(Sentence sentence, Name name) {
    return name.type() == EntityType.ORGANIZATION
        && roles.office(sentence.token(name.end())).isPresent();
  }

  /**
   * Whether no other capitalised word touches a name, as one would touch "Jordan" in a person's.
   */
  private static boolean standsAlone(Sentence sentence, Name name) {
    return !sentence.token(name.first() - 1).isName() && !sentence.token(name.end()).isName();
  }

  private static boolean overlap(Name first, Name second) {
    return first.first() < second.end() && second.first() < first.end();
  }
}
