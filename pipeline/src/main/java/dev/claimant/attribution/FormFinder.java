package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.Quotation;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.support.WordList;
import dev.claimant.syntax.WordRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Finds attributions that their form alone tells and that a network trained on running text
 * overlooks: headlines, labels, "in her words", "was quoted as saying".
 */
final class FormFinder {
  /** No headline is longer, in tokens. */
  private static final int LONGEST_HEADLINE = 30;

  /** No source at the end of a headline is longer, in tokens. */
  private static final int LONGEST_SOURCE = 5;

  /** The largest number of tokens between a noun for a statement and its colon. */
  private static final int MOST_BEFORE_COLON = 5;

  private static final double CONFIDENCE = 0.9;

  private static final Set<String> SPEECH =
      Set.copyOf(WordList.words(FormFinder.class, "speech-verbs.txt"));

  private static final Set<String> SAYINGS =
      Set.copyOf(WordList.words(FormFinder.class, "sayings.txt"));

  private static final Set<String> DESCRIBING =
      Set.of("describe", "put", "see", "call", "characterise", "characterize", "sum", "phrase");

  private static final Set<String> VIEWS =
      Set.of("words", "view", "opinion", "eyes", "judgment", "judgement");
  private static final Set<String> REPORTS =
      Set.of("report", "study", "survey", "poll", "research", "data", "audit", "inquiry", "review");

  private static final Set<String> RUMOURS =
      Set.of("report", "rumour", "rumor", "allegation", "claim", "suggestion");

  private static final Set<String> FIGURING = Set.of("put", "estimate", "value", "peg", "assess");

  private static final Set<String> ANSWERS = Set.of("yes", "no", "maybe", "never");

  private final Document document;
  private final FreeStandingQuotations quoted;
  private final Hearers hearers;
  private final SourceWords words;
  private final List<AttributionDraft> found = new ArrayList<>();

  FormFinder(Document document, FreeStandingQuotations quoted, Hearers hearers, SourceWords words) {
    this.document = document;
    this.quoted = quoted;
    this.hearers = hearers;
    this.words = words;
  }

  /** Whether a token is a verb that tags quotations. */
  static boolean isSpeech(Token token) {
    return SPEECH.contains(token.lowerLemma());
  }

  /** What a document's forms tell, at most one attribution a sentence. */
  List<AttributionDraft> find() {
    for (Sentence sentence : document.sentences()) {
      if (isInTurn(sentence)) {
        continue;
      }
      int before = found.size();
      headline(sentence);
      quotedAsSaying(sentence, before);
      inWords(sentence, before);
      toQuote(sentence, before);
      forSomebody(sentence, before);
      wasHow(sentence, before);
      inBrackets(sentence, before);
      wereTold(sentence, before);
      saying(sentence, before);
      answer(sentence, before);
      existence(sentence, before);
    }
    return found;
  }

  /** "The army put its losses at 40", which is as good as that they were 40. */
  List<AttributionDraft> figures() {
    int before = found.size();
    for (Sentence sentence : document.sentences()) {
      for (int i = 1; i < sentence.tokens().size(); i++) {
        Token verb = sentence.token(i);
        if (verb.isVerb() && FIGURING.contains(verb.lemma()) && !isInTurn(sentence)) {
          figure(sentence, i);
        }
      }
    }
    return List.copyOf(found.subList(before, found.size()));
  }

  private void figure(Sentence sentence, int verb) {
    int subject = verb;
    while (isAuxiliary(sentence.token(subject - 1))
        && !sentence.token(subject - 1).lemma().equals("be")) {
      subject--;
    }
    Optional<WordRange> source =
        sentence.token(subject - 1).tag().isWh()
            ? Optional.of(new WordRange(subject - 1, subject))
            : TagPhrases.before(sentence, subject);
    int at = verb + 1;
    while (!sentence.token(at).is("at") && isOfFigure(sentence.token(at))) {
      at++;
    }
    if (source.isEmpty() || at == verb + 1 || !sentence.token(at).is("at")) {
      return;
    }
    int number = at + 1;
    while (isBeforeNumber(sentence.token(number))) {
      number++;
    }
    if (sentence.token(number).tag() != Tag.CD) {
      return;
    }
    int end = number;
    while (isOfFigure(sentence.token(end))) {
      end++;
    }
    WordRange cue = new WordRange(verb, verb + 1);
    add(sentence, "figure", source, cue, new WordRange(verb + 1, end));
  }

  private static boolean isBeforeNumber(Token token) {
    return token.tag().isAdverb()
        || token.tag().isAdjective()
        || token.tag().isOneOf(Tag.CURRENCY, Tag.IN, Tag.DT);
  }

  private static boolean isOfFigure(Token token) {
    return token.isNoun()
        || token.tag().isAdjective()
        || token.tag().isAdverb()
        || token.tag().isOneOf(Tag.CD, Tag.DT, Tag.PRPS, Tag.POS, Tag.SYM, Tag.CURRENCY, Tag.HYPH)
        || (token.tag() == Tag.IN && !token.is("as"))
        || token.is("to");
  }

  /** "There have been reports of floods", "There are claims that it leaks". */
  private void existence(Sentence sentence, int before) {
    if (found.size() > before || sentence.token(0).tag() != Tag.EX) {
      return;
    }
    int noun = 1;
    while (sentence.token(noun).isVerb() || isBeforeNoun(sentence.token(noun))) {
      noun++;
    }
    Token link = sentence.token(noun + 1);
    int end = sentence.tokens().size();
    int last = sentence.token(end - 1).tag() == Tag.PERIOD ? end - 1 : end;
    if (RUMOURS.contains(sentence.token(noun).lowerLemma())
        && (link.is("of") || link.is("that"))
        && noun + 2 < last) {
      int content = link.is("of") ? noun + 2 : noun + 1;
      WordRange cue = new WordRange(noun, content);
      add(sentence, "existence", Optional.empty(), cue, new WordRange(content, last));
    }
  }

  private static boolean isBeforeNoun(Token token) {
    return token.tag().isAdjective()
        || token.tag().isAdverb()
        || token.tag().isDeterminer()
        || token.tag() == Tag.MD;
  }

  private boolean isInTurn(Sentence sentence) {
    return quoted.in(sentence.span()).stream()
        .anyMatch(number -> quoted.quotations().get(number).isTurn());
  }

  private void add(
      Sentence sentence,
      String rule,
      Optional<WordRange> source,
      WordRange cue,
      WordRange content) {
    add(sentence, rule, source, cue, List.of(sentence.span(content.start(), content.end())));
  }

  private void add(
      Sentence sentence,
      String rule,
      Optional<WordRange> source,
      WordRange cue,
      List<Span> content) {
    found.add(
        new AttributionDraft(
            source.map(range -> sentence.span(range.start(), range.end())).stream().toList(),
            List.of(sentence.span(cue.start(), cue.end())),
            content,
            Optional.empty(),
            OptionalDouble.of(CONFIDENCE),
            List.of(rule)));
  }

  /**
   * "Pier will reopen, says council", "Boat ‘was overloaded’ – coastguard", "Study: Coffee is
   * safe".
   */
  private void headline(Sentence sentence) {
    int end = sentence.tokens().size();
    boolean alone = document.paragraphs().get(sentence.paragraph()).equals(sentence.span());
    if (!alone || end > LONGEST_HEADLINE || sentence.token(end - 1).tag() == Tag.PERIOD) {
      return;
    }
    int first = 0;
    while (first < end && !isWord(sentence.token(first)) && !isMark(sentence.token(first))) {
      first++;
    }
    for (int i = end - 2; i > first; i--) {
      Token token = sentence.token(i);
      WordRange head = new WordRange(first, i);
      WordRange tail = new WordRange(i + 1, end);
      boolean spaced = token.isDash() && !sentence.isGlued(i) && !sentence.isGlued(i + 1);
      if (token.is(",")) {
        byline(sentence, head, tail);
        return;
      }
      if (spaced && tail.length() <= LONGEST_SOURCE && isPhrase(sentence, tail)) {
        if (!quoted.in(sentence.span(head.start(), head.end())).isEmpty()) {
          add(sentence, "headline-dash", Optional.of(tail), new WordRange(i, i + 1), head);
        }
        return;
      }
      if (token.is(":")) {
        label(sentence, head, i, tail);
        return;
      }
    }
  }

  /** "Says mayor" or "sources say" after the last comma of a headline. */
  private void byline(Sentence sentence, WordRange head, WordRange tail) {
    if (tail.length() < 2) {
      return;
    }
    boolean inverted = isSpeech(sentence.token(tail.start()));
    int verb = inverted ? tail.start() : tail.last();
    WordRange source =
        inverted
            ? new WordRange(tail.start() + 1, tail.end())
            : new WordRange(tail.start(), tail.last());
    boolean speaks = isSpeech(sentence.token(verb));
    if (source.length() <= LONGEST_SOURCE
        && (speaks || hearers.isHeard(sentence, verb))
        && isName(sentence, source)) {
      boolean hears = hearers.isHeard(sentence, verb);
      add(
          sentence,
          "headline-verb",
          hears ? Optional.empty() : Optional.of(source),
          new WordRange(verb, verb + 1),
          head);
    }
  }

  /** "Study" of "Study: Coffee is safe", and "“No more delays”: Ida Lund on the pier". */
  private void label(Sentence sentence, WordRange head, int colon, WordRange tail) {
    WordRange cue = new WordRange(colon, colon + 1);
    boolean speaker =
        head.length() <= 2
            && tail.length() > 2
            && isPhrase(sentence, head)
            && isSpeaker(sentence.token(head.last()).lowerLemma());
    Span first = sentence.span(head.start(), head.end());
    if (speaker && quoted.in(sentence.span(tail.start(), tail.end())).isEmpty()) {
      add(sentence, "headline-label", Optional.of(head), cue, tail);
    } else if (isQuotation(first)) {
      TagPhrases.at(sentence, tail.start())
          .filter(source -> sentence.token(source.start()).isName())
          .ifPresent(source -> add(sentence, "label-after", Optional.of(source), cue, head));
    }
  }

  private boolean isSpeaker(String noun) {
    return REPORTS.contains(noun) || words.sourceClasses().containsKey(noun);
  }

  /** "The Herald quoted Roe as saying that X", "Roe was quoted by the Herald as saying X". */
  private void quotedAsSaying(Sentence sentence, int before) {
    int saying = -1;
    for (int i = 1; i + 1 < sentence.tokens().size(); i++) {
      if (sentence.token(i).is("as") && sentence.token(i + 1).is("saying")) {
        saying = i + 1;
      }
    }
    int verb = saying - 2;
    while (verb > 0 && !sentence.token(verb).lowerLemma().equals("quote")) {
      verb--;
    }
    if (verb <= 0 || found.size() > before) {
      return;
    }
    int auxiliary = verb;
    while (auxiliary > 0 && isAuxiliary(sentence.token(auxiliary - 1))) {
      auxiliary--;
    }
    boolean passive = auxiliary < verb;
    Optional<WordRange> source =
        passive ? TagPhrases.before(sentence, auxiliary) : TagPhrases.at(sentence, verb + 1);
    int first = saying + 1;
    if (sentence.token(first).is("by")) {
      first = TagPhrases.at(sentence, first + 1).map(WordRange::end).orElse(first);
    }
    List<Span> content = after(sentence, first);
    if (content.isEmpty()) {
      content = quotationsBefore(sentence, passive ? auxiliary : verb);
    }
    if (source.isPresent() && !content.isEmpty()) {
      add(sentence, "quoted-as-saying", source, new WordRange(verb, saying + 1), content);
    }
  }

  private static boolean isAuxiliary(Token token) {
    return token.tag().isAdverb() || token.lemma().equals("be") || token.lemma().equals("have");
  }

  /** The rest of a sentence without "that" and its full stop. */
  private static List<Span> after(Sentence sentence, int first) {
    int start = first;
    while (sentence.token(start).is(",")
        || sentence.token(start).is(":")
        || sentence.token(start).is("that")) {
      start++;
    }
    int end = sentence.tokens().size();
    while (end > start && sentence.token(end - 1).tag() == Tag.PERIOD) {
      end--;
    }
    return start < end ? List.of(sentence.span(start, end)) : List.of();
  }

  private List<Span> quotationsBefore(Sentence sentence, int token) {
    List<Span> parts = new ArrayList<>();
    Span head = new Span(sentence.span().start(), sentence.token(token).start());
    for (int number : quoted.in(head)) {
      parts.addAll(quoted.quotations().get(number).parts());
    }
    return parts;
  }

  /** "The plan is, in the words of Roe, “a mess”", "In Roe's view, the plan is a mess". */
  private void inWords(Sentence sentence, int before) {
    for (int i = 0; i < sentence.tokens().size() && found.size() == before; i++) {
      if (!sentence.token(i).is("in")) {
        continue;
      }
      Optional<WordRange> source = Optional.empty();
      int end = i + 1;
      int view = viewFrom(sentence, i + 1);
      if (view < 0) {
        continue;
      }
      Token owner = sentence.token(view - 1);
      if (sentence.token(view + 1).is("of")) {
        source = TagPhrases.at(sentence, view + 2);
        end = source.map(WordRange::end).orElse(view + 1);
      } else if (owner.tag() == Tag.POS || isPossessiveMark(owner)) {
        source = words(i + 1, view - 1);
        end = view + 1;
      } else if (owner.tag() == Tag.PRPS) {
        source = Optional.of(new WordRange(view - 1, view));
        end = view + 1;
      }
      boolean apart = i == 0 || sentence.token(i - 1).is(",");
      if (source.isPresent() && apart && sentence.token(end).is(",")) {
        List<Span> content = new ArrayList<>();
        if (i > 1) {
          content.add(sentence.span(0, i - 1));
        }
        content.addAll(after(sentence, end));
        add(sentence, "in-words", source, new WordRange(i, end), content);
      }
    }
  }

  private static Optional<WordRange> words(int start, int end) {
    return start < end ? Optional.of(new WordRange(start, end)) : Optional.empty();
  }

  private static boolean isPossessiveMark(Token token) {
    return token.is("'s") || token.is("’s") || token.is("’") || token.is("'");
  }

  /** The index of "words", "view" or the like in the phrase that begins at a token, else -1. */
  private static int viewFrom(Sentence sentence, int start) {
    for (int i = start; i < start + LONGEST_SOURCE + 2; i++) {
      if (VIEWS.contains(sentence.token(i).lower())) {
        return i;
      }
      if (sentence.token(i).isVerb() || sentence.token(i).tag() == Tag.COMMA) {
        return -1;
      }
    }
    return -1;
  }

  /** "To quote Roe, the plan is “a mess”". */
  private void toQuote(Sentence sentence, int before) {
    if (found.size() > before || !sentence.token(0).is("to") || !sentence.token(1).is("quote")) {
      return;
    }
    TagPhrases.at(sentence, 2)
        .filter(source -> sentence.token(source.end()).is(","))
        .ifPresent(
            source ->
                add(
                    sentence,
                    "to-quote",
                    Optional.of(source),
                    new WordRange(0, 2),
                    after(sentence, source.end())));
  }

  /** "For Roe, the plan is “a mess”". */
  private void forSomebody(Sentence sentence, int before) {
    if (found.size() > before || !sentence.token(0).is("for")) {
      return;
    }
    Optional<WordRange> source =
        TagPhrases.at(sentence, 1)
            .filter(phrase -> sentence.token(phrase.end()).is(","))
            .filter(phrase -> isPerson(sentence, phrase));
    for (int number : quoted.in(sentence.span())) {
      int at = sentence.tokenAt(quoted.quotations().get(number).start());
      if (source.isPresent()
          && at > source.get().end()
          && sentence.token(at - 1).lemma().equals("be")) {
        add(
            sentence,
            "for-somebody",
            source,
            new WordRange(0, 1),
            after(sentence, source.get().end()));
        return;
      }
    }
  }

  private boolean isPerson(Sentence sentence, WordRange phrase) {
    return document.mentionsIn(sentence.span(phrase.start(), phrase.end())).stream()
        .anyMatch(mention -> document.entity(mention).type() == EntityType.PERSON);
  }

  /** "“A mess” was how Roe described the plan". */
  private void wasHow(Sentence sentence, int before) {
    for (int i = 1; i + 2 < sentence.tokens().size() && found.size() == before; i++) {
      if (!sentence.token(i).is("how") || !sentence.token(i - 1).lemma().equals("be")) {
        continue;
      }
      Optional<WordRange> source =
          TagPhrases.at(sentence, i + 1)
              .filter(range -> DESCRIBING.contains(sentence.token(range.end()).lowerLemma()));
      List<Span> content = quotationsBefore(sentence, i - 1);
      if (source.isPresent() && !content.isEmpty()) {
        int verb = source.get().end();
        add(sentence, "was-how", source, new WordRange(verb, verb + 1), content);
      }
    }
  }

  /** "“A night to forget” (Daily Herald)". */
  private void inBrackets(Sentence sentence, int before) {
    for (int number : quoted.in(sentence.span())) {
      Quotation quotation = quoted.quotations().get(number);
      int bracket = sentence.tokenAt(quotation.end());
      Optional<WordRange> source = TagPhrases.at(sentence, bracket + 1);
      if (found.size() == before
          && sentence.token(bracket).tag() == Tag.LEFT_BRACKET
          && source.filter(range -> isNamed(sentence, range)).isPresent()
          && sentence.token(source.get().end()).tag() == Tag.RIGHT_BRACKET
          && !quoted.isTitle(quotation)) {
        add(
            sentence,
            "in-brackets",
            source,
            new WordRange(bracket, bracket + 1),
            quotation.parts());
      }
    }
  }

  private static boolean isNamed(Sentence sentence, WordRange range) {
    return sentence.token(range.last()).isName();
  }

  /** "The dam had cracked, ministers were told by Roe on Monday". */
  private void wereTold(Sentence sentence, int before) {
    int comma = -1;
    for (int i = 1; i < sentence.tokens().size() && found.size() == before; i++) {
      Token token = sentence.token(i);
      if (token.is(",")) {
        comma = i;
      } else if (comma > 0 && token.isVerb() && hearers.isHeard(sentence, i)) {
        int auxiliary = i;
        while (isAuxiliary(sentence.token(auxiliary - 1))) {
          auxiliary--;
        }
        int first = comma + 1;
        int hearer = TagPhrases.before(sentence, auxiliary).map(WordRange::start).orElse(-1);
        if (hearer == first && auxiliary > first && endsWithAgent(sentence, i + 1)) {
          add(
              sentence,
              "were-told",
              hearers.agent(sentence, i),
              new WordRange(auxiliary, i + 1),
              new WordRange(0, comma));
        }
      }
    }
  }

  /** Whether a sentence ends with "by Roe", "on Monday" or nothing from a token on. */
  private static boolean endsWithAgent(Sentence sentence, int from) {
    for (int i = from; i < sentence.tokens().size(); i++) {
      Token token = sentence.token(i);
      if (token.isVerb() || token.is("that") || token.is("to") || token.tag().isWh()) {
        return false;
      }
    }
    return true;
  }

  /** "Roe's verdict: the plan is a mess", "The view of Roe is that the plan is a mess". */
  private void saying(Sentence sentence, int before) {
    if (found.size() > before) {
      return;
    }
    int noun = 0;
    while (noun < LONGEST_SOURCE + 1 && !SAYINGS.contains(sentence.token(noun).lowerLemma())) {
      noun++;
    }
    if (noun == 0 || noun > LONGEST_SOURCE) {
      return;
    }
    Optional<WordRange> owner = Optional.empty();
    int next = noun + 1;
    if (sentence.token(noun - 1).tag() == Tag.POS || isPossessiveMark(sentence.token(noun - 1))) {
      owner = words(0, noun - 1);
    } else if (sentence.token(noun - 1).tag() == Tag.PRPS && noun == 1) {
      owner = Optional.of(new WordRange(0, 1));
    } else if (noun == 1 && sentence.token(0).is("the") && sentence.token(2).is("of")) {
      owner = TagPhrases.at(sentence, 3);
      next = owner.map(WordRange::end).orElse(next);
    }
    if (owner.isEmpty() || sentence.token(owner.get().start()).is("my")) {
      return;
    }
    int colon = next;
    while (colon < next + MOST_BEFORE_COLON && !sentence.token(colon).is(":")) {
      colon++;
    }
    boolean that = sentence.token(next).lemma().equals("be") && sentence.token(next + 1).is("that");
    int start = sentence.token(colon).is(":") ? colon : that ? next + 1 : -1;
    if (start > 0) {
      List<Span> content = after(sentence, start);
      if (!content.isEmpty()) {
        add(sentence, "saying", owner, new WordRange(noun, noun + 1), content);
      }
    }
  }

  /** "Roe says no". */
  private void answer(Sentence sentence, int before) {
    int end = sentence.tokens().size();
    int last = sentence.token(end - 1).tag() == Tag.PERIOD ? end - 2 : end - 1;
    if (found.size() == before
        && last > 1
        && ANSWERS.contains(sentence.token(last).lower())
        && isSpeech(sentence.token(last - 1))) {
      TagPhrases.before(sentence, last - 1)
          .filter(source -> source.start() == 0)
          .ifPresent(
              source ->
                  add(
                      sentence,
                      "answer",
                      Optional.of(source),
                      new WordRange(last - 1, last),
                      new WordRange(last, last + 1)));
    }
  }

  private boolean isQuotation(Span span) {
    return quoted.in(span).stream()
        .map(number -> quoted.quotations().get(number))
        .anyMatch(one -> one.form() == Quotation.Form.MARKED && one.parts().contains(span));
  }

  private static boolean isPhrase(Sentence sentence, WordRange range) {
    return TagPhrases.at(sentence, range.start())
        .filter(phrase -> phrase.end() == range.end())
        .isPresent();
  }

  /** Whether words can be a source although a headline's words are often tagged wrongly. */
  private static boolean isName(Sentence sentence, WordRange range) {
    for (int i = range.start(); i < range.end(); i++) {
      Tag tag = sentence.token(i).tag();
      boolean participle = i == range.start() && tag.isOneOf(Tag.VBN, Tag.VBD, Tag.VBG);
      if (!participle && (sentence.token(i).isVerb() || tag.isOneOf(Tag.IN, Tag.MD, Tag.TO))) {
        return false;
      }
    }
    Token last = sentence.token(range.last());
    return last.isNoun() || last.tag() == Tag.PRP;
  }

  private static boolean isWord(Token token) {
    return token.text().chars().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isMark(Token token) {
    return token.tag().isQuotationMark() || "‘'“\"".contains(token.text());
  }
}
