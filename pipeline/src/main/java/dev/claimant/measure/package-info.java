/** Reads how an amount is written: numbers, units, bounds and currencies. */
@NullMarked
package dev.claimant.measure;

import org.jspecify.annotations.NullMarked;
