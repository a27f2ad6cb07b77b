package dev.claimant.entity;

import dev.claimant.corenlp.CoreNlpNameGenders;
import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import dev.claimant.document.EntityType;
import dev.claimant.document.Mention;
import dev.claimant.document.Sentence;
import dev.claimant.document.Token;
import dev.claimant.testing.TaggedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Builds documents with entities from tagged text and a list of the names that stand in it. */
final class Entities {
  static final NameGenders GENDERS = new CoreNlpNameGenders();

  private Entities() {}

  /**
   * A document with entities.
   *
   * @param names what the name finder finds: {@code P:Lloyd Austin; O:Acme; L:Kursk}
   * @param tagged the text in the notation of {@link TaggedText}
   */
  static Document of(String names, String tagged) {
    return new EntityStage(finder(names), Entities.GENDERS).apply(TaggedText.document(tagged));
  }

  /** The texts of each entity's mentions, in order, by its name. */
  static Map<String, List<String>> mentions(Document document) {
    Map<String, List<String>> mentions = new TreeMap<>();
    for (Mention mention : document.mentions()) {
      mentions
          .computeIfAbsent(document.entity(mention).name(), name -> new ArrayList<>())
          .add(document.text(mention.span()));
    }
    return mentions;
  }

  /** The only entity of a name. */
  static Entity entity(Document document, String name) {
    List<Entity> found =
        document.entities().stream().filter(entity -> entity.name().equals(name)).toList();
    if (found.size() != 1) {
      throw new AssertionError(name + " is not one of " + document.entities());
    }
    return found.get(0);
  }

  /** A finder of given names, by their words; of two at one place it finds the longer. */
  static NameFinder finder(String names) {
    List<String> known = names.isEmpty() ? List.of() : List.of(names.split("; "));
    return sentence -> {
      List<Name> found = new ArrayList<>();
      int next = 0;
      for (int i = 0; i < sentence.tokens().size(); i++) {
        int first = i;
        Optional<String> name =
            known.stream()
                .filter(entry -> isAt(sentence, first, entry.substring(2)))
                .max(Comparator.comparingInt(String::length));
        if (name.isPresent() && first >= next) {
          next = first + name.get().split(" ").length;
          found.add(new Name(first, next, type(name.get().charAt(0))));
        }
      }
      return found;
    };
  }

  private static boolean isAt(Sentence sentence, int first, String name) {
    List<String> words = List.of(name.split(" "));
    List<Token> tokens = sentence.tokens();
    return first + words.size() <= tokens.size()
        && tokens.subList(first, first + words.size()).stream()
            .map(Token::text)
            .toList()
            .equals(words);
  }

  private static EntityType type(char letter) {
    return switch (letter) {
      case 'P' -> EntityType.PERSON;
      case 'O' -> EntityType.ORGANIZATION;
      case 'L' -> EntityType.PLACE;
      default -> throw new IllegalArgumentException("no type: " + letter);
    };
  }
}
