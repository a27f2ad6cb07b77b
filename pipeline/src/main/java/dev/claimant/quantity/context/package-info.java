/** Reads the context of a quantity: change, concept, comparison, hedge and negation. */
@NullMarked
package dev.claimant.quantity.context;

import org.jspecify.annotations.NullMarked;
