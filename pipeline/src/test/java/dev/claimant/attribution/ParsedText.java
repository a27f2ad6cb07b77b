package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.Token;
import dev.claimant.testing.TaggedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A document built by hand with the parser that knows its sentences. The notation is {@link
 * TaggedText}'s, where a token that is to be parsed carries its relation and its head's word:
 * {@code She/PRP<nsubj:said said/VBD<root}. A sentence's words should differ.
 */
record ParsedText(Document document, DependencyParser parser) {
  static ParsedText of(String notation) {
    Map<List<String>, Dependencies> parses = new HashMap<>();
    for (String sentence : notation.strip().split("\\n|\\|\\|")) {
      List<String> words = new ArrayList<>();
      List<String> arcs = new ArrayList<>();
      for (String item : sentence.strip().split("\\s+")) {
        int arc = item.indexOf('<');
        if (arc > 0) {
          words.add(item.substring(item.startsWith("~") ? 1 : 0, item.lastIndexOf('/', arc)));
          arcs.add(item.substring(arc + 1));
        }
      }
      parses.put(words, dependencies(words, arcs));
    }
    Document document = TaggedText.document(notation.replaceAll("<\\S+", ""));
    return new ParsedText(
        document.withEntities(List.of(), List.of()),
        tokens -> {
          List<String> words = tokens.stream().map(Token::text).toList();
          Dependencies parse = parses.get(words);
          if (parse == null) {
            throw new AssertionError("no parse was written for " + words);
          }
          return parse;
        });
  }

  private static Dependencies dependencies(List<String> words, List<String> arcs) {
    int[] heads = new int[words.size()];
    List<Relation> relations = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      int colon = arcs.get(i).lastIndexOf(':');
      boolean root = arcs.get(i).equals("root");
      heads[i] = root ? Dependencies.ROOT : words.indexOf(arcs.get(i).substring(colon + 1));
      relations.add(root ? Relation.OTHER : Relation.of(arcs.get(i).substring(0, colon)));
    }
    return new Dependencies(heads, relations);
  }
}
