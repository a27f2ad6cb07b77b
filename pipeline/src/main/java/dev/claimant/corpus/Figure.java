package dev.claimant.corpus;

import dev.claimant.record.ClaimRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A number that somebody gives in a document, once however often it is repeated there.
 *
 * @param claims the claims that give it, the first one first
 * @param speaker the one name of who says it in all documents; none if the document itself does
 * @param date the day that it is true of or was published, if known
 * @param stated the number, or the ends of a range, in the unit of its group
 * @param allowed the numbers that would make it true: "at least 9,000" allows any from 9,000
 */
public record Figure(
    List<ClaimRecord> claims,
    Optional<String> speaker,
    Optional<LocalDate> date,
    Range stated,
    Range allowed) {
  public Figure {
    claims = List.copyOf(claims);
  }

  /** The first claim that gives it. */
  public ClaimRecord claim() {
    return claims.get(0);
  }
}
