package dev.claimant.record;

import dev.claimant.record.ClaimRecord.DocumentPart;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes the claims of one document as <a href="https://brat.nlplab.org/standoff.html">brat
 * standoff annotations</a>.
 */
record BratStandoff(Writer out) implements RecordEncoder {
  @Override
  public void write(DocumentPart document, String text, List<ClaimRecord> records)
      throws IOException {
    out.write(BratLines.of(text, records));
  }
}
