/** The document and its layers as plain records, in the field's own words; depends on nothing. */
@NullMarked
package dev.claimant.document;

import org.jspecify.annotations.NullMarked;
