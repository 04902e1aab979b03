package io.rankscope.samples;

import io.rankscope.cli.RankscopeCli;
import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.ExitCode;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/**
 * The step of the build that makes the sample's shards from its corpus with {@code rankscope
 * index}, so that they are never committed and always of the Lucene version that reads them.
 */
public final class SampleShards {
  private SampleShards() {}

  /**
   * Builds the shards beside the corpus in the folder of compiled classes and resources that this
   * runs from, and lists their files.
   *
   * @throws IllegalStateException when the command failed (it said why), or the classes lie in a
   *     jar
   */
  public static void main(String... arguments) throws IOException {
    // Lucene's hints on the virtual machine mean nothing to somebody who builds the program.
    LogManager.getLogManager().reset();
    Path files = SampleFiles.folder();
    Path shards = files.resolve("shards");
    FileTree.delete(shards);
    int code =
        RankscopeCli.execute(
            Console.ofProcess(Cancellation.NEVER),
            "index",
            "--corpus",
            files.resolve(SampleFiles.CORPUS).toString(),
            "--format",
            "jsonl",
            "--shards",
            "4",
            "--analyzer",
            "english",
            "--model",
            "builtin:minilm",
            "--out",
            shards.toString());
    if (code != ExitCode.DONE) {
      throw new IllegalStateException("'rankscope index' ended with " + code);
    }
    Files.write(files.resolve(SampleFiles.SHARD_LIST), list(files, shards));
  }

  /** The files below {@code shards}, as paths from {@code base} with slashes. */
  private static List<String> list(Path base, Path shards) throws IOException {
    try (Stream<Path> entries = Files.walk(shards)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("write.lock"))
          .map(file -> base.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
