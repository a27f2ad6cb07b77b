package dev.claimant.record;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.claimant.document.Bound;
import dev.claimant.document.Change;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.SourceClass;
import dev.claimant.document.Stance;
import java.util.List;
import java.util.Map;

/** How records map to JSON: what is absent is left out, and nothing is guessed when reading. */
public final class ClaimJson {
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(JsonNumbers.module())
          .addMixIn(ClaimKind.class, Labelled.class)
          .addMixIn(AttributionKind.class, Labelled.class)
          .addMixIn(Bound.class, Labelled.class)
          .addMixIn(Change.Direction.class, Labelled.class)
          .addMixIn(Change.Figure.class, Labelled.class)
          .addMixIn(QuantityKind.class, Labelled.class)
          .addMixIn(SourceClass.class, Labelled.class)
          .addMixIn(Stance.class, Labelled.class)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(
              DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .withCoercionConfig(
              LogicalType.Textual,
              strings ->
                  strings
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .withCoercionConfig(
              LogicalType.Enum,
              labels ->
                  labels
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
          .withConfigOverride(
              List.class,
              lists -> lists.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .withConfigOverride(
              Map.class, maps -> maps.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private ClaimJson() {}

  /** An enum whose JSON is its label. */
  private interface Labelled {
    @JsonValue
    String label();
  }
}
