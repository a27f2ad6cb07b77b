/** Byte streams of inputs and their limits. */
@NullMarked
package dev.claimant.ingest.bytes;

import org.jspecify.annotations.NullMarked;
