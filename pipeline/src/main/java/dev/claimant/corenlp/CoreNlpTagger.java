package dev.claimant.corenlp;

import dev.claimant.document.Tag;
import dev.claimant.sentence.Tagger;
import dev.claimant.support.Lazy;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.ArrayList;
import java.util.List;

/** CoreNLP's left-three-words tagger (Toutanova and others, NAACL 2003). */
public final class CoreNlpTagger implements Tagger {
  private static final String MODEL =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  private final Lazy<MaxentTagger> tagger =
      new Lazy<>(
          () -> {
            CoreNlpLogging.silence();
            return new MaxentTagger(MODEL);
          });

  @Override
  public void prepare() {
    Object unused = tagger.get();
  }

  @Override
  public List<Tag> tags(List<String> words) {
    List<Word> sentence = new ArrayList<>(words.size());
    for (String word : words) {
      sentence.add(new Word(word));
    }
    return tagger.get().tagSentence(sentence).stream().map(tagged -> Tag.of(tagged.tag())).toList();
  }
}
