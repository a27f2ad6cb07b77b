package dev.claimant.ingest.mail;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.Extraction;
import dev.claimant.ingest.html.JsoupPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Reads mail with mime4j. The text of a message is its plain text, or that of its HTML if it has no
 * other; without attachments, messages within it, its signature, and what it quotes of earlier
 * messages, which somebody else wrote.
 */
public final class Mime4jMessage {
  /** Parts within parts: real messages have four or so. */
  private static final int MAX_DEPTH = 20;

  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(1 << 10)
          .build();

  private static final int LONGEST = 500;

  private static final Pattern DATE = Pattern.compile("(\\d{1,2}) (\\p{L}{3})\\p{L}* (\\d{4})\\b");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /** The name in {@code "Ann Lee" <ann@news.example>}. */
  private static final Pattern NAME = Pattern.compile("\\s*\"?([^\"<]*[^\"<\\s])\"?\\s*<.*");

  private static final Pattern SIGNATURE = Pattern.compile("\\R-- \\R.*\\z", Pattern.DOTALL);

  /** Lines of an earlier message, with the line before them that says whose it was. */
  private static final Pattern QUOTED =
      Pattern.compile("(?m)(?:^[^>\\n]{0,200}\\bwrote:[ \\t]*\\R\\s*)?(?:^>.*(?:\\R|\\z))+");

  /** Text in a message, plain or not. */
  private record Part(String text, boolean plain, List<String> warnings) {}

  private final MimeTokenStream stream = new MimeTokenStream(LIMITS);
  private final Charset fallback;
  private final Map<String, String> fields = new LinkedHashMap<>();

  /**
   * The parts that say the same in several ways, under the number of the whole that they are of.
   */
  private final Map<Integer, List<Part>> parts = new LinkedHashMap<>();

  private final Deque<Optional<Integer>> alternatives = new ArrayDeque<>();
  private int wholes;
  private boolean attached;

  private Mime4jMessage(Charset fallback) {
    this.fallback = fallback;
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
  }

  /**
   * Reads a message.
   *
   * @param fallback how a part encodes text that does not say how it does
   */
  public static Extraction read(byte[] bytes, Charset fallback) throws DocumentException {
    Mime4jMessage message = new Mime4jMessage(fallback);
    try {
      message.parse(bytes);
    } catch (MimeException | IOException e) {
      throw new DocumentException(Reason.MALFORMED, "the mail is damaged: " + e.getMessage());
    }
    return message.extraction();
  }

  private void parse(byte[] bytes) throws MimeException, IOException, DocumentException {
    stream.parse(new ByteArrayInputStream(bytes));
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM;
        state = stream.next()) {
      switch (state) {
        case T_START_HEADER -> attached = false;
        case T_FIELD -> add(stream.getField());
        case T_START_MULTIPART -> open(stream.getBodyDescriptor().getSubType());
        case T_END_MULTIPART -> alternatives.pop();
        case T_BODY -> addBody(stream.getBodyDescriptor());
        default -> {}
      }
    }
  }

  private void add(Field field) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    String value = field.getBody() == null ? "" : field.getBody();
    attached |=
        name.equals("content-disposition")
            && value.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    if (alternatives.isEmpty()) {
      fields.putIfAbsent(name, DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT));
    }
  }

  private void open(String kind) throws DocumentException {
    if (alternatives.size() == MAX_DEPTH) {
      throw new DocumentException(
          Reason.MALFORMED, "the mail is nested too deeply: " + MAX_DEPTH + " parts are the most");
    }
    Optional<Integer> outer = alternatives.isEmpty() ? Optional.empty() : alternatives.peek();
    boolean begins = outer.isEmpty() && kind.equalsIgnoreCase("alternative");
    alternatives.push(begins ? Optional.of(wholes++) : outer);
  }

  private void addBody(BodyDescriptor body) throws IOException, DocumentException {
    boolean plain = body.getMimeType().equals("text/plain");
    if (attached || (!plain && !body.getMimeType().equals("text/html"))) {
      return;
    }
    byte[] bytes = stream.getDecodedInputStream().readAllBytes();
    Part part = plain ? plain(new String(bytes, charset(body))) : html(bytes, charset(body));
    if (!part.text.isBlank()) {
      Optional<Integer> whole = alternatives.isEmpty() ? Optional.empty() : alternatives.peek();
      parts.computeIfAbsent(whole.orElseGet(() -> wholes++), any -> new ArrayList<>()).add(part);
    }
  }

  private Charset charset(BodyDescriptor body) {
    try {
      Charset charset = Charset.forName(body.getCharset());
      // What it is said to be by default, too.
      return charset.equals(StandardCharsets.US_ASCII) ? fallback : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return fallback;
    }
  }

  private static Part html(byte[] bytes, Charset charset) throws DocumentException {
    Extraction text = JsoupPage.fragment(bytes, charset);
    return new Part(text.text(), false, text.warnings());
  }

  private static Part plain(String text) {
    String own = SIGNATURE.matcher(text.replace("\r\n", "\n")).replaceFirst("\n");
    Matcher quoted = QUOTED.matcher(own);
    boolean quotes = quoted.find();
    return new Part(
        quotes ? quoted.replaceAll("") : own,
        true,
        quotes ? List.of("what it quotes of earlier messages is left out") : List.of());
  }

  private Extraction extraction() throws DocumentException {
    List<String> texts = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (List<Part> whole : parts.values()) {
      boolean plain = whole.stream().anyMatch(Part::plain);
      for (Part part : whole) {
        if (part.plain == plain) {
          texts.add(part.text.strip());
          warnings.addAll(part.warnings);
        }
      }
    }
    if (texts.isEmpty()) {
      throw new DocumentException(Reason.EMPTY, "no text in the mail, but for attachments perhaps");
    }
    return new Extraction(String.join("\n\n", texts), metadata(), List.of(), warnings);
  }

  private Metadata metadata() {
    return new Metadata(
        field("date").flatMap(Mime4jMessage::date),
        field("subject"),
        field("from").map(from -> NAME.matcher(from).replaceFirst("$1")),
        Optional.empty(),
        Map.of());
  }

  private Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name))
        .map(value -> value.strip().replaceAll("\\s+", " "))
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
  }

  private static Optional<LocalDate> date(String text) {
    Matcher date = DATE.matcher(text);
    try {
      return date.find()
          ? Optional.of(
              LocalDate.parse(date.group(1) + " " + date.group(2) + " " + date.group(3), DAY))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
