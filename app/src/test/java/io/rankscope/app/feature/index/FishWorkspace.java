package io.rankscope.app.feature.index;

import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.IndexSettings;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Workspaces with real shards of a passage or two each. */
final class FishWorkspace {
  private static final String WORKSPACE =
      """
      name: Fish
      sources:
        fish: {shards: [shards/one, shards/two]}
        birds: {shards: [shards/birds]}
      """;

  private FishWorkspace() {}

  /** Two sources: two shards of fish with two and one passage, and a shard of one bird. */
  static Path in(Path folder) {
    try {
      Files.writeString(folder.resolve("workspace.yaml"), WORKSPACE);
      shard(
          folder,
          "one",
          """
          {"_id": "carp", "title": "Carp", "text": "Carps swim in ponds. The carp eats plants."}
          {"_id": "pike", "title": "Pike", "text": "The pike hunts other fishes, and eats carps."}
          """);
      shard(
          folder,
          "two",
          """
          {"_id": "eel", "title": "Eel", "text": "Eels swim far to breed, and hunt at night."}
          """);
      shard(
          folder,
          "birds",
          """
          {"_id": "owl", "title": "Owl", "text": "Owls hunt at night."}
          """);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds a shard of {@code lines} at {@code shards/NAME}. */
  static void shard(Path folder, String name, String lines) throws IOException {
    Path corpus = Files.writeString(folder.resolve(name + ".jsonl"), lines);
    Path built = folder.resolve("built-" + name);
    try (CorpusReader reader = CorpusReader.open(corpus, CorpusFormat.JSONL, BadLines.STOP)) {
      new IndexBuild(IndexSettings.into(built, "test"), reader, new Analyzers())
          .run(Progress.SILENT, Cancellation.NEVER);
    }
    Path shards = Files.createDirectories(folder.resolve("shards"));
    Files.move(built.resolve("0"), shards.resolve(name));
  }

  /** Flips a bit in the middle of the largest file of the shard. */
  static void flipABit(Path shard) {
    try {
      Path file = largest(shard);
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves only the first half of the largest file of the shard. */
  static void truncate(Path shard) {
    try {
      Path file = largest(shard);
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path largest(Path shard) throws IOException {
    try (Stream<Path> files = Files.list(shard)) {
      return files
          .max(java.util.Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow();
    }
  }
}
