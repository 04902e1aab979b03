package io.rankscope.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Other programs, run from start to end. */
public final class ProgramRun {
  private static final long LOOK_MILLIS = 100;

  private ProgramRun() {}

  /**
   * Runs {@code command} and waits for it.
   *
   * @return what it wrote on standard output
   * @throws IOException when it cannot be started or ends with anything but 0
   */
  public static String of(List<String> command) throws IOException, InterruptedException {
    Path errors = Files.createTempFile("benchmark", ".err");
    try {
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException(
            words(command) + " ended with " + exit + ": " + Files.readString(errors));
      }
      return output;
    } finally {
      Files.delete(errors);
    }
  }

  /**
   * Runs {@code command} and tells the most memory it held, in bytes; empty where the system does
   * not tell (it is read from {@code /proc} while the process runs).
   *
   * @throws IOException when it cannot be started or ends with anything but 0
   */
  public static OptionalLong peakMemory(List<String> command)
      throws IOException, InterruptedException {
    Path words = Files.createTempFile("benchmark", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(words.toFile())
              .start();
      OptionalLong peak = OptionalLong.empty();
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        OptionalLong now = highWater(Path.of("/proc", Long.toString(process.pid()), "status"));
        peak = now.isPresent() ? now : peak;
      }
      if (process.exitValue() != 0) {
        throw new IOException(
            words(command) + " ended with " + process.exitValue() + ": " + Files.readString(words));
      }
      return peak;
    } finally {
      Files.delete(words);
    }
  }

  private static OptionalLong highWater(Path status) {
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      // It has just ended, or there is no such file on this system.
      return OptionalLong.empty();
    }
  }

  /** The command without its class path, which nobody can read. */
  private static String words(List<String> command) {
    List<String> words = new ArrayList<>(command);
    int classPath = words.indexOf("-cp") + 1;
    if (classPath > 0) {
      words.set(classPath, "…");
    }
    return String.join(" ", words);
  }

  /**
   * The command that runs a class of {@code classPath} on this Java.
   *
   * @param options of the virtual machine
   */
  public static List<String> java(
      List<String> options, String classPath, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, mainClass));
    command.addAll(arguments);
    return command;
  }
}
