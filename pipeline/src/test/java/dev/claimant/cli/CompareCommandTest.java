package dev.claimant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private static final Path RECORDS =
      Path.of("src/test/resources/dev/claimant/corpus/march.claims.jsonl");

  private final Cli cli = new Cli();
  private final Path folder;

  CompareCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void showsWhoSaidWhatWhen() {
    Cli.Result result = cli.run("compare", RECORDS);
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith(
            """
            people, killed · Slovenia · flood
              5 figures in 5 documents, 12 to 17; 3 agree
              2025-03-02   At least 12 people  civil protection agency  [01-flood-wire]
            """)
        .contains("Merrow Freight on ");
  }

  @Test
  void readsFoldersAtAnyDepthAndEachFileOnce() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("a/b"));
    Path file = Files.copy(RECORDS, deep.resolve("march.claims.jsonl"));
    Files.writeString(folder.resolve("a/march.ledger.jsonl"), "{}");
    Cli.Result result = cli.run("compare", folder, file, folder.resolve("a"));
    assertThat(result.out()).isEqualTo(cli.run("compare", RECORDS).out());
  }

  @Test
  void showsOnlyWhatIsAskedFor() {
    Cli.Result result = cli.run("compare", RECORDS, "--about", "North Korean soldiers wounded");
    assertThat(result.out())
        .isEqualTo(
            """
            soldiers, wounded · North Korea
              1 figure in 1 document, 2,900
              2025-03-20   2,900 North Korean soldiers  Ukrainian general staff  [09-troops-losses]

            """);
  }

  @Test
  void saysThatNothingIsFound() throws IOException {
    Cli.Result none = cli.run("compare", RECORDS, "--about", "penguins");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.out()).isEmpty();
    assertThat(none.err())
        .contains("none of the claims (148) of the documents (30) is about \"penguins\"");
    Path empty = Files.writeString(folder.resolve("empty.jsonl"), "");
    Cli.Result nothing = cli.run("compare", empty);
    assertThat(nothing.exitCode()).isEqualTo(1);
    assertThat(nothing.err()).contains("no claims");
    Path one = Files.writeString(folder.resolve("one.jsonl"), Files.readAllLines(RECORDS).get(0));
    assertThat(cli.run("compare", one).err())
        .contains("no two of the claims (1) of the documents (1)");
  }

  @Test
  void saysThatNoDocumentHasADate() throws IOException {
    String undated = Files.readString(RECORDS).replaceAll("\"(date|from|to)\":\"[^\"]*\",?", "");
    Path file = Files.writeString(folder.resolve("undated.jsonl"), undated);
    Cli.Result result = cli.run("compare", file, "--about", "troops");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).contains("no date").doesNotContain("2025");
    assertThat(result.err()).contains("no document has a date", "--date");
  }

  @Test
  void refusesWhatHoldsNoRecords() throws IOException {
    Path text = Files.writeString(folder.resolve("news.txt"), "All is well.");
    assertWrong(cli.run("compare", text), "news.txt:1", "not JSON");
    assertWrong(cli.run("compare", folder), "has no .claims.jsonl");
    assertWrong(cli.run("compare", folder.resolve("none.jsonl")), "cannot read", "no such file");
    assertWrong(cli.run("compare"), "Missing required parameter");
    Path other = Files.writeString(folder.resolve("other.jsonl"), "{\"id\": 3}");
    assertWrong(cli.run("compare", other), "other.jsonl:1");
  }

  @Test
  void writesAPage() throws IOException {
    Path page = folder.resolve("out/page.html");
    Cli.Result result = cli.run("compare", RECORDS, "--html", page, "--about", "troops");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("wrote " + page);
    assertThat(Files.readString(page)).contains("<svg", "Claims about troops");
  }

  @Test
  void refusesAPageThatCannotBeWritten() throws IOException {
    assertWrong(
        cli.run("compare", RECORDS, "--html", folder.resolve("page.txt")), "ends with .html");
    Path file = Files.writeString(folder.resolve("file"), "");
    assertWrong(cli.run("compare", RECORDS, "--html", file.resolve("page.html")), "cannot write");
  }

  private static void assertWrong(Cli.Result result, String... messages) {
    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(messages).doesNotContain("internal error", "\tat ");
  }
}
