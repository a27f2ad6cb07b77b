/** Finds who says what: source, cue and content, quoted or not. */
@NullMarked
package dev.claimant.attribution;

import org.jspecify.annotations.NullMarked;
