package dev.claimant.attribution.rules;

import dev.claimant.attribution.Dependencies;
import dev.claimant.attribution.DependencyParser;
import dev.claimant.attribution.FreeStandingQuotations;
import dev.claimant.attribution.MakingWords;
import dev.claimant.attribution.Relation;
import dev.claimant.document.Document;
import dev.claimant.document.Sentence;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Parses only sentences that may hold an attribution, without their free-standing quotations, since
 * nothing takes as long as parsing.
 */
final class SelectiveParser {
  /** Longer sentences are lists or tables more often than prose, and slow to parse. */
  private static final int LONGEST_SENTENCE = 120;

  /** The largest number of tokens in a dateline. */
  private static final int LONGEST_DATELINE = 14;

  private static final Set<Tag> DATELINE =
      Set.of(
          Tag.NNP,
          Tag.NNPS,
          Tag.NN,
          Tag.CD,
          Tag.COMMA,
          Tag.PERIOD,
          Tag.COLON,
          Tag.LEFT_BRACKET,
          Tag.RIGHT_BRACKET,
          Tag.IN);

  private final DependencyParser parser;
  private final Cues cues;
  private final MakingWords making;

  SelectiveParser(DependencyParser parser, Cues cues, MakingWords making) {
    this.parser = parser;
    this.cues = cues;
    this.making = making;
  }

  /** The syntax of a sentence, unless it can hold no attribution or is too long. */
  Optional<ParsedSentence> parse(
      Document document, FreeStandingQuotations quoted, Sentence sentence) {
    boolean[] kept = quoted.remainder(sentence);
    Arrays.fill(kept, 0, datelineEnd(sentence), false);
    if (kept.length > LONGEST_SENTENCE) {
      return Optional.empty();
    }
    List<Token> words = words(sentence, kept);
    boolean worthParsing =
        !words.isEmpty()
            && (words.stream().anyMatch(word -> isCue(word) && !document.isQuoted(word.start()))
                || isMaking(words)
                || quoted.in(sentence.span()).stream().anyMatch(quoted::freeStanding)
                || Character.isLowerCase(sentence.token(0).text().charAt(0)));
    return worthParsing
        ? Optional.of(new ParsedSentence(sentence, parse(sentence, kept)))
        : Optional.empty();
  }

  /** The number of tokens in the dateline that a sentence opens with: "OSLO, May 3 (AP) — ". */
  private static int datelineEnd(Sentence sentence) {
    boolean marked = sentence.token(0).text().matches("\\p{Lu}{2,}");
    for (int i = 1; i < Math.min(LONGEST_DATELINE, sentence.tokens().size()); i++) {
      Token token = sentence.token(i);
      if (marked && token.isDash() && !sentence.isGlued(i)) {
        return i + 1;
      }
      marked = marked || token.is("(");
      if (!DATELINE.contains(token.tag())) {
        return 0;
      }
    }
    return 0;
  }

  private static List<Token> words(Sentence sentence, boolean[] kept) {
    List<Token> words = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      Token token = sentence.token(i);
      if (kept[i] && Character.isLetterOrDigit(token.text().charAt(0))) {
        words.add(token);
      }
    }
    return words;
  }

  /** Whether somebody may make a statement or the like. */
  private boolean isMaking(List<Token> words) {
    return words.stream().anyMatch(word -> making.isDocument(word.lemma()))
        && words.stream().anyMatch(word -> making.isMaking(word.lemma()));
  }

  private boolean isCue(Token token) {
    String lemma = token.lowerLemma();
    return token.isVerb()
        ? token.is("according") || !cues.verb(lemma).isEmpty()
        : token.isNoun() && !cues.noun(token.text(), lemma).isEmpty();
  }

  private Dependencies parse(Sentence sentence, boolean[] kept) {
    List<Integer> numbers = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        numbers.add(i);
        tokens.add(sentence.token(i));
      }
    }
    Dependencies parsed = parser.parse(tokens);
    int[] heads = new int[kept.length];
    Relation[] relations = new Relation[kept.length];
    Arrays.fill(heads, Dependencies.LEFT_OUT);
    Arrays.fill(relations, Relation.OTHER);
    for (int i = 0; i < numbers.size(); i++) {
      int head = parsed.head(i);
      heads[numbers.get(i)] = head < 0 ? head : numbers.get(head);
      relations[numbers.get(i)] = parsed.relation(i);
    }
    return new Dependencies(heads, Arrays.asList(relations));
  }
}
