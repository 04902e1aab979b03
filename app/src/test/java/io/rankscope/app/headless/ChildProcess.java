package io.rankscope.app.headless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own with the class path of the tests, in a home of its own that it starts in.
 *
 * @param exitCode what it ended with
 * @param output what it wrote to both streams
 */
public record ChildProcess(int exitCode, String output) {
  /** The platform of a child that opens windows. */
  public static final List<String> MONOCLE =
      List.of(
          "-Dglass.platform=Monocle",
          "-Dmonocle.platform=Headless",
          "-Dheadless.geometry=1920x1080-32",
          "-Dprism.order=sw");

  /**
   * Runs {@code main} to its end, at most two minutes.
   *
   * @param home where it finds its home and its XDG folders
   */
  public static ChildProcess run(
      Path home, List<String> jvmFlags, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    return run(home, Map.of("DISPLAY", ":0"), jvmFlags, main, arguments);
  }

  /**
   * As {@link #run(Path, List, Class, List)}, on the display that {@code display} names.
   *
   * @param display the variables of the environment that name a display; none for no display
   */
  public static ChildProcess run(
      Path home,
      Map<String, String> display,
      List<String> jvmFlags,
      Class<?> main,
      List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Duser.home=" + home);
    command.addAll(jvmFlags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    Path output = home.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
    builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
    builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
    // Monocle needs no display, but the program asks for one before it opens a window.
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    builder.environment().putAll(display);
    Process process = builder.start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("still running after two minutes: " + Files.readString(output));
    }
    return new ChildProcess(process.exitValue(), Files.readString(output));
  }
}
