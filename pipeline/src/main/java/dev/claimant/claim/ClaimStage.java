package dev.claimant.claim;

import dev.claimant.document.Attribution;
import dev.claimant.document.Claim;
import dev.claimant.document.Claim.QuantityClaim;
import dev.claimant.document.Claim.StatementClaim;
import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.document.Quantity;
import dev.claimant.pipeline.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Joins entities, quantities and attributions into claims: each quantity and each attribution is
 * one, and a quantity within what somebody says is linked to that statement.
 */
public final class ClaimStage implements Stage {
  /** How likely a number must be a quantity at all. */
  private static final double LEAST_CLAIMED = 0.5;

  @Override
  public Set<Layer<?>> requires() {
    return Set.of(
        Layer.SENTENCES,
        Layer.ENTITIES,
        Layer.TIMES,
        Layer.QUANTITIES,
        Layer.READING,
        Layer.ATTRIBUTIONS);
  }

  @Override
  public Layer<?> adds() {
    return Layer.CLAIMS;
  }

  @Override
  public Document apply(Document document) {
    ClaimIds ids = new ClaimIds(document.text());
    Contents contents = new Contents(document.attributions());
    Circumstances circumstances = new Circumstances(document, contents);
    List<String> statementIds = document.attributions().stream().map(ids::of).toList();
    List<Claim> claims = new ArrayList<>();
    List<List<String>> quantities = new ArrayList<>();
    document.attributions().forEach(attribution -> quantities.add(new ArrayList<>()));
    SaidOfFinder said = new SaidOfFinder(document);
    QuantityCompletion completion = new QuantityCompletion(document);
    for (Quantity found : document.quantities()) {
      if (isNone(document, found)) {
        continue;
      }
      Quantity quantity = completion.complete(found);
      String id = ids.of(quantity);
      Optional<Integer> statement = innermost(contents.around(quantity.span()));
      statement.ifPresent(at -> quantities.get(at).add(id));
      claims.add(
          new QuantityClaim(
              id,
              quantity,
              document.sentenceAt(quantity.span().start()).index(),
              said.find(quantity),
              circumstances.entity(quantity),
              circumstances.place(quantity),
              circumstances.time(quantity),
              statement.map(statementIds::get)));
    }
    for (int i = 0; i < document.attributions().size(); i++) {
      Attribution attribution = document.attributions().get(i);
      claims.add(
          new StatementClaim(
              statementIds.get(i),
              attribution,
              document.sentenceAt(attribution.extent().start()).index(),
              circumstances.place(attribution),
              circumstances.time(attribution),
              innermost(others(contents.around(attribution.extent()), i)).map(statementIds::get),
              attribution.continues().map(statementIds::get),
              quantities.get(i)));
    }
    claims.sort(Comparator.comparing(Claim::span).thenComparing(Claim::id));
    return document.withClaims(claims);
  }

  /** Whether the model takes a number for no quantity: a part of a name, a label. */
  private static boolean isNone(Document document, Quantity quantity) {
    return document
        .reading()
        .of(quantity)
        .filter(reading -> reading.claimed() < LEAST_CLAIMED)
        .isPresent();
  }

  /**
   * The index of the attribution that the shortest of some parts belongs to, the first of equals.
   */
  private static Optional<Integer> innermost(List<Contents.Part> parts) {
    return parts.stream()
        .min(
            Comparator.comparingInt((Contents.Part part) -> part.span().length())
                .thenComparingInt(Contents.Part::attribution))
        .map(Contents.Part::attribution);
  }

  /** The parts that belong to other attributions. */
  private static List<Contents.Part> others(List<Contents.Part> parts, int attribution) {
    return parts.stream().filter(part -> part.attribution() != attribution).toList();
  }
}
