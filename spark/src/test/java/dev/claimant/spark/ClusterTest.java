package dev.claimant.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The job on a cluster of two executors, each a process of its own. */
class ClusterTest {
  /** How many tasks end before an executor is killed: those that read, and some of the pipeline. */
  private static final int TASKS_BEFORE = 12;

  private final Path folder;

  ClusterTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private SparkSession cluster() throws IOException {
    // Spark wants the folder of its jars, and the executors have these on their class path.
    Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
    return SparkSession.builder()
        .master("local-cluster[2,1,2048]")
        .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
        .config("spark.executor.memory", "512m")
        .config("spark.driver.host", "localhost")
        .config("spark.ui.enabled", false)
        .config("spark.sql.shuffle.partitions", 4)
        .getOrCreate();
  }

  /** Sees how far a job is. */
  private static final class Progress extends SparkListener {
    final CountDownLatch inTheMiddle = new CountDownLatch(TASKS_BEFORE);
    final AtomicInteger lostExecutors = new AtomicInteger();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      inTheMiddle.countDown();
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
      lostExecutors.incrementAndGet();
    }
  }

  @Timeout(600)
  @Test
  void anExecutorThatIsKilledLosesNoRowAndDoublesNone() throws Exception {
    Path news = folder.resolve("news");
    Files.createDirectories(news);
    for (int file = 0; file < 4; file++) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        String text = i % 10 == 9 ? "crash" : "It is " + i + ", wait 50, and Ann says so.";
        lines.append("{\"text\": \"" + text + "\", \"date\": \"2024-11-0" + (1 + i % 3) + "\"}\n");
      }
      Files.writeString(news.resolve(file + ".jsonl"), lines);
    }
    Path output = folder.resolve("out");
    FakeClaimant fake = new FakeClaimant(null);
    CommandLineRows expected =
        CommandLineRows.of(fake, folder.resolve("command-line"), List.of(news.toString()));
    try (SparkSession spark = cluster()) {
      Progress progress = new Progress();
      spark.sparkContext().addSparkListener(progress);
      CompletableFuture<JobRun> job =
          CompletableFuture.supplyAsync(
              () ->
                  JobRun.of(
                      spark,
                      settings -> fake,
                      news.toString(),
                      "-o",
                      output.toString(),
                      "--partitions",
                      "24"));
      progress.inTheMiddle.await();
      assertThat(executors()).hasSize(2);
      executors().get(0).destroyForcibly();
      JobRun run = job.get();
      assertThat(progress.lostExecutors).hasPositiveValue();
      JobRun.assertSame(spark, output, expected);
      assertThat(expected.failures()).hasSize(12);
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  /** The processes of Java that this one has started. */
  private static List<ProcessHandle> executors() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("/java"))
        .toList();
  }
}
