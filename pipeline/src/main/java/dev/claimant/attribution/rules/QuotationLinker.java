package dev.claimant.attribution.rules;

import dev.claimant.attribution.FreeStandingQuotations;
import dev.claimant.document.Document;
import dev.claimant.document.Quotation;
import dev.claimant.document.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Links the free-standing quotations of one document to cues in sentences next to them. */
final class QuotationLinker {
  private final Document document;
  private final FreeStandingQuotations quoted;
  private final Cues cues;

  QuotationLinker(Document document, FreeStandingQuotations quoted, Cues cues) {
    this.document = document;
    this.quoted = quoted;
    this.cues = cues;
  }

  /**
   * A quotation with its cue and source.
   *
   * @param quotation the index of the quotation
   */
  record Linked(int quotation, Report report) {}

  /**
   * The quotations that a sentence has the cues of, in order.
   *
   * @param reports the reports of the sentence by its structure
   * @param claimed the indices of the quotations that have a cue already
   */
  List<Linked> find(ParsedSentence syntax, List<Report> reports, Set<Integer> claimed) {
    List<Integer> numbers = new ArrayList<>();
    endingBefore(syntax.sentence()).ifPresent(numbers::add);
    numbers.addAll(quoted.in(syntax.sentence().span()));
    List<Linked> linked = new ArrayList<>();
    for (int number : numbers) {
      if (quoted.freeStanding(number) && !claimed.contains(number)) {
        report(syntax, quoted.quotations().get(number), reports)
            .ifPresent(report -> linked.add(new Linked(number, report)));
      }
    }
    return linked;
  }

  /**
   * The quotation that ends right before a sentence with a mark at which the sentence splitter
   * makes a sentence of its cue: {@code “Why?” she asked}.
   */
  private Optional<Integer> endingBefore(Sentence sentence) {
    int number = quoted.at(sentence.span().start()) - 1;
    if (number < 0) {
      return Optional.empty();
    }
    Quotation quotation = quoted.quotations().get(number);
    boolean adjacent =
        document.text().substring(quotation.end(), sentence.span().start()).isBlank()
            && document.sentenceAt(quotation.end() - 1).paragraph() == sentence.paragraph();
    char last = quoted.lastLetter(quotation);
    boolean continues = Character.isLowerCase(document.text().charAt(sentence.span().start()));
    return adjacent && (continues || last == '?' || last == '!')
        ? Optional.of(number)
        : Optional.empty();
  }

  private Optional<Report> report(
      ParsedSentence syntax, Quotation quotation, List<Report> reports) {
    Sentence sentence = syntax.sentence();
    QuoteCues quoteCues = new QuoteCues(syntax, cues);
    if (quotation.end() <= sentence.span().start()) {
      return quoteCues
          .after(0, ',')
          .filter(report -> reports.stream().noneMatch(other -> other.verb() == report.verb()));
    }
    Optional<Report> report = Optional.empty();
    if (quotation.end() <= sentence.span().end()) {
      report = quoteCues.after(sentence.tokenAt(quotation.end()), quoted.lastLetter(quotation));
    }
    boolean begins = sentence.span().contains(quoted.firstWord(quotation));
    if (report.isEmpty() && begins && sentence.span().start() < quotation.start()) {
      report = quoteCues.before(sentence.tokenAt(quotation.start()));
    }
    return report;
  }
}
