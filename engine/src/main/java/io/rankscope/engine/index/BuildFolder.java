package io.rankscope.engine.index;

import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.index.vector.VectorLog;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NativeFSLockFactory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The folder a build writes to. Shards grow in a hidden folder inside it and appear under their
 * names only when all of them are whole, so whatever ends a build early leaves no half shard. One
 * build at a time; the lock goes with the process, so a killed build blocks nobody.
 */
final class BuildFolder implements AutoCloseable {
  private static final String STAGING = ".building";
  private static final String LOCK = "lock";

  private final Path folder;
  private final Path staging;
  private final @Nullable Path created;
  private final Lock lock;
  private final int shards;
  private boolean whole;

  private BuildFolder(Path folder, Path staging, @Nullable Path created, Lock lock, int shards) {
    this.folder = folder;
    this.staging = staging;
    this.created = created;
    this.lock = lock;
    this.shards = shards;
  }

  /**
   * Takes {@code folder} for a build, making it when it is missing and clearing what a killed build
   * left.
   *
   * @throws NotSavedException when it holds something, or another build has it
   */
  static BuildFolder claim(Path folder, int shards) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new NotSavedException(
          "This is a file; shards go into a folder.", Location.of(folder), "Name another folder.");
    }
    try {
      Path created = firstMissing(folder);
      Files.createDirectories(folder);
      refuseWhenUsed(folder);
      Path staging = Files.createDirectories(folder.resolve(STAGING));
      Lock lock = lock(folder, staging);
      try {
        clear(staging);
      } catch (IOException e) {
        IOUtils.closeWhileHandlingException(lock);
        throw e;
      }
      return new BuildFolder(folder, staging, created, lock, shards);
    } catch (IOException e) {
      throw new NotSavedException(
          "The folder cannot be written.",
          Location.of(folder),
          "Check its permissions, or choose another.",
          e);
    }
  }

  private static @Nullable Path firstMissing(Path folder) {
    Path missing = null;
    for (Path at = folder.toAbsolutePath(); at != null && !Files.exists(at); at = at.getParent()) {
      missing = at;
    }
    return missing;
  }

  private static void refuseWhenUsed(Path folder) throws IOException {
    List<Path> content = listed(folder);
    boolean interrupted = content.removeIf(path -> path.endsWith(STAGING));
    if (!content.isEmpty()) {
      throw new NotSavedException(
          "The folder is not empty.",
          Location.of(folder),
          interrupted
              ? "A build was interrupted while it put its shards in place; delete the folder and"
                  + " build again."
              : "Name another folder, or empty this one: a build never overwrites.");
    }
  }

  /** Removes what a killed build left. */
  private static void clear(Path staging) throws IOException {
    for (Path leftover : listed(staging)) {
      // Vectors cost hours: those of a build that ended early serve the next one.
      if (!leftover.endsWith(LOCK) && !VectorLog.isLog(leftover)) {
        IOUtils.rm(leftover);
      }
    }
  }

  /**
   * Lucene's own lock, which knows what this process holds before it opens the file: to close a
   * file once more lets go of every lock that a process has on it.
   */
  private static Lock lock(Path folder, Path staging) throws IOException {
    try (Directory directory = FSDirectory.open(staging, NativeFSLockFactory.INSTANCE)) {
      return directory.obtainLock(LOCK);
    } catch (LockObtainFailedException | OverlappingFileLockException e) {
      throw new NotSavedException(
          "Another build is writing to the folder.",
          Location.of(folder),
          "Wait until it has ended, or choose another folder.",
          e);
    }
  }

  /**
   * Whether a build into {@code folder} is under way, or was ended before its shards were whole.
   */
  static boolean isBegun(Path folder) {
    return Files.isDirectory(folder.resolve(STAGING));
  }

  /** The hidden folder in {@code folder} when it holds vectors. */
  static Optional<Path> keptVectors(Path folder) {
    Path staging = folder.resolve(STAGING);
    try {
      return Files.isDirectory(staging) && listed(staging).stream().anyMatch(VectorLog::isLog)
          ? Optional.of(staging)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Where shard {@code shard} grows. */
  Path growing(int shard) {
    return staging.resolve(name(shard));
  }

  /** Where a part of shard {@code shard} grows that is joined to it later. */
  Path growing(int shard, int lane) {
    return staging.resolve(name(shard) + "-part-" + lane);
  }

  /** Where vectors are kept while the build runs, and after it when it ends early. */
  Path vectors() {
    return staging;
  }

  /** Names of equal length, so that listings sort them by number. */
  private String name(int shard) {
    int width = Integer.toString(shards - 1).length();
    return String.format(Locale.ROOT, "%0" + width + "d", shard);
  }

  /** Puts the whole shards in place and returns their folders. */
  List<Path> publish() throws IOException {
    List<Path> published = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      Path target = folder.resolve(name(shard));
      Files.move(growing(shard), target, StandardCopyOption.ATOMIC_MOVE);
      published.add(target);
    }
    IOUtils.fsync(folder, true);
    whole = true;
    return published;
  }

  /**
   * Clears the hidden folder and, when nothing was published, the folders made for this build.
   * Vectors of a build that ended early stay.
   */
  @Override
  public void close() throws IOException {
    boolean keepsVectors;
    // The next build may come as soon as the lock is gone: all that is its own goes before.
    try (lock) {
      List<Path> left = listed(staging);
      keepsVectors = !whole && left.stream().anyMatch(VectorLog::isLog);
      left.removeIf(path -> path.endsWith(LOCK) || (keepsVectors && VectorLog.isLog(path)));
      IOUtils.rm(left.toArray(Path[]::new));
    }
    Files.deleteIfExists(staging.resolve(LOCK));
    if (!keepsVectors && listed(staging).isEmpty()) {
      Files.delete(staging);
      deleteCreated();
    }
  }

  private void deleteCreated() throws IOException {
    if (created == null) {
      return;
    }
    Path above = created.toAbsolutePath().getParent();
    for (Path at = folder.toAbsolutePath();
        at != null && !at.equals(above) && listed(at).isEmpty();
        at = at.getParent()) {
      Files.delete(at);
    }
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return new ArrayList<>(content.toList());
    }
  }
}
