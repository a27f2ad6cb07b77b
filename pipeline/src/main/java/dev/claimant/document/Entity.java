package dev.claimant.document;

import java.util.Optional;

/**
 * Someone or something that a document names, under one canonical name for all its mentions there.
 *
 * @param id its number in the document, from 0, in the order of first mention
 * @param name its canonical name: the fullest one that the document gives a person or organisation
 *     ("Lloyd Austin"), the usual English name of a country ("North Korea"); never a title or role
 * @param type what it is
 * @param role the office or function that the document gives it, if any: "U.S. Secretary of
 *     Defense"
 * @param title the rank or form of address that stands before its name, if any: "Major General",
 *     "Dr."
 */
public record Entity(
    int id, String name, EntityType type, Optional<String> role, Optional<String> title) {}
