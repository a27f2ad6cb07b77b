package dev.claimant.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlesTest {
  private final Path folder;

  ArticlesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "1, One two.",
    "2, One two.",
    "3, One two.|Three four five.",
    "9, One two.|Three four five.|Six."
  })
  void anExcerptEndsWithAParagraph(int words, String excerpt) {
    String text = "One two.\n\nThree four five.\n\nSix.\n";
    assertThat(Articles.excerpt(text, words)).isEqualTo(excerpt.replace("|", "\n\n"));
  }

  @Test
  void whatCannotBeReadIsLeftOutAndNamed() throws IOException {
    Path blank = Files.writeString(folder.resolve("blank.txt"), " \n");
    List<String> leftOut = new ArrayList<>();
    assertThat(Articles.in(folder, leftOut::add)).isEmpty();
    assertThat(leftOut).singleElement().asString().startsWith(blank + ": left out: ");
  }

  @Test
  void articlesAreRepeatedWithIdsOfTheirOwn() throws IOException {
    Path file = folder.resolve("many.jsonl");
    assertThat(Benchmark.write(file, List.of("One \"two\".", "Three."), 3)).isEqualTo(5);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines)
        .extracting(line -> line.get("id").asText() + " " + line.get("text").asText())
        .containsExactly("article-0 One \"two\".", "article-1 Three.", "article-2 One \"two\".");
  }
}
