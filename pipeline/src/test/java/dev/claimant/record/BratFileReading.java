package dev.claimant.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A brat file as brat's documentation says to read it, which fails on whatever brat or INCEpTION
 * would not take. Offsets count code points.
 */
record BratFileReading(
    Map<String, Mark> marks,
    Map<String, Event> events,
    List<Relation> relations,
    List<Attribute> attributes,
    Map<String, String> notes) {
  private static final Pattern LINE = Pattern.compile("(([TERA#])([1-9][0-9]*))\t(.+)");
  private static final Pattern MARK =
      Pattern.compile("([A-Za-z][A-Za-z-]+) (\\d+ \\d+(?:;\\d+ \\d+)*)\t([^\t]+)");
  private static final Pattern EVENT =
      Pattern.compile("([A-Za-z]+):(T\\d+)((?: [A-Za-z]+\\d*:T\\d+)*)");
  private static final Pattern RELATION =
      Pattern.compile("([A-Za-z]+) Arg1:([TE]\\d+) Arg2:([TE]\\d+)");
  private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z]+) ([TE]\\d+)(?: ([a-z-]+))?");
  private static final Pattern NOTE = Pattern.compile("AnnotatorNotes ([TE]\\d+)\t(.+)");

  /** The characters of marked words that are no white space, by their places. */
  record Mark(String type, Set<Integer> characters) {}

  record Event(String type, Mark trigger, Map<String, Mark> arguments) {}

  record Relation(String type, String from, String to) {}

  record Attribute(String name, String target, String value) {}

  static BratFileReading of(String text, String file) {
    BratFileReading read =
        new BratFileReading(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashMap<>());
    assertThat(file)
        .satisfiesAnyOf(f -> assertThat(f).isEmpty(), f -> assertThat(f).endsWith("\n"));
    // As brat does: Python ends lines at all of these.
    List<String> lines = List.of(file.split("[\n\u000B\f\r\u001C-\u001E\u0085\u2028\u2029]"));
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String line : file.isEmpty() ? List.<String>of() : lines) {
      Matcher parts = matched(LINE, line);
      int number = counts.merge(parts.group(2), 1, Integer::sum);
      assertThat(parts.group(3)).as(line).isEqualTo(String.valueOf(number));
      read.add(text.codePoints().toArray(), parts.group(1), parts.group(4));
    }
    return read;
  }

  private static Matcher matched(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    assertThat(matcher.matches()).as(line).isTrue();
    return matcher;
  }

  private void add(int[] text, String id, String line) {
    switch (id.charAt(0)) {
      case 'T' -> marks.put(id, mark(text, matched(MARK, line)));
      case 'E' -> events.put(id, event(matched(EVENT, line)));
      case 'R' -> {
        Matcher parts = matched(RELATION, line);
        relations.add(new Relation(parts.group(1), known(parts.group(2)), known(parts.group(3))));
      }
      case 'A' -> {
        Matcher parts = matched(ATTRIBUTE, line);
        String value = parts.group(3) == null ? "" : parts.group(3);
        attributes.add(new Attribute(parts.group(1), known(parts.group(2)), value));
      }
      default -> {
        Matcher parts = matched(NOTE, line);
        assertThat(notes.put(known(parts.group(1)), parts.group(2))).isNull();
      }
    }
  }

  private static Mark mark(int[] text, Matcher parts) {
    Set<Integer> characters = new TreeSet<>();
    List<String> words = new ArrayList<>();
    int last = -1;
    for (String offsets : parts.group(2).split(";")) {
      int[] ends = Arrays.stream(offsets.split(" ")).mapToInt(Integer::parseInt).toArray();
      assertThat(ends[0]).isGreaterThan(last).isLessThan(ends[1]);
      last = ends[1];
      words.add(new String(text, ends[0], ends[1] - ends[0]));
      for (int i = ends[0]; i < ends[1]; i++) {
        if (isVisible(text[i])) {
          characters.add(i);
        }
      }
    }
    assertThat(parts.group(3)).isEqualTo(String.join(" ", words));
    return new Mark(parts.group(1), characters);
  }

  /** Whether a character is one that a mark must keep. */
  static boolean isVisible(int character) {
    return !Character.isWhitespace(character) && !Character.isISOControl(character);
  }

  private Event event(Matcher parts) {
    Mark trigger = Objects.requireNonNull(marks.get(parts.group(2)));
    // brat takes an event only on a mark of its own type.
    assertThat(trigger.type()).isEqualTo(parts.group(1));
    Map<String, Mark> arguments = new LinkedHashMap<>();
    for (String argument : parts.group(3).strip().split(" ")) {
      String[] role = argument.split(":");
      arguments.put(role[0], Objects.requireNonNull(marks.get(role[1])));
    }
    return new Event(parts.group(1), trigger, arguments);
  }

  private String known(String id) {
    assertThat(marks.containsKey(id) || events.containsKey(id)).as(id).isTrue();
    return id;
  }

  /** The quantity or event whose note gives the id of a claim. */
  String target(String claim) {
    return notes.entrySet().stream()
        .filter(note -> (note.getValue() + ";").startsWith("id: " + claim + ";"))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** What a quantity or event is related to, by the relation. */
  List<Mark> related(String from, String relation) {
    return relations.stream()
        .filter(one -> one.from().equals(from) && one.type().equals(relation))
        .map(one -> Objects.requireNonNull(marks.get(one.to())))
        .toList();
  }
}
