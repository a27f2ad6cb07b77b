package dev.claimant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand documents of which more than two hundred are bad, in eleven ways. */
class FaultyDocumentsTest {
  private static final int GOOD = 800;
  private static final int OF_EACH = 20;

  private final Path folder;
  private final Path news;
  private final Random random = new Random(7);
  private final Map<String, String> expected = new HashMap<>();

  FaultyDocumentsTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    news = Files.createDirectory(folder.resolve("news"));
  }

  @Test
  void everyGoodDocumentIsThereAndEveryBadOneHasAReason() throws Exception {
    for (int i = 0; i < GOOD; i++) {
      String text = "Number " + random.nextInt(1000) + " of " + i + " says so.";
      Files.writeString(news.resolve(String.format("d%03d.txt", i * 7919 % GOOD)), text);
    }
    Cli cli =
        new Cli(
            new Terminal(false, false, false),
            "",
            text -> text.startsWith("Le gouvernement") ? "fra" : "eng");
    Path good = folder.resolve("good");
    assertThat(cli.run("extract", news, "-o", good).exitCode()).isZero();

    bad("empty", new byte[0], "empty");
    unreadable();
    bad("binary", randomBytes(5000), "binary");
    bad("pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Cat".getBytes(StandardCharsets.US_ASCII), "malformed");
    byte[] packed = gzip("Some text that is longer than its gzip header.", 1);
    bad("gzip", Arrays.copyOf(packed, packed.length / 2), "malformed");
    bad("latin", "Café 5".getBytes(StandardCharsets.ISO_8859_1), "encoding");
    bad("line", "word ".repeat(4_000_000).getBytes(StandardCharsets.US_ASCII), "too long");
    bad(
        "nested",
        ("<html><body>" + "<div>".repeat(10_000) + "5").getBytes(StandardCharsets.US_ASCII),
        "malformed");
    bad("bomb", gzip("\0".repeat(1 << 20), 300), "too long");
    bad("lines", "{\"text\": \"5\"\n".getBytes(StandardCharsets.US_ASCII), "malformed");
    bad("french", "Le gouvernement a dit non.".getBytes(StandardCharsets.US_ASCII), "language");
    Path both = folder.resolve("both");
    Cli.Result result = cli.run("extract", news, "-o", both, "--threads", "4");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(reasons(both.resolve("ledger.jsonl"))).containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(claims(both)).hasSize(GOOD).isEqualTo(claims(good));
    assertThat(result.err()).contains(GOOD + " documents, ").doesNotContain("\tat ");
  }

  /** Adds bad documents that are all the same file. */
  private void bad(String kind, byte[] bytes, String reason) throws IOException {
    Path file = Files.write(folder.resolve(kind), bytes);
    for (int i = 0; i < OF_EACH; i++) {
      Files.createLink(news.resolve("b-" + kind + i + ".txt"), file);
      expected.put("b-" + kind + i, reason);
    }
  }

  /** Adds links to nothing: the superuser can read whatever there is. */
  private void unreadable() throws IOException {
    for (int i = 0; i < OF_EACH; i++) {
      Files.createSymbolicLink(news.resolve("b-gone" + i + ".txt"), folder.resolve("gone"));
      expected.put("b-gone" + i, "unreadable");
    }
  }

  private byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] gzip(String text, int times) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < times; i++) {
        out.write(bytes);
      }
    }
    return packed.toByteArray();
  }

  private static Map<String, String> reasons(Path ledger) throws IOException {
    Map<String, String> reasons = new HashMap<>();
    for (String line : Files.readAllLines(ledger)) {
      JsonNode entry = new ObjectMapper().readTree(line);
      if (entry.has("reason")) {
        reasons.put(entry.get("id").asText().replaceFirst("/1$", ""), entry.get("reason").asText());
      }
    }
    return reasons;
  }

  private static Map<String, String> claims(Path in) throws IOException {
    Map<String, String> claims = new TreeMap<>();
    try (Stream<Path> files = Files.walk(in)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".claims.jsonl")).toList()) {
        claims.put(in.relativize(file).toString(), Files.readString(file));
      }
    }
    return claims;
  }
}
