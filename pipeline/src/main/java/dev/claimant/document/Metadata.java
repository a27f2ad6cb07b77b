package dev.claimant.document;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a document next to its text.
 *
 * @param date when it was published
 * @param title its headline
 * @param byline who wrote it, as it says itself
 * @param url where it was published
 * @param other whatever else came with it, in its order: a name and a value as JSON has them, which
 *     is a string, a number, a boolean, a list or a map of these
 */
public record Metadata(
    Optional<LocalDate> date,
    Optional<String> title,
    Optional<String> byline,
    Optional<String> url,
    Map<String, Object> other) {

  /** Nothing known. */
  public static final Metadata NONE = of(Optional.empty());

  public Metadata {
    other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
  }

  /** Nothing known but perhaps the date of publication. */
  public static Metadata of(Optional<LocalDate> date) {
    return new Metadata(date, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
  }

  /** This, and of what is not known here what another knows. */
  public Metadata or(Metadata fallback) {
    Map<String, Object> both = new LinkedHashMap<>(other);
    fallback.other.forEach(both::putIfAbsent);
    return new Metadata(
        date.or(fallback::date),
        title.or(fallback::title),
        byline.or(fallback::byline),
        url.or(fallback::url),
        both);
  }
}
