package dev.claimant.quantity;

import dev.claimant.document.Bound;

/**
 * A number or amount with the bound before it.
 *
 * @param first the first word, of the bound if there is one
 */
record BoundNumber(Amount amount, int first, Bound bound) {}
