package dev.claimant.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** Gives tests a {@link PostgresServer}, the same one to all; skips them where there is none. */
final class WithServer implements ParameterResolver {
  /** What is started once and closed after the last test. */
  private record Shared(Optional<PostgresServer> server) implements AutoCloseable {
    private static Shared start() {
      try {
        return new Shared(PostgresServer.make());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      if (server.isPresent()) {
        server.get().close();
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PostgresServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class)
        .server()
        .orElseThrow(
            () ->
                new TestAbortedException(
                    "PostgreSQL is not installed, nor packed for this machine"));
  }
}
