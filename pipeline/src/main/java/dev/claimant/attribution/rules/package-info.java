/** Finds attributions by rules: quotation marks, cue words and syntax. */
@NullMarked
package dev.claimant.attribution.rules;

import org.jspecify.annotations.NullMarked;
