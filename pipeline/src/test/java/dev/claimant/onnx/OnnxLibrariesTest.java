package dev.claimant.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads ONNX Runtime in processes of their own, each with its temporary folder. */
class OnnxLibrariesTest {
  private final Path folder;

  OnnxLibrariesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void nothingIsLeftInTheTemporaryFolder() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    assertThat(load(temporary)).isEqualTo("loaded");
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void anUnusableTemporaryFolderIsNamed() throws Exception {
    Path gone = folder.resolve("gone");
    assertThat(load(gone))
        .isEqualTo(
            "ONNX Runtime cannot be unpacked into the temporary folder "
                + gone
                + " (no such file or folder): give Java another one (java.io.tmpdir)");
  }

  private String load(Path temporary) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.io.tmpdir=" + temporary,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Loading.class.getName()))
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readString(out).strip();
  }

  /** Says what came of loading. */
  static final class Loading {
    private Loading() {}

    public static void main(String[] args) {
      try {
        OnnxLibraries.load();
        System.out.println("loaded");
      } catch (IllegalStateException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
