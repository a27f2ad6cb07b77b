package dev.claimant.evaluation.newsquant;

import dev.claimant.document.Document;
import dev.claimant.evaluation.GoldFields;
import dev.claimant.evaluation.GoldFormatException;
import dev.claimant.evaluation.GoldNode;
import dev.claimant.evaluation.newsquant.NewsQuantGold.Sentence;
import dev.claimant.text.LayoutReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads gold files in the format of NewsQuant, a list of sentences:
 *
 * <pre>{@code
 * [{"text": "The fleet lost some 30 to 40 old boats.",
 *   "quantities": [{"change": "~", "value": "30-40", "normalized_unit": "old boat",
 *                   "referred_concepts": "fleet"}]}]
 * }</pre>
 *
 * A quantity needs a value only, and is judged by what its file tells; other fields are no matter.
 */
public final class NewsQuantFile {
  private static final String NUMBER = "\\d[\\d.]*(?:[eE][+-]?\\d+)?";

  private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")\\s*-\\s*(" + NUMBER + ")");

  private final Set<QuantityColumn> columns = EnumSet.of(QuantityColumn.VALUE, QuantityColumn.UNIT);

  private NewsQuantFile() {}

  /**
   * Reads a gold file.
   *
   * @throws IOException if it cannot be read
   * @throws GoldFormatException if it is malformed
   */
  public static NewsQuantGold read(Path file) throws IOException, GoldFormatException {
    if (Files.isDirectory(file)) {
      throw new GoldFormatException(file + " is a folder: name a file in it");
    }
    NewsQuantFile reader = new NewsQuantFile();
    List<Sentence> sentences = new ArrayList<>();
    for (GoldNode node : GoldNode.parse(file, Files.readAllBytes(file)).array("a NewsQuant file")) {
      sentences.add(reader.sentence(node));
    }
    return new NewsQuantGold(sentences, reader.columns);
  }

  private Sentence sentence(GoldNode node) throws GoldFormatException {
    GoldFields fields = node.fields("a sentence");
    String text = fields.string("text");
    List<NewsQuantity> quantities = new ArrayList<>();
    for (GoldNode quantity : fields.required("quantities").array("\"quantities\"")) {
      quantities.add(quantity(quantity.fields("a quantity")));
    }
    String id = node.file() + ":" + node.line();
    return new Sentence(
        Document.of(id, "", Optional.empty(), text, LayoutReader.read(text)), quantities);
  }

  private NewsQuantity quantity(GoldFields fields) throws GoldFormatException {
    if (fields.has("change")) {
      columns.add(QuantityColumn.CHANGE);
    }
    if (fields.has("referred_concepts")) {
      columns.add(QuantityColumn.CONCEPT_PARTIAL);
      columns.add(QuantityColumn.CONCEPT_COMPLETE);
    }
    return new NewsQuantity(
        values(fields.required("value")),
        text(fields, "normalized_unit", "-"),
        text(fields, "change", "="),
        concepts(fields));
  }

  private static List<BigDecimal> values(GoldNode node) throws GoldFormatException {
    if (!(node.value() instanceof String text)) {
      return List.of(node.number("\"value\""));
    }
    Matcher range = RANGE.matcher(text.strip());
    return range.matches()
        ? List.of(value(node, range.group(1)), value(node, range.group(2)))
        : List.of(value(node, text.strip()));
  }

  private static BigDecimal value(GoldNode node, String text) throws GoldFormatException {
    try {
      return new GoldNode(node.file(), node.line(), new BigDecimal(text)).number("\"value\"");
    } catch (NumberFormatException e) {
      throw node.error("\"value\" must be a number or a range like \"3-5\", not \"" + text + "\"");
    }
  }

  private static List<String> concepts(GoldFields fields) throws GoldFormatException {
    Optional<GoldNode> node = fields.optional("referred_concepts");
    if (node.isEmpty() || !(node.get().value() instanceof List)) {
      return words(text(fields, "referred_concepts", "-"));
    }
    List<String> words = new ArrayList<>();
    for (GoldNode item : node.get().array("\"referred_concepts\"")) {
      words.addAll(words(item.string("a concept")));
    }
    return words;
  }

  /** The words of a phrase, with commas or blanks between them; none if it is a dash. */
  static List<String> words(String phrase) {
    return Arrays.stream(phrase.split("(?U)[,\\s]+"))
        .filter(word -> !word.isEmpty() && !word.equals("-"))
        .toList();
  }

  /** A string that can be absent, null or blank. */
  private static String text(GoldFields fields, String name, String otherwise)
      throws GoldFormatException {
    Optional<GoldNode> node = fields.optional(name).filter(GoldNode::isGiven);
    return node.isPresent() ? node.get().string("\"" + name + "\"").strip() : otherwise;
  }
}
