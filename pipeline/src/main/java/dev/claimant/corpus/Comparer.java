package dev.claimant.corpus;

import dev.claimant.corpus.FigureGroups.Found;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.SourcePart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares the claims of documents. The claims of one document must come in their order, those of
 * another can come between them. Not thread-safe.
 */
public final class Comparer {
  private final Lexicon lexicon = new Lexicon();
  private final NameJoiner names = new NameJoiner();
  private final List<ClaimRecord> claims = new ArrayList<>();
  private final Set<String> documents = new HashSet<>();
  private final Set<String> duplicates = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  /** Adds a claim, unless it is there already or in a document that republishes another. */
  public void add(ClaimRecord record) {
    if (!seen.add(record.document().id() + ' ' + record.id())) {
      return;
    }
    if (record.document().duplicateOf().isPresent()) {
      duplicates.add(record.document().id());
      return;
    }
    documents.add(record.document().id());
    claims.add(record);
    record.entity().ifPresent(part -> names.add(new Name(part.name(), part.type())));
    record.place().ifPresent(part -> names.add(new Name(part.name(), part.type())));
    record.attribution().source().ifPresent(this::addSpeaker);
  }

  private void addSpeaker(SourcePart source) {
    source
        .name()
        .ifPresent(name -> source.type().ifPresent(type -> names.add(new Name(name, type))));
  }

  /** All groups that are of more than one figure or in more than one document. */
  public Comparison compare() {
    return new Comparison(
        documents.size(),
        duplicates.size(),
        claims.size(),
        figureGroups().stream().filter(group -> group.figures().size() > 1).toList(),
        statementGroups().stream().filter(group -> group.documents() > 1).toList());
  }

  /**
   * All groups whose label has the words of a text, in any of their inflections, spellings and
   * names, also those of one claim.
   */
  public Comparison compare(String about) {
    Label wanted = new Label(lexicon, names, about);
    return new Comparison(
        documents.size(),
        duplicates.size(),
        claims.size(),
        figureGroups().stream()
            .filter(group -> new Label(lexicon, names, group.label()).hasAll(wanted))
            .toList(),
        statementGroups().stream()
            .filter(
                group ->
                    new Label(
                            lexicon,
                            names,
                            group.speaker() + " · " + String.join(" · ", group.topic()))
                        .hasAll(wanted))
            .toList());
  }

  private List<FigureGroup> figureGroups() {
    // A place can be named as one before it is found to be one, and a country after its places.
    claims.stream()
        .map(claim -> claim.sentence().text().orElse(""))
        .distinct()
        .forEach(sentence -> names.addParts(SentenceWords.words(sentence, 0)));
    SubjectReader subjects = new SubjectReader(lexicon, names);
    FigureGroups groups = new FigureGroups(names, new Speakers(names));
    for (ClaimRecord claim : claims) {
      subjects.read(claim).ifPresent(subject -> groups.add(new Found(claim, subject)));
    }
    return groups.groups();
  }

  private List<StatementGroup> statementGroups() {
    StatementGroups groups = new StatementGroups(lexicon, new Speakers(names));
    claims.stream().filter(claim -> claim.quantity().isEmpty()).forEach(groups::add);
    return groups.groups();
  }
}
