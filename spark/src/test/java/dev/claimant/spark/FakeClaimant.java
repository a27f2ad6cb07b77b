package dev.claimant.spark;

import dev.claimant.Claimant;
import dev.claimant.batch.FakePipeline;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@link FakePipeline}, for which "Bonjour" is no English.
 *
 * @param date of documents that do not state their own
 */
record FakeClaimant(@Nullable LocalDate date) implements ClaimantSource {
  @Override
  public Claimant make() {
    return FakePipeline.settings()
        .languageDetector(text -> text.startsWith("Bonjour") ? "fra" : "eng")
        .date(Optional.ofNullable(date))
        .build();
  }
}
