package dev.claimant.cli;

import dev.claimant.evaluation.GoldFormatException;
import dev.claimant.evaluation.brat.BratFile;
import dev.claimant.evaluation.brat.BratGold;
import dev.claimant.evaluation.claims.Gold;
import dev.claimant.evaluation.claims.GoldFile;
import dev.claimant.evaluation.newsquant.NewsQuantFile;
import dev.claimant.evaluation.newsquant.NewsQuantGold;
import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads gold of any format, with errors for the user.
 *
 * @param path a file or folder
 */
record GoldFiles(Path path) {
  /** Reads what a gold file holds. */
  private interface Reader<T> {
    T read(Path file) throws IOException, GoldFormatException;
  }

  List<Gold> claims() {
    return read(at -> all(GoldFile.find(at), GoldFile::read, "no *.gold.json file at any depth"));
  }

  List<BratGold> relations() {
    return read(
        at -> {
          if (!Files.isDirectory(at)) {
            throw new CommandException(
                at + " is no folder: name the one that holds the .ann files");
          }
          return all(BratFile.find(at), BratFile::read, "no *.ann file in it");
        });
  }

  NewsQuantGold quantities() {
    return read(
        at -> {
          if (Files.isDirectory(at)) {
            throw new CommandException(at + " is a folder: name a file in it");
          }
          return NewsQuantFile.read(at);
        });
  }

  private <T> List<T> all(List<Path> files, Reader<T> reader, String none)
      throws IOException, GoldFormatException {
    if (files.isEmpty()) {
      throw new CommandException("nothing to read in " + path + ": " + none);
    }
    List<T> golds = new ArrayList<>();
    for (Path file : files) {
      golds.add(reader.read(file));
    }
    return golds;
  }

  private <T> T read(Reader<T> reader) {
    if (!Files.exists(path)) {
      throw new CommandException("no such file or folder: " + path);
    }
    try {
      return reader.read(path);
    } catch (GoldFormatException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandException("cannot read " + path + ": " + IoProblems.describe(e), e);
    }
  }
}
