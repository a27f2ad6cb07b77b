package dev.claimant.ingest.pdf;

import dev.claimant.document.Metadata;
import dev.claimant.document.Span;
import dev.claimant.ingest.Extraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes paragraphs of the lines of printed pages: drops what stands on page after page, joins
 * lines, also over the end of a column or page, and words that are parted at the end of a line.
 */
final class PageLayout {
  /** On what share of its pages a document has a running head: nearly half, if only on the left. */
  private static final double RUNNING = 0.4;

  /** How many lines at the top of a page, and at its foot, can be running ones. */
  private static final int EDGE = 2;

  /** How much wider than most gaps between lines one is that parts paragraphs. */
  private static final double WIDE_GAP = 1.3;

  /** How many lines before and after a line show how wide its column is. */
  private static final int NEIGHBOURS = 8;

  private static final Pattern BULLET = Pattern.compile("^[•◦▪‣●] ?");

  private static final Pattern ITEM =
      Pattern.compile("(?:[•◦▪‣●–—*-]|\\(?(?:\\d{1,3}|[a-z])[.)])(?: .*)?");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;][”’\"')\\]]*$");

  /** The number of a page: "- 2 -", "Page 2 of 9". */
  private static final Pattern NUMBER =
      Pattern.compile("(?i)[-–—|\\s]*(?:page\\s)?\\d+(?:\\s?(?:of|[/|])\\s?\\d+)?[-–—|\\s]*");

  /** A line whose last word continues in the next: "the adminis-". */
  private static final Pattern PARTED =
      Pattern.compile("(?<![^\\s“‘\"'(\\[])(\\p{L}\\p{Ll}*)[-\u2010\u00AD]$");

  private static final Pattern COMPOUND = Pattern.compile("(\\p{L}\\p{Ll}*)[-\u2010](\\p{Ll}+)");

  private static final Pattern LOWER_CASE = Pattern.compile("^\\p{Ll}+");

  private final List<PageLine> lines;
  private final Map<Integer, Float> leading;
  private final Set<String> compounds;
  private final StringBuilder text = new StringBuilder();

  private PageLayout(List<PageLine> lines, Map<Integer, Float> leading) {
    this.lines = lines;
    this.leading = leading;
    compounds =
        lines.stream()
            .flatMap(line -> COMPOUND.matcher(line.text()).results())
            .map(compound -> compound.group(1) + compound.group(2))
            .collect(Collectors.toSet());
  }

  /**
   * The text of some pages.
   *
   * @param lines by page, in the order in which they are read
   * @param pages how many pages there are, with those that have no lines
   */
  static Extraction text(List<PageLine> lines, int pages) {
    Map<Integer, Float> leading = leading(lines);
    Set<PageLine> running = running(lines, pages, leading);
    List<PageLine> kept =
        lines.stream()
            // What marks the items of a list can stand apart from them.
            .filter(line -> !running.contains(line) && !isMarker(line.text()))
            .toList();
    return new PageLayout(kept, leading).text(pages);
  }

  private static boolean isMarker(String text) {
    return text.length() < 6 && ITEM.matcher(text).matches();
  }

  /** The numbers of pages, and the lines that are the same at one place of many pages. */
  private static Set<PageLine> running(
      List<PageLine> lines, int pages, Map<Integer, Float> leading) {
    Map<String, List<PageLine>> places =
        lines.stream().collect(Collectors.groupingBy(PageLine::page)).values().stream()
            .flatMap(page -> edges(page, leading))
            .collect(
                Collectors.groupingBy(
                    line -> Math.round(line.y()) + line.text().replaceAll("\\d+", "#")));
    Set<PageLine> running = new HashSet<>();
    for (List<PageLine> same : places.values()) {
      if (same.size() >= Math.max(2, RUNNING * pages)
          || NUMBER.matcher(same.get(0).text()).matches()) {
        running.addAll(same);
      }
    }
    return running;
  }

  private static Stream<PageLine> edges(List<PageLine> page, Map<Integer, Float> leading) {
    List<PageLine> down = page.stream().sorted(Comparator.comparing(PageLine::y)).toList();
    List<PageLine> up = page.stream().sorted(Comparator.comparing(PageLine::y).reversed()).toList();
    return Stream.of(down, up).flatMap(lines -> edge(lines, leading).stream()).distinct();
  }

  /** The first lines, if they are set apart from the others. */
  private static List<PageLine> edge(List<PageLine> lines, Map<Integer, Float> leading) {
    for (int i = Math.min(EDGE, lines.size() - 1); i > 0; i--) {
      PageLine inner = lines.get(i);
      float gap = Math.abs(inner.y() - lines.get(i - 1).y());
      if (gap > WIDE_GAP * leading.getOrDefault(Math.round(inner.size()), 0f)) {
        return lines.subList(0, i);
      }
    }
    return List.of();
  }

  /** How far apart lines stand within a paragraph, by the size of their font. */
  private static Map<Integer, Float> leading(List<PageLine> lines) {
    Map<Integer, List<Float>> gaps = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      PageLine before = lines.get(i - 1);
      PageLine line = lines.get(i);
      float gap = line.y() - before.y();
      if (line.page() == before.page() && line.isAsLargeAs(before) && gap > 0) {
        gaps.computeIfAbsent(Math.round(line.size()), size -> new ArrayList<>()).add(gap);
      }
    }
    Map<Integer, Float> leading = new HashMap<>();
    // Where paragraphs are of two lines, half of the gaps are between paragraphs.
    gaps.forEach(
        (size, all) -> leading.put(size, all.stream().sorted().toList().get(all.size() / 4)));
    return leading;
  }

  private Extraction text(int pages) {
    TreeMap<Integer, Integer> starts = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        join(i);
      }
      starts.putIfAbsent(lines.get(i).page(), text.length());
      text.append(BULLET.matcher(lines.get(i).text()).replaceFirst(""));
    }
    List<Span> spans = new ArrayList<>();
    for (int page = 0; page < pages; page++) {
      Map.Entry<Integer, Integer> next = starts.ceilingEntry(page + 1);
      int start = spans.isEmpty() ? 0 : spans.get(page - 1).end();
      spans.add(new Span(start, next == null ? text.length() : next.getValue()));
    }
    return new Extraction(text.toString(), Metadata.NONE, spans, List.of());
  }

  /** Puts between the text so far and a line what belongs there. */
  private void join(int index) {
    String before = lines.get(index - 1).text();
    String next = lines.get(index).text();
    Matcher half = PARTED.matcher(before);
    Matcher rest = LOWER_CASE.matcher(next);
    if (isNewParagraph(index)) {
      text.append("\n\n");
    } else if (half.find() && rest.find() && !compounds.contains(half.group(1) + rest.group())) {
      text.setLength(text.length() - 1);
    } else if (!endsInDash(before)) {
      text.append(' ');
    }
  }

  private static boolean endsInDash(String text) {
    int last = text.length() - 1;
    return last > 0
        && "-\u2010–—".indexOf(text.charAt(last)) >= 0
        && !Character.isWhitespace(text.charAt(last - 1));
  }

  private boolean isNewParagraph(int index) {
    PageLine before = lines.get(index - 1);
    PageLine line = lines.get(index);
    boolean sentenceEnds = SENTENCE_END.matcher(before.text()).find();
    boolean goesOn = !sentenceEnds && LOWER_CASE.matcher(line.text()).find();
    if (!before.isAsLargeAs(line)
        || BULLET.matcher(line.text()).find()
        || (sentenceEnds && ITEM.matcher(line.text()).matches())
        || (!goesOn && isShort(index - 1))) {
      return true;
    }
    float gap = line.y() - before.y();
    if (line.page() == before.page() && gap > 0) {
      return gap > WIDE_GAP * leading.getOrDefault(Math.round(line.size()), gap)
          || (line.left() > before.left() + before.size() / 2
              && !ITEM.matcher(before.text()).matches());
    }
    // Another column or page.
    return sentenceEnds;
  }

  /** Whether the first word of the next line would have found its place in a line. */
  private boolean isShort(int index) {
    PageLine line = lines.get(index);
    PageLine next = lines.get(index + 1);
    int word = (next.text() + " ").indexOf(' ') + 1;
    float width = word * (next.right() - next.left()) / next.text().length();
    float edge = 0;
    for (int i = Math.max(0, index - NEIGHBOURS);
        i < Math.min(lines.size(), index + NEIGHBOURS);
        i++) {
      PageLine other = lines.get(i);
      if (other.page() == line.page()
          && other.isAsLargeAs(line)
          && Math.abs(other.left() - line.left()) < 1.5 * line.size()) {
        edge = Math.max(edge, other.right());
      }
    }
    return line.right() + width + line.size() < edge;
  }
}
