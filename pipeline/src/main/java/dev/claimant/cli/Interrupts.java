package dev.claimant.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has Ctrl-C and a request to terminate end the work in good order. Java's own way, a shutdown
 * hook, would run next to ONNX Runtime's, which frees what the work still needs.
 */
final class Interrupts {
  private static final String[] SIGNALS = {"INT", "TERM"};

  private Interrupts() {}

  /**
   * Has the first such signal run something, and the second one end the process at once.
   *
   * @param exitCode what the process ends with then
   */
  static void handle(Runnable first, int exitCode) {
    AtomicBoolean signalled = new AtomicBoolean();
    Runnable handler =
        () -> {
          if (signalled.getAndSet(true)) {
            Runtime.getRuntime().halt(exitCode);
          }
          first.run();
        };
    try {
      // By reflection, as the compiler warns of sun's classes and cannot be told that it is meant.
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> signalHandler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              Interrupts.class.getClassLoader(),
              new Class<?>[] {signalHandler},
              (self, method, args) -> {
                handler.run();
                return null;
              });
      Constructor<?> named = signal.getConstructor(String.class);
      Method handle = signal.getMethod("handle", signal, signalHandler);
      for (String name : SIGNALS) {
        handle.invoke(null, named.newInstance(name), proxy);
      }
    } catch (ReflectiveOperationException e) {
      // A Java without them, or a signal that it keeps for itself: Ctrl-C ends the process at once.
    }
  }
}
