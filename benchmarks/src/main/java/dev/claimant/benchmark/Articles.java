package dev.claimant.benchmark;

import dev.claimant.document.Span;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.ingest.OpenNlpLanguageDetector;
import dev.claimant.text.Paragraphs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The texts to measure with. */
public final class Articles {
  private Articles() {}

  /**
   * The {@code .txt} files in a folder, at any depth, in order.
   *
   * @param leftOut is told which of them Claimant cannot read, and why
   */
  public static List<Path> in(Path folder, Consumer<String> leftOut) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    DocumentReader reader = new DocumentReader();
    List<Path> articles = new ArrayList<>();
    for (Path file : files) {
      try {
        reader.read(file.toString(), Files.readAllBytes(file), Optional.empty());
        articles.add(file);
      } catch (DocumentException e) {
        leftOut.accept(file + ": left out: " + e.getMessage());
      }
    }
    return articles;
  }

  public static List<String> texts(List<Path> articles) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path article : articles) {
      texts.add(Files.readString(article));
    }
    return texts;
  }

  /**
   * The beginnings of articles; not those that are too short to tell that they are English.
   *
   * @throws IOException if all are, or an article cannot be read
   */
  static List<String> excerpts(List<Path> articles, int words) throws IOException {
    OpenNlpLanguageDetector detector = new OpenNlpLanguageDetector();
    List<String> excerpts =
        texts(articles).stream()
            .map(text -> excerpt(text, words))
            .filter(excerpt -> detector.language(excerpt).equals("eng"))
            .toList();
    if (excerpts.isEmpty()) {
      throw new IOException(
          "no article can be told to be English by its first " + words + " words");
    }
    return excerpts;
  }

  /** The first paragraphs that together have a number of words; all of them if they have fewer. */
  static String excerpt(String text, int words) {
    int end = 0;
    int count = 0;
    for (Span paragraph : Paragraphs.of(text)) {
      if (count >= words) {
        break;
      }
      count += words(paragraph.of(text));
      end = paragraph.end();
    }
    return text.substring(0, end);
  }

  /** The words in texts: what stands between white space. */
  public static int words(List<String> texts) {
    return texts.stream().mapToInt(Articles::words).sum();
  }

  static int words(String text) {
    return new StringTokenizer(text).countTokens();
  }
}
