package io.rankscope.engine.corpus;

import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the files that a named file or folder stands for. */
final class CorpusFiles {
  private CorpusFiles() {}

  /**
   * {@code named} itself, or the files of the format in the folder {@code named} and the folders
   * below it in the order of their paths, hidden ones left out.
   *
   * @throws CannotOpenException when there is none
   */
  static List<CorpusFile> of(Path named, CorpusFormat format) {
    if (!Files.exists(named)) {
      throw new CannotOpenException(
          "There is no such file or folder.", Location.of(named), "Check the path of the corpus.");
    }
    try {
      if (!Files.isDirectory(named)) {
        return List.of(file(named));
      }
      List<Path> found = inFolder(named, format);
      if (found.isEmpty()) {
        throw new CannotOpenException(
            "The folder holds no " + wanted(format) + ".",
            Location.of(named),
            "Name the corpus file itself, or another format.");
      }
      return found.stream().map(CorpusFiles::file).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new CannotOpenException(
          "The corpus cannot be listed.", Location.of(named), "Check its permissions.", e);
    }
  }

  private static CorpusFile file(Path path) {
    try {
      return new CorpusFile(path, Files.size(path), () -> Files.newInputStream(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> inFolder(Path folder, CorpusFormat format) throws IOException {
    int depth = format == CorpusFormat.BEIR ? 1 : Integer.MAX_VALUE;
    try (Stream<Path> paths = Files.walk(folder, depth, FileVisitOption.FOLLOW_LINKS)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> !hidden(folder.relativize(path)) && named(path, format))
          .sorted()
          .toList();
    }
  }

  private static boolean hidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean named(Path path, CorpusFormat format) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return switch (format) {
      case BEIR -> plain.equals("corpus.jsonl");
      case TREC -> true;
      case JSONL, MSMARCO, CSV -> endings(format).stream().anyMatch(plain::endsWith);
    };
  }

  private static List<String> endings(CorpusFormat format) {
    return switch (format) {
      case BEIR, JSONL -> List.of(".jsonl", ".json", ".ndjson");
      case MSMARCO -> List.of(".tsv", ".txt");
      case CSV -> List.of(".csv");
      case TREC -> List.of("");
    };
  }

  private static String wanted(CorpusFormat format) {
    return switch (format) {
      case BEIR -> "corpus.jsonl";
      case TREC -> "file";
      case JSONL, MSMARCO, CSV -> "file called *" + String.join(" or *", endings(format));
    };
  }
}
