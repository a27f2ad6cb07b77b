package dev.claimant.attribution;

import dev.claimant.document.AttributionType;
import dev.claimant.document.Document;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Stance;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Estimates how likely an attribution that the network found is right: a logistic regression over
 * the network's own confidence, the form of the content and the cue, with the weights of {@code
 * statement-confidence.txt}. The network learned mostly from a corpus in which what somebody
 * praises or plans is as good as what somebody says.
 *
 * <p>Mirrors {@code statement_features()} of {@code models/confidence/train.py}, which trains the
 * weights.
 */
final class StatementConfidence {
  /** The network's confidence is cut off here, so that its logit is finite. */
  private static final double LEAST = 0.005;

  private static final Set<String> OPEN = Set.of("that", "whether", "if");

  private final Map<String, Double> weights = new HashMap<>();
  private final Stances stances;

  /**
   * @param stances knows the cues that say more than that somebody speaks
   */
  StatementConfidence(Stances stances) {
    this.stances = stances;
    for (Row row : WordList.rows(StatementConfidence.class, "statement-confidence.txt", 2)) {
      row.add(weights, row.cell(0), Double.valueOf(row.cell(1)));
    }
  }

  /**
   * A draft of the network's with the probability that it is right, and the form of its content and
   * the kind of its cue as evidence.
   *
   * @param isInner whether it stands in the content of another
   */
  AttributionDraft judge(
      Document document, FreeStandingQuotations quoted, AttributionDraft draft, boolean isInner) {
    AttributionType type = quoted.type(draft.content(), draft.cue());
    String form =
        type == AttributionType.INDIRECT ? form(document, draft.content().get(0)) : type.label();
    String cue = cue(document, quoted, draft);
    List<String> features = new ArrayList<>(List.of(form, form + " " + cue));
    if (draft.source().isEmpty()) {
      features.addAll(List.of("no source", "no source, " + form));
    }
    if (isInner) {
      features.addAll(List.of("inner", "inner " + form));
    }
    double raw = Math.min(Math.max(draft.confidence().orElseThrow(), LEAST), 1 - LEAST);
    double sum = weight("constant") + weight("network") * Math.log(raw / (1 - raw));
    sum += features.stream().mapToDouble(this::weight).sum();
    List<String> evidence = new ArrayList<>(draft.evidence());
    if (type == AttributionType.INDIRECT) {
      evidence.add(form);
    }
    evidence.add(cue);
    double probability = 1 / (1 + Math.exp(-sum));
    return draft.withConfidence(Math.round(probability * 1000) / 1000.0, evidence);
  }

  /** A feature that was too rare to be trained has no weight. */
  private double weight(String feature) {
    return weights.getOrDefault(feature, 0.0);
  }

  private static String form(Document document, Span content) {
    Sentence sentence = document.sentenceAt(content.start());
    int start = sentence.tokenAt(content.start());
    List<Token> words =
        sentence.tokens().subList(start, Math.max(start, sentence.tokenAt(content.end())));
    Token first = words.isEmpty() ? Token.NONE : words.get(0);
    if (first.tag() == Tag.TO) {
      return "content-infinitive";
    }
    if (OPEN.contains(first.lower()) || first.tag().isWh()) {
      return "content-complement";
    }
    return words.stream().anyMatch(word -> word.tag().isFinite())
        ? "content-clause"
        : "content-phrase";
  }

  /** The stance that the cue tells, unless it only asserts: then whether it means speaking. */
  private String cue(Document document, FreeStandingQuotations quoted, AttributionDraft draft) {
    Stance stance = stances.of(document, quoted, draft);
    if (stance != Stance.ASSERTS) {
      return "cue-" + stance.label();
    }
    return draft.cue().stream().anyMatch(span -> isSpeech(document, span))
        ? "cue-speech"
        : "cue-other";
  }

  private static boolean isSpeech(Document document, Span cue) {
    Sentence sentence = document.sentenceAt(cue.start());
    return sentence
        .tokens()
        .subList(sentence.tokenAt(cue.start()), sentence.tokenAt(cue.end()))
        .stream()
        .anyMatch(FormFinder::isSpeech);
  }
}
