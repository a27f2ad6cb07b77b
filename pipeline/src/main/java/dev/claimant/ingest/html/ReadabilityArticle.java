package dev.claimant.ingest.html;

import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import net.dankito.readability4j.model.ReadabilityOptions;
import net.dankito.readability4j.processor.ArticleGrabber;
import net.dankito.readability4j.processor.MetadataParser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article in a web page, as Readability4J finds it, which does what Firefox does for its reader
 * view.
 *
 * @param content what of the page is the article
 * @param byline what stands on the page as the name of its author, if anything does
 */
record ReadabilityArticle(Element content, Optional<String> byline) {
  /**
   * From how many characters on a text is believed to be the article. If what it finds is shorter,
   * Readability looks again at what it had taken for comments and the like; a page that is shorter
   * is all article.
   */
  private static final int SHORTEST = 250;

  /** The title of a page, without what looks like the name of the site; can be empty. */
  static String title(Document page) {
    return new MetadataParser().getArticleMetadata(page).getTitle();
  }

  /**
   * The article in a page; empty if there is none.
   *
   * @param page changed by this
   */
  static Optional<ReadabilityArticle> of(Document page) {
    if (page.text().length() < SHORTEST) {
      return Optional.of(new ReadabilityArticle(page.body(), Optional.empty()));
    }
    Article article = new Library(page).settingFor(SHORTEST).parse();
    return Optional.ofNullable(article.getArticleContent())
        .filter(Element::hasText)
        .map(content -> new ReadabilityArticle(content, byline(article)));
  }

  private static Optional<String> byline(Article article) {
    return Optional.ofNullable(article.getByline());
  }

  /** Gives Java what only Kotlin can leave to the library: all parts but the options. */
  private static final class Library extends Readability4J {
    Library(Document page) {
      super("", page);
    }

    Readability4J settingFor(int shortest) {
      ReadabilityOptions options =
          new ReadabilityOptions(
              0, ReadabilityOptions.DEFAULT_N_TOP_CANDIDATES, shortest, List.of());
      return new Readability4J(
          getUri(),
          getDocument(),
          options,
          getRegEx(),
          getPreprocessor(),
          getMetadataParser(),
          new ArticleGrabber(options, getRegEx()),
          getPostprocessor());
    }
  }
}
