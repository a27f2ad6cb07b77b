package dev.claimant.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Pieces of HTML pages. */
final class Html {
  private Html() {}

  /** A text as the content of an element or a quoted attribute. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default ->
            escaped.append(Character.isISOControl(c) && !Character.isWhitespace(c) ? '\uFFFD' : c);
      }
    }
    return escaped.toString();
  }

  /** A link to an address of the web; no other is a link, so that none runs a script. */
  static String link(String url, String text) {
    return url.startsWith("https://") || url.startsWith("http://")
        ? "<a rel=\"noopener noreferrer\" href=\"" + escape(url) + "\">" + escape(text) + "</a>"
        : escape(text);
  }

  /** A resource of this package as text. */
  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
