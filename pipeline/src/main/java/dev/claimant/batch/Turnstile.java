package dev.claimant.batch;

import java.util.HashSet;
import java.util.Set;

/** Lets threads through in the order of their numbers, each of which passes once. */
final class Turnstile {
  private final Set<Long> passed = new HashSet<>();
  private long next;

  /** Waits until all smaller numbers have passed. */
  synchronized void await(long number) throws InterruptedException {
    while (next < number) {
      wait();
    }
  }

  /** Passes, also out of turn or again. */
  synchronized void pass(long number) {
    if (number >= next) {
      passed.add(number);
    }
    while (passed.remove(next)) {
      next++;
    }
    notifyAll();
  }
}
