package dev.claimant.evaluation.claims;

import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds words of a gold file in a document. They must stand there letter by letter and not within
 * longer words; any white space stands for any other.
 */
final class TextFinder {
  /** Stands for any words between two others. */
  private static final String GAP = " … ";

  private static final int HINT_LENGTH = 40;

  /** The document's text with each run of white space as one blank. */
  private final String text;

  /** The offset in the document of each character of {@link #text}, and of its end. */
  private final int[] offsets;

  private final String folded;

  TextFinder(String document) {
    StringBuilder collapsed = new StringBuilder(document.length());
    int[] found = new int[document.length() + 1];
    for (int i = 0; i < document.length(); i++) {
      boolean blank = Character.isWhitespace(document.charAt(i));
      if (!blank || i == 0 || !Character.isWhitespace(document.charAt(i - 1))) {
        found[collapsed.length()] = i;
        collapsed.append(blank ? ' ' : document.charAt(i));
      }
    }
    found[collapsed.length()] = document.length();
    text = collapsed.toString();
    offsets = Arrays.copyOf(found, text.length() + 1);
    folded = fold(text);
  }

  /**
   * Where the words stand, in order. “first … last” stands for every stretch from the one to the
   * other that holds no shorter one.
   */
  List<Span> find(String words) {
    String wanted = collapse(words);
    List<Span> found = occurrences(wanted);
    int gap = wanted.indexOf(GAP);
    if (found.isEmpty() && gap > 0) {
      found =
          stretches(
              occurrences(wanted.substring(0, gap)),
              occurrences(wanted.substring(gap + GAP.length())));
    }
    return found.stream().map(this::inDocument).toList();
  }

  /** What the document has instead of words that do not stand in it. */
  Optional<String> hint(String words) {
    String wanted = collapse(words);
    int gap = wanted.indexOf(GAP);
    if (gap > 0) {
      String first = wanted.substring(0, gap);
      String last = wanted.substring(gap + GAP.length());
      if (occurrences(first).isEmpty()) {
        return Optional.of(missing(first));
      }
      return Optional.of(
          occurrences(last).isEmpty()
              ? missing(last)
              : "“" + last + "” does not follow “" + first + "”");
    }
    return nearest(wanted);
  }

  private String missing(String words) {
    return "“" + words + "” does not stand there" + nearest(words).map(at -> ": " + at).orElse("");
  }

  private Optional<String> nearest(String wanted) {
    if (text.contains(wanted)) {
      return Optional.of("it stands there only within longer words");
    }
    String asked = fold(wanted);
    int at = folded.indexOf(asked);
    if (at >= 0) {
      return Optional.of("the document has “" + text.substring(at, at + asked.length()) + "”");
    }
    int length = longestPrefix(asked);
    int firstTwoWords = asked.indexOf(' ', asked.indexOf(' ') + 1);
    if (firstTwoWords < 0 || length < firstTwoWords) {
      return Optional.empty();
    }
    at = folded.indexOf(asked.substring(0, length));
    int end = Math.min(text.length(), at + length + HINT_LENGTH);
    return Optional.of(
        "the document has “"
            + text.substring(at, at + length)
            + "” followed by “"
            + text.substring(at + length, end)
            + "”");
  }

  /** The length of the longest beginning of {@code asked} that stands in the document. */
  private int longestPrefix(String asked) {
    int low = 0;
    int high = asked.length();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (folded.contains(asked.substring(0, middle))) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private List<Span> occurrences(String wanted) {
    List<Span> found = new ArrayList<>();
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      if (isEdge(at) && isEdge(at + wanted.length())) {
        found.add(new Span(at, at + wanted.length()));
      }
    }
    return found;
  }

  private boolean isEdge(int at) {
    return at == 0
        || at == text.length()
        || !Character.isLetterOrDigit(text.codePointBefore(at))
        || !Character.isLetterOrDigit(text.codePointAt(at));
  }

  private static List<Span> stretches(List<Span> firsts, List<Span> lasts) {
    List<Span> found = new ArrayList<>();
    int next = 0;
    for (Span last : lasts) {
      int before = next;
      while (next < firsts.size() && firsts.get(next).end() <= last.start()) {
        next++;
      }
      if (next > before) {
        found.add(Span.covering(firsts.get(next - 1), last));
      }
    }
    return found;
  }

  private Span inDocument(Span span) {
    return new Span(offsets[span.start()], offsets[span.end() - 1] + 1);
  }

  private static String collapse(String words) {
    StringBuilder collapsed = new StringBuilder(words.length());
    for (char c : words.strip().toCharArray()) {
      boolean blank = Character.isWhitespace(c);
      if (!blank) {
        collapsed.append(c);
      } else if (collapsed.charAt(collapsed.length() - 1) != ' ') {
        collapsed.append(' ');
      }
    }
    return collapsed.toString();
  }

  /**
   * The text without the difference of case, of quotation marks and of dashes, as long as it is.
   */
  private static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] =
          switch (folded[i]) {
            case '‘', '’' -> '\'';
            case '“', '”' -> '"';
            case '–', '—' -> '-';
            case '\u00a0', '\u202f' -> ' ';
            default -> Character.toLowerCase(folded[i]);
          };
    }
    return new String(folded);
  }
}
