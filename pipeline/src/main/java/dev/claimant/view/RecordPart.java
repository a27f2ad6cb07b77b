package dev.claimant.view;

import java.util.Locale;

/** What a stretch of text is to a claim; each is shown in its own way. */
enum RecordPart {
  CONTENT,
  SOURCE,
  CUE,
  QUANTITY,
  /** What the claim draws on elsewhere: entity, place, time; of a quantity also who says it. */
  CONTEXT;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
