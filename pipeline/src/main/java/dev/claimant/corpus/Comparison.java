package dev.claimant.corpus;

import java.util.List;

/**
 * What documents say of the same things.
 *
 * @param documents how many were compared
 * @param duplicates how many others republish one of them and were left out
 * @param claims how many claims the compared ones make
 * @param figures figures by what they are of; the groups of most documents first
 * @param statements statements by speaker and topic; likewise
 */
public record Comparison(
    int documents,
    int duplicates,
    int claims,
    List<FigureGroup> figures,
    List<StatementGroup> statements) {
  public Comparison {
    figures = List.copyOf(figures);
    statements = List.copyOf(statements);
  }
}
