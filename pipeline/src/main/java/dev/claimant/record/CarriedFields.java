package dev.claimant.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Map;

/**
 * Writes the fields that a document brought along as they came: a number with its exponent, which
 * written out could be longer than memory.
 */
final class CarriedFields extends JsonSerializer<Map<String, Object>> {
  @Override
  public boolean isEmpty(SerializerProvider provider, Map<String, Object> fields) {
    return fields.isEmpty();
  }

  @Override
  public void serialize(Map<String, Object> fields, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.disable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    provider.defaultSerializeValue(fields, out);
    out.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
  }
}
