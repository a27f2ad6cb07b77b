package dev.claimant.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads subtitles, SubRip or WebVTT. Their cues are joined to paragraphs: a new one begins with a
 * speaker's label ("JOHN:") or mark ("- ", ">> "), and at the end of a sentence if a silence
 * follows or the paragraph is long.
 */
final class Subtitles {
  private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})[,.](\\d{1,3})";

  private static final Pattern TIMES =
      Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "\\b.*");

  private static final Pattern BEGINNING =
      Pattern.compile("\uFEFF?(?:WEBVTT\\b|\\s*(?:\\d{1,9}\\s*\\R)?" + TIMES.pattern() + ")");

  /** What of WebVTT is no cue, up to a blank line. */
  private static final Pattern NO_CUE = Pattern.compile("(?:WEBVTT|NOTE|STYLE|REGION)\\b.*");

  private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");

  /** A speaker as WebVTT has it: {@code <v John>We lost</v>}. */
  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s<>]*)?\\s+([^<>]+)>");

  /** Style and place, which are not read. */
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][^<>]{0,100}>|<[\\d:.]+>|\\{\\\\[^{}]*\\}");

  /** What is heard and not said: "[MUSIC]", "(Applause)", "♪ La la ♪". */
  private static final Pattern NOISE = Pattern.compile("[\\[(][^\\[\\]()]*[\\])]|[♪♫].*");

  private static final Pattern MARK = Pattern.compile("(?:[-–—]|>+)\\s*(?=\\S)");

  private static final Pattern LABEL =
      Pattern.compile(
          "\\[?\\p{Lu}(?:[\\p{Lu}\\p{M}\\d.'’ -]{0,40}|\\p{Ll}+(?: \\p{Lu}\\p{L}+){0,2})\\]?:\\s.*");

  private static final Pattern SENTENCE_END = Pattern.compile("[.?!…][\"”’')\\]]*$");

  /** For as long as this, in milliseconds, nobody is silent within what he has to say. */
  private static final int SILENCE = 3000;

  /** As many characters as a long paragraph has. */
  private static final int LONG = 600;

  private record Cue(long start, long end, List<String> lines) {
    static Cue of(Matcher times) {
      return new Cue(millis(times, 1), millis(times, 5), new ArrayList<>());
    }

    private static long millis(Matcher times, int group) {
      String hours = times.group(group);
      return ((hours == null ? 0 : Long.parseLong(hours)) * 3600
                  + Long.parseLong(times.group(group + 1)) * 60
                  + Long.parseLong(times.group(group + 2)))
              * 1000
          + Long.parseLong(times.group(group + 3));
    }
  }

  private final StringBuilder text = new StringBuilder();
  private int paragraph;
  private String last = "";

  private Subtitles() {}

  /** Whether a text is subtitles: the times of a cue come first, or the name of WebVTT. */
  static boolean begin(String head) {
    return BEGINNING.matcher(head).lookingAt();
  }

  /** What is said in subtitles. */
  static String text(String file) {
    Subtitles subtitles = new Subtitles();
    long end = 0;
    for (Cue cue : cues(file)) {
      for (String line : cue.lines) {
        subtitles.add(shown(line), cue.start - end > SILENCE);
        end = cue.end;
      }
    }
    return subtitles.text.toString();
  }

  private static List<Cue> cues(String file) {
    List<Cue> cues = new ArrayList<>();
    Cue cue = new Cue(0, 0, new ArrayList<>());
    boolean afterBlank = true;
    boolean passedOver = false;
    for (String line : file.lines().toList()) {
      Matcher times = TIMES.matcher(line);
      if (times.matches()) {
        int above = cue.lines.size() - 1;
        if (above >= 0 && NUMBER.matcher(cue.lines.get(above)).matches()) {
          cue.lines.remove(above);
        }
        cue = Cue.of(times);
        cues.add(cue);
        passedOver = false;
      } else if (line.isBlank()) {
        passedOver = false;
      } else if (passedOver || (afterBlank && NO_CUE.matcher(line).matches())) {
        passedOver = true;
      } else {
        cue.lines.add(line);
      }
      afterBlank = line.isBlank();
    }
    return cues;
  }

  private static String shown(String line) {
    String named = VOICE.matcher(line).replaceAll("$1: ");
    return TAG.matcher(named)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .strip();
  }

  private void add(String line, boolean afterSilence) {
    // Captions that roll show each line twice.
    if (line.isEmpty() || line.equals(last) || NOISE.matcher(line).matches()) {
      return;
    }
    last = line;
    Matcher mark = MARK.matcher(line);
    boolean marked = mark.lookingAt();
    String words = marked ? line.substring(mark.end()) : line;
    boolean ended =
        SENTENCE_END.matcher(text).region(Math.max(0, text.length() - 5), text.length()).find();
    int length = text.length() - paragraph;
    if (marked
        || LABEL.matcher(words).matches()
        || (ended && (afterSilence || length > LONG))
        || length > 3 * LONG) {
      text.append(text.isEmpty() ? "" : "\n\n");
      paragraph = text.length();
    } else {
      text.append(text.isEmpty() ? "" : " ");
    }
    text.append(words);
  }
}
