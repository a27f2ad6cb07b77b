package dev.claimant.ingest;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * The elements of several iterators, one iterator after the other, each made when its turn comes. A
 * stream's flatMap would collect all that one of them gives.
 */
final class InputChain<S, T> implements Iterator<T> {
  private final Iterator<S> sources;
  private final Function<S, Iterator<T>> opener;
  private Iterator<T> current = Collections.emptyIterator();

  InputChain(Iterator<S> sources, Function<S, Iterator<T>> opener) {
    this.sources = sources;
    this.opener = opener;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && sources.hasNext()) {
      current = opener.apply(sources.next());
    }
    return current.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
