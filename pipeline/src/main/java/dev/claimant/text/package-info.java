/** Reads the shape of a text: paragraphs, quotation marks and code-point offsets. */
@NullMarked
package dev.claimant.text;

import org.jspecify.annotations.NullMarked;
