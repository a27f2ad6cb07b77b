package dev.claimant.evaluation;

import dev.claimant.document.Document;
import dev.claimant.evaluation.brat.BratFile;
import dev.claimant.evaluation.brat.BratGold;
import dev.claimant.evaluation.brat.RelationEvaluation;
import dev.claimant.evaluation.brat.Relations;
import dev.claimant.evaluation.claims.ClaimEvaluation;
import dev.claimant.evaluation.claims.ClaimGold;
import dev.claimant.evaluation.claims.GoldFile;
import dev.claimant.evaluation.newsquant.NewsQuantFile;
import dev.claimant.evaluation.newsquant.NewsQuantGold;
import dev.claimant.evaluation.newsquant.NewsQuantities;
import dev.claimant.evaluation.newsquant.QuantityEvaluation;
import dev.claimant.record.ClaimRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * The result of comparing what was found in documents with what people marked in them.
 *
 * @param report the figures
 * @param judged what was found in the terms in which it is judged, one JSON object a line for each
 *     document or sentence; empty for claims, which are judged as they are
 */
public record Evaluation(EvaluationReport report, String judged) {
  /**
   * Compares claims with gold in the project's own format, which {@code seeds/README.md} describes.
   *
   * @param gold a {@code *.gold.json} file next to its text, or a folder with such files at any
   *     depth
   * @param claims the records of the claims in a gold file's text, by the text's path and the
   *     document read from it
   * @throws IOException if a gold file or its text cannot be read
   * @throws GoldFormatException if there is no gold, or it is malformed
   * @throws dev.claimant.record.MisplacedRecordException if a record does not fit its text
   */
  public static Evaluation ofClaims(Path gold, BiFunction<Path, Document, List<ClaimRecord>> claims)
      throws IOException, GoldFormatException {
    ClaimEvaluation evaluation = new ClaimEvaluation();
    for (ClaimGold one : GoldFile.readAll(gold)) {
      Path text = one.file().resolveSibling(one.document().id() + ".txt");
      evaluation.add(one, claims.apply(text, one.document()));
    }
    return new Evaluation(evaluation.report(), "");
  }

  /**
   * Compares statements with the attributions in files of brat, labelled as in PolNeAR.
   *
   * @param gold a folder with {@code *.ann} files next to their texts
   * @param claims the records of the claims in a text, by its id and its path
   * @throws IOException if a gold file or its text cannot be read
   * @throws GoldFormatException if there is no gold, or it is malformed
   * @throws dev.claimant.record.MisplacedRecordException if a record does not fit its text
   */
  public static Evaluation ofBrat(Path gold, BiFunction<String, Path, List<ClaimRecord>> claims)
      throws IOException, GoldFormatException {
    RelationEvaluation evaluation = new RelationEvaluation();
    StringBuilder judged = new StringBuilder();
    for (BratGold one : BratFile.readAll(gold)) {
      List<ClaimRecord> found = claims.apply(one.id(), one.document());
      judged.append(Relations.json(one.id(), evaluation.add(one, found)));
    }
    return new Evaluation(evaluation.report(), judged.toString());
  }

  /**
   * Compares quantities with gold in the format of NewsQuant.
   *
   * @param gold a file
   * @param quantities a sentence's document with the layer of quantities added
   * @throws IOException if the gold file cannot be read
   * @throws GoldFormatException if it is malformed
   */
  public static Evaluation ofNewsQuant(Path gold, UnaryOperator<Document> quantities)
      throws IOException, GoldFormatException {
    NewsQuantGold read = NewsQuantFile.read(gold);
    QuantityEvaluation evaluation = new QuantityEvaluation(read.columns());
    StringBuilder judged = new StringBuilder();
    for (int i = 0; i < read.sentences().size(); i++) {
      NewsQuantGold.Sentence one = read.sentences().get(i);
      Document found = quantities.apply(one.document());
      judged.append(NewsQuantities.json(i, evaluation.add(one, found)));
    }
    return new Evaluation(evaluation.report(), judged.toString());
  }
}
