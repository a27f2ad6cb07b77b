package dev.claimant.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the statements that continue others after those: a speaker's later paragraphs after the
 * first.
 */
public final class StatementChains {
  private StatementChains() {}

  /**
   * The statements among the records that are in no other, in their order. Each list begins with
   * one that continues none, and then has those that continue it, directly or through others.
   */
  public static List<List<ClaimRecord>> of(List<ClaimRecord> records) {
    Map<String, ClaimRecord> statements = new LinkedHashMap<>();
    for (ClaimRecord record : records) {
      if (record.quantity().isEmpty() && record.attribution().statement().isEmpty()) {
        statements.put(record.id(), record);
      }
    }
    Map<String, List<ClaimRecord>> chains = new LinkedHashMap<>();
    statements.forEach(
        (id, statement) -> {
          String first = first(id, statements);
          List<ClaimRecord> chain = chains.computeIfAbsent(first, key -> new ArrayList<>());
          chain.add(first.equals(id) ? 0 : chain.size(), statement);
        });
    return List.copyOf(chains.values());
  }

  /** The statement that one continues, in the end; itself if it continues none, or in a circle. */
  private static String first(String id, Map<String, ClaimRecord> statements) {
    Set<String> passed = new HashSet<>();
    String first = id;
    while (passed.add(first)) {
      first =
          Optional.ofNullable(statements.get(first))
              .flatMap(statement -> statement.attribution().continues())
              .filter(statements::containsKey)
              .orElse(first);
    }
    return first;
  }
}
