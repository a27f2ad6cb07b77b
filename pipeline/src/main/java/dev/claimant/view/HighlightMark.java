package dev.claimant.view;

import dev.claimant.document.Span;

/**
 * A stretch of text that is part of a claim.
 *
 * @param span where it stands, in UTF-16 units
 * @param claim the claim's index in the list of claims
 */
record HighlightMark(RecordPart part, Span span, int claim) {}
