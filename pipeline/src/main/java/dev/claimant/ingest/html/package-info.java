/** Reads web pages. */
@NullMarked
package dev.claimant.ingest.html;

import org.jspecify.annotations.NullMarked;
