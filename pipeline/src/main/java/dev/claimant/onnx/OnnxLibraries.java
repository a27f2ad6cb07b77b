package dev.claimant.onnx;

import ai.onnxruntime.OrtEnvironment;
import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Loads ONNX Runtime's native libraries from a folder of their own in the temporary folder, which
 * is gone again when they are loaded. ONNX Runtime itself leaves an empty one behind each time.
 */
final class OnnxLibraries {
  /** What ONNX Runtime reads libraries from, if it is given. */
  private static final String FOLDER = "onnxruntime.native.path";

  private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

  private OnnxLibraries() {}

  /**
   * The environment of ONNX Runtime, with its libraries loaded.
   *
   * @throws IllegalStateException if they cannot be; the message says what to do
   */
  static synchronized OrtEnvironment load() {
    String temporary = System.getProperty("java.io.tmpdir");
    try {
      // They stay loaded when their files are gone, except on Windows.
      if (System.getProperty(FOLDER) != null || platform().startsWith("win")) {
        return OrtEnvironment.getEnvironment();
      }
      return fromFolder();
    } catch (IOException e) {
      throw new IllegalStateException(
          "ONNX Runtime cannot be unpacked into the temporary folder "
              + temporary
              + " ("
              + IoProblems.describe(e)
              + "): give Java another one (java.io.tmpdir)",
          e);
    } catch (LinkageError e) {
      throw new IllegalStateException(
          "ONNX Runtime's native library cannot be loaded from the temporary folder "
              + temporary
              + " ("
              + root(e)
              + "): give Java another one (java.io.tmpdir) if programs cannot run there; there"
              + " are libraries for Linux with glibc (x64, ARM64), macOS (ARM64) and Windows (x64)",
          e);
    }
  }

  private static OrtEnvironment fromFolder() throws IOException {
    Path folder = Files.createTempDirectory("claimant");
    try {
      for (String name : NAMES) {
        unpack(System.mapLibraryName(name), folder);
      }
      System.setProperty(FOLDER, folder.toString());
      return OrtEnvironment.getEnvironment();
    } finally {
      System.clearProperty(FOLDER);
      for (String name : NAMES) {
        Files.deleteIfExists(folder.resolve(System.mapLibraryName(name)));
      }
      Files.deleteIfExists(folder);
    }
  }

  private static void unpack(String file, Path folder) throws IOException {
    String resource = "/ai/onnxruntime/native/" + platform() + "/" + file;
    try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new UnsatisfiedLinkError("there is none for " + platform());
      }
      Files.copy(in, folder.resolve(file));
    }
  }

  /** The system, as ONNX Runtime calls it: linux-x64. */
  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String name = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
    return name + "-" + (machine.equals("amd64") || machine.equals("x86_64") ? "x64" : machine);
  }

  private static String root(Throwable problem) {
    Throwable root = problem;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
