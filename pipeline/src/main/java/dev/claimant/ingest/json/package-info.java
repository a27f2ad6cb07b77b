/** Reads JSON documents and JSON Lines. */
@NullMarked
package dev.claimant.ingest.json;

import org.jspecify.annotations.NullMarked;
