/** Joins the layers of a document into claim records. */
@NullMarked
package dev.claimant.claim;

import org.jspecify.annotations.NullMarked;
