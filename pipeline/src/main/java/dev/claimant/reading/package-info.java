/** Reads a document with a trained model: who says what, and what belongs to each number. */
@NullMarked
package dev.claimant.reading;

import org.jspecify.annotations.NullMarked;
