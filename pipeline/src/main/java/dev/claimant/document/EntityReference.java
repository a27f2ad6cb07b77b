package dev.claimant.document;

/**
 * An entity in a claim, with the words that stand for it there. These can be more than a mention of
 * it: "eastern Russia".
 *
 * @param entity the {@link Entity#id()}
 * @param span where the words stand
 */
public record EntityReference(int entity, Span span) {
  public static EntityReference of(Mention mention) {
    return new EntityReference(mention.entity(), mention.span());
  }
}
