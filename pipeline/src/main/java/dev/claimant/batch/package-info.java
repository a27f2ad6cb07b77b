/** Finds documents, runs a pipeline over them and writes their claims. */
@NullMarked
package dev.claimant.batch;

import org.jspecify.annotations.NullMarked;
