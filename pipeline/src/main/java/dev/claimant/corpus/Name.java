package dev.claimant.corpus;

import dev.claimant.document.EntityType;

/** The name of an entity as one document has it. */
record Name(String text, EntityType type) {}
