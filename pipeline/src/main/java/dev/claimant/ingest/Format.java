package dev.claimant.ingest;

/** What the bytes of a document are. */
public enum Format {
  /** Plain text. */
  TEXT,
  /** A web page. */
  HTML,
  /** HTML all of which is text, as an item of a feed has it. */
  FRAGMENT,
  /** Text in Markdown. */
  MARKDOWN,
  /** Subtitles, SubRip or WebVTT. */
  SUBTITLES,
  /** A message of mail. */
  MAIL,
  /** A ZIP archive as Word and OpenDocument have it. */
  OFFICE,
  /** Pages in Adobe's Portable Document Format. */
  PDF
}
