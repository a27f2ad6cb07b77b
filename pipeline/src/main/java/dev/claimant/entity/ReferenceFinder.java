package dev.claimant.entity;

import dev.claimant.document.Document;
import dev.claimant.document.MentionType;
import dev.claimant.document.Sentence;
import dev.claimant.entity.PronounResolver.Antecedent;
import dev.claimant.syntax.SpeakerSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a document from its start to its end and finds what each pronoun and nominal stands for.
 */
final class ReferenceFinder {
  private final Document document;
  private final PronounResolver pronouns;
  private final List<Occurrence> occurrences;
  private final List<Cluster> clusters;
  private final NominalResolver nominals;
  private final Discourse discourse = new Discourse();
  private final List<Reference> references = new ArrayList<>();

  /**
   * @param occurrences the document's names in order
   * @param clusters what each of them names
   */
  ReferenceFinder(
      Document document,
      List<Occurrence> occurrences,
      List<Cluster> clusters,
      NominalResolver nominals) {
    this.document = document;
    this.occurrences = occurrences;
    this.clusters = clusters;
    this.nominals = nominals;
    this.pronouns = new PronounResolver(document, new Speakers(document, occurrences, clusters));
  }

  /** The mentions by names, pronouns and nominals. */
  List<Reference> references() {
    int next = 0;
    for (Sentence sentence : document.sentences()) {
      int covered = 0;
      for (int i = 0; i < sentence.tokens().size(); i++) {
        while (next < occurrences.size() && startsAt(occurrences.get(next), sentence, i)) {
          Occurrence occurrence = occurrences.get(next);
          add(occurrence, clusters.get(next));
          covered = Math.max(covered, occurrence.name().end());
          next++;
        }
        if (i >= covered) {
          covered = Math.max(covered, addAnaphor(sentence, i));
        }
      }
    }
    return references;
  }

  private static boolean startsAt(Occurrence occurrence, Sentence sentence, int index) {
    return occurrence.sentence().index() == sentence.index() && occurrence.name().first() == index;
  }

  private void add(Occurrence occurrence, Cluster cluster) {
    boolean demonym = occurrence.known().filter(Gazetteer.Known::demonym).isPresent();
    add(
        cluster,
        demonym ? MentionType.DEMONYM : MentionType.NAME,
        occurrence.sentence(),
        occurrence.name().first(),
        occurrence.name().end(),
        occurrence.description(),
        occurrence.nested());
  }

  /** Adds the pronoun or nominal at a token, if it is one; the number of the token behind it. */
  private int addAnaphor(Sentence sentence, int index) {
    Optional<Antecedent> antecedent = pronouns.resolve(sentence, index, discourse);
    if (antecedent.isPresent()) {
      Cluster cluster = antecedent.get().cluster();
      cluster.learn(antecedent.get().gender());
      addAnaphor(cluster, MentionType.PRONOUN, sentence, index, index + 1);
      return index + 1;
    }
    Optional<NominalResolver.Nominal> nominal = nominals.resolve(sentence, index, discourse);
    if (nominal.isPresent()) {
      int end = nominal.get().end();
      addAnaphor(nominal.get().cluster(), MentionType.NOMINAL, sentence, index, end);
      return end;
    }
    return index;
  }

  private void addAnaphor(
      Cluster cluster, MentionType type, Sentence sentence, int first, int end) {
    add(cluster, type, sentence, first, end, Description.NONE, false);
  }

  private void add(
      Cluster cluster,
      MentionType type,
      Sentence sentence,
      int first,
      int end,
      Description description,
      boolean nested) {
    boolean quoted = document.isQuoted(sentence.tokens().get(first).start());
    boolean subject = !nested && SpeakerSyntax.isSubject(sentence, first, end);
    Reference reference =
        new Reference(
            cluster,
            type,
            sentence,
            first,
            end,
            description.role(),
            description.title(),
            quoted,
            subject,
            subject && !quoted && SpeakerSyntax.isSpeaker(sentence, first, end),
            nested);
    references.add(reference);
    discourse.add(reference);
  }
}
