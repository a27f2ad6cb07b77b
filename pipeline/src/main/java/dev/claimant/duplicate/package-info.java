/** Finds texts that were published before, word by word or nearly so. */
@NullMarked
package dev.claimant.duplicate;

import org.jspecify.annotations.NullMarked;
