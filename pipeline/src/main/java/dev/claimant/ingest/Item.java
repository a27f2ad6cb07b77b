package dev.claimant.ingest;

import dev.claimant.ingest.json.JsonDocument;

/** What an input holds at one place: a document, or one that cannot be had. */
public sealed interface Item permits RawDocument, BadItem {
  /** The document's id, the same whenever its input is opened under the same id. */
  String id();

  /** What to call it to the user: a path, with the line or record if it is one of many. */
  String name();

  /**
   * The document that a JSON object is, with the fields of a line in JSON Lines.
   *
   * @param id its id, unless it has one of its own
   * @param json in UTF-8
   */
  static Item ofJson(String id, String name, byte[] json) {
    return JsonDocument.read(id, name, json);
  }
}
