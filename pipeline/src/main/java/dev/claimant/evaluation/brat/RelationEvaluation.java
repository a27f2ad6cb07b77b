package dev.claimant.evaluation.brat;

import dev.claimant.document.AttributionType;
import dev.claimant.evaluation.EvaluationReport;
import dev.claimant.evaluation.Share;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.MisplacedRecordException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Holds the statements found in documents against attributions that people marked with brat. The
 * two are paired one to one by the words of their content, and the source of a pair is right if it
 * shares a character with the gold one, or if neither has any. Not thread-safe.
 */
public final class RelationEvaluation {
  private final Map<AttributionType, RelationTally> types = new EnumMap<>(AttributionType.class);
  private final StringBuilder errors = new StringBuilder();
  private final Reliability reliability = new Reliability();
  private Share cues = Share.NONE;
  private int documents;
  private int ignored;

  /**
   * Adds a document.
   *
   * @param predicted the records found in the gold's document, and in no other
   * @return the predicted statements, as they are judged
   * @throws MisplacedRecordException if a record's words do not stand in the document where it says
   */
  public List<Relation> add(BratGold gold, List<ClaimRecord> predicted) {
    List<Relation> all = Relations.of(gold.text(), predicted);
    RelationText text = new RelationText(gold.text());
    BitSet discarded = text.words(gold.discarded());
    List<Relation> found =
        all.stream().filter(one -> !isMostly(text.words(one.content()), discarded)).toList();
    RelationErrors list = new RelationErrors(gold.text());
    for (RelationPair pair : RelationPair.of(text, gold.relations(), found)) {
      pair.gold()
          .ifPresent(
              one -> add(text, one, RelationTally.gold(pair.agreement(), !one.source().isEmpty())));
      pair.predicted()
          .ifPresent(
              one -> {
                add(text, one, RelationTally.predicted(pair.agreement()));
                one.confidence()
                    .ifPresent(value -> reliability.add(value, pair.agreement().sourced()));
              });
      list.add(pair, text.type(pair.gold().or(pair::predicted).orElseThrow().content()));
    }
    errors.append(list.text(gold.annotations()));
    cues = cues.plus(cues(text, gold.relations(), found));
    documents++;
    ignored += all.size() - found.size();
    return all;
  }

  private void add(RelationText text, Relation relation, RelationTally tally) {
    types.merge(text.type(relation.content()), tally, RelationTally::plus);
  }

  private static boolean isMostly(BitSet words, BitSet discarded) {
    return !words.isEmpty() && 2 * GreedyPairs.shared(words, discarded) >= words.cardinality();
  }

  /** Cues are paired on their own, whatever they are the cues of. */
  private static Share cues(RelationText text, List<Relation> gold, List<Relation> predicted) {
    Function<List<Relation>, List<BitSet>> cues =
        relations ->
            relations.stream()
                .filter(relation -> !relation.cue().isEmpty())
                .map(relation -> text.visible(relation.cue()))
                .toList();
    List<BitSet> right = cues.apply(gold);
    List<BitSet> found = cues.apply(predicted);
    int paired =
        (int) Arrays.stream(GreedyPairs.of(right, found, 0)).filter(other -> other >= 0).count();
    return new Share(paired, found.size(), paired, right.size());
  }

  /** What all documents added so far come to. */
  public EvaluationReport report() {
    return new RelationReport(documents, ignored, types, cues, reliability, errors.toString());
  }
}
