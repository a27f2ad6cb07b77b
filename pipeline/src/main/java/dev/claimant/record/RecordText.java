package dev.claimant.record;

import dev.claimant.document.Span;
import dev.claimant.record.ClaimRecord.Stretch;
import dev.claimant.text.CodePointOffsets;
import java.util.Optional;

/** A document's text, in which the words of its records stand at their offsets. */
public final class RecordText {
  private final String text;
  private final CodePointOffsets offsets;
  private final int length;

  public RecordText(String text) {
    this.text = text;
    offsets = new CodePointOffsets(text);
    length = offsets.toCodePoints(text.length());
  }

  /** Whether a record's own words stand in the text where it says. */
  public boolean fits(ClaimRecord record) {
    return find(record.words()).isPresent();
  }

  /**
   * Where words of a record stand in the text, in UTF-16 units.
   *
   * @throws MisplacedRecordException if they do not stand where the record says
   */
  public Span span(ClaimRecord record, Stretch words) {
    return find(words)
        .orElseThrow(
            () ->
                new MisplacedRecordException(
                    "record "
                        + record.id()
                        + " of document "
                        + record.document().id()
                        + " does not fit its text: “"
                        + words.text()
                        + "” does not stand at "
                        + words.start()
                        + " to "
                        + words.end()
                        + "; extract it again from this text"));
  }

  /**
   * The same in code points.
   *
   * @throws MisplacedRecordException if they do not stand where the record says
   */
  public Span codePoints(ClaimRecord record, Stretch words) {
    return offsets.toCodePoints(span(record, words));
  }

  private Optional<Span> find(Stretch words) {
    if (words.start() < 0 || words.end() <= words.start() || words.end() > length) {
      return Optional.empty();
    }
    Span span = offsets.toUtf16(new Span(words.start(), words.end()));
    return span.of(text).equals(words.text()) ? Optional.of(span) : Optional.empty();
  }
}
