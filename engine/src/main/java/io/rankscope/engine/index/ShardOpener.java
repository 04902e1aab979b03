package io.rankscope.engine.index;

import io.rankscope.engine.domain.ShardStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;

/**
 * Opens shards for reading and says of each what it found. Takes no lock and writes nothing: a
 * folder that is missing is not created, one that is no index is not touched.
 */
final class ShardOpener {
  /**
   * Lucene reads two major versions back by itself; backward-codecs still holds the codecs of 8.
   */
  static final int OLDEST_MAJOR = 8;

  private ShardOpener() {}

  /**
   * Tries to open the newest commit in {@code folder}.
   *
   * @param path the folder as the workspace names it
   */
  static OpenedShard open(int ordinal, String path, Path folder) {
    Optional<ShardProblem> unfit = ShardProblem.ofFolder(folder);
    if (unfit.isPresent()) {
      return notOpened(ordinal, path, folder, unfit.get());
    }
    @Nullable DirectoryReader reader = null;
    try {
      reader = read(folder);
      CommitReport commit = CommitReading.read(reader);
      FieldSurvey survey = FieldSurvey.of(reader);
      Map<String, ShardVectors> vectors = ShardVectors.of(reader, commit.profile());
      return new OpenedShard(
          new ShardReport(
              ordinal, path, folder, ShardStatus.OPEN, Optional.empty(), Optional.of(commit)),
          Optional.of(new OpenedShard.Content(reader, survey, vectors)));
    } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
      // A damaged file can make Lucene throw anything; whatever it is, the other shards go on.
      close(reader, e);
      return notOpened(ordinal, path, folder, ShardProblem.ofFailure(folder, e));
    }
  }

  private static DirectoryReader read(Path folder) throws IOException {
    Directory directory = directory(folder);
    try {
      IndexCommit newest = DirectoryReader.listCommits(directory).getLast();
      DirectoryReader reader = DirectoryReader.open(newest, OLDEST_MAJOR, null);
      reader.getReaderCacheHelper().addClosedListener(key -> directory.close());
      return reader;
    } catch (Throwable e) {
      try {
        directory.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  /** The folder as Lucene sees it, unable to lock. The folder must exist. */
  static Directory directory(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    return FSDirectory.open(folder, NoLockFactory.INSTANCE);
  }

  private static void close(@Nullable DirectoryReader reader, Throwable e) {
    if (reader != null) {
      try {
        reader.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
    }
  }

  private static OpenedShard notOpened(
      int ordinal, String path, Path folder, ShardProblem problem) {
    return new OpenedShard(
        new ShardReport(
            ordinal,
            path,
            folder,
            problem.status(),
            Optional.of(problem.words()),
            Optional.empty()),
        Optional.empty());
  }
}
