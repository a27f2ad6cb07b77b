/** Reads files, folders and streams into documents. */
@NullMarked
package dev.claimant.ingest;

import org.jspecify.annotations.NullMarked;
