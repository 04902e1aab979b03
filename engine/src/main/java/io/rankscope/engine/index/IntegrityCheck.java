package io.rankscope.engine.index;

import io.rankscope.engine.index.IntegrityReport.DamagedFile;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;

/**
 * Verifies the checksum of every file of a shard, as {@code CheckIndex} does at its first level,
 * but without its write lock, file by file, so that a damaged file is named. Reads the whole shard.
 */
public final class IntegrityCheck implements Task<IntegrityReport> {
  private static final long STRIDE = 4L << 20;

  private final ShardReport shard;

  public IntegrityCheck(ShardReport shard) {
    this.shard = shard;
  }

  /**
   * Verifies. A folder that holds no index gives a report of no files whose only damage is the
   * problem found when it was opened.
   */
  @Override
  public IntegrityReport run(Progress progress, Cancellation cancellation) throws IOException {
    if (!Files.isDirectory(shard.folder())) {
      return new IntegrityReport(shard.path(), 0, 0, unopened());
    }
    TreeMap<String, DamagedFile> damaged = new TreeMap<>();
    long total = 0;
    long done = 0;
    int files = 0;
    try (Directory directory = ShardOpener.directory(shard.folder())) {
      TreeMap<String, Long> sizes = new TreeMap<>();
      for (String file : files(directory)) {
        sizes.put(file, sizeOf(file));
        total += sizes.get(file);
      }
      for (String file : sizes.keySet()) {
        progress.report(done, total, "verifying " + shard.path() + "/" + file);
        verify(directory, file, progress, cancellation, done, total)
            .ifPresent(problem -> damaged.put(file, problem));
        done += sizes.get(file);
        files++;
      }
    }
    return new IntegrityReport(
        shard.path(), files, total, damaged.isEmpty() ? unopened() : List.copyOf(damaged.values()));
  }

  /** A shard that did not open is not sound, even if each of its files is. */
  private List<DamagedFile> unopened() {
    return shard.problem().map(words -> new DamagedFile("", words)).stream().toList();
  }

  /** The newest commit's files; when it cannot be read, whatever looks like a part of an index. */
  private Collection<String> files(Directory directory) throws IOException {
    try {
      return new TreeSet<>(DirectoryReader.listCommits(directory).getLast().getFileNames());
    } catch (IOException | RuntimeException e) {
      List<String> names = new ArrayList<>();
      try (Stream<Path> present = Files.list(shard.folder())) {
        present
            .map(path -> path.getFileName().toString())
            .filter(IndexFiles::isPart)
            .forEach(names::add);
      }
      return names;
    }
  }

  private long sizeOf(String file) throws IOException {
    Path path = shard.folder().resolve(file);
    return Files.exists(path) ? Files.size(path) : 0;
  }

  private Optional<DamagedFile> verify(
      Directory directory,
      String file,
      Progress progress,
      Cancellation cancellation,
      long before,
      long total) {
    try (ChecksumIndexInput input = directory.openChecksumInput(file)) {
      long end = input.length() - CodecUtil.footerLength();
      if (end < 0) {
        return Optional.of(
            new DamagedFile(
                file,
                "It is cut off: too short for a checksum. Copy the shard again from where it was"
                    + " built."));
      }
      while (input.getFilePointer() < end) {
        cancellation.throwIfRequested();
        input.seek(Math.min(end, input.getFilePointer() + STRIDE));
        progress.report(
            before + input.getFilePointer(), total, "verifying " + shard.path() + "/" + file);
      }
      CodecUtil.checkFooter(input);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new DamagedFile(file, ShardProblem.ofFailure(shard.folder(), e).words()));
    }
  }
}
