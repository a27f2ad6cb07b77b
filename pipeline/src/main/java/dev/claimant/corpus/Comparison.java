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

  /** Whether there is no group. */
  public boolean isEmpty() {
    return figures.isEmpty() && statements.isEmpty();
  }

  /** Whether anything in a group has a date. */
  public boolean hasDates() {
    return figures.stream()
            .flatMap(group -> group.figures().stream())
            .anyMatch(figure -> figure.date().isPresent())
        || statements.stream()
            .flatMap(group -> group.sayings().stream())
            .anyMatch(saying -> saying.date().isPresent());
  }
}
