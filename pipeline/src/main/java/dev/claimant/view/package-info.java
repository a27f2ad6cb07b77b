/** Shows claim records to people, in the terminal and as a web page. */
@NullMarked
package dev.claimant.view;

import org.jspecify.annotations.NullMarked;
