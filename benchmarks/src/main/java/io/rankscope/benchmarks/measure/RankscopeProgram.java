package io.rankscope.benchmarks.measure;

import io.rankscope.cli.RankscopeCli;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Rankscope's command line as a process of its own, started as the launcher script starts it. */
public final class RankscopeProgram {
  private final List<String> options;

  /**
   * @param archive where Java keeps its archive of loaded classes from one start to the next, as
   *     the script does under {@code target}
   */
  public RankscopeProgram(Path archive) {
    options =
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + archive,
            "-Xlog:disable",
            "-Xlog:all=error:stderr");
  }

  /**
   * Runs a command and waits for it.
   *
   * @return its standard output
   * @throws IOException when it ends with anything but 0
   */
  public String run(List<String> arguments) throws IOException, InterruptedException {
    return ProgramRun.of(
        ProgramRun.java(
            options,
            System.getProperty("java.class.path"),
            RankscopeCli.class.getName(),
            arguments));
  }
}
