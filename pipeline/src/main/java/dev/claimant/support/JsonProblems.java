package dev.claimant.support;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Says in words what is wrong with a JSON text: Jackson's messages name their own settings. */
public final class JsonProblems {
  private static final String JACKSON_LOCATION = " (start marker at ";

  private JsonProblems() {}

  /** What went wrong, without the place. */
  public static String describe(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    int location = message.indexOf(JACKSON_LOCATION);
    return location < 0 ? message : message.substring(0, location);
  }
}
