package io.rankscope.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs google-java-format in a Java of its own, because it opens the compiler's packages. As a
 * program it formats the repository: {@code mvn -q -pl engine test-compile exec:exec@format}.
 */
final class Formatting {
  private static final List<String> COMPILER_PACKAGES =
      List.of("api", "code", "file", "parser", "tree", "util");

  private Formatting() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Result result = run(List.of("--replace"), Repository.javaSources(Path.of(arguments[0])));
    if (result.exitCode() != 0) {
      throw new IllegalStateException(result.output());
    }
  }

  /** Files whose layout differs from the formatter's, as it prints them. */
  static Result check(List<Path> files) throws IOException, InterruptedException {
    return run(List.of("--dry-run", "--set-exit-if-changed"), files);
  }

  private static Result run(List<String> options, List<Path> files)
      throws IOException, InterruptedException {
    Path list = Files.createTempFile("format", ".txt");
    Files.write(list, files.stream().map(Path::toString).toList());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String name : COMPILER_PACKAGES) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.google.googlejavaformat.java.Main");
    command.addAll(options);
    command.add("@" + list);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Result result = new Result(process.waitFor(), output);
    Files.delete(list);
    return result;
  }

  /** How a run of the formatter ended and what it printed. */
  record Result(int exitCode, String output) {}
}
