package dev.claimant.corpus;

import dev.claimant.record.ClaimRecord;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A statement in a document.
 *
 * @param date when the document was published, if known
 */
public record Saying(ClaimRecord claim, Optional<LocalDate> date) {}
