package dev.claimant.attribution;

import dev.claimant.document.Span;

/**
 * A statement, report or the like that somebody makes.
 *
 * @param noun its noun, by lemma
 * @param maker the words for whoever makes it
 */
record Making(String noun, Span maker) {}
