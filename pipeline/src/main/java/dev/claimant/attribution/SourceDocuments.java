package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.Mention;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The statements, reports and the like that a document has somebody make, for later mentions. */
final class SourceDocuments {
  private static final Set<Tag> WITHIN = Set.of(Tag.NN, Tag.NNS, Tag.NNP, Tag.NNPS, Tag.JJ);
  private static final Set<String> BEFORE_MAKER = Set.of("by", "from");

  private final MakingWords words;
  private final Map<String, NavigableMap<Integer, Span>> makers = new HashMap<>();

  /**
   * @param makings the things that attributions of the document say somebody makes
   */
  SourceDocuments(MakingWords words, List<Making> makings, Document document) {
    this.words = words;
    makings.forEach(making -> add(making.noun(), making.maker()));
    addOwned(document);
  }

  boolean isDocument(String noun) {
    return words.isDocument(noun);
  }

  /** Whether a noun is for what somebody has found out: "research", "figures". */
  boolean isFinding(String noun) {
    return words.findings().contains(noun);
  }

  /** Notes that somebody makes a thing. */
  private void add(String noun, Span maker) {
    makers.computeIfAbsent(noun, key -> new TreeMap<>()).put(maker.start(), maker);
  }

  /** Notes the things that a document gives to somebody known: "Lee's report", "a poll by Acme". */
  private void addOwned(Document document) {
    for (Mention mention : document.mentions()) {
      Sentence sentence = document.sentenceAt(mention.span().start());
      thing(sentence, mention)
          .map(Token::lemma)
          .filter(this::isDocument)
          .ifPresent(noun -> add(noun, mention.span()));
    }
  }

  /** The noun that a mention is the possessor or, after "by" or "from", the maker of. */
  private static Optional<Token> thing(Sentence sentence, Mention mention) {
    int after = sentence.tokenAt(mention.span().end());
    if (after + 1 < sentence.tokens().size()
        && (sentence.token(after).tag() == Tag.POS
            || sentence.token(after - 1).tag() == Tag.PRPS)) {
      int noun = sentence.token(after).tag() == Tag.POS ? after + 1 : after;
      while (WITHIN.contains(sentence.token(noun + 1).tag())) {
        noun++;
      }
      return Optional.of(sentence.token(noun));
    }
    int before = sentence.tokenAt(mention.full().start()) - 1;
    // "by the analysts Acme Research"
    while (WITHIN.contains(sentence.token(before).tag())
        || sentence.token(before).tag() == Tag.DT) {
      before--;
    }
    return BEFORE_MAKER.contains(sentence.token(before).lemma())
        ? Optional.of(sentence.token(before - 1))
        : Optional.empty();
  }

  /** Whoever was last named as the maker of such a thing before an offset. */
  Optional<Span> lastMaker(String noun, int before) {
    return Optional.ofNullable(makers.get(noun))
        .map(known -> known.lowerEntry(before))
        .map(Map.Entry::getValue);
  }
}
