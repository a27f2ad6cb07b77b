/** Extracts claims on a cluster of Spark, and finds and reads them in its data frames. */
@NullMarked
package dev.claimant.spark;

import org.jspecify.annotations.NullMarked;
