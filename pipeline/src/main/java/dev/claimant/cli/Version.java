package dev.claimant.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Objects;
import java.util.zip.CRC32;

/** Tells the version of the program. */
final class Version {
  private static final String MODEL = "/dev/claimant/models/reader/SHA256SUMS";

  private Version() {}

  /** The version as it is released. */
  static String text() {
    return Objects.requireNonNullElse(
        Main.class.getPackage().getImplementationVersion(), "in development");
  }

  /** The version; one that is not released yet with a checksum of its program and its model. */
  static String exact() {
    if (!text().endsWith("-SNAPSHOT")) {
      return text();
    }
    CRC32 checksum = new CRC32();
    try (InputStream model = Version.class.getResourceAsStream(MODEL)) {
      CodeSource source = Main.class.getProtectionDomain().getCodeSource();
      checksum.update(Files.readAllBytes(Path.of(source.getLocation().toURI())));
      checksum.update(Objects.requireNonNull(model).readAllBytes());
    } catch (IOException | java.net.URISyntaxException e) {
      throw new IllegalStateException("cannot read the program itself: " + e.getMessage(), e);
    }
    return String.format("%s+%08x", text(), checksum.getValue());
  }
}
