package dev.claimant.entity;

import dev.claimant.document.Document;
import dev.claimant.document.MentionType;
import dev.claimant.document.Sentence;
import dev.claimant.entity.NominalResolver.Nominal;
import dev.claimant.entity.PronounResolver.Antecedent;
import dev.claimant.entity.Reference.Context;
import dev.claimant.syntax.SpeakerSyntax;
import dev.claimant.syntax.WordRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a document from start to end and finds what each pronoun and nominal stands for. */
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
   * @param clusters the entity of each of them
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
    this.pronouns =
        new PronounResolver(document, new ParagraphSpeakers(document, occurrences, clusters));
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
    MentionType type = demonym ? MentionType.DEMONYM : MentionType.NAME;
    Sentence sentence = occurrence.sentence();
    WordRange words = new WordRange(occurrence.name().first(), occurrence.name().end());
    boolean nested = occurrence.nested();
    Context context = context(sentence, words);
    add(
        new Reference(
            cluster,
            type,
            sentence,
            words,
            occurrence.description(),
            nested,
            nested ? new Context(context.quoted(), false, false) : context));
  }

  /** Adds the pronoun or nominal at a token, if it is one; the index of the token after it. */
  private int addAnaphor(Sentence sentence, int index) {
    Optional<Antecedent> antecedent = pronouns.resolve(sentence, index, discourse);
    if (antecedent.isPresent()) {
      Cluster cluster = antecedent.get().cluster();
      cluster.learn(antecedent.get().gender());
      WordRange words = new WordRange(index, index + 1);
      add(anaphor(cluster, MentionType.PRONOUN, sentence, words));
      return words.end();
    }
    Optional<Nominal> nominal = nominals.resolve(sentence, index, discourse);
    if (nominal.isPresent()) {
      WordRange words = new WordRange(index, nominal.get().end());
      add(anaphor(nominal.get().cluster(), MentionType.NOMINAL, sentence, words));
      return words.end();
    }
    return index;
  }

  private Reference anaphor(Cluster cluster, MentionType type, Sentence sentence, WordRange words) {
    Context context = context(sentence, words);
    return new Reference(cluster, type, sentence, words, Description.NONE, false, context);
  }

  private Context context(Sentence sentence, WordRange words) {
    boolean quoted = document.isQuoted(sentence.token(words.start()).start());
    boolean subject = SpeakerSyntax.isSubject(sentence, words);
    return new Context(
        quoted, subject, subject && !quoted && SpeakerSyntax.isSpeaker(sentence, words));
  }

  private void add(Reference reference) {
    references.add(reference);
    discourse.add(reference);
  }
}
