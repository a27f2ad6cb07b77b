/** Reads PDF files. */
@NullMarked
package dev.claimant.ingest.pdf;

import org.jspecify.annotations.NullMarked;
