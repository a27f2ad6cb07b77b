/**
 * Finds who says what: source, cue and content, quoted or not.
 *
 * <p>{@link dev.claimant.attribution.AttributionStage} asks an {@link
 * dev.claimant.attribution.AttributionFinder} for the attributions and then resolves their sources.
 * Of attributions within one another only the outermost is kept. Three places decide which that is,
 * each by what it knows: {@code ReportFinder} by the syntax of a sentence, {@code RuleFinder} by
 * length where sentences and quotations overlap, {@code Rivals} by the confidence of a model. They
 * are not one policy: to leave out any of them changes what is found.
 */
@NullMarked
package dev.claimant.attribution;

import org.jspecify.annotations.NullMarked;
