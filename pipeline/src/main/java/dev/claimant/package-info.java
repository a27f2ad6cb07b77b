/** Who claims what: the ready-made pipeline. */
@NullMarked
package dev.claimant;

import org.jspecify.annotations.NullMarked;
