package dev.claimant.corpus;

import java.util.List;

/**
 * Figures of the same thing.
 *
 * @param label what they are figures of
 * @param unit the unit of their {@link Figure#stated} numbers, with what they are per; empty if
 *     they simply count
 * @param documents how many documents they stand in
 * @param figures in the order of their dates, those without one last
 * @param spread the lowest and the highest number stated
 * @param agreeing the largest number of figures that can all be true at once
 * @param outliers those that are far from the others
 */
public record FigureGroup(
    String label,
    String unit,
    int documents,
    List<Figure> figures,
    Range spread,
    int agreeing,
    List<Figure> outliers) {
  public FigureGroup {
    figures = List.copyOf(figures);
    outliers = List.copyOf(outliers);
  }
}
