package dev.claimant.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Writes articles on one event, each in other words; the same ones for the same seed. */
final class Newsroom {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private static final List<String> SENTENCES =
      List.of(
          "{Person}, the {role}, said the {work} would {change} {many} {people} by {when}.",
          "The {work} at {place} has {done} {many} {people} since {when}.",
          "{Many} {people} in {place} {felt} the {work}, according to {source}.",
          "Before {when} the {kind} {work} near {place} had {done} {source}, {person} said.",
          "{Source} put the cost of the {kind} {work} at {sum}.",
          "Under the {kind} plan, {people} {felt} {sum} a year until {when}.",
          "But {person}, who speaks for {place}, {felt} the {kind} {work}.",
          "Until {when} {place} had {done} each {work} that cost {sum}.",
          "Neither {person} nor {source} would say if the {work} {done} any {people}.",
          "No {work} so {kind} has {done} {place} since {when}.",
          "In {place}, {many} {people} {done} the {role} over the {kind} {work}.",
          "Figures from {source} show {sum} spent on {kind} {people} by {when}.");

  private static final List<String> QUOTATIONS =
      List.of(
          "“We {felt} a {work} so {kind}, and {many} {people} {done} it,” {person} said.",
          "“If {place} gets {sum}, the {people} will know it by {when},” said {person}.",
          "{Person} said: “Some {kind} {role} {done} us before {when}; {people} don't forget.”",
          "“Every {work} costs {sum},” {person} told {source}. “Our {people} {felt} it.”");

  private final Random random;
  private final List<String> people = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  Newsroom(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      people.add(any("person"));
      places.add(any("place"));
    }
  }

  /**
   * An article.
   *
   * @param paragraphs each of some forty words
   */
  record Article(String headline, List<String> paragraphs) {
    String text() {
      return headline + "\n\n" + String.join("\n\n", paragraphs) + "\n";
    }
  }

  /** An article of a quarter to a full page, every third paragraph with a quotation. */
  Article article() {
    return article(5 + random.nextInt(16));
  }

  Article article(int size) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      paragraphs.add(i % 3 == 1 ? quotation() : paragraph());
    }
    return new Article(headline(), paragraphs);
  }

  String headline() {
    return filled("{Kind} {work} {done} {place}, says {person}");
  }

  String paragraph() {
    return sentence() + " " + sentence() + " " + sentence();
  }

  String quotation() {
    return sentence() + " " + filled(any(QUOTATIONS)) + " " + sentence();
  }

  private String sentence() {
    return filled(any(SENTENCES));
  }

  /** The text with its slots filled, those that begin with a capital with a capital. */
  String filled(String text) {
    String filled =
        SLOT.matcher(text)
            .replaceAll(
                slot -> {
                  String name = slot.group(1);
                  boolean capital = Character.isUpperCase(name.charAt(0));
                  String filler = filler(Character.toLowerCase(name.charAt(0)) + name.substring(1));
                  return (capital ? capitalised(filler) : filler).replace("$", "\\$");
                });
    return capitalised(filled);
  }

  private String filler(String slot) {
    return switch (slot) {
      case "person" -> any(people);
      case "place" -> any(places);
      case "figure" -> "£" + random.nextInt(1_000) + " million";
      default -> any(slot);
    };
  }

  private String any(String slot) {
    return any(List.of(fillers(slot).split("\\|")));
  }

  /** What can fill a slot, parted by strokes. */
  private static String fillers(String slot) {
    return switch (slot) {
      case "work" ->
          "harbour wall|road plan|tram line|health post|flood bank|theatre|"
              + "strike|survey|sewage works|ferry service|toll|inquiry|"
              + "list of repairs";
      case "change" -> "reach|cost|serve|move|help|anger|divide|draw|calm|pay for|please|surprise";
      case "many" -> "some 40|nearly 300|about 1,200|12|65|more than two dozen|at least 8|7,500";
      case "people" ->
          "neighbours|farmers|ratepayers|nurses|commuters|anglers|bakers|pupils|"
              + "shopkeepers|visitors|tenants|drivers|councillors";
      case "when" ->
          "March|Tuesday|next spring|the end of June|Friday night|2019|the autumn|"
              + "Christmas|the first week of May|Sunday|early October";
      case "done" ->
          "drawn in|cost|alarmed|cheered|shut out|measured|brought back|passed over|"
              + "counted|promised|lost|blamed";
      case "felt" ->
          "welcomed|feared|would rather keep|paid for|never saw|fought|"
              + "defended|grew used to|wanted|laughed at|doubted|rejected";
      case "source" ->
          "the council|the Harbour Board|police|a union leaflet|the Gazette|"
              + "two officials|the auditor|court papers|a letter seen by residents|"
              + "the weather service";
      case "kind" ->
          "costly|grey|rusty|half-built|temporary|popular|long delayed|private|"
              + "well-used|draughty|noisy|second";
      case "sum" ->
          "£2.5m|some 40,000 euros|$18 million|3 per cent more|half the budget|£900|"
              + "about a tenth of it|€1.2bn|nothing at all";
      case "role" -> "mayor|engineer|spokeswoman|clerk|minister|baker|surgeon|head teacher|judge";
      case "person" ->
          "Ada Brandt|Tom Okoro|Lena Fisk|Piotr Hale|Mara Quist|Ivo Lund|June Adeyemi|"
              + "Carl Voss|Nora Petit|Sam Tarrant|Edith Mori|Hugo Wren";
      case "place" ->
          "Eastmere|Port Aldous|Kelby|the old town|North Quay|Varn|Lower Hask|"
              + "Saint Osk|Dunmarrow|Tilbury Cross|the Vale|Orrin";
      default -> throw new IllegalArgumentException(slot);
    };
  }

  /** A newsroom that writes on another event. */
  Newsroom elsewhere() {
    return new Newsroom(random.nextLong());
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
