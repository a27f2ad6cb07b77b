package dev.claimant.attribution.rules;

import dev.claimant.attribution.Dependencies;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.syntax.WordRange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the cue and source of a free-standing quotation in a parsed sentence next to it. */
final class QuoteCues {

  private static final String CUE_BEFORE = "cue-before-quotation";
  private static final String CUE_AFTER = "cue-after-quotation";
  private static final String COLON = "colon-before-quotation";
  private static final Set<String> LINK = Set.of(",", "?", "!", "—", "–", "--", "-", "…");

  private final ParsedSentence syntax;
  private final Dependencies tree;
  private final Cues cues;

  QuoteCues(ParsedSentence syntax, Cues cues) {
    this.syntax = syntax;
    this.tree = syntax.dependencies();
    this.cues = cues;
  }

  /** What introduces a quotation whose first token in the sentence is {@code start}. */
  Optional<Report> before(int start) {
    int last = start - 1;
    while (last >= 0 && (!tree.isParsed(last) || syntax.isMark(last))) {
      last--;
    }
    int end = last;
    OptionalInt verb =
        IntStream.iterate(end, i -> i >= 0, i -> i - 1)
            .filter(i -> isCue(i) && tree.subtree(i).end() > end)
            .findFirst();
    Optional<Report> found =
        verb.isPresent() ? report(verb.getAsInt(), false, CUE_BEFORE) : Optional.empty();
    boolean colon = syntax.token(start - 1).is(":");
    return found.isPresent() || !colon || end < 0 ? found : colon(start - 1, end);
  }

  /** "Smith: “X”" and "Smith had an answer: “X”". */
  private Optional<Report> colon(int colon, int last) {
    int root = last;
    while (tree.head(root) >= 0) {
      root = tree.head(root);
    }
    int first = syntax.afterDateline(0, last);
    Optional<WordRange> source =
        first == 0 && syntax.token(root).isVerb()
            ? syntax.subject(root)
            : syntax.token(last).isName() ? syntax.trim(first, last + 1) : Optional.empty();
    int at = root;
    return source
        .filter(syntax::isNominal)
        .map(
            range ->
                new Report(
                    at, COLON, new WordRange(colon, colon + 1), Optional.of(range), List.of()));
  }

  /** What follows a quotation after whose last token in the sentence {@code after} is next. */
  Optional<Report> after(int following, char lastQuoted) {
    int first = word(following);
    for (int verb = first; verb < tree.size(); verb++) {
      if (isCue(verb)) {
        Optional<Report> report = report(verb, syntax.group(verb).start() <= first + 1, CUE_AFTER);
        if (report.isPresent() && begins(report.get(), first)) {
          return report;
        }
      }
    }
    for (int verb = first; verb < tree.size(); verb++) {
      if (tree.isParsed(verb)
          && tree.head(verb) == Dependencies.ROOT
          && syntax.token(verb).isVerb()
          && LINK.contains(String.valueOf(lastQuoted))) {
        return report(verb, false, CUE_AFTER).filter(report -> begins(report, first));
      }
    }
    return Optional.empty();
  }

  /** The first parsed word from a token on. */
  private int word(int from) {
    int word = from;
    while (word < tree.size() && (!tree.isParsed(word) || syntax.isMark(word))) {
      word++;
    }
    return word;
  }

  /** Whether a report begins right where the quotation ends, with no other clause between. */
  private boolean begins(Report report, int first) {
    int start = report.cue().start();
    if (report.source().isPresent()) {
      start = Math.min(start, report.source().get().start());
    }
    for (int i = first; i < start; i++) {
      if (tree.isParsed(i) && syntax.token(i).isVerb()) {
        return false;
      }
    }
    return start <= first
        || tree.head(report.verb()) == Dependencies.ROOT
        || tree.isWithin(first, report.verb());
  }

  private boolean isCue(int i) {
    return tree.isParsed(i)
        && syntax.token(i).isVerb()
        && cues.verb(syntax.lemma(i)).contains(Complement.QUOTATION);
  }

  private Optional<Report> report(int verb, boolean inverted, String rule) {
    WordRange group = syntax.group(verb);
    Optional<WordRange> source =
        syntax.subject(verb).or(() -> inverted ? subjectAfter(verb, group) : Optional.empty());
    return source
        .filter(range -> !range.overlaps(group) && syntax.isNominal(range))
        .map(range -> new Report(verb, rule, group, Optional.of(range), List.of()));
  }

  /** The subject of "said Smith", which the parser can take for an object. */
  private Optional<WordRange> subjectAfter(int verb, WordRange group) {
    for (int child : tree.children(verb)) {
      Token token = syntax.token(child);
      if (child > verb && (token.isNoun() || token.tag() == Tag.PRP)) {
        return syntax.phrase(child, group);
      }
    }
    return Optional.empty();
  }
}
