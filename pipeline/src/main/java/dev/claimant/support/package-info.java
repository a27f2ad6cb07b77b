/** Word lists, lazy values and hashes: helpers without a subject of their own. */
@NullMarked
package dev.claimant.support;

import org.jspecify.annotations.NullMarked;
