package dev.claimant.cli;

import dev.claimant.DocumentFailure;
import dev.claimant.batch.BatchListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tells on standard error how a batch goes: in one line that is kept up to date if that is a
 * terminal, else in a line now and then.
 */
final class Progress implements BatchListener {
  private static final String ERASE_LINE = "\r\033[K";
  private static final int BAR = 20;
  private static final Duration LIVE = Duration.ofMillis(200);
  private static final Duration PLAIN = Duration.ofSeconds(30);

  private final PrintWriter err;
  private final Messages messages;
  private final boolean live;
  private final Supplier<OptionalDouble> share;
  private final LongSupplier nanoTime;
  private final long begin;
  private long shown;
  private long documents;
  private long words;

  /**
   * @param live whether standard error is a terminal
   * @param share how much of the input was read, from 0 to 1, if that is known
   * @param nanoTime the clock
   */
  Progress(
      PrintWriter err,
      Messages messages,
      boolean live,
      Supplier<OptionalDouble> share,
      LongSupplier nanoTime) {
    this.err = err;
    this.messages = messages;
    this.live = live;
    this.share = share;
    this.nanoTime = nanoTime;
    begin = nanoTime.getAsLong();
    shown = begin;
  }

  @Override
  public void done(String name, int wordsOfIt, int claims) {
    words += wordsOfIt;
    advance();
  }

  @Override
  public void warned(String name, String warning) {
    erase();
    messages.warned(name, warning);
  }

  @Override
  public void failed(String name, DocumentFailure failure) {
    erase();
    messages.failed(name, failure);
    advance();
  }

  @Override
  public void known() {
    advance();
  }

  /** Ends the line that is kept up to date. */
  void erase() {
    if (live) {
      err.print(ERASE_LINE);
      err.flush();
    }
  }

  /** How long it took so far, and how fast it went. */
  String speed() {
    double seconds = seconds();
    return String.format(Locale.ROOT, "%.1f s, %,.0f words/s", seconds, words / seconds);
  }

  private double seconds() {
    return Math.max(1, nanoTime.getAsLong() - begin) / 1e9;
  }

  private void advance() {
    documents++;
    long now = nanoTime.getAsLong();
    if (now - shown >= (live ? LIVE : PLAIN).toNanos()) {
      shown = now;
      show();
    }
  }

  private void show() {
    OptionalDouble done = share.get();
    String line =
        String.format(Locale.ROOT, "%,d documents, %,.0f words/s", documents, words / seconds());
    if (done.isPresent()) {
      int percent = (int) (100 * done.getAsDouble());
      line = percent + " %, " + line + left(done.getAsDouble());
    }
    if (live) {
      err.print(ERASE_LINE + (done.isPresent() ? bar(done.getAsDouble()) : "") + line);
      err.flush();
    } else {
      messages.say(line);
    }
  }

  private String left(double done) {
    if (done == 0) {
      return "";
    }
    long left = Math.round(seconds() * (1 - done) / done);
    return String.format(
        Locale.ROOT, ", %d:%02d:%02d left", left / 3600, left / 60 % 60, left % 60);
  }

  private static String bar(double done) {
    int full = (int) (BAR * done);
    return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] ";
  }
}
