/** The command line. */
@NullMarked
package dev.claimant.cli;

import org.jspecify.annotations.NullMarked;
