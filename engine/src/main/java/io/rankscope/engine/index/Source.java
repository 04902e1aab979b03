package io.rankscope.engine.index;

import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * Something searchable: a set of shards, opened read-only. A shard that does not open is reported
 * and left out; the others work. Any thread may use it.
 */
public final class Source implements AutoCloseable {
  private final SourceDefinition definition;
  private PinnedSource current;

  private Source(SourceDefinition definition, PinnedSource current) {
    this.definition = definition;
    this.current = current;
  }

  /**
   * Opens what can be opened of {@code definition}. That no shard opened is told by {@link
   * #reports()}; only {@link #pin()} then fails.
   *
   * @throws io.rankscope.engine.failure.BadInputException when an analyzer is unknown
   * @throws java.util.concurrent.CancellationException when cancelled; nothing stays open
   */
  public static Source open(SourceDefinition definition, Cancellation cancellation) {
    return new Source(definition, openAll(definition, cancellation));
  }

  private static PinnedSource openAll(SourceDefinition definition, Cancellation cancellation) {
    List<OpenedShard> opened = new ArrayList<>();
    boolean whole = false;
    try {
      for (Path shard : definition.shards()) {
        cancellation.throwIfRequested();
        opened.add(
            ShardOpener.open(
                opened.size(),
                label(definition.folder(), shard),
                definition.folder().resolve(shard)));
      }
      PinnedSource pinned = new PinnedSource(OpenSource.of(definition, opened));
      whole = true;
      return pinned;
    } finally {
      if (!whole) {
        opened.forEach(Source::closeQuietly);
      }
    }
  }

  /** What the shard is called in reports: its path within the workspace when it lies there. */
  private static String label(Path folder, Path shard) {
    boolean within = shard.startsWith(folder) && !shard.equals(folder);
    return (within ? folder.relativize(shard) : shard).toString().replace('\\', '/');
  }

  private static void closeQuietly(OpenedShard shard) {
    shard
        .content()
        .ifPresent(
            content -> {
              try {
                content.reader().close();
              } catch (IOException ignored) {
                // The failure that brought us here is on its way already.
              }
            });
  }

  public String name() {
    return definition.name();
  }

  public SourceDefinition definition() {
    return definition;
  }

  /** What opening found in every shard, in the definition's order. */
  public List<ShardReport> reports() {
    return now().reports();
  }

  /** The part of the reports that searches repeat. */
  public List<ShardOutcome> outcomes() {
    return now().outcomes();
  }

  /** What the shard at {@code ordinal} keeps in fields of vectors, field by field in words. */
  public List<String> vectors(int ordinal) {
    return now().open().all().get(ordinal).content().stream()
        .flatMap(content -> content.vectors().entrySet().stream())
        .map(field -> field.getValue().words(field.getKey()))
        .toList();
  }

  /** What the fields are for, and who says so. */
  public ResolvedRoles roles() {
    return now().open().roles();
  }

  /** What a reader of results must know of this source, in words. */
  public List<String> warnings() {
    return now().warnings();
  }

  private synchronized PinnedSource now() {
    return current;
  }

  /**
   * Holds the present readers open for a search and whatever follows it.
   *
   * @throws CannotOpenException when no shard is open
   */
  public synchronized PinnedSource pin() {
    if (current.shards().isEmpty()) {
      String first =
          current.reports().stream()
              .flatMap(
                  report -> report.problem().stream().map(words -> report.path() + ": " + words))
              .findFirst()
              .orElse("It names no shards.");
      throw new CannotOpenException(
          "No shard of the source '" + definition.name() + "' is open.",
          Location.of(definition.folder()),
          first);
    }
    return current.pinAgain();
  }

  /** Whether {@link #reopen} would find something else than what is open now. Reads little. */
  public boolean newCommitAvailable() {
    for (OpenedShard shard : now().open().all()) {
      if (!present(shard).equals(shard.content().map(c -> CommitReading.identity(c.reader())))) {
        return true;
      }
    }
    return false;
  }

  /** The commit that now lies in the shard's folder; empty when none can be read. */
  private static Optional<String> present(OpenedShard shard) {
    if (ShardProblem.ofFolder(shard.report().folder()).isPresent()) {
      return Optional.empty();
    }
    try (Directory directory = ShardOpener.directory(shard.report().folder())) {
      return Optional.of(
          CommitReading.identity(
              SegmentInfos.readLatestCommit(directory, ShardOpener.OLDEST_MAJOR)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Opens the newest commits. Pins taken before go on with the old ones.
   *
   * @throws java.util.concurrent.CancellationException when cancelled; the old commits stay open
   */
  public void reopen(Cancellation cancellation) {
    PinnedSource newer = openAll(definition, cancellation);
    PinnedSource older;
    synchronized (this) {
      older = current;
      current = newer;
    }
    older.close();
  }

  /** Lets go of the readers; pins keep theirs. */
  @Override
  public synchronized void close() {
    current.close();
  }
}
