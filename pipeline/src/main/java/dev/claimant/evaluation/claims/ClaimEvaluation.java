package dev.claimant.evaluation.claims;

import dev.claimant.evaluation.EvaluationReport;
import dev.claimant.record.ClaimKind;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.MisplacedRecordException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the claims found in documents against gold ones, which are paired one to one by the text
 * that they share. Not thread-safe.
 */
public final class ClaimEvaluation {
  private final Map<ClaimKind, ClaimTally> kinds = new EnumMap<>(ClaimKind.class);
  private final StringBuilder errors = new StringBuilder();
  private int documents;

  public ClaimEvaluation() {
    for (ClaimKind kind : ClaimKind.values()) {
      kinds.put(kind, ClaimTally.empty());
    }
  }

  /**
   * Adds a document. Gold that gives no claim of it a stance is not of that field, and none is
   * judged by it.
   *
   * @param predicted the records found in the gold's document, and in no other
   * @throws MisplacedRecordException if a record's words do not stand in the document where it says
   */
  public void add(ClaimGold gold, List<ClaimRecord> predicted) {
    RecordReader prediction = new RecordReader(gold.document().text());
    boolean stances =
        gold.claims().stream().anyMatch(claim -> claim.fields().containsKey(Field.STANCE));
    List<JudgedClaim> found =
        predicted.stream()
            .map(prediction::judged)
            .map(claim -> stances ? claim : claim.without(Field.STANCE))
            .toList();
    ClaimErrors list = new ClaimErrors(gold.document());
    kinds.replaceAll(
        (kind, tally) -> {
          ClaimTally sum = tally;
          for (ClaimPair pair : Alignment.of(of(kind, gold.claims()), of(kind, found))) {
            sum = sum.plus(ClaimTally.of(pair));
            list.add(pair);
          }
          return sum;
        });
    errors.append(list.text(gold.file()));
    documents++;
  }

  private static List<JudgedClaim> of(ClaimKind kind, List<JudgedClaim> claims) {
    return claims.stream().filter(claim -> claim.kind() == kind).toList();
  }

  /** What all documents added so far come to. */
  public EvaluationReport report() {
    return new ClaimReport(documents, kinds, errors.toString());
  }
}
