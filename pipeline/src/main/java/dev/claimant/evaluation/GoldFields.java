package dev.claimant.evaluation;

import java.util.Map;
import java.util.Optional;

/**
 * An object in a gold file.
 *
 * @param node the object
 * @param what what it is, for errors
 * @param map its fields
 */
public record GoldFields(GoldNode node, String what, Map<String, GoldNode> map) {
  public boolean has(String name) {
    return map.containsKey(name);
  }

  public Optional<GoldNode> optional(String name) {
    return Optional.ofNullable(map.get(name));
  }

  public GoldNode required(String name) throws GoldFormatException {
    GoldNode field = map.get(name);
    if (field == null) {
      throw node.error(what + " needs the field \"" + name + "\"");
    }
    return field;
  }

  public String string(String name) throws GoldFormatException {
    return required(name).string("\"" + name + "\"");
  }

  public Optional<String> optionalString(String name) throws GoldFormatException {
    return has(name) ? Optional.of(string(name)) : Optional.empty();
  }
}
