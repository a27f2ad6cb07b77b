/** Texts in Markdown. */
@NullMarked
package dev.claimant.ingest.markdown;

import org.jspecify.annotations.NullMarked;
