/** Adapters to Stanford CoreNLP. */
@NullMarked
package dev.claimant.corenlp;

import org.jspecify.annotations.NullMarked;
