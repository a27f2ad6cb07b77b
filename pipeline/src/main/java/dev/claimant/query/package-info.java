/** Questions in SQL about the claims in a file. */
@NullMarked
package dev.claimant.query;

import org.jspecify.annotations.NullMarked;
