package dev.claimant.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** The layers that stages have added to a document, in the order in which they came. Immutable. */
public final class Layers {
  static final Layers NONE = new Layers(Map.of());

  private final Map<Layer<?>, Object> values;

  private Layers(Map<Layer<?>, Object> values) {
    this.values = values;
  }

  /** The keys of the layers that are there. */
  public Set<Layer<?>> keys() {
    return values.keySet();
  }

  /**
   * The value of a layer.
   *
   * @throws NoSuchElementException if no stage has added the layer; the message names the stage
   *     that does
   */
  public <T> T get(Layer<T> layer) {
    Object value = values.get(layer);
    if (value == null) {
      throw new NoSuchElementException(
          "the document has no " + layer + ": apply " + layer.stage() + " to it first");
    }
    @SuppressWarnings("unchecked") // with() puts only values of the layer's type there
    T typed = (T) value;
    return typed;
  }

  /** These layers and one more, which takes the place of one with the same key. */
  <T> Layers with(Layer<T> layer, T value) {
    Map<Layer<?>, Object> more = new LinkedHashMap<>(values);
    more.put(layer, value);
    return new Layers(Collections.unmodifiableMap(more));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Layers layers && values.equals(layers.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
