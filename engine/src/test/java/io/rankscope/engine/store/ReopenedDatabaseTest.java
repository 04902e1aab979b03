package io.rankscope.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window that opens its workspace again has the database open twice for a moment. */
final class ReopenedDatabaseTest {
  /** What everybody locks who reads; see "Database File Locking" in SQLite's {@code os.h}. */
  private static final long SHARED_FIRST = 0x40000002;

  private static final long SHARED_SIZE = 510;

  @TempDir Path folder;

  /** A program that opens the database again while it is open, and keeps it. */
  static final class Window {
    private Window() {}

    public static void main(String[] arguments) throws InterruptedException {
      Path database = Path.of(arguments[0]);
      SqliteJudgmentStore before = SqliteJudgmentStore.open(database);
      try (SqliteJudgmentStore store = SqliteJudgmentStore.open(database)) {
        before.close();
        System.out.println(Events.all(store).size() + " events");
        new CountDownLatch(1).await();
      }
    }
  }

  /**
   * To open and close the file for anything else lets go of all locks that the process has on it,
   * and the next program that reads the database and leaves it clears away the log that the window
   * still writes to.
   */
  @Test
  void keepsItsLock_whenItIsOpenedAgain() throws Exception {
    Path database = folder.resolve("judgments.sqlite");
    Process window =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Window.class.getName(),
                database.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = window.inputReader(StandardCharsets.UTF_8);
        FileChannel other = FileChannel.open(opened(database, said), StandardOpenOption.WRITE);
        FileLock lock = other.tryLock(SHARED_FIRST, SHARED_SIZE, false)) {
      assertThat(lock).isNull();
    } finally {
      window.toHandle().destroyForcibly();
      window.waitFor();
    }
  }

  /** The database, once the window has it open. */
  private static Path opened(Path database, BufferedReader said) throws IOException {
    assertThat(said.readLine()).isEqualTo("0 events");
    return database;
  }
}
