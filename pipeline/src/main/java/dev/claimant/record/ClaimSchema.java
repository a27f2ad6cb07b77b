package dev.claimant.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema (draft 2020-12) of a claim record. */
public final class ClaimSchema {
  private ClaimSchema() {}

  /**
   * What a field means.
   *
   * @param field its way from the record, as "quantity.of.label"; a "[]" is of no matter
   * @throws IllegalArgumentException if there is no such field
   */
  public static String description(String field) {
    try {
      JsonNode schema = ClaimJson.MAPPER.readTree(json());
      JsonNode node = schema;
      String description = "";
      for (String part : field.split("[.]")) {
        String name = part.replace("[]", "");
        JsonNode at = resolved(schema, node);
        node = at.has("items") ? resolved(schema, at.path("items")) : at;
        node = node.path("properties").path(name);
        if (node.isMissingNode()) {
          throw new IllegalArgumentException("no such field: " + field);
        }
        String own = node.path("description").asText();
        description = own.isEmpty() ? resolved(schema, node).path("description").asText() : own;
      }
      return description;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the schema is JSON", e);
    }
  }

  private static JsonNode resolved(JsonNode schema, JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : resolved(schema, schema.at(reference.substring(1)));
  }

  /** The schema, as JSON text that ends with a line break. */
  public static String json() {
    try (InputStream in =
        Objects.requireNonNull(ClaimSchema.class.getResourceAsStream("claim.schema.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
