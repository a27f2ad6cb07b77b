package dev.claimant.ingest;

/** What an input holds at one place: a document, or one that cannot be had. */
public sealed interface Item permits RawDocument, BadItem {
  /** The document's id, the same whenever its input is opened under the same id. */
  String id();

  /** What to call it to the user: a path, with the line or record if it is one of many. */
  String name();
}
