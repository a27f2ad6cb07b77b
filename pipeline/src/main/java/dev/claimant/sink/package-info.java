/** Writes and reads claim records as JSON. */
@NullMarked
package dev.claimant.sink;

import org.jspecify.annotations.NullMarked;
