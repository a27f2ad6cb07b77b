/**
 * Words with part-of-speech tag and lemma, noun phrases and clauses, defined once for all stages.
 */
@NullMarked
package dev.claimant.syntax;

import org.jspecify.annotations.NullMarked;
