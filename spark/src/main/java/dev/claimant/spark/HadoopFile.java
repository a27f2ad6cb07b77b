package dev.claimant.spark;

import dev.claimant.ingest.Described;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.Input;
import dev.claimant.ingest.MetadataFile;
import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file of a Hadoop file system, to be read by whichever executor gets it.
 *
 * @param place its place among all inputs, from 0
 * @param id its id, as the command line has it
 * @param name what to call it to the user: a path
 * @param path where it is
 * @param folder the folder that was asked for, or the one that it is in
 * @param size in bytes
 */
record HadoopFile(int place, String id, String name, Path path, Path folder, long size)
    implements Serializable {

  /** Whether Spark reads it: Parquet cannot be read as a stream. */
  boolean isParquet() {
    return path.getName().toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  /** The file as the pipeline reads it. */
  Input input(Configuration configuration) {
    return new Input(
        id,
        name,
        () -> path.getFileSystem(configuration).open(path),
        Optional.empty(),
        () -> beside(configuration));
  }

  private Described beside(Configuration configuration) throws DocumentException {
    String last = MetadataFile.beside(java.nio.file.Path.of(path.getName())).toString();
    Path beside = new Path(path.getParent(), last);
    String called = name.substring(0, name.length() - path.getName().length()) + last;
    try {
      FileSystem files = path.getFileSystem(configuration);
      return files.exists(beside)
          ? MetadataFile.read(called, () -> files.open(beside))
          : Described.AS_NOTHING;
    } catch (IOException e) {
      throw new DocumentException(
          DocumentException.Reason.METADATA, called + ": " + IoProblems.describe(e));
    }
  }
}
