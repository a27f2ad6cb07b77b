/** Finds numbers, what they count or measure, and dates and times. */
@NullMarked
package dev.claimant.quantity;

import org.jspecify.annotations.NullMarked;
