package dev.claimant.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Something said, written, believed, known, wanted or promised, and who the text says it is by;
 * after PARC 3 (Pareti, 2016) and PolNeAR (Newell, Margolin and Ruths, LREC 2018).
 *
 * @param type how much of the content is quoted
 * @param stance what the source does with the content: says that it is so, denies it, asks for it
 * @param source the words that name the source, with titles and identifying clauses, in order;
 *     empty if the text names none. The source of a continued quotation is where the text last
 *     named it, in an earlier sentence
 * @param cue the words that signal the attribution, in order: "said", "according to"; empty if only
 *     the marks do
 * @param content what is said, with its quotation marks, in order; never empty
 * @param parties the {@link Entity#id()}s of those who the source is, as far as they are known: a
 *     pronoun's person, a statement's makers, each member of a list
 * @param sourceClass what sort of source it is, if the text names one but no known party
 * @param description what the text calls a source that is no known party, as it can be printed
 *     alone: "police spokesman" for the "He" after "A police spokesman"
 * @param organization the name of the organisation that a person as source speaks for or belongs
 *     to, if the text tells: "Acme" for "a spokesman for Acme"
 * @param continues the place in the document's list of the attribution that this one continues, if
 *     it has no source of its own: a later paragraph of the same speaker
 * @param confidence how likely it is that the content is right by the larger part and the source is
 *     right, from 0 to 1, calibrated on news; empty if nothing is known of that
 * @param evidence the names of the rules or models that found it, in order
 */
public record Attribution(
    AttributionType type,
    Stance stance,
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    List<Integer> parties,
    Optional<SourceClass> sourceClass,
    Optional<String> description,
    Optional<String> organization,
    Optional<Integer> continues,
    OptionalDouble confidence,
    List<String> evidence) {
  public Attribution {
    evidence = List.copyOf(evidence);
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    parties = List.copyOf(parties);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution of nothing");
    }
  }

  /** An assertion without evidence, and without a description or organisation of its source. */
  public Attribution(
      AttributionType type,
      List<Span> source,
      List<Span> cue,
      List<Span> content,
      List<Integer> parties,
      Optional<SourceClass> sourceClass,
      Optional<Integer> continues,
      OptionalDouble confidence) {
    this(
        type,
        Stance.ASSERTS,
        source,
        cue,
        content,
        parties,
        sourceClass,
        Optional.empty(),
        Optional.empty(),
        continues,
        confidence,
        List.of());
  }

  /** From the start of the content to its end, with whatever interrupts it. */
  public Span extent() {
    return Span.covering(content.get(0), content.get(content.size() - 1));
  }
}
