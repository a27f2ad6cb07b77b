package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the attributions of one document, without resolving who their sources are. */
final class Drafts {
  /** Longer sentences are lists or tables more often than prose, and slow to parse. */
  private static final int LONGEST_SENTENCE = 120;

  /** How many paragraphs back a quotation without a cue looks for its speaker. */
  private static final int REACH = 2;

  private static final Comparator<Draft> IN_ORDER =
      Comparator.comparing(draft -> draft.content.get(0));

  private final Document document;
  private final DependencyParser parser;
  private final Cues cues;
  private final Artefacts artefacts;
  private final QuotedText quoted;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Boolean> claimed;

  private Drafts(
      Document document,
      QuotedText quoted,
      DependencyParser parser,
      Cues cues,
      Artefacts artefacts) {
    this.artefacts = artefacts;
    this.document = document;
    this.parser = parser;
    this.cues = cues;
    this.quoted = quoted;
    this.claimed = new ArrayList<>(Collections.nCopies(quoted.quotations().size(), false));
  }

  /**
   * The attributions in the order of their content.
   *
   * @param artefacts takes up the statements and the like that somebody makes
   */
  static List<Draft> find(
      Document document,
      QuotedText quoted,
      DependencyParser parser,
      Cues cues,
      Artefacts artefacts) {
    Drafts finder = new Drafts(document, quoted, parser, cues, artefacts);
    for (Sentence sentence : document.sentences()) {
      finder.read(sentence);
    }
    finder.continueQuotations();
    finder.drafts.sort(IN_ORDER);
    return finder.drafts;
  }

  private void read(Sentence sentence) {
    boolean[] kept = quoted.remainder(sentence);
    if (!isWorthParsing(sentence, kept)) {
      return;
    }
    SentenceSyntax syntax = new SentenceSyntax(sentence, parse(sentence, kept));
    List<Draft> found = new ArrayList<>();
    List<Report> direct = linkQuotations(syntax, found);
    for (Report report : Reports.find(syntax, cues)) {
      boolean used = direct.stream().anyMatch(other -> other.verb() == report.verb());
      if (!used && !quoted.isQuoted(sentence.tokens().get(report.verb()).start())) {
        found.add(draft(report, sentence));
      }
    }
    addOutermost(found);
    noteArtefacts(syntax);
  }

  private void noteArtefacts(SentenceSyntax syntax) {
    Dependencies tree = syntax.dependencies();
    for (int noun = 0; noun < tree.size(); noun++) {
      int verb = tree.head(noun);
      if (verb < 0
          || !cues.artefacts().contains(syntax.lemma(noun))
          || !syntax.token(verb).isVerb()) {
        continue;
      }
      String lemma = syntax.lemma(verb);
      boolean made = tree.is(noun, "obj") && cues.makingVerbs().contains(lemma);
      if (made || (tree.is(noun, "obl") && !cues.verb(lemma).isEmpty())) {
        String name = syntax.lemma(noun);
        syntax
            .subject(verb)
            .ifPresent(maker -> artefacts.add(name, span(syntax.sentence(), maker)));
      }
    }
  }

  /** Adds what is not said within something else that is said. */
  private void addOutermost(List<Draft> found) {
    found.sort(Comparator.comparingInt((Draft draft) -> length(draft)).reversed());
    for (Draft draft : found) {
      boolean free =
          drafts.stream()
              .skip(Math.max(0, drafts.size() - 20))
              .noneMatch(
                  other ->
                      overlap(other.content, draft.content) || overlap(other.content, draft.cue));
      if (free) {
        drafts.add(draft);
      }
    }
  }

  private static int length(Draft draft) {
    return draft.content.stream().mapToInt(Span::length).sum();
  }

  private static boolean overlap(List<Span> some, List<Span> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
  }

  private boolean isWorthParsing(Sentence sentence, boolean[] kept) {
    if (kept.length > LONGEST_SENTENCE) {
      return false;
    }
    boolean words = false;
    boolean cue = false;
    boolean artefact = false;
    boolean making = false;
    for (int i = 0; i < kept.length; i++) {
      Token token = sentence.tokens().get(i);
      if (kept[i] && Character.isLetterOrDigit(token.text().charAt(0))) {
        words = true;
        cue = cue || (isCue(token) && !quoted.isQuoted(token.start()));
        artefact = artefact || cues.artefacts().contains(token.lemma());
        making = making || cues.makingVerbs().contains(token.lemma());
      }
    }
    return words
        && (cue
            || (artefact && making)
            || quoted.in(sentence.span()).stream().anyMatch(quoted::freeStanding));
  }

  private boolean isCue(Token token) {
    String lemma = token.lemma().toLowerCase(java.util.Locale.ROOT);
    return token.isVerb()
        ? token.is("according") || !cues.verb(lemma).isEmpty()
        : token.isNoun() && !cues.noun(token.text(), lemma).isEmpty();
  }

  private Dependencies parse(Sentence sentence, boolean[] kept) {
    List<Integer> numbers = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        numbers.add(i);
        tokens.add(sentence.tokens().get(i));
      }
    }
    Dependencies parsed = parser.parse(tokens);
    int[] heads = new int[kept.length];
    String[] relations = new String[kept.length];
    Arrays.fill(heads, Dependencies.LEFT_OUT);
    Arrays.fill(relations, "");
    for (int i = 0; i < numbers.size(); i++) {
      int head = parsed.head(i);
      heads[numbers.get(i)] = head < 0 ? head : numbers.get(head);
      relations[numbers.get(i)] = parsed.relation(i);
    }
    return new Dependencies(heads, Arrays.asList(relations));
  }

  /** Gives the free-standing quotations of a sentence the cues that stand beside them. */
  private List<Report> linkQuotations(SentenceSyntax syntax, List<Draft> found) {
    Sentence sentence = syntax.sentence();
    QuoteCues quoteCues = new QuoteCues(syntax, cues);
    List<Report> reports = new ArrayList<>();
    List<Draft> byReport = new ArrayList<>();
    for (int number : quoted.in(sentence.span())) {
      if (!quoted.freeStanding(number) || claimed.get(number)) {
        continue;
      }
      Quotation quotation = quoted.quotations().get(number);
      Optional<Report> report = Optional.empty();
      if (sentence.span().end() >= quotation.end()) {
        report = quoteCues.after(sentence.tokenAt(quotation.end()), lastLetter(quotation));
      }
      if (report.isEmpty() && sentence.span().start() < quotation.start()) {
        report = quoteCues.before(sentence.tokenAt(quotation.start()));
      }
      if (report.isPresent()) {
        int verb = report.get().verb();
        int known = (int) reports.stream().takeWhile(other -> other.verb() != verb).count();
        if (known < reports.size()) {
          byReport.get(known).content.addAll(quotation.parts());
        } else {
          Draft draft = draft(report.get(), sentence);
          draft.content.addAll(quotation.parts());
          reports.add(report.get());
          byReport.add(draft);
          found.add(draft);
        }
        claimed.set(number, true);
      }
    }
    return reports;
  }

  private char lastLetter(Quotation quotation) {
    return document.text().charAt(Math.max(quotation.start(), quotation.end() - 2));
  }

  private Draft draft(Report report, Sentence sentence) {
    List<Span> source = report.source().map(range -> span(sentence, range)).stream().toList();
    List<Span> content = new ArrayList<>();
    for (TokenRange range : report.content()) {
      content.addAll(withQuotations(span(sentence, range)));
    }
    return new Draft(source, List.of(span(sentence, report.cue())), content);
  }

  private static Span span(Sentence sentence, TokenRange range) {
    return sentence.span(range.first(), range.last());
  }

  /** A part of a content with all of the quotations that it shares something with or runs up to. */
  private List<Span> withQuotations(Span part) {
    int start = part.start();
    int end = part.end();
    List<Span> more = new ArrayList<>();
    Span reach = new Span(Math.max(0, start - 1), Math.min(document.text().length(), end + 2));
    for (int number : quoted.in(reach)) {
      Quotation quotation = quoted.quotations().get(number);
      Span first = quotation.parts().get(0);
      boolean joins =
          first.start() <= end || document.text().substring(end, first.start()).isBlank();
      if (joins && !quoted.freeStanding(number)) {
        claimed.set(number, true);
        start = Math.min(start, first.start());
        end = Math.max(end, first.end());
        more.addAll(quotation.parts().subList(1, quotation.parts().size()));
      }
    }
    more.add(0, new Span(start, end));
    return more;
  }

  /** Gives the quotations that have no cue beside them to whoever spoke last. */
  private void continueQuotations() {
    drafts.sort(IN_ORDER);
    List<Draft> continuations = new ArrayList<>();
    Optional<Draft> last = Optional.empty();
    int next = 0;
    for (int number = 0; number < claimed.size(); number++) {
      Quotation quotation = quoted.quotations().get(number);
      for (;
          next < drafts.size() && drafts.get(next).content.get(0).start() < quotation.start();
          next++) {
        if (isSpoken(drafts.get(next))) {
          last = Optional.of(drafts.get(next));
        }
      }
      if (last.isPresent()
          && !claimed.get(number)
          && quoted.freeStanding(number)
          && standsAlone(quotation)) {
        int distance = document.sentenceAt(quotation.start()).paragraph() - paragraphOf(last.get());
        if (distance == 0) {
          last.get().content.addAll(quotation.parts());
        } else if (distance <= REACH) {
          last = Optional.of(last.get().continued(quotation.parts()));
          continuations.add(last.get());
        }
      }
    }
    drafts.addAll(continuations);
  }

  private boolean isSpoken(Draft draft) {
    return draft.content.stream().anyMatch(part -> !quoted.in(part).isEmpty());
  }

  private int paragraphOf(Draft draft) {
    return document.sentenceAt(draft.content.get(draft.content.size() - 1).end() - 1).paragraph();
  }

  /** Whether no word of the sentences that a quotation stands in is outside of quotation marks. */
  private boolean standsAlone(Quotation quotation) {
    Sentence first = document.sentenceAt(quotation.start());
    Sentence last = document.sentenceAt(quotation.end() - 1);
    return isOnlyQuoted(first) && isOnlyQuoted(last);
  }

  private boolean isOnlyQuoted(Sentence sentence) {
    boolean[] kept = quoted.remainder(sentence);
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] && Character.isLetterOrDigit(sentence.tokens().get(i).text().charAt(0))) {
        return false;
      }
    }
    return true;
  }
}
