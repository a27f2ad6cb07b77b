package dev.claimant.corenlp;

import dev.claimant.attribution.Dependencies;
import dev.claimant.attribution.DependencyParser;
import dev.claimant.attribution.Relation;
import dev.claimant.document.Token;
import dev.claimant.support.Lazy;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** CoreNLP's transition-based neural parser (Chen and Manning, EMNLP 2014). */
public final class CoreNlpDependencyParser implements DependencyParser {
  private final Lazy<edu.stanford.nlp.parser.nndep.DependencyParser> parser =
      new Lazy<>(
          () -> {
            CoreNlpLogging.silence();
            return edu.stanford.nlp.parser.nndep.DependencyParser.loadFromModelFile(
                edu.stanford.nlp.parser.nndep.DependencyParser.DEFAULT_MODEL);
          });

  @Override
  public void prepare() {
    Object unused = parser.get();
  }

  @Override
  public Dependencies parse(List<Token> tokens) {
    List<CoreLabel> words = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      CoreLabel word = new CoreLabel();
      word.setWord(token.text());
      word.setValue(token.text());
      word.setTag(token.tag().label());
      words.add(word);
    }
    int[] heads = new int[tokens.size()];
    Relation[] relations = new Relation[tokens.size()];
    Arrays.fill(heads, Dependencies.ROOT);
    Arrays.fill(relations, Relation.OTHER);
    for (TypedDependency arc : parser.get().predict(words).typedDependencies()) {
      heads[arc.dep().index() - 1] = arc.gov().index() - 1;
      relations[arc.dep().index() - 1] = Relation.of(arc.reln().toString());
    }
    return new Dependencies(heads, Arrays.asList(relations));
  }
}
