package io.rankscope.engine.store;

import io.rankscope.engine.failure.CannotOpenException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A database file before it is in use: makes it when it is missing and refuses it, untouched, when
 * it is not what it should be.
 */
final class DatabaseFile {
  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private final Path file;
  private final Schema schema;
  private final SqliteFailures failures;
  private final StoreOptions options;

  DatabaseFile(Path file, Schema schema, StoreOptions options) {
    this.file = file.toAbsolutePath();
    this.schema = schema;
    this.failures = new SqliteFailures(this.file, schema.contents());
    this.options = options;
  }

  /**
   * Leaves a file that is ours, whole, writable and not newer than this program.
   *
   * @return the version of its structure
   * @throws CannotOpenException when there is none, with the reason
   */
  int prepare() {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw failures.cannotOpen(
          "The folder of the database is missing.", "Create the folder or name another file.");
    }
    if (readOnly(folder)) {
      throw failures.cannotOpen(
          "The folder of the database is read-only.", failures.readOnlyRemedy());
    }
    if (Files.notExists(file)) {
      create(folder);
    }
    requireContent();
    if (readOnly(file)) {
      throw failures.cannotOpen("The database is read-only.", failures.readOnlyRemedy());
    }
    return inspect();
  }

  /**
   * SQLite takes an empty file for an empty database. The file itself is never opened here: to
   * close it once more would let go of the locks of every connection that this process has to it
   * (https://www.sqlite.org/howtocorrupt.html, 2.2).
   */
  private void requireContent() {
    try {
      if (!Files.isRegularFile(file)) {
        throw failures.cannotOpen(
            "The database cannot be read.", "Check that a file is there, not a folder.");
      }
      if (Files.size(file) == 0) {
        throw failures.cannotOpen("The database is an empty file.", failures.notOursRemedy());
      }
    } catch (IOException e) {
      throw failures.cannotOpen(
          "The database cannot be read.", "Check that you may read the file.", e);
    }
  }

  /** Looks without leaving a trace: a refused file stays as it was to the last byte. */
  private int inspect() {
    if (!inUse()) {
      List<Object> before = state();
      try (Connection connection = Connections.inspecting(file)) {
        return inspect(connection);
      } catch (SQLException e) {
        refuseUnlessChanged(before, failures.cannotOpen(e));
      } catch (CannotOpenException e) {
        refuseUnlessChanged(before, e);
      }
    }
    try (Connection connection = Connections.reading(file, options.busyTimeout())) {
      return inspect(connection);
    } catch (SQLException e) {
      throw failures.cannotOpen(e);
    }
  }

  /** Another program may have begun to write to a file that was read as if nobody would. */
  private void refuseUnlessChanged(List<Object> before, CannotOpenException refusal) {
    if (!inUse() && state().equals(before)) {
      throw refusal;
    }
  }

  /** What changes when somebody writes to the file. */
  private List<Object> state() {
    try {
      return List.of(Files.size(file), Files.getLastModifiedTime(file));
    } catch (IOException e) {
      throw failures.cannotOpen(
          "The database cannot be read.", "Check that you may read the file.", e);
    }
  }

  private int inspect(Connection connection) throws SQLException {
    // The first to read the header, and thereby to find that there is none.
    int application = Schema.applicationIdOf(connection);
    requireWholePages(connection);
    if (application != schema.applicationId()) {
      throw failures.cannotOpen(
          "The file is a database of another program.", failures.notOursRemedy());
    }
    int version = Schema.versionOf(connection);
    if (version > schema.version()) {
      throw failures.cannotOpen(
          "The database was written by a newer version of Rankscope (structure "
              + version
              + ", this program knows "
              + schema.version()
              + ").",
          "Use the newer version of Rankscope.");
    }
    List<String> complaints = Schema.complaints(connection, "PRAGMA quick_check(1)");
    if (!complaints.isEmpty()) {
      throw failures.damaged(complaints.getFirst());
    }
    Optional<String> difference =
        version < 1
            ? Optional.of("version " + version)
            : schema.at(version).firstDifference(connection);
    if (difference.isPresent()) {
      throw failures.damaged(difference.get() + " is missing or not as Rankscope made it");
    }
    return version;
  }

  /** SQLite reads the missing end of a last page as zeros without a complaint. */
  private void requireWholePages(Connection connection) throws SQLException {
    try {
      if (!inUse() && Files.size(file) % Schema.pageSizeOf(connection) != 0) {
        throw failures.damaged("its end is missing");
      }
    } catch (IOException e) {
      throw failures.cannotOpen(
          "The database cannot be read.", "Check that you may read the file.", e);
    }
  }

  /** Whether somebody has it open, or left it open when the machine or the program went down. */
  private boolean inUse() {
    return Files.exists(beside("-wal")) || Files.exists(beside("-journal"));
  }

  /**
   * Makes the database under another name and gives it its own in one step, so that no moment shows
   * half a database, and another process that does the same at the same time loses nothing.
   */
  private void create(Path folder) {
    if (Files.exists(beside("-wal"))) {
      throw failures.cannotOpen(
          "The database is missing, but "
              + beside("-wal").getFileName()
              + " holds its last writes.",
          "Put the database back beside that file, or move that file away to begin anew.");
    }
    Path fresh = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".new");
    try {
      try (Connection connection = Connections.creating(fresh)) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("PRAGMA journal_mode = WAL");
        }
        Transaction.run(
            connection,
            begun -> {
              schema.migrate(begun, 0);
              return schema.version();
            });
      }
      publish(fresh);
      syncFolder(folder);
    } catch (FileAlreadyExistsException e) {
      // Another process was quicker; its database is as good.
    } catch (SQLException e) {
      throw failures.cannotOpen(e);
    } catch (IOException e) {
      throw failures.cannotOpen(
          "The database cannot be created.", "Check the folder and the free space.", e);
    } finally {
      deleteQuietly(fresh);
    }
  }

  private void publish(Path fresh) throws IOException {
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(fresh, file);
    }
  }

  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Not every system lets a folder be synchronised; those that do not, need not.
    }
  }

  private static void deleteQuietly(Path fresh) {
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      // A leftover under a name of its own harms nobody.
    }
  }

  /** Also for an administrator, whom the system would let write in spite of the permissions. */
  private static boolean readOnly(Path path) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
      return !Files.isWritable(path) || permissions.stream().noneMatch(WRITE::contains);
    } catch (UnsupportedOperationException | IOException e) {
      return !Files.isWritable(path);
    }
  }

  private Path beside(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
