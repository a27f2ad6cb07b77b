/** Finds who and what is named, and who each pronoun, title and alias stands for. */
@NullMarked
package dev.claimant.entity;

import org.jspecify.annotations.NullMarked;
