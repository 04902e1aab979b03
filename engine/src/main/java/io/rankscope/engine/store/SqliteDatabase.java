package io.rankscope.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open database file: one connection that writes, taken in turns, and others that read beside
 * it. Safe on any thread and beside other processes.
 */
final class SqliteDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);

  private final Path file;
  private final Schema schema;
  private final StoreOptions options;
  private final SqliteFailures failures;
  private final Connection writer;
  private final Optional<Object> identity;
  private final ReentrantLock writing = new ReentrantLock();
  private final Queue<Connection> idleReaders = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  private SqliteDatabase(Path file, Schema schema, StoreOptions options, Connection writer) {
    this.file = file;
    this.schema = schema;
    this.options = options;
    this.failures = new SqliteFailures(file, schema.contents());
    this.writer = writer;
    this.identity = identity();
  }

  /**
   * Opens {@code file}, creating it when it is missing and migrating it when it is older. A file
   * that is refused is left as it was.
   *
   * @throws io.rankscope.engine.failure.CannotOpenException when it cannot be used, with the reason
   */
  static SqliteDatabase open(Path file, Schema schema, StoreOptions options) {
    Path absolute = file.toAbsolutePath();
    int version = new DatabaseFile(absolute, schema, options).prepare();
    SqliteFailures failures = new SqliteFailures(absolute, schema.contents());
    try {
      Connection writer = Connections.writing(absolute, options.busyTimeout());
      try {
        requireWriteAheadLog(writer, failures);
        if (version < schema.version()) {
          new Upgrade(absolute, schema, failures).run(writer);
        }
        return new SqliteDatabase(absolute, schema, options, writer);
      } catch (SQLException | RuntimeException e) {
        closeAfter(e, writer);
        throw e;
      }
    } catch (SQLException e) {
      throw failures.cannotOpen(e);
    }
  }

  SqliteFailures failures() {
    return failures;
  }

  /** Reads at one moment; what {@code work} reads in one statement is one state of the file. */
  <T> T read(SqlWork<T> work) {
    try {
      Connection reader = borrowReader();
      try {
        T result = work.on(reader);
        giveBack(reader);
        return result;
      } catch (SQLException | RuntimeException e) {
        closeAfter(e, reader);
        throw e;
      }
    } catch (SQLException e) {
      throw failures.cannotOpen(e);
    }
  }

  /**
   * A number that is another one whenever somebody else has committed, in this process or in
   * another. SQLite leaves it alone for what a connection commits itself, which is why the one that
   * writes is asked (https://www.sqlite.org/pragma.html#pragma_data_version).
   */
  long versionOfOthers() {
    writing.lock();
    try (Statement statement = openWriter().createStatement();
        ResultSet version = statement.executeQuery("PRAGMA data_version")) {
      return version.getLong(1);
    } catch (SQLException e) {
      throw failures.cannotOpen(e);
    } finally {
      writing.unlock();
    }
  }

  private Connection openWriter() {
    requireOpen();
    return writer;
  }

  /**
   * Writes in a transaction of its own; returns when it is on disk.
   *
   * @throws io.rankscope.engine.failure.NotSavedException when nothing was written
   */
  <T> T write(SqlWork<T> work) {
    writing.lock();
    try {
      requireOpen();
      requireSameFile();
      return transaction(work);
    } finally {
      writing.unlock();
    }
  }

  private <T> T transaction(SqlWork<T> work) {
    try {
      return Transaction.run(
          writer,
          connection -> {
            requireSameVersion(connection);
            return work.on(connection);
          });
    } catch (SQLException e) {
      throw failures.notSaved(e);
    }
  }

  private void requireSameVersion(Connection connection) throws SQLException {
    if (Schema.versionOf(connection) != schema.version()) {
      throw failures.notSaved(
          "A newer version of Rankscope has changed the database since it was opened.",
          "Start the newer version.");
    }
  }

  /** Writing to a file that no longer has its name would be lost without a word. */
  private void requireSameFile() {
    if (!identity().equals(identity)) {
      throw failures.notSaved(
          "The database was moved, deleted or replaced while it was open.",
          "Put it back, or open the workspace again.");
    }
  }

  /** What the system knows the file by, whatever its name; empty where it has no such thing. */
  private Optional<Object> identity() {
    try {
      return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    } catch (IOException e) {
      return Optional.of("missing");
    }
  }

  private static void requireWriteAheadLog(Connection writer, SqliteFailures failures)
      throws SQLException {
    try (Statement statement = writer.createStatement();
        ResultSet mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
      if (!mode.getString(1).equals("wal")) {
        throw failures.cannotOpen(
            "The disk does not support SQLite's write-ahead log.",
            "Copy the workspace to a local disk.");
      }
    }
  }

  private Connection borrowReader() throws SQLException {
    requireOpen();
    Connection idle = idleReaders.poll();
    return idle == null ? Connections.reading(file, options.busyTimeout()) : idle;
  }

  private void giveBack(Connection reader) throws SQLException {
    idleReaders.add(reader);
    if (closed) {
      closeReaders();
    }
  }

  private void closeReaders() throws SQLException {
    for (Connection next = idleReaders.poll(); next != null; next = idleReaders.poll()) {
      next.close();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The database " + file + " was closed");
    }
  }

  private static void closeAfter(Exception failure, Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  /** Folds the log into the file, so that a copy of the file alone is a whole copy, and ends. */
  @Override
  public void close() {
    writing.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      closeReaders();
      try (Statement statement = writer.createStatement()) {
        statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      }
      writer.close();
    } catch (SQLException e) {
      // Every write was durable when it returned; only the tidying failed.
      LOG.warn("Closing {}: {}", file, e.getMessage());
    } finally {
      writing.unlock();
    }
  }
}
