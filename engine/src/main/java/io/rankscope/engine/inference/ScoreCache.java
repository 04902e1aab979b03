package io.rankscope.engine.inference;

import io.rankscope.engine.home.UserFolders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores of (model, query, passage) by their hashes, kept over restarts and bounded: a file per
 * model and query, the least recently used removed first. Files are replaced whole, so any number
 * of threads and processes may use one folder; of two that add to one query at the same moment one
 * may lose its scores, which are then computed again. A damaged file is removed. The cache never
 * fails: what cannot be kept is not kept.
 */
public final class ScoreCache {
  /** Two gigabytes, in bytes. */
  public static final long DEFAULT_LIMIT = 2L << 30;

  private static final Logger LOG = LoggerFactory.getLogger(ScoreCache.class);
  private static final String SUFFIX = ".scores";

  private final Path folder;
  private final long limit;
  private final Clock clock;
  private long size = -1;

  private record Entry(Path file, long bytes, FileTime used) {}

  /**
   * A cache in {@code folder}, which need not exist.
   *
   * @param limit bytes that its files take at most
   */
  public ScoreCache(Path folder, long limit) {
    this(folder, limit, Clock.systemUTC());
  }

  ScoreCache(Path folder, long limit, Clock clock) {
    this.folder = folder;
    this.limit = limit;
    this.clock = clock;
  }

  /** The cache of the user who runs this process. */
  public static ScoreCache ofUser() {
    return new ScoreCache(UserFolders.ofUser().cache().resolve("scores"), DEFAULT_LIMIT);
  }

  /** The scores known for a query, by passage hash; empty when there are none. */
  public synchronized Map<String, PairScore> scores(String modelHash, String queryHash) {
    Path file = file(modelHash, queryHash);
    try {
      Map<String, PairScore> scores = ScoreFile.read(Files.readAllBytes(file));
      Files.setLastModifiedTime(file, now());
      return scores;
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException e) {
      LOG.debug("a cached score file is discarded: {}", file, e);
      remove(file);
      return Map.of();
    }
  }

  /** Adds scores of a query, by passage hash. */
  public synchronized void keep(String modelHash, String queryHash, Map<String, PairScore> scores) {
    Map<String, PairScore> all = new LinkedHashMap<>(scores(modelHash, queryHash));
    all.putAll(scores);
    byte[] content = ScoreFile.write(all);
    Path file = file(modelHash, queryHash);
    try {
      long before = Files.exists(file) ? Files.size(file) : 0;
      AtomicCopy.write(new ByteArrayInputStream(content), file);
      Files.setLastModifiedTime(file, now());
      if (size >= 0) {
        size += content.length - before;
      }
      if (size < 0 || size > limit) {
        shrink();
      }
    } catch (IOException e) {
      LOG.debug("scores could not be cached in {}", file, e);
    }
  }

  /** Counts what is there and removes the longest unused until a tenth of the room is free. */
  private void shrink() throws IOException {
    List<Entry> entries = entries();
    size = entries.stream().mapToLong(Entry::bytes).sum();
    if (size <= limit) {
      return;
    }
    entries.sort(Comparator.comparing(Entry::used));
    for (Entry entry : entries) {
      if (size <= limit - limit / 10) {
        break;
      }
      remove(entry.file());
      size -= entry.bytes();
    }
  }

  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(SUFFIX)) {
              entries.add(new Entry(file, attributes.size(), attributes.lastModifiedTime()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // Another process may remove files at the same time.
            return FileVisitResult.CONTINUE;
          }
        });
    return entries;
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("{} could not be removed", file, e);
    }
  }

  private FileTime now() {
    return FileTime.from(Instant.now(clock));
  }

  private Path file(String modelHash, String queryHash) {
    return folder.resolve(modelHash).resolve(queryHash + SUFFIX);
  }
}
