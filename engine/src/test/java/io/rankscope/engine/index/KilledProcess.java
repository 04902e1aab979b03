package io.rankscope.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A Java process that is killed in the middle of its work. */
final class KilledProcess {
  private static final String MIDDLE = "in the middle";

  private KilledProcess() {}

  /** For the process itself: says that it is in the middle, and goes no further. */
  static void stopInTheMiddle() {
    System.out.println(MIDDLE);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs {@code victim}'s main method until it says that it is in the middle, then kills it. */
  static void run(Class<?> victim, Path... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                victim.getName()));
    for (Path argument : arguments) {
      command.add(argument.toString());
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo(MIDDLE);
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }
}
