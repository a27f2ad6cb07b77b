package dev.claimant.ingest.office;

import dev.claimant.ingest.bytes.Limits;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text in the XML of an Office document: a blank line between paragraphs, a row of a table a
 * line, {@code Cod | 12,400 | 15,500}.
 */
final class OfficeText {
  /** What an element is to a reader. */
  private enum Role {
    PARAGRAPH,
    STYLE,
    RUN,
    HIDDEN_RUN,
    WORDS,
    SPACE,
    BREAK,
    HYPHEN,
    TABLE,
    ROW,
    CELL,
    NO_TEXT,
    OTHER
  }

  private static final String WORD = "wordprocessingml";

  private static final Map<String, Role> WORD_ROLES =
      Map.ofEntries(
          Map.entry("p", Role.PARAGRAPH),
          Map.entry("pStyle", Role.STYLE),
          Map.entry("r", Role.RUN),
          Map.entry("vanish", Role.HIDDEN_RUN),
          Map.entry("t", Role.WORDS),
          Map.entry("tab", Role.SPACE),
          Map.entry("br", Role.BREAK),
          Map.entry("cr", Role.BREAK),
          Map.entry("noBreakHyphen", Role.HYPHEN),
          Map.entry("tbl", Role.TABLE),
          Map.entry("tr", Role.ROW),
          Map.entry("tc", Role.CELL),
          Map.entry("del", Role.NO_TEXT),
          Map.entry("moveFrom", Role.NO_TEXT));

  /** What stands there a second time, for older programs. */
  private static final String FALLBACK = "Fallback";

  private static final String OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:";

  private static final Map<String, Role> OPEN_DOCUMENT_ROLES =
      Map.ofEntries(
          Map.entry("p", Role.PARAGRAPH),
          Map.entry("h", Role.PARAGRAPH),
          Map.entry("s", Role.SPACE),
          Map.entry("tab", Role.SPACE),
          Map.entry("line-break", Role.BREAK),
          Map.entry("table", Role.TABLE),
          Map.entry("table-row", Role.ROW),
          Map.entry("table-cell", Role.CELL),
          Map.entry("note", Role.NO_TEXT),
          Map.entry("annotation", Role.NO_TEXT),
          Map.entry("tracked-changes", Role.NO_TEXT),
          Map.entry("table-of-content", Role.NO_TEXT),
          Map.entry("alphabetical-index", Role.NO_TEXT),
          Map.entry("illustration-index", Role.NO_TEXT),
          Map.entry("table-index", Role.NO_TEXT),
          Map.entry("bibliography", Role.NO_TEXT),
          Map.entry("hidden-text", Role.NO_TEXT),
          Map.entry("hidden-paragraph", Role.NO_TEXT),
          Map.entry("forms", Role.NO_TEXT),
          Map.entry("ruby-text", Role.NO_TEXT),
          Map.entry("title", Role.NO_TEXT),
          Map.entry("desc", Role.NO_TEXT));

  /** A paragraph, and whether it is a line of a table of contents. */
  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private boolean ofContents;
  }

  private final boolean isWord;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();

  /** Those in boxes within a paragraph, which come after it. */
  private final List<String> boxed = new ArrayList<>();

  /** The cells of rows within rows, and the paragraphs in each. */
  private final Deque<List<List<String>>> rows = new ArrayDeque<>();

  private boolean afterRow;
  private boolean inWords;
  private boolean inRun;
  private boolean hidden;
  private int passedOver;

  private OfficeText(boolean isWord) {
    this.isWord = isWord;
  }

  /** The text of the main part of a document of Word. */
  static String ofWord(byte[] xml) throws XMLStreamException {
    return of(xml, true);
  }

  /** The text of the content of a document of OpenDocument. */
  static String ofOpenDocument(byte[] xml) throws XMLStreamException {
    return of(xml, false);
  }

  private static String of(byte[] xml, boolean isWord) throws XMLStreamException {
    OfficeText office = new OfficeText(isWord);
    XMLStreamReader reader = reader(xml);
    // The reader of documents turns away what is longer.
    while (reader.hasNext() && office.text.length() <= Limits.MAX_LENGTH) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> office.start(reader);
        case XMLStreamConstants.END_ELEMENT -> office.end(reader);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            office.add(reader);
        default -> {}
      }
    }
    return office.text.toString();
  }

  /** The texts of the elements of a part without text of its own, by their names. */
  static Map<String, String> properties(byte[] xml) throws XMLStreamException {
    Map<String, String> properties = new HashMap<>();
    String name = "";
    XMLStreamReader reader = reader(xml);
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        name = reader.getLocalName();
      } else if (event == XMLStreamConstants.CHARACTERS) {
        properties.merge(name, reader.getText(), String::concat);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        name = "";
      }
    }
    return properties;
  }

  /** Java's own reader, which knows nothing of DTDs, so that no entity unfolds or reads a file. */
  private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  private Role role(XMLStreamReader reader) {
    String namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
    String name = reader.getLocalName();
    if (isWord) {
      return namespace.contains(WORD)
          ? WORD_ROLES.getOrDefault(name, Role.OTHER)
          : name.equals(FALLBACK) ? Role.NO_TEXT : Role.OTHER;
    }
    return namespace.startsWith(OPEN_DOCUMENT)
        ? OPEN_DOCUMENT_ROLES.getOrDefault(name, Role.OTHER)
        : Role.OTHER;
  }

  private void start(XMLStreamReader reader) {
    Role role = role(reader);
    if (passedOver > 0 || role == Role.NO_TEXT || isHidden(reader)) {
      passedOver++;
      return;
    }
    switch (role) {
      case PARAGRAPH -> paragraphs.push(new Paragraph());
      case STYLE -> {
        if (!paragraphs.isEmpty() && value(reader).matches("TOC\\d")) {
          paragraphs.peek().ofContents = true;
        }
      }
      case RUN -> inRun = true;
      case HIDDEN_RUN -> hidden = inRun && !value(reader).matches("0|false|off");
      case WORDS -> inWords = true;
      case SPACE -> add(" ");
      case BREAK -> add("\n");
      case HYPHEN -> add("-");
      case ROW -> rows.push(new ArrayList<>());
      case CELL -> {
        if (!rows.isEmpty()) {
          rows.peek().add(new ArrayList<>());
        }
      }
      default -> {}
    }
  }

  private void end(XMLStreamReader reader) {
    if (passedOver > 0) {
      passedOver--;
      return;
    }
    switch (role(reader)) {
      case PARAGRAPH -> endParagraph();
      case RUN -> {
        inRun = false;
        hidden = false;
      }
      case WORDS -> inWords = false;
      case ROW -> endRow(rows.pop());
      case TABLE -> afterRow = false;
      default -> {}
    }
  }

  /** A section that is not shown. */
  private static boolean isHidden(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals("display")
          && reader.getAttributeValue(i).equals("none")) {
        return true;
      }
    }
    return false;
  }

  /** The attribute {@code w:val}; blank if it is not there. */
  private static String value(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals("val")) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  private void add(XMLStreamReader reader) {
    if (passedOver == 0 && (inWords || !isWord)) {
      add(reader.getText().replaceAll("[ \\t\\r\\n]+", " "));
    }
  }

  private void add(String words) {
    if (!hidden && !paragraphs.isEmpty()) {
      paragraphs.peek().text.append(words);
    }
  }

  private void endParagraph() {
    Paragraph paragraph = paragraphs.pop();
    String words =
        paragraph.text.toString().replaceAll(" *\\n *", "\n").replaceAll(" +", " ").strip();
    boolean isBoxed = !paragraphs.isEmpty();
    if (!words.isEmpty() && !paragraph.ofContents) {
      if (isBoxed) {
        boxed.add(words);
      } else {
        addParagraph(words);
      }
    }
    if (!isBoxed) {
      boxed.forEach(this::addParagraph);
      boxed.clear();
    }
  }

  private void addParagraph(String words) {
    if (rows.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n\n").append(words);
      afterRow = false;
    } else {
      List<List<String>> cells = rows.peek();
      if (cells.isEmpty()) {
        cells.add(new ArrayList<>());
      }
      cells.get(cells.size() - 1).add(words);
    }
  }

  /** A row of several cells with a line in each is one of a table; others lay out a page. */
  private void endRow(List<List<String>> cells) {
    List<List<String>> full = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    if (!rows.isEmpty() || full.size() < 2 || full.stream().anyMatch(cell -> cell.size() > 1)) {
      full.forEach(cell -> cell.forEach(this::addParagraph));
      return;
    }
    text.append(text.isEmpty() ? "" : afterRow ? "\n" : "\n\n");
    text.append(
        String.join(" | ", full.stream().map(cell -> cell.get(0)).toList()).replace('\n', ' '));
    afterRow = true;
  }
}
