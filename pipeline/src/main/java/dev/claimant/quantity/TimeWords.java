package dev.claimant.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of months, days and the like. */
final class TimeWords {
  private final Map<String, Map<String, String>> codes = new HashMap<>();

  TimeWords() {
    for (List<String> row : Resource.rows("times.txt")) {
      Map<String, String> forms = codes.computeIfAbsent(row.get(0), what -> new HashMap<>());
      for (String form : Resource.items(row.get(2))) {
        forms.put(form, row.get(1));
      }
    }
  }

  private Optional<String> code(String what, Word word) {
    return Optional.ofNullable(codes.getOrDefault(what, Map.of()).get(word.lower()));
  }

  Optional<Integer> month(Word word) {
    return code("month", word).filter(m -> isCapital(word) || !isVerb(word)).map(Integer::valueOf);
  }

  private static boolean isVerb(Word word) {
    return word.is("may") || word.is("march");
  }

  private static boolean isCapital(Word word) {
    return Character.isUpperCase(word.text().charAt(0)) && word.isName();
  }

  Optional<Integer> weekday(Word word) {
    boolean full = word.lower().length() > 5;
    return code("weekday", word).filter(d -> full || isCapital(word)).map(Integer::valueOf);
  }

  Optional<String> season(Word word) {
    return code("season", word);
  }

  Optional<String> dayPart(Word word) {
    return code("daypart", word);
  }

  boolean isZone(Word word) {
    return code("zone", word).isPresent() && Character.isUpperCase(word.text().charAt(0));
  }

  boolean leadsYear(Word word) {
    return code("leads", word).isPresent();
  }
}
