package dev.claimant.document;

import java.util.Optional;

/**
 * What a number is said of: who or what has it, is counted or measured, or rises.
 *
 * @param label as a person would write it, with names in place of pronouns: "Acme's revenue"
 * @param span the words of the text that tell it
 * @param entity the {@link Entity#id()} of the entity that all these words stand for, if they do
 */
public record SaidOf(String label, Span span, Optional<Integer> entity) {}
