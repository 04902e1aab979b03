package io.rankscope.benchmarks.measure;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A screen of memory, by Xvfb. */
public final class VirtualDisplay implements AutoCloseable {
  private final Process server;
  private final String name;

  private VirtualDisplay(Process server, String name) {
    this.server = server;
    this.name = name;
  }

  /** Xvfb on the path of this process, when it is installed. */
  public static Optional<Path> server() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "Xvfb"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Opens one on a number that is free.
   *
   * @throws IOException when it does not start
   */
  public static VirtualDisplay open(Path server) throws IOException {
    Process process =
        new ProcessBuilder(
                server.toString(),
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1440x900x24",
                "-nolisten",
                "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      // Closed with the process: the server goes on writing to nobody.
      BufferedReader number = process.inputReader();
      String line = number.readLine();
      if (line == null) {
        throw new IOException(server + " does not start");
      }
      return new VirtualDisplay(process, ":" + line);
    } catch (IOException e) {
      process.destroy();
      throw e;
    }
  }

  /**
   * How long a window took from the start of its process.
   *
   * @param settledMillis until it showed what it shows in the end
   * @param firstFrameMillis until it said that its first frame was drawn; not a number when it did
   *     not say
   */
  public record Start(double settledMillis, double firstFrameMillis) {}

  /** Starts {@code command}, watches its window and ends it. */
  public Start start(List<String> command) throws IOException, InterruptedException {
    List<String> watch = new ArrayList<>(List.of("env", "DISPLAY=" + name));
    watch.addAll(
        ProgramRun.java(
            List.of("-XX:+UseSerialGC"),
            System.getProperty("java.class.path"),
            ScreenWatch.class.getName(),
            command));
    String[] millis = ProgramRun.of(watch).strip().split(" ");
    return new Start(Double.parseDouble(millis[0]), Double.parseDouble(millis[1]));
  }

  @Override
  public void close() {
    server.destroy();
  }
}
