package dev.claimant.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the header that a message of mail begins with. */
final class MailHeader {
  private static final Pattern FIELD =
      Pattern.compile("([A-Za-z][A-Za-z0-9-]*):[ \\t].*(?:\\R[ \\t].*)*\\R");

  private static final Pattern END = Pattern.compile("\\R|(?:[ \\t]|[A-Za-z-]+:).*\\z|\\z");

  /** Those of which a text that is no mail has few: a transcript can have a speaker called From. */
  private static final Set<String> TELLING =
      Set.of(
          "content-type",
          "date",
          "delivered-to",
          "from",
          "message-id",
          "mime-version",
          "received",
          "reply-to",
          "return-path",
          "sender",
          "subject",
          "to");

  private static final int ENOUGH = 3;

  private MailHeader() {}

  /** Whether a text begins as mail does: with a sender and more, and a blank line after them. */
  static boolean begins(String text) {
    Matcher field = FIELD.matcher(text);
    boolean from = false;
    int telling = 0;
    int end = 0;
    while (field.region(end, text.length()).lookingAt()) {
      String name = field.group(1).toLowerCase(Locale.ROOT);
      from |= name.equals("from");
      telling += TELLING.contains(name) ? 1 : 0;
      end = field.end();
    }
    // A header can be longer than what is looked at.
    boolean ends = END.matcher(text).region(end, text.length()).lookingAt();
    return from && telling >= ENOUGH && ends;
  }
}
