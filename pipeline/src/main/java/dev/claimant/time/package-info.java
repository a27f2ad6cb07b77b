/** Finds dates, times and periods. */
@NullMarked
package dev.claimant.time;

import org.jspecify.annotations.NullMarked;
