package dev.claimant.ingest.markdown;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.Extraction;
import dev.claimant.ingest.html.JsoupPage;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads Markdown with CommonMark's parser: its text is what a browser would show of it, without
 * blocks of code. The metadata above it, or else its first heading, says what it is called:
 *
 * <pre>{@code
 * ---
 * title: Crane gone
 * author: Ann Lee
 * date: 2024-11-20
 * ---
 * The **crane** came down.
 * }</pre>
 */
public final class CommonmarkText {
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), YamlFrontMatterExtension.create());

  /** Blocks within blocks, as in quotations of quotations; the deepest of real texts are ten. */
  private static final int MAX_DEPTH = 100;

  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(MAX_DEPTH).build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).build();

  /** A longer title or name is none: it would stand in each of the document's records. */
  private static final int LONGEST = 500;

  private CommonmarkText() {}

  /** Reads a text. */
  public static Extraction read(String markdown) throws DocumentException {
    try {
      Node root = PARSER.parse(markdown);
      YamlFrontMatterVisitor above = new YamlFrontMatterVisitor();
      root.accept(above);
      Optional<String> heading = takeTitle(root);
      root.accept(new CodeRemover());
      Extraction text = text(root);
      return new Extraction(
          text.text(), metadata(above.getData(), heading), List.of(), text.warnings());
    } catch (StackOverflowError e) {
      // Its renderer goes as deep as emphasis is nested.
      throw new DocumentException(Reason.MALFORMED, "the Markdown is nested too deeply");
    }
  }

  private static Extraction text(Node node) throws DocumentException {
    return JsoupPage.fragment(
        RENDERER.render(node).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Metadata metadata(Map<String, List<String>> above, Optional<String> heading) {
    return new Metadata(
        first(above, "date").flatMap(CommonmarkText::date),
        first(above, "title").or(() -> heading),
        first(above, "byline").or(() -> first(above, "author")),
        first(above, "url"),
        Map.of());
  }

  private static Optional<String> first(Map<String, List<String>> above, String name) {
    return above.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
        .findFirst();
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text.substring(0, Math.min(text.length(), 10))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Takes out the heading that the text begins with. */
  private static Optional<String> takeTitle(Node root) throws DocumentException {
    Node first = root.getFirstChild();
    if (first instanceof YamlFrontMatterBlock) {
      first = first.getNext();
    }
    if (!(first instanceof Heading heading) || heading.getLevel() > 1) {
      return Optional.empty();
    }
    heading.unlink();
    return Optional.of(text(heading).text()).filter(words -> !words.isEmpty());
  }

  private static final class CodeRemover extends AbstractVisitor {
    @Override
    public void visit(FencedCodeBlock code) {
      code.unlink();
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      code.unlink();
    }
  }
}
