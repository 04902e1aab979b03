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
   * Runs {@code main}, which opens no window, beside others in the same home.
   *
   * @param word its only argument, which no other in that home may have
   */
  public static ChildProcess run(Path home, String word, Class<?> main)
      throws IOException, InterruptedException {
    return run(home, word, Map.of(), List.of(), main, List.of(word));
  }

  /**
   * As {@link #run(Path, List, Class, List)}, in an environment of its own.
   *
   * @param environment the variables that name a display, none for no display, and others
   */
  public static ChildProcess run(
      Path home,
      Map<String, String> environment,
      List<String> jvmFlags,
      Class<?> main,
      List<String> arguments)
      throws IOException, InterruptedException {
    return run(home, "output", environment, jvmFlags, main, arguments);
  }

  private static ChildProcess run(
      Path home,
      String name,
      Map<String, String> environment,
      List<String> jvmFlags,
      Class<?> main,
      List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Duser.home=" + home);
    // Tests log on the terminal, the program does not.
    command.add("-Dlogback.configurationFile=logback.xml");
    command.addAll(jvmFlags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    Path output = home.resolve(name + ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
    builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
    builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
    builder.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
    // Monocle needs no display, but the program asks for one before it opens a window.
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("still running after two minutes: " + Files.readString(output));
    }
    return new ChildProcess(process.exitValue(), Files.readString(output));
  }
}
