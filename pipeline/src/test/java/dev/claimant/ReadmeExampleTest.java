package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's program in Java, as a newcomer would paste it. */
@Tag("models")
class ReadmeExampleTest {
  private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern IMPORT = Pattern.compile("^import .*;\n", Pattern.MULTILINE);

  @Test
  void compilesAndPrintsTheClaimsOfTheSeed(@TempDir Path folder) throws Exception {
    Matcher program = PROGRAM.matcher(Files.readString(Path.of("../README.md")));
    assertThat(program.find()).isTrue();
    String code = program.group(1);
    assertThat(IMPORT.matcher(code).replaceAll("").strip().lines()).hasSizeLessThanOrEqualTo(5);
    String imports =
        IMPORT.matcher(code).results().map(r -> r.group()).collect(Collectors.joining());
    String body = IMPORT.matcher(code).replaceAll("").replace("news.txt", seed().toString());
    Path source =
        Files.writeString(
            folder.resolve("Example.java"),
            imports
                + "public class Example { public static void main(String[] args) throws Exception {\n"
                + body
                + "}}\n");
    compile(source, folder);
    String printed = run(folder);
    assertThat(printed).containsIgnoringCase("quantity: some 10,000 North Korean troops");
  }

  private static Path seed() {
    return Path.of("../seeds/000_fda70d6681db36c6.txt").toAbsolutePath().normalize();
  }

  private static void compile(Path source, Path to) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", to.toString());
      boolean compiled =
          compiler
              .getTask(problems, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      assertThat(compiled).as(problems.toString()).isTrue();
    }
  }

  /** Runs the program as a process of its own. */
  private static String run(Path classes) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(java, "-Xmx2g", "-cp", classPath, "Example")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed;
  }
}
