/** Compares claim records with gold files in the project's own format. */
@NullMarked
package dev.claimant.evaluation.claims;

import org.jspecify.annotations.NullMarked;
