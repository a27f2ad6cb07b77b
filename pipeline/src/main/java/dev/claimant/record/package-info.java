/** The claim record, its JSON form and its schema. */
@NullMarked
package dev.claimant.record;

import org.jspecify.annotations.NullMarked;
