package dev.claimant.ingest;

import java.util.List;
import java.util.regex.Pattern;

/** Knows Markdown by signs of two kinds, since plain text can have one by chance. */
final class MarkdownSigns {
  private static final int ENOUGH = 2;

  private static final List<Pattern> KINDS =
      List.of(
          // Headings: "## Gone".
          Pattern.compile("^#{1,6} +\\p{L}", Pattern.MULTILINE),
          // Links and pictures: "[Ann Lee](https://news.example/ann)".
          Pattern.compile(
              "\\[[^\\[\\]\\n]+\\]\\((?:https?://|/|#|mailto:)[^()\\s]*(?: \"[^\"\\n]*\")?\\)"),
          // Bold: "the **minister** said".
          Pattern.compile("(?<![*\\w])\\*\\*\\w[^*\\n]*\\*\\*(?![*\\w])"),
          // Blocks of code.
          Pattern.compile("^```\\w*\\s*$", Pattern.MULTILINE),
          // Tables.
          Pattern.compile("^\\|?(?: *:?-+:? *\\|)+(?: *:?-+:? *)?$", Pattern.MULTILINE));

  /** Metadata above the text. */
  private static final Pattern ABOVE =
      Pattern.compile("\uFEFF?---\\R(?:\\w+:.*\\R(?:[ -].*\\R)*){1,50}---\\s*\\R");

  private MarkdownSigns() {}

  /** Whether a text is Markdown. */
  static boolean areIn(String text) {
    return ABOVE.matcher(text).lookingAt()
        || KINDS.stream().filter(kind -> kind.matcher(text).find()).limit(ENOUGH).count() == ENOUGH;
  }
}
