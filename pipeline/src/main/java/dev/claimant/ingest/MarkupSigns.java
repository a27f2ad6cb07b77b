package dev.claimant.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the signs of markup, so that a text that is read as it stands although it has some says so.
 */
final class MarkupSigns {
  /** As many signs as no text has by chance. */
  private static final int MANY = 4;

  /** The characters at a text's beginning that are looked at: markup shows there, in any length. */
  private static final int BEGINNING = 20_000;

  private static final int MULTILINE = Pattern.MULTILINE;

  private record Markup(String name, Predicate<String> isIn) {}

  /** In the order in which they are looked for: TeX has braces too, and JSON can hold HTML. */
  private static final List<Markup> ALL =
      List.of(
          new Markup("LaTeX", beginsWith("(?:%.*\\R)*\\\\documentclass\\b")),
          new Markup(
              "LaTeX", hasMany("\\\\(?:begin|end|(?:sub)*section|emph|textbf|cite|ref|item)\\b")),
          new Markup("XML", beginsWith("<\\?xml\\s|<!DOCTYPE\\s(?!html)")),
          new Markup(
              "JSON",
              beginsWith("\\{\\s*\"[^\"]*\"\\s*:|\\[\\s*(?:[\\[\\d\"]|true|false).*,\\s*$")),
          new Markup("JSON", hasMany("^\\s*\"[^\"]{1,40}\"\\s*:\\s")),
          new Markup(
              "HTML",
              hasMany(
                  "(?i)</(?:a|b|blockquote|body|div|em|h[1-6]|html|i|li|p|section|span|strong"
                      + "|table|td|tr|ul)>|<(?:br|p|div|span|img|li|td)\\b[^<>]{0,200}>")),
          new Markup("HTML", hasMany("&(?:amp|nbsp|quot|[lr][sd]quo|[mn]dash|#\\d{2,5});")),
          new Markup("XML", hasMany("</[A-Za-z][\\w:.-]*>")),
          new Markup(
              "Markdown",
              hasMany("\\]\\((?:https?:/)?/[^\\s)]+\\)|^#{2,6} \\S|^```|^\\|? ?:?---+:? ?\\|")),
          new Markup("wiki markup", hasMany("\\[\\[[^\\[\\]]+\\]\\]|^={2,5}[^=]+={2,5}\\s*$")));

  private MarkupSigns() {}

  /** A warning if a text looks like markup; none if it does not. */
  static List<String> warnings(String text) {
    String beginning = text.substring(0, Math.min(BEGINNING, text.length()));
    Optional<Markup> found = ALL.stream().filter(it -> it.isIn.test(beginning)).findFirst();
    return found.stream()
        .map(
            markup ->
                "it looks like "
                    + markup.name
                    + " and is read as plain text, signs and all: convert it to plain text first")
        .toList();
  }

  private static Predicate<String> beginsWith(String regex) {
    Pattern pattern = Pattern.compile("\\s*(?:" + regex + ")", MULTILINE);
    return text -> pattern.matcher(text).lookingAt();
  }

  private static Predicate<String> hasMany(String regex) {
    Pattern pattern = Pattern.compile(regex, MULTILINE);
    return text -> {
      Matcher matcher = pattern.matcher(text);
      int count = 0;
      while (count < MANY && matcher.find()) {
        count++;
      }
      return count == MANY;
    };
  }
}
