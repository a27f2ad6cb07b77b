package dev.claimant.evaluation.brat;

import dev.claimant.document.Span;
import dev.claimant.evaluation.GoldFormatException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the attributions in a file of <a href="https://brat.nlplab.org/standoff.html">brat standoff
 * annotations</a>, labelled as in PolNeAR: spans (T lines) that are a Source, Cue, Content or
 * Discard, and events (E lines) that join the first three. Other lines are no matter.
 */
public final class BratFile {
  private static final String SUFFIX = ".ann";

  private static final Pattern SPANS =
      Pattern.compile(
          "(T\\d+)\t(\\S+) (\\d{1,9} \\d{1,9}(?:;\\d{1,9} \\d{1,9})*)(?:\t.*)?", Pattern.DOTALL);

  private static final Pattern ARGUMENT = Pattern.compile("([^:]+?)\\d*:([TE]\\d+)");

  private final Path file;
  private final int length;
  private final Map<String, List<Span>> spans = new HashMap<>();
  private final List<Span> discarded = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  /** The number of the line at work, from 1. */
  private int line;

  /**
   * @param length the text's, in code points
   */
  private BratFile(Path file, int length) {
    this.file = file;
    this.length = length;
  }

  /**
   * Reads all annotation files of a folder and the texts next to them.
   *
   * @throws IOException if one cannot be read
   * @throws GoldFormatException if there is none, or one is malformed or does not fit its text
   */
  public static List<BratGold> readAll(Path folder) throws IOException, GoldFormatException {
    if (!Files.isDirectory(folder)) {
      throw new GoldFormatException(
          folder + " is no folder: name the one that holds the .ann files");
    }
    List<BratGold> golds = new ArrayList<>();
    for (Path file : find(folder)) {
      golds.add(read(file));
    }
    if (golds.isEmpty()) {
      throw new GoldFormatException("nothing to read in " + folder + ": no *.ann file in it");
    }
    return golds;
  }

  /** The {@code *.ann} files of a folder, in order of their names. */
  static List<Path> find(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /**
   * Reads an annotation file and the text next to it.
   *
   * @throws IOException if one of the two cannot be read
   * @throws GoldFormatException if one is malformed or they do not fit each other
   */
  static BratGold read(Path file) throws IOException, GoldFormatException {
    String name = String.valueOf(file.getFileName());
    String id = name.substring(0, name.length() - SUFFIX.length());
    Path document = file.resolveSibling(id + ".txt");
    if (!Files.isRegularFile(document)) {
      throw new GoldFormatException(file + ": no text next to it: " + document + " is missing");
    }
    String text = text(document);
    if (text.startsWith("\uFEFF")) {
      throw new GoldFormatException(
          document
              + ": begins with a byte-order mark, which other programs count: take it away and see"
              + " that the offsets in "
              + file
              + " are still right");
    }
    BratFile brat = new BratFile(file, text.codePointCount(0, text.length()));
    brat.read(text(file).split("\n", -1));
    return new BratGold(file, document, id, text, brat.relations, brat.discarded);
  }

  private static String text(Path file) throws IOException, GoldFormatException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new GoldFormatException(file + ": not UTF-8: save it in that encoding");
    }
  }

  private void read(String[] lines) throws GoldFormatException {
    // An event may stand before its spans.
    for (line = 1; line <= lines.length; line++) {
      if (lines[line - 1].matches("(?s)T\\d+\t.*")) {
        addSpans(lines[line - 1]);
      }
    }
    for (line = 1; line <= lines.length; line++) {
      if (lines[line - 1].matches("(?s)E\\d+\t.*")) {
        addEvent(lines[line - 1].substring(lines[line - 1].indexOf('\t')).strip());
      }
    }
  }

  private void addSpans(String text) throws GoldFormatException {
    Matcher parts = SPANS.matcher(text);
    if (!parts.matches()) {
      throw error("a T line must be like “T1<tab>Source 0 5;7 9<tab>words”");
    }
    List<Span> found = new ArrayList<>();
    for (String offsets : parts.group(3).split(";")) {
      String[] ends = offsets.split(" ");
      int start = Integer.parseInt(ends[0]);
      int end = Integer.parseInt(ends[1]);
      if (start >= end || end > length) {
        throw error(
            "no span of the text: " + offsets + "; the text has " + length + " code points");
      }
      found.add(new Span(start, end));
    }
    if (spans.put(parts.group(1), found) != null) {
      throw error(parts.group(1) + " stands on an earlier line too: give each T line its own id");
    }
    if (parts.group(2).equals("Discard")) {
      discarded.addAll(found);
    }
  }

  private void addEvent(String text) throws GoldFormatException {
    Map<String, List<Span>> roles = new HashMap<>();
    for (String argument : text.split("\\s+")) {
      Matcher parts = ARGUMENT.matcher(argument);
      if (!parts.matches()) {
        throw error("an E line must be like “E1<tab>Attribution:T4 Content:T2 Cue:T1 Source:T3”");
      }
      String id = parts.group(2);
      if (id.startsWith("T") && !spans.containsKey(id)) {
        throw error("there is no " + id + ": add its T line, or leave it out here");
      }
      roles
          .computeIfAbsent(parts.group(1), role -> new ArrayList<>())
          .addAll(spans.getOrDefault(id, List.of()));
    }
    if (text.startsWith("Attribution") && roles.containsKey("Content")) {
      relations.add(
          new Relation(
              roles.getOrDefault("Source", List.of()),
              roles.getOrDefault("Cue", List.of()),
              roles.getOrDefault("Content", List.of()),
              OptionalDouble.empty()));
    }
  }

  private GoldFormatException error(String problem) {
    return new GoldFormatException(file + ":" + line + ": " + problem);
  }
}
