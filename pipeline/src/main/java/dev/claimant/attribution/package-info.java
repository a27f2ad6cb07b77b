/**
 * Finds who says what: source, cue and content, quoted or not.
 *
 * <p>{@link dev.claimant.attribution.AttributionStage} corrects by their form the attributions that
 * the model reads, and then resolves their sources. Words that two attributions claim go to the
 * likelier: {@code Rivals}.
 */
@NullMarked
package dev.claimant.attribution;

import org.jspecify.annotations.NullMarked;
