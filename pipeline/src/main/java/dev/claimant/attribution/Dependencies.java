package dev.claimant.attribution;

import dev.claimant.syntax.WordRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The dependency tree of a sentence's tokens. */
public final class Dependencies {
  /** The head of the root. */
  public static final int ROOT = -1;

  /** The head of a token that was left out of the parse. */
  public static final int LEFT_OUT = -2;

  private final int[] heads;
  private final List<Relation> relations;
  private final List<List<Integer>> children;
  private final int[] starts;
  private final int[] ends;

  /**
   * @param heads the number of each token's head, {@link #ROOT} or {@link #LEFT_OUT}
   * @param relations each token's relation to its head
   * @throws IllegalArgumentException if the two differ in length or the heads form a circle
   */
  public Dependencies(int[] heads, List<Relation> relations) {
    if (heads.length != relations.size()) {
      throw new IllegalArgumentException(
          heads.length + " heads but " + relations.size() + " relations");
    }
    this.heads = heads.clone();
    this.relations = List.copyOf(relations);
    this.children = new ArrayList<>(Collections.nCopies(heads.length, List.of()));
    this.starts = new int[heads.length];
    this.ends = new int[heads.length];
    Arrays.setAll(starts, i -> i);
    Arrays.setAll(ends, i -> i + 1);
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] >= 0) {
        List<Integer> siblings = new ArrayList<>(children.get(heads[i]));
        siblings.add(i);
        children.set(heads[i], siblings);
      }
      spread(i);
    }
  }

  /** Widens all subtrees that a token is in. */
  private void spread(int token) {
    int steps = 0;
    for (int above = heads[token]; above >= 0; above = heads[above]) {
      starts[above] = Math.min(starts[above], token);
      ends[above] = Math.max(ends[above], token + 1);
      if (steps++ > heads.length) {
        throw new IllegalArgumentException("heads in a circle at token " + token);
      }
    }
  }

  public int size() {
    return heads.length;
  }

  public int head(int token) {
    return heads[token];
  }

  public boolean isParsed(int token) {
    return heads[token] != LEFT_OUT;
  }

  public Relation relation(int token) {
    return relations.get(token);
  }

  public boolean is(int token, Relation... any) {
    return Arrays.asList(any).contains(relations.get(token));
  }

  /** The tokens right below one, in order. */
  public List<Integer> children(int token) {
    return children.get(token);
  }

  /** The tokens right below one in one of some relations, in order. */
  public List<Integer> children(int token, Relation... any) {
    return children.get(token).stream().filter(child -> is(child, any)).toList();
  }

  /** From the first to the last of a token and those below it. */
  public WordRange subtree(int token) {
    return new WordRange(starts[token], ends[token]);
  }

  /** Whether a token is another or lies below it. */
  public boolean isWithin(int token, int ancestor) {
    int above = token;
    while (above >= 0 && above != ancestor) {
      above = heads[above];
    }
    return above == ancestor;
  }
}
