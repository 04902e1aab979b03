package io.rankscope.samples;

import io.rankscope.engine.failure.CannotOpenException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of the sample as they lie on the class path. A jar cannot be listed like a folder, so
 * the build leaves a list of the shards' files beside them.
 */
final class SampleFiles {
  /** Name of the list that {@link SampleShards} writes, below {@link #FOLDER}. */
  static final String SHARD_LIST = "shards.txt";

  /** Where the files lie below a class path root. */
  private static final String FOLDER = "io/rankscope/samples/workspace";

  static final String WORKSPACE = "workspace.yaml";
  static final String CORPUS = "corpus.jsonl";
  static final String QUERIES = "queries.jsonl";
  private static final String JUDGMENTS = "judgments.jsonl";
  private static final List<String> TEXTS = List.of(WORKSPACE, "guidelines.md", CORPUS, QUERIES);

  private SampleFiles() {}

  /**
   * Copies everything but the judgments, which have their own form on disk, into {@code folder}.
   */
  static void copyTo(Path folder) throws IOException {
    for (String name : Stream.concat(TEXTS.stream(), lines(SHARD_LIST).stream()).toList()) {
      Path file = folder.resolve(name);
      Files.createDirectories(parentOf(file));
      try (InputStream content = open(name)) {
        Files.copy(content, file);
      }
    }
  }

  /**
   * The folder of the files, where they do not lie in a jar.
   *
   * @throws IllegalStateException when they do
   */
  static Path folder() {
    URL corpus = SampleFiles.class.getResource("/" + FOLDER + "/" + CORPUS);
    if (corpus == null || !corpus.getProtocol().equals("file")) {
      throw new IllegalStateException("the sample's corpus is no file: " + corpus);
    }
    return parentOf(Path.of(URI.create(corpus.toString())));
  }

  /** The lines of the file that holds the judgments as they were written down. */
  static List<String> judgmentLines() {
    return lines(JUDGMENTS);
  }

  private static List<String> lines(String name) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream content = SampleFiles.class.getResourceAsStream("/" + FOLDER + "/" + name);
    if (content == null) {
      throw new CannotOpenException(
          "The program was put together without its sample (" + name + " is missing).",
          null,
          "Build it with 'mvn package', which makes the sample's shards.");
    }
    return content;
  }

  private static Path parentOf(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException(file + " lies in no folder");
    }
    return parent;
  }
}
