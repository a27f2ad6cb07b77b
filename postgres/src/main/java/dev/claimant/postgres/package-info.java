/** Claims in a PostgreSQL database. */
@NullMarked
package dev.claimant.postgres;

import org.jspecify.annotations.NullMarked;
