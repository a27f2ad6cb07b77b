/** Documents of Word and of OpenDocument. */
@NullMarked
package dev.claimant.ingest.office;

import org.jspecify.annotations.NullMarked;
