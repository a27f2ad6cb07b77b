/** Claimant and CoreNLP's pipelines on the same documents: speed, start-up and memory. */
@NullMarked
package dev.claimant.benchmark;

import org.jspecify.annotations.NullMarked;
