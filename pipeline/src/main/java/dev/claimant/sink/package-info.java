/** Where claim records go: a file, a folder, a stream. */
@NullMarked
package dev.claimant.sink;

import org.jspecify.annotations.NullMarked;
