package dev.claimant.support;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made at its first use, once, whatever the number of threads: a model, say. */
public final class Lazy<T> implements Supplier<T> {
  private final Supplier<? extends T> maker;
  private volatile @Nullable T value;

  public Lazy(Supplier<? extends T> maker) {
    this.maker = maker;
  }

  /** The value if it was made. */
  public Optional<T> made() {
    return Optional.ofNullable(value);
  }

  @Override
  public T get() {
    T made = value;
    if (made == null) {
      synchronized (this) {
        made = value;
        if (made == null) {
          made = maker.get();
          value = made;
        }
      }
    }
    return made;
  }
}
