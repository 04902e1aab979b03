package io.rankscope.benchmarks.measure;

import io.rankscope.cli.RankscopeCli;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rankscope's command line as a process of its own, started as the launcher script starts it. */
public final class RankscopeProgram {
  private final List<String> options = new ArrayList<>();

  /** How the script has Java run a command. */
  public enum Command {
    /** Done in a second or two: the quick compiler alone, and the collector without threads. */
    SHORT,
    /** Worth compiling well. */
    LONG
  }

  /**
   * @param archive where Java keeps its archive of loaded classes from one start to the next, as
   *     the script does under {@code target}
   */
  public RankscopeProgram(Path archive, Command command) {
    if (command == Command.SHORT) {
      options.add("-XX:TieredStopAtLevel=1");
      options.add("-XX:+UseSerialGC");
      options.add("-XX:NewSize=400m");
    } else {
      options.add("-XX:Tier4InvocationThreshold=100000");
      options.add("-XX:Tier4MinInvocationThreshold=12000");
      options.add("-XX:Tier4CompileThreshold=300000");
      options.add("-XX:Tier4BackEdgeThreshold=800000");
    }
    options.add("--enable-native-access=ALL-UNNAMED");
    options.add("-XX:+AutoCreateSharedArchive");
    options.add("-XX:SharedArchiveFile=" + archive);
    options.add("-Xlog:disable");
    options.add("-Xlog:all=error:stderr");
  }

  /**
   * Runs a command and waits for it.
   *
   * @return its standard output
   * @throws IOException when it ends with anything but 0
   */
  public String run(List<String> arguments) throws IOException, InterruptedException {
    return ProgramRun.of(command(arguments));
  }

  /** The words that start it as a process. */
  public List<String> command(List<String> arguments) {
    return ProgramRun.java(
        options, System.getProperty("java.class.path"), RankscopeCli.class.getName(), arguments);
  }
}
