package dev.claimant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.record.ClaimReader;
import dev.claimant.record.ClaimRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Articles made up for a test: {@code corpus/<name>/} has the texts, {@code <name>-groups.tsv} says
 * which of their figures are of the same thing, and {@code <name>.claims.jsonl} has their records.
 */
record TestCorpus(String name) {
  private static final Path FOLDER = Path.of("src/test/resources/dev/claimant/corpus");

  static List<String> names() {
    return List.of("march", "june", "september");
  }

  /** Where a figure stands that belongs to a group. */
  private record Place(String document, int start, String words) {}

  List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(name))) {
      return files.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
  }

  Path recordFile() {
    return FOLDER.resolve(name + ".claims.jsonl");
  }

  List<ClaimRecord> records() throws Exception {
    return ClaimReader.read(recordFile());
  }

  /**
   * The claims of each group as it should be, by its name. A figure that the pipeline missed is in
   * none.
   */
  Map<String, List<ClaimRecord>> groups() throws Exception {
    List<ClaimRecord> records = records();
    Map<String, List<ClaimRecord>> groups = new TreeMap<>();
    for (Map.Entry<String, Place> entry : places()) {
      List<ClaimRecord> group = groups.computeIfAbsent(entry.getKey(), of -> new ArrayList<>());
      find(records, entry.getValue()).ifPresent(group::add);
    }
    return groups;
  }

  private List<Map.Entry<String, Place>> places() throws IOException {
    List<Map.Entry<String, Place>> places = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve(name + "-groups.tsv"))) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        Place place = new Place(cells[1], Integer.parseInt(cells[2]), cells[3]);
        String text = Files.readString(FOLDER.resolve(name).resolve(place.document() + ".txt"));
        int at = text.offsetByCodePoints(0, place.start());
        assertThat(text.substring(at)).as(line).startsWith(place.words());
        places.add(Map.entry(cells[0], place));
      }
    }
    return places;
  }

  private static Optional<ClaimRecord> find(Collection<ClaimRecord> records, Place place) {
    int end = place.start() + place.words().codePointCount(0, place.words().length());
    return records.stream()
        .filter(record -> record.quantity().isPresent())
        .filter(record -> record.document().id().equals(place.document()))
        .filter(record -> record.span().start() < end && place.start() < record.span().end())
        .findFirst();
  }
}
