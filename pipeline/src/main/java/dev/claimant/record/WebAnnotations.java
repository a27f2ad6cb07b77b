package dev.claimant.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.claimant.record.ClaimRecord.DocumentPart;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes the claims of each document as a collection of Web Annotations, in a line of JSON-LD. An
 * annotation has the record as one of its bodies, and the record is a literal to JSON-LD, so that
 * its fields are not taken for those of the model.
 */
record WebAnnotations(Writer out) implements RecordEncoder {
  @Override
  public void write(DocumentPart document, String text, List<ClaimRecord> records)
      throws IOException {
    ObjectNode collection = collection(document, text, records);
    out.write(ClaimJson.MAPPER.writeValueAsString(collection) + "\n");
  }

  private static ObjectNode collection(
      DocumentPart document, String text, List<ClaimRecord> records)
      throws JsonProcessingException {
    String id = WebAnnotation.iri("claims", document);
    ObjectNode collection = ClaimJson.MAPPER.createObjectNode();
    ArrayNode context = collection.putArray("@context").add("http://www.w3.org/ns/anno.jsonld");
    context
        .addObject()
        .putObject("record")
        .put("@id", WebAnnotation.URN + "record")
        .put("@type", "@json");
    collection
        .put("id", id)
        .put("type", "AnnotationCollection")
        .put("label", document.title().orElse(document.id()))
        .put("total", records.size());
    // The model has no page without annotations.
    if (!records.isEmpty()) {
      WebAnnotation annotation = new WebAnnotation(document, text);
      ArrayNode items =
          collection
              .putObject("first")
              .put("id", id + ":1")
              .put("type", "AnnotationPage")
              .put("startIndex", 0)
              .putArray("items");
      for (ClaimRecord record : records) {
        items.add(annotation.of(record));
      }
    }
    return collection;
  }
}
