package dev.claimant.ingest;

/** What the bytes of a document are. */
public enum Format {
  /** Plain text. */
  TEXT,
  /** A web page. */
  HTML,
  /** Pages in Adobe's Portable Document Format. */
  PDF
}
