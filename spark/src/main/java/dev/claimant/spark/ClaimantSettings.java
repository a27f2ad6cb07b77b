package dev.claimant.spark;

import dev.claimant.Claimant;
import dev.claimant.record.ConfidenceFilter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a Claimant.
 *
 * @param encoding the name of the encoding of texts that do not state their own
 * @param date the date of publication of documents that do not state their own
 * @param minConfidence from 0 to 1
 */
record ClaimantSettings(String encoding, @Nullable LocalDate date, double minConfidence)
    implements ClaimantSource {
  /** The usual ones. */
  static final ClaimantSettings USUAL =
      new ClaimantSettings(StandardCharsets.UTF_8.name(), null, ConfidenceFilter.USUAL);

  @Override
  public Claimant make() {
    return Claimant.builder()
        .encoding(Charset.forName(encoding))
        .date(Optional.ofNullable(date))
        .minConfidence(minConfidence)
        .build();
  }
}
