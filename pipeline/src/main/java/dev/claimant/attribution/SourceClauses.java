package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.ScoredAttribution;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ends a source before a clause that is none of it: "The port is full, said Roe, who runs it, and
 * 40 ships wait outside". The clause goes on what Roe said unless that is quoted.
 */
final class SourceClauses {
  private final Document document;

  SourceClauses(Document document) {
    this.document = document;
  }

  ScoredAttribution settle(ScoredAttribution found) {
    if (found.source().isEmpty()) {
      return found;
    }
    Span source = found.source().get();
    Sentence sentence = document.sentenceAt(source.start());
    int end = sentence.tokenAt(source.end());
    for (int i = sentence.tokenAt(source.start()) + 1; i + 2 < end; i++) {
      boolean joins = sentence.token(i).is(",") && sentence.token(i + 1).tag() == Tag.CC;
      if (joins && isClause(sentence, i + 2, end)) {
        Span rest = sentence.span(i + 2, end);
        boolean goesOn =
            found.content().get(0).end() <= source.start()
                && found.content().stream().noneMatch(part -> document.isQuoted(part.start()));
        List<Span> content = new ArrayList<>(found.content());
        if (goesOn) {
          content.add(rest);
        }
        Span before = new Span(source.start(), sentence.token(i - 1).end());
        return found.withSource(Optional.of(before)).withContent(content);
      }
    }
    return found;
  }

  /**
   * Whether some words are a clause: a noun phrase, or a word such as "then" and one, and a verb.
   */
  private static boolean isClause(Sentence sentence, int start, int end) {
    int subject = sentence.token(start).tag().isAdverb() ? start + 1 : start;
    return TagPhrases.at(sentence, subject)
        .filter(phrase -> phrase.end() < end)
        .filter(phrase -> sentence.token(phrase.end()).tag().isFinite())
        .isPresent();
  }
}
