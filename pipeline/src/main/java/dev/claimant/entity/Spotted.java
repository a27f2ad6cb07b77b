package dev.claimant.entity;

import dev.claimant.entity.Gazetteer.Known;
import java.util.Optional;

/**
 * A name in a sentence and its entry in the gazetteer.
 *
 * @param known empty if only the name finder found the name
 */
record Spotted(Name name, Optional<Known> known) {}
