package dev.claimant.ingest;

final class PdfBoxFile {
  static Extraction read(byte[] bytes) {
    return Extraction.of("");
  }
}
