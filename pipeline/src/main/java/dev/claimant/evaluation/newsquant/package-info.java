/** Compares quantities with gold files in the format of NewsQuant. */
@NullMarked
package dev.claimant.evaluation.newsquant;

import org.jspecify.annotations.NullMarked;
