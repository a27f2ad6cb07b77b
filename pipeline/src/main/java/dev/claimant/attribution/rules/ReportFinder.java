package dev.claimant.attribution.rules;

import dev.claimant.attribution.Dependencies;
import dev.claimant.attribution.MakingWords;
import dev.claimant.attribution.Relation;
import dev.claimant.attribution.rules.Complement.Kind;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.syntax.WordRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the reports of a parsed sentence: its cues with the content that its syntax gives them. */
final class ReportFinder {
  /** Words for the author, for the reader and for nobody in particular. */
  private static final Set<String> NOT_SOURCES =
      Set.of("i", "me", "my", "you", "there", "that", "this", "what");

  private static final Set<Kind> WITHOUT_SOURCE =
      Set.of(Kind.RAISING, Kind.PASSIVE, Kind.PASSIVE_ONLY);

  private final ParsedSentence syntax;
  private final Cues cues;
  private final MakingWords making;
  private final ReportedClauses clauses;
  private final VerbComplements complements;
  private final NounComplements nouns;

  ReportFinder(ParsedSentence syntax, Cues cues, MakingWords making) {
    this.syntax = syntax;
    this.cues = cues;
    this.making = making;
    this.clauses = new ReportedClauses(syntax, cues);
    this.complements = new VerbComplements(syntax, cues, clauses);
    this.nouns = new NounComplements(syntax);
  }

  /** The outermost reports of a sentence in the order of their cues. */
  List<Report> find() {
    List<Report> found = new ArrayList<>();
    for (int i = 0; i < syntax.dependencies().size(); i++) {
      if (syntax.dependencies().isParsed(i)) {
        reportAt(i).ifPresent(found::add);
      }
    }
    return outermost(found);
  }

  private Optional<Report> reportAt(int i) {
    Token token = syntax.token(i);
    if (token.isVerb()) {
      return token.is("according") ? accordingTo(i) : verb(i);
    }
    return token.isNoun() ? noun(i) : Optional.empty();
  }

  private Optional<Report> verb(int verb) {
    if (isPartOfCue(verb)) {
      return Optional.empty();
    }
    for (Complement complement : cues.verb(syntax.lemma(verb))) {
      List<WordRange> content = complements.findContent(verb, complement);
      if (!content.isEmpty()) {
        boolean sourceless = WITHOUT_SOURCE.contains(complement.kind()) || syntax.isPassive(verb);
        Optional<Integer> maker = maker(verb);
        int subjectOf = maker.or(() -> clauses.cueBefore(verb)).orElse(verb);
        Optional<WordRange> source = sourceless ? agent(verb) : syntax.subject(subjectOf);
        WordRange cue = cue(verb, complement, maker);
        boolean none = source.map(range -> isNoSource(range, verb)).orElse(!sourceless);
        if (none) {
          return Optional.empty();
        }
        return report(verb, "verb-" + complement.label(), cue, source, content);
      }
    }
    return Optional.empty();
  }

  private WordRange cue(int verb, Complement complement, Optional<Integer> maker) {
    int first = maker.map(made -> syntax.group(made).start()).orElseGet(() -> governing(verb));
    int end = syntax.group(verb).end();
    return new WordRange(first, complement.is(Kind.PREPOSITION) ? end + 1 : end);
  }

  private boolean isPartOfCue(int verb) {
    return making.isMaking(syntax.lemma(verb))
        && IntStream.range(verb + 1, syntax.dependencies().size())
            .filter(i -> !cues.verb(syntax.lemma(i)).isEmpty())
            .anyMatch(i -> maker(i).equals(Optional.of(verb)));
  }

  /** The "released" of "released a statement on Friday saying": all of that is one cue. */
  private Optional<Integer> maker(int verb) {
    if (syntax.token(verb).tag() != Tag.VBG) {
      return Optional.empty();
    }
    boolean document = false;
    for (int i = syntax.group(verb).start() - 1; i >= 0; i--) {
      if (syntax.token(i).isVerb()) {
        return document && making.isMaking(syntax.lemma(i)) ? Optional.of(i) : Optional.empty();
      }
      document |= syntax.token(i).isNoun() && making.isDocument(syntax.lemma(i));
    }
    return Optional.empty();
  }

  /** The start of the verb group, with a verb that it is the infinitive of: "went on to say". */
  private int governing(int verb) {
    Dependencies tree = syntax.dependencies();
    int first = syntax.group(verb).start();
    int head = tree.head(verb);
    boolean infinitive =
        first > 1 && syntax.token(first - 1).is("to") && tree.is(verb, Relation.XCOMP);
    if (infinitive && head >= 0 && syntax.group(head).end() == first - 1) {
      return syntax.group(head).start();
    }
    return first;
  }

  private Optional<WordRange> agent(int verb) {
    for (int child : syntax.dependencies().children(verb, Relation.OBL, Relation.OBL_AGENT)) {
      for (int word : syntax.dependencies().children(child, Relation.CASE)) {
        if (syntax.token(word).is("by") && child > verb) {
          WordRange all = syntax.dependencies().subtree(child);
          return syntax.trim(word + 1, all.end());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Report> noun(int noun) {
    for (Complement complement : cues.noun(syntax.token(noun).text(), syntax.lemma(noun))) {
      List<WordRange> content = nouns.findContent(noun, complement);
      if (!content.isEmpty()) {
        WordRange cue = nounCue(noun, complement, content.get(0));
        Optional<WordRange> source = nouns.makerOf(noun).filter(range -> !isNoSource(range, noun));
        return report(noun, "noun-" + complement.label(), cue, source, content);
      }
    }
    return Optional.empty();
  }

  private WordRange nounCue(int noun, Complement complement, WordRange content) {
    return new WordRange(noun, complement.isIntroduced() ? noun + 1 : content.start());
  }

  /** "According to X": the rest of its clause is what X says. */
  private Optional<Report> accordingTo(int according) {
    Dependencies tree = syntax.dependencies();
    int source = tree.head(according);
    if (source < according || !syntax.token(according + 1).is("to")) {
      return Optional.empty();
    }
    Optional<Integer> clause = clauseAbove(source);
    WordRange phrase = new WordRange(according, tree.subtree(source).end());
    Optional<WordRange> named = syntax.trim(according + 2, phrase.end());
    if (clause.isEmpty() || named.isEmpty()) {
      return Optional.empty();
    }
    List<WordRange> content = syntax.without(tree.subtree(clause.get()), phrase);
    WordRange cue = new WordRange(according, according + 2);
    return report(according, "according-to", cue, named, content);
  }

  /** The verb of the clause that a token stands in, or its root. */
  private Optional<Integer> clauseAbove(int token) {
    int clause = syntax.dependencies().head(token);
    while (clause >= 0
        && !syntax.token(clause).isVerb()
        && syntax.dependencies().head(clause) >= 0) {
      clause = syntax.dependencies().head(clause);
    }
    return clause < 0 ? Optional.empty() : Optional.of(clause);
  }

  private boolean isNoSource(WordRange source, int cue) {
    Token first = syntax.token(source.start());
    if (source.length() > 1) {
      return !syntax.isNominal(source);
    }
    boolean impersonal = first.is("it") && syntax.dependencies().head(source.start()) != cue;
    return impersonal
        || !syntax.isNominal(source)
        || (NOT_SOURCES.contains(syntax.lemma(source.start())) && first.tag() != Tag.WDT);
  }

  private Optional<Report> report(
      int at, String rule, WordRange cue, Optional<WordRange> source, List<WordRange> content) {
    boolean telling =
        content.stream()
            .anyMatch(part -> part.length() > 1 || !syntax.token(part.start()).tag().isPronoun());
    boolean clear =
        telling
            && content.stream()
                .noneMatch(part -> part.overlaps(cue) || source.map(part::overlaps).orElse(false));
    return clear && !content.isEmpty()
        ? Optional.of(new Report(at, rule, cue, source, content))
        : Optional.empty();
  }

  /** Drops the reports whose verb is within the content of another report of the sentence. */
  private static List<Report> outermost(List<Report> reports) {
    return reports.stream()
        .filter(
            inner ->
                reports.stream().noneMatch(outer -> holds(outer, inner) && !holds(inner, outer)))
        .toList();
  }

  private static boolean holds(Report outer, Report inner) {
    return outer.content().stream().anyMatch(part -> part.contains(inner.verb()));
  }
}
