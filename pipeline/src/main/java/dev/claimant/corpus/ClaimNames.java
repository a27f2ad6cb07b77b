package dev.claimant.corpus;

import dev.claimant.document.EntityType;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.EntityPart;
import dev.claimant.record.ClaimRecord.QuantityPart;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads whom or which place a claim concerns. */
final class ClaimNames {
  /** Two capitalised words or more, or some at the end: "the pharmacy chain Medipunt". */
  private static final Pattern NAME =
      Pattern.compile("((?:^\\p{Lu}\\S+ |(?<= ))\\p{Lu}\\S+(?: \\p{Lu}\\S+)*)$");

  private static final Pattern BETWEEN_THING_AND_NATION = Pattern.compile(" (?:from|of) (?:the )?");

  private ClaimNames() {}

  /** All of them. */
  static Set<Name> all(ClaimRecord record) {
    Set<Name> names = new LinkedHashSet<>();
    Stream.of(record.entity(), record.place())
        .flatMap(Optional::stream)
        .forEach(part -> names.add(name(part)));
    saidOf(record).ifPresent(names::add);
    return names;
  }

  /** Whose or of what a measured thing is. */
  static Optional<Name> owner(ClaimRecord record) {
    return record
        .entity()
        .map(ClaimNames::name)
        .or(() -> saidOf(record))
        .or(() -> record.place().map(ClaimNames::name));
  }

  /**
   * The nation of counted things, if it stands in the words for them: "North Korean troops",
   * "troops from North Korea".
   *
   * @param end where these words end
   */
  static Optional<Name> nation(ClaimRecord record, int end) {
    return record
        .entity()
        .filter(part -> part.start() >= record.span().start())
        .filter(part -> part.end() <= end || follows(record, part, end))
        .map(ClaimNames::name);
  }

  /** The words of the names that the record gives. */
  static Stream<String> words(ClaimRecord record) {
    return Stream.of(
            Stream.of(record.entity(), record.place())
                .flatMap(Optional::stream)
                .flatMap(part -> Stream.of(part.name(), part.text())),
            saidOf(record).map(Name::text).stream())
        .flatMap(names -> names)
        .flatMap(name -> SentenceWords.words(name, 0).stream())
        .map(SentenceWords.Word::text);
  }

  /** What the figure is said of, if the words are or end in a name, also if no entity has it. */
  private static Optional<Name> saidOf(ClaimRecord record) {
    boolean known = record.entity().isPresent() || record.place().isPresent();
    return record
        .quantity()
        .flatMap(QuantityPart::of)
        .flatMap(
            of ->
                of.name()
                    .or(() -> known ? Optional.empty() : nameIn(of.label()))
                    .map(name -> new Name(name, of.type().orElse(EntityType.ORGANIZATION))));
  }

  private static Optional<String> nameIn(String label) {
    Matcher matcher = NAME.matcher(label);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Name name(EntityPart part) {
    return new Name(part.name(), part.type());
  }

  private static boolean follows(ClaimRecord record, EntityPart part, int end) {
    String sentence = record.sentence().text().orElse("");
    int length = sentence.codePointCount(0, sentence.length());
    int from = end - record.sentence().start();
    int to = part.start() - record.sentence().start();
    return 0 <= from
        && from < to
        && to <= length
        && BETWEEN_THING_AND_NATION
            .matcher(
                sentence.substring(
                    sentence.offsetByCodePoints(0, from), sentence.offsetByCodePoints(0, to)))
            .matches();
  }
}
