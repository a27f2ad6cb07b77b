package dev.claimant.corenlp;

import dev.claimant.entity.Gender;
import dev.claimant.entity.NameGenders;
import dev.claimant.support.Lazy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The genders of some 14,000 first names, from a list in CoreNLP's models. */
public final class CoreNlpNameGenders implements NameGenders {
  private static final String LIST = "edu/stanford/nlp/models/dcoref/namegender.combine.txt";

  private final Lazy<Map<String, Gender>> genders = new Lazy<>(CoreNlpNameGenders::load);

  @Override
  public Gender of(String firstName) {
    return genders.get().getOrDefault(firstName.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
  }

  private static Map<String, Gender> load() {
    Map<String, Gender> genders = new HashMap<>();
    try (InputStream stream = CoreNlpNameGenders.class.getClassLoader().getResourceAsStream(LIST)) {
      if (stream == null) {
        throw new IllegalStateException("not on the class path: " + LIST);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] columns = line.split("\t", -1);
        if (columns.length == 2) {
          Gender gender = columns[1].equals("MALE") ? Gender.MALE : Gender.FEMALE;
          genders.merge(columns[0], gender, (a, b) -> a == b ? a : Gender.UNKNOWN);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + LIST, e);
    }
    return genders;
  }
}
