package dev.claimant.corpus;

import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.SourcePart;
import java.util.Optional;

/** Who says what, under one name in all documents. */
final class Speakers {
  private final NameJoiner names;

  Speakers(NameJoiner names) {
    this.names = names;
  }

  /** The speaker of a claim; none if it is the document's own. */
  Optional<String> of(ClaimRecord record) {
    return record.attribution().source().map(source -> named(source).orElse(source.label()));
  }

  /** The one name of a source that the text names. */
  Optional<String> named(SourcePart source) {
    return source
        .name()
        .flatMap(name -> source.type().map(type -> names.join(new Name(name, type))));
  }
}
