package dev.claimant.spark;

import dev.claimant.Claimant;
import java.io.Serializable;

/** Makes a Claimant on an executor. Sources that are equal share one there. */
interface ClaimantSource extends Serializable {
  Claimant make();
}
