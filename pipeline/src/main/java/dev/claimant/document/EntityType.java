package dev.claimant.document;

/** What kind of thing an entity is. */
public enum EntityType {
  PERSON,
  ORGANIZATION,
  /** A state, also where it acts as a party: "the United States said". */
  COUNTRY,
  /** A place that is no state: a city, region, river, building. */
  PLACE,
  /** A people, faith or party whose name is no state's: "Kurdish", "Muslims", "Republicans". */
  GROUP
}
