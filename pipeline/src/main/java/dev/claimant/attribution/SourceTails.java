package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts off a source what follows its relative clause: "The port is finished, said Roe, who has
 * worked there for years, and 2,000 jobs are gone." What goes on in the tense of the content is
 * more of it.
 */
final class SourceTails {
  private final Document document;

  SourceTails(Document document) {
    this.document = document;
  }

  ScoredAttribution settle(ScoredAttribution found) {
    if (found.source().isEmpty()) {
      return found;
    }
    Span source = found.source().get();
    Sentence sentence = document.sentenceAt(source.start());
    int start = sentence.tokenAt(source.start());
    int end = Math.min(sentence.tokenAt(source.end() - 1) + 1, sentence.tokens().size());
    Optional<Integer> comma = tail(sentence, start, end);
    if (comma.isEmpty()) {
      return found;
    }
    int first = comma.get() + 2;
    List<Span> content = new ArrayList<>(found.content());
    boolean goesOn =
        content.get(content.size() - 1).end() <= source.start()
            && isPresent(sentence, sentence.tokenAt(content.get(0).start()), start)
            && isPresent(sentence, first, end)
            && !sentence.token(first).tag().isOneOf(Tag.PRP, Tag.RB);
    if (goesOn) {
      content.add(sentence.span(first, end));
    }
    return new ScoredAttribution(
        Optional.of(sentence.span(start, comma.get())), found.cue(), content, found.confidence());
  }

  /** The comma before the conjunction and clause after a relative clause. */
  private static Optional<Integer> tail(Sentence sentence, int start, int end) {
    boolean relative = false;
    boolean verb = false;
    for (int i = start + 1; i < end; i++) {
      relative = relative || (sentence.token(i).tag().isWh() && sentence.token(i - 1).is(","));
      verb = verb || (relative && sentence.token(i).tag().isFinite());
      if (verb
          && sentence.token(i).is(",")
          && sentence.token(i + 1).tag() == Tag.CC
          && !sentence.token(i + 2).tag().isFinite()
          && finite(sentence, i + 2, end).isPresent()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean isPresent(Sentence sentence, int from, int end) {
    return finite(sentence, from, end).filter(tag -> tag != Tag.VBD && tag != Tag.MD).isPresent();
  }

  private static Optional<Tag> finite(Sentence sentence, int from, int end) {
    for (int i = from; i < end; i++) {
      if (sentence.token(i).tag().isFinite()) {
        return Optional.of(sentence.token(i).tag());
      }
    }
    return Optional.empty();
  }
}
