package dev.claimant.text;

import dev.claimant.document.Quotation;
import dev.claimant.document.Span;
import dev.claimant.support.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the turns of transcripts and interviews: paragraphs with a speaker's label before them
 * ({@code SMITH:}, {@code ANN SMITH, HOST:}, {@code The CHAIRMAN:}, {@code [Smith]}, {@code
 * **Smith:**}, {@code Q:}), and those after them that go on. Since a colon alone labels much else,
 * the labels of a text must look like a conversation: they take turns, say "I" or ask.
 */
final class Turns {
  /** No label is longer. */
  private static final int LONGEST_LABEL = 120;

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
  private static final String NAME =
      "(?<name>" + WORD + "(?: (?:of|de|da|von|van|der|den|la|al|bin|" + WORD + ")){0,5})";

  /** "HOST" of "ANN SMITH, HOST", "Analyst" of "Ann Smith -- Analyst", "R-TX" in brackets. */
  private static final String MORE = "(?<more>(?:, ?| [-–—]{1,2} | ?\\()[^:\\n?!]{1,80})?";

  /** What a label is marked with. */
  private enum Form {
    BOLD("\\*\\*" + NAME + MORE + "(?::\\*\\*|\\*\\*:)\\s+"),
    BRACKET("\\[" + NAME + "(?<more>)\\]:?\\s+(?=[\\p{Lu}\\d])"),
    HANDLE(NAME + "(?<more>) @\\w+ [·•] [^:\\n]{1,30}:\\s+"),
    QUESTION("(?<name>Q|Question)(?<more>)[:.]\\s+(?=[^\\p{Ll}])"),
    ANSWER("(?<name>A|Answer)(?<more>)[:.]\\s+(?=[^\\p{Ll}])"),
    COLON(NAME + MORE + ":\\s+(?=[^\\p{Ll}])");

    private final Pattern pattern;

    Form(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  /** The names of titles, by which a name in capitals after one is told: "Mr. SMITH". */
  private static final Pattern TITLE_AND_CAPITALS =
      Pattern.compile("\\p{Lu}\\p{Ll}+\\.?(?: \\p{Lu}\\p{Ll}+\\.?)* \\p{Lu}{2}[\\p{Lu}'’ -]*");

  private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]*[”\"]");
  private static final Pattern FIRST_PERSON =
      Pattern.compile("\\bI\\b|\\b(?i:me|my|mine|we|us|our|ours)\\b(?!\\.)");
  private static final Pattern SECOND_PERSON = Pattern.compile("(?i)\\byou(?:r|rs)?\\b");

  /** A paragraph between two turns that goes on the first: a sentence, no heading, no direction. */
  private static final Pattern GOING_ON = Pattern.compile("(?s)[^(\\[#].*\\p{Ll}.*[.?!…—\"”’-]");

  /** Labels that no speaker has, in lower case. */
  private static final Set<String> NO_SPEAKERS =
      Set.copyOf(WordList.words(Turns.class, "labels.txt"));

  /**
   * A paragraph with a label.
   *
   * @param name the label without title, role and marks
   * @param key the name's last word, by which a shorter label is the same
   */
  private record Labelled(
      int paragraph, Form form, Span name, boolean more, Span words, String key) {}

  private final String text;
  private final List<Span> paragraphs;

  private Turns(String text, List<Span> paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
  }

  /** The turns of a text, in order; none unless it has a conversation. */
  static List<Quotation> find(String text, List<Span> paragraphs) {
    return new Turns(text, paragraphs).find();
  }

  /** Whether somebody speaks of themselves, outside of quotation marks. */
  static boolean isFirstPerson(String words) {
    return FIRST_PERSON.matcher(QUOTED.matcher(words).replaceAll("")).find();
  }

  private List<Quotation> find() {
    List<Labelled> labelled = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      labelled(i).ifPresent(labelled::add);
    }
    List<Labelled> turns = spoken(labelled);
    List<Quotation> found = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      Labelled turn = turns.get(i);
      List<Span> parts = new ArrayList<>(List.of(turn.words));
      int next = i + 1 < turns.size() ? turns.get(i + 1).paragraph : turn.paragraph + 1;
      for (int later = turn.paragraph + 1; later < next && goesOn(later); later++) {
        parts.add(paragraphs.get(later));
      }
      found.add(new Quotation(parts, Quotation.Form.TURN, Optional.of(turn.name)));
    }
    return found;
  }

  private boolean goesOn(int paragraph) {
    return GOING_ON.matcher(paragraphs.get(paragraph).of(text)).matches();
  }

  private Optional<Labelled> labelled(int number) {
    Span paragraph = paragraphs.get(number);
    int start = paragraph.start();
    for (Form form : Form.values()) {
      Matcher matcher = form.pattern.matcher(text);
      matcher.region(start, Math.min(paragraph.end(), start + LONGEST_LABEL));
      matcher.useTransparentBounds(true);
      if (matcher.lookingAt() && matcher.end() < paragraph.end()) {
        Span words = new Span(matcher.end(), paragraph.end());
        Span name = new Span(matcher.start("name"), matcher.end("name"));
        String key = name.of(text).toLowerCase(Locale.ROOT);
        boolean more = matcher.group("more") != null && !matcher.group("more").isEmpty();
        return isQuoted(words) || NO_SPEAKERS.contains(key)
            ? Optional.empty()
            : Optional.of(
                new Labelled(
                    number, form, name, more, words, key.substring(key.lastIndexOf(' ') + 1)));
      }
    }
    return Optional.empty();
  }

  /** Whether all of a text stands in marks: then they are the quotation. */
  private boolean isQuoted(Span words) {
    return QuotationMarks.isMark(text.charAt(words.start()))
        && QuotationMarks.isMark(text.charAt(words.end() - 1));
  }

  /** Those of the labelled paragraphs that somebody speaks. */
  private List<Labelled> spoken(List<Labelled> labelled) {
    if (isConversation(labelled)) {
      return labelled;
    }
    boolean marked = distinct(labelled, this::isMarked) > 1;
    return labelled.stream()
        .filter(
            one ->
                one.form == Form.HANDLE
                    || (isMarked(one) && (marked || isFirstPerson(one.words.of(text)))))
        .toList();
  }

  private boolean isMarked(Labelled one) {
    return one.form == Form.BOLD || one.form == Form.BRACKET || one.form == Form.HANDLE;
  }

  private boolean isConversation(List<Labelled> labelled) {
    Set<Form> forms = labelled.stream().map(Labelled::form).collect(Collectors.toSet());
    if (forms.contains(Form.QUESTION) && forms.contains(Form.ANSWER)) {
      return true;
    }
    if (distinct(labelled, one -> true) < 2) {
      return false;
    }
    boolean broadcast = labelled.stream().anyMatch(one -> one.more && isCapitals(one));
    boolean parliament = distinct(labelled, this::isTitleAndCapitals) > 1;
    long asking = labelled.stream().filter(this::isSpoken).count();
    boolean personal = labelled.stream().anyMatch(one -> isFirstPerson(one.words.of(text)));
    long names = labelled.stream().filter(this::isName).count();
    return broadcast
        || parliament
        || (takesTurns(labelled) && 4 * asking >= labelled.size())
        || (personal && 2 * asking >= labelled.size() && 2 * names >= labelled.size());
  }

  private static long distinct(List<Labelled> labelled, Predicate<Labelled> which) {
    return labelled.stream().filter(which).map(Labelled::key).distinct().count();
  }

  private boolean isCapitals(Labelled one) {
    String name = one.name.of(text);
    return name.length() > 2 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  private boolean isTitleAndCapitals(Labelled one) {
    return TITLE_AND_CAPITALS.matcher(one.name.of(text)).matches();
  }

  private boolean isName(Labelled one) {
    return one.name.of(text).indexOf(' ') > 0 || isCapitals(one);
  }

  private boolean isSpoken(Labelled one) {
    String words = one.words.of(text);
    return words.endsWith("?")
        || isFirstPerson(words)
        || SECOND_PERSON.matcher(QUOTED.matcher(words).replaceAll("")).find();
  }

  /** Whether a label comes again after another one. */
  private static boolean takesTurns(List<Labelled> labelled) {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < labelled.size(); i++) {
      Integer before = last.put(labelled.get(i).key, i);
      if (before != null && before < i - 1) {
        return true;
      }
    }
    return false;
  }
}
