package dev.claimant.attribution.rules;

import dev.claimant.attribution.AttributionDraft;
import dev.claimant.attribution.AttributionFinder;
import dev.claimant.attribution.Continuations;
import dev.claimant.attribution.Dependencies;
import dev.claimant.attribution.DependencyParser;
import dev.claimant.attribution.FreeStandingQuotations;
import dev.claimant.attribution.MakingWords;
import dev.claimant.attribution.Relation;
import dev.claimant.attribution.rules.QuotationLinker.Linked;
import dev.claimant.document.AttributionType;
import dev.claimant.document.Document;
import dev.claimant.document.Quotation;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.syntax.WordRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Finds the attributions of one document by rules: quotation marks, lists of cues, and the syntax
 * of the sentences that hold either. Does not resolve who their sources are.
 */
public final class RuleFinder implements AttributionFinder {
  /** The number of last drafts that the next is compared with: more are never near enough. */
  private static final int DRAFTS_COMPARED = 20;

  /** Tags of words that can stand before a verb: "also", "will". */
  private static final Set<Tag> ADVERBS = Set.of(Tag.RB, Tag.MD);

  private final DependencyParser parser;
  private final MakingWords making;
  private final Cues cues = Cues.load();
  private final SelectiveParser selective;

  public RuleFinder(DependencyParser parser, MakingWords making) {
    this.parser = parser;
    this.making = making;
    this.selective = new SelectiveParser(parser, cues, making);
  }

  @Override
  public void prepare() {
    parser.prepare();
  }

  @Override
  public Found find(Document document, FreeStandingQuotations quoted) {
    Reading reading = new Reading(document, quoted);
    document.sentences().forEach(reading::read);
    List<AttributionDraft> drafts =
        new Continuations(document, quoted).addTo(reading.drafts, reading.claimed);
    return new Found(
        drafts.stream()
            .map(draft -> draft.withConfidence(shareRight(quoted.type(draft.content()))))
            .toList(),
        reading.makings);
  }

  /**
   * The share of the attributions of a type that are right, measured on PolNeAR's development part
   * as {@code docs/evaluation.md} describes.
   */
  private static double shareRight(AttributionType type) {
    return switch (type) {
      case DIRECT -> 0.94;
      case MIXED -> 0.86;
      case INDIRECT -> 0.68;
    };
  }

  /** The attributions found so far in one document. */
  private final class Reading {
    private final Document document;
    private final FreeStandingQuotations quoted;
    private final QuotationLinker quotationLinker;
    private final List<AttributionDraft> drafts = new ArrayList<>();
    private final List<Making> makings = new ArrayList<>();

    /** The indices of the quotations that have a cue. */
    private final Set<Integer> claimed = new HashSet<>();

    Reading(Document document, FreeStandingQuotations quoted) {
      this.document = document;
      this.quoted = quoted;
      this.quotationLinker = new QuotationLinker(document, quoted, cues);
    }

    private void read(Sentence sentence) {
      Optional<ParsedSentence> parsed = selective.parse(document, quoted, sentence);
      if (parsed.isEmpty()) {
        return;
      }
      ParsedSentence syntax = parsed.get();
      List<Report> reports = new ReportFinder(syntax, cues, making).find();
      Map<Integer, AttributionDraft> direct = linkQuotations(syntax, reports);
      List<AttributionDraft> found = new ArrayList<>(direct.values());
      for (Report report : reports) {
        if (!direct.containsKey(report.verb())
            && !document.isQuoted(sentence.token(report.verb()).start())) {
          found.add(draft(report, sentence, content(report, sentence)));
        }
      }
      addOutermost(found);
      noteMakings(syntax);
    }

    private void noteMakings(ParsedSentence syntax) {
      Dependencies tree = syntax.dependencies();
      for (int noun = 0; noun < tree.size(); noun++) {
        int verb = tree.head(noun);
        if (verb < 0 || !making.isDocument(syntax.lemma(noun)) || !syntax.token(verb).isVerb()) {
          continue;
        }
        String lemma = syntax.lemma(verb);
        boolean made = tree.is(noun, Relation.OBJ) && making.isMaking(lemma);
        if (made || (tree.is(noun, Relation.OBL) && !cues.verb(lemma).isEmpty())) {
          String name = syntax.lemma(noun);
          syntax
              .subject(verb)
              .ifPresent(maker -> makings.add(new Making(name, span(syntax.sentence(), maker))));
        }
      }
    }

    /**
     * Adds the drafts, longest first, that neither overlap the content of one nor have their cue in
     * it.
     */
    private void addOutermost(List<AttributionDraft> found) {
      found.sort(Comparator.comparingInt((AttributionDraft draft) -> length(draft)).reversed());
      for (AttributionDraft draft : found) {
        boolean free =
            drafts.subList(Math.max(0, drafts.size() - DRAFTS_COMPARED), drafts.size()).stream()
                .noneMatch(
                    other ->
                        overlap(other.content(), draft.content())
                            || overlap(other.content(), draft.cue()));
        if (free) {
          drafts.add(draft);
        }
      }
    }

    private static int length(AttributionDraft draft) {
      return draft.content().stream().mapToInt(Span::length).sum();
    }

    private static boolean overlap(List<Span> some, List<Span> others) {
      return some.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
    }

    /** The drafts of free-standing quotations, by the index of their cue's verb. */
    private Map<Integer, AttributionDraft> linkQuotations(
        ParsedSentence syntax, List<Report> reports) {
      Map<Integer, AttributionDraft> byVerb = new LinkedHashMap<>();
      for (Linked linked : quotationLinker.find(syntax, reports, claimed)) {
        Report report = linked.report();
        List<Span> parts = quoted.quotations().get(linked.quotation()).parts();
        AttributionDraft known = byVerb.get(report.verb());
        byVerb.put(
            report.verb(),
            known == null
                ? draft(report, syntax.sentence(), parts)
                : known.extended(parts, report.rule()));
        claimed.add(linked.quotation());
      }
      return byVerb;
    }

    private AttributionDraft draft(Report report, Sentence sentence, List<Span> content) {
      return new AttributionDraft(
          report.source().map(range -> source(sentence, range)).stream().toList(),
          List.of(span(sentence, report.cue())),
          content,
          Optional.empty(),
          OptionalDouble.empty(),
          List.of(report.rule()));
    }

    private List<Span> content(Report report, Sentence sentence) {
      return report.content().stream()
          .flatMap(range -> withQuotations(span(sentence, range)).stream())
          .toList();
    }

    /** A source before its cue, with the comma that closes a clause in it: "Lee, the mayor,". */
    private static Span source(Sentence sentence, WordRange range) {
      boolean clause =
          sentence.tokens().subList(range.start(), range.end()).stream()
              .anyMatch(token -> token.is(","));
      int next = range.end();
      boolean closed = clause && sentence.token(next).is(",");
      return closed
              && (sentence.token(next + 1).isVerb()
                  || ADVERBS.contains(sentence.token(next + 1).tag()))
          ? sentence.span(range.start(), next + 1)
          : span(sentence, range);
    }

    private static Span span(Sentence sentence, WordRange range) {
      return sentence.span(range.start(), range.end());
    }

    /**
     * A part of a content with all of the quotations that it shares something with or runs up to.
     */
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
          start = Math.min(start, first.start());
          end = Math.max(end, first.end());
          more.addAll(quotation.parts().subList(1, quotation.parts().size()));
        }
      }
      more.add(0, new Span(start, end));
      return more;
    }
  }
}
