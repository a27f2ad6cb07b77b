/** Runs a pipeline over many documents. */
@NullMarked
package dev.claimant.batch;

import org.jspecify.annotations.NullMarked;
