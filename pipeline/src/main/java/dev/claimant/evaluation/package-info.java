/** Holds predicted claims against gold ones. */
@NullMarked
package dev.claimant.evaluation;

import org.jspecify.annotations.NullMarked;
