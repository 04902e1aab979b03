package io.rankscope.samples;

import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.store.SqliteJudgmentStore;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes the sample workspace: what the window first shows and what {@code tour} works on. */
public final class SampleWorkspace {
  /** What the sample's judgments are filed under. */
  public static final String COLLECTION = "general-knowledge";

  /** The sample's one query set. */
  public static final String QUERY_SET = "dev";

  private static final String JUDGMENTS = "judgments.sqlite";

  private SampleWorkspace() {}

  /**
   * Writes the whole workspace to {@code folder}: shards, query set, guidelines, and a judgment
   * database. It is put together beside the folder and moved there when it is whole; whatever stops
   * it leaves nothing behind.
   *
   * @param folder made when it is missing
   * @return the workspace folder
   * @throws NotSavedException when the folder holds something already or cannot be written
   */
  public static Path writeTo(Path folder) {
    Path target = folder.toAbsolutePath().normalize();
    try {
      requireEmpty(target);
      Path parent = target.getParent();
      if (parent == null) {
        throw notEmpty(target);
      }
      Files.createDirectories(parent);
      // Not a temporary folder of the JDK: only its owner could enter the workspace made from it.
      Path draft = Files.createDirectory(parent.resolve(".sample-" + UUID.randomUUID()));
      try {
        writeInto(draft);
        publish(draft, target);
      } finally {
        FileTree.delete(draft);
      }
      return target;
    } catch (IOException e) {
      throw new NotSavedException(
          "The sample workspace was not written: " + e.getMessage() + ".",
          Location.of(folder),
          "Name a folder on a disk with room that you may write to.",
          e);
    }
  }

  private static void writeInto(Path draft) throws IOException {
    SampleFiles.copyTo(draft);
    try (SqliteJudgmentStore store = SqliteJudgmentStore.open(draft.resolve(JUDGMENTS))) {
      store.merge(SampleJudgments.events(draft));
    }
    SamplePool.saveIn(draft);
  }

  /**
   * A folder that exists may be somebody's working directory, so it is filled and not replaced,
   * with the file that makes it a workspace last.
   */
  private static void publish(Path draft, Path target) throws IOException {
    if (!Files.exists(target)) {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    requireEmpty(target);
    for (Path entry : entriesWorkspaceFileLast(draft)) {
      Files.move(entry, target.resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static List<Path> entriesWorkspaceFileLast(Path draft) throws IOException {
    try (Stream<Path> entries = Files.list(draft)) {
      return entries
          .sorted(
              Comparator.comparing((Path entry) -> entry.endsWith(SampleFiles.WORKSPACE))
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw notEmpty(folder);
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      if (entries.iterator().hasNext()) {
        throw notEmpty(folder);
      }
    }
  }

  private static NotSavedException notEmpty(Path folder) {
    return new NotSavedException(
        "The sample workspace was not written, because something is there already.",
        Location.of(folder),
        "Name a new or an empty folder.");
  }
}
