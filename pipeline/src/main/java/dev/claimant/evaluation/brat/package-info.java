/** Compares attributions with gold files in brat standoff format. */
@NullMarked
package dev.claimant.evaluation.brat;

import org.jspecify.annotations.NullMarked;
