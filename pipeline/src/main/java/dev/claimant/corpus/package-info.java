/** Across documents: figures of the same thing, and statements on the same topic. */
@NullMarked
package dev.claimant.corpus;

import org.jspecify.annotations.NullMarked;
