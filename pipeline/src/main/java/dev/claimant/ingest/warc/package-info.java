/** Reads WARC files. */
@NullMarked
package dev.claimant.ingest.warc;

import org.jspecify.annotations.NullMarked;
