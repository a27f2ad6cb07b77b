/** Splits paragraphs into sentences and tokens, with parts of speech and lemmas. */
@NullMarked
package dev.claimant.sentence;

import org.jspecify.annotations.NullMarked;
