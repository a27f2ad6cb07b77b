package dev.claimant.evaluation;

import dev.claimant.document.Span;
import java.util.List;
import java.util.SortedMap;

/** What is judged of a claim. */
public record JudgedClaim(String kind, List<Span> spans, SortedMap<Field, String> fields) {}
