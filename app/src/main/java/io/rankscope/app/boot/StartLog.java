package io.rankscope.app.boot;

import io.rankscope.app.support.log.LogFile;
import io.rankscope.cli.command.ProgramVersion;
import io.rankscope.engine.home.UserFolders;
import org.slf4j.LoggerFactory;

/** Opens the log of the window with a line that says what starts. */
final class StartLog {
  private StartLog() {}

  /**
   * Begins to log.
   *
   * @throws io.rankscope.engine.failure.NotSavedException when the log cannot be written
   */
  static void begin(UserFolders folders) {
    LogFile.open(folders.state());
    LoggerFactory.getLogger(StartLog.class)
        .info(
            "{} starts on Java {}, {} {} {}",
            ProgramVersion.program(),
            System.getProperty("java.version"),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"));
  }
}
