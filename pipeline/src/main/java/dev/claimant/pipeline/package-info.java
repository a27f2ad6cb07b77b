/** Stages, and the checked sequence of them. */
@NullMarked
package dev.claimant.pipeline;

import org.jspecify.annotations.NullMarked;
