package io.rankscope.engine.exchange;

import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Reads TREC runs: {@code query Q0 passage rank score tag}, blank-separated, plain or gzip. As in
 * trec_eval the rank column is ignored, scores are floats, lines may come in any order, text after
 * the tag is ignored and the tag of the last line names the run. Empty lines and lines that begin
 * with {@code #} are skipped.
 */
public final class TrecRunReader {
  private static final long STRETCH_BYTES = 4 << 20;

  private TrecRunReader() {}

  /**
   * Reads a whole run.
   *
   * @throws CannotOpenException when the file cannot be read
   * @throws BadInputException with file and line, when a line is not a run line or names a passage
   *     again that the query has already
   */
  public static RankedRun read(Path file) {
    try (TextLines lines = TextLines.open(file)) {
      return new RunLines(file).read(lines).run();
    }
  }

  /**
   * Reads a whole run, a long one in stretches that {@code workers} read side by side.
   *
   * @throws CannotOpenException as {@link #read(Path)}
   * @throws BadInputException as {@link #read(Path)}
   */
  public static RankedRun read(Path file, Executor workers) {
    return read(file, workers, STRETCH_BYTES);
  }

  static RankedRun read(Path file, Executor workers, long stretchBytes) {
    List<FileStretch> stretches = stretches(file, stretchBytes);
    if (stretches.isEmpty()) {
      return read(file);
    }
    try {
      List<CompletableFuture<RunLines>> reading =
          stretches.stream()
              .map(stretch -> CompletableFuture.supplyAsync(() -> read(stretch), workers))
              .toList();
      RunLines run = new RunLines(file);
      reading.forEach(lines -> run.append(lines.join()));
      return run.run();
    } catch (BadInputException | CompletionException e) {
      // From the start, line by line, the first fault is found and named with its line.
      return read(file);
    }
  }

  private static RunLines read(FileStretch stretch) {
    try (TextLines lines = TextLines.open(stretch)) {
      return new RunLines(stretch.file()).read(lines);
    }
  }

  /** None where a file is read at once: a short or packed one, a pipe, one that is not there. */
  private static List<FileStretch> stretches(Path file, long stretchBytes) {
    try {
      return Files.isRegularFile(file)
              && Files.size(file) >= 2 * stretchBytes
              && !TextLines.isPacked(file)
          ? FileStretch.cut(file, stretchBytes)
          : List.of();
    } catch (IOException e) {
      // Reading says what is wrong.
      return List.of();
    }
  }
}
