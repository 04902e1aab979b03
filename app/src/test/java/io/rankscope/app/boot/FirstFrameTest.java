package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FirstFrameTest {
  @TempDir private Path home;

  @Test
  void isToldInOneLine_andEndsTheProgram_whenABenchmarkAsks()
      throws IOException, InterruptedException {
    ChildProcess process = start("-Drankscope.firstFrame=exit");

    assertThat(process.exitCode()).isZero();
    assertThat(process.output()).matches("first usable frame: \\d+ ms\n");
  }

  @Test
  void needsNoModel_norTheWordsOfCommands() throws IOException, InterruptedException {
    Path loaded = home.resolve("loaded.txt");

    ChildProcess process = start("-Drankscope.firstFrame=exit", "-Xlog:class+load:file=" + loaded);

    assertThat(process.exitCode()).as(process.output()).isZero();
    assertThat(Files.readAllLines(loaded))
        .anyMatch(line -> line.contains(" io.rankscope.app.boot.FirstFrameReport "))
        .noneMatch(line -> line.contains(" ai.onnxruntime."))
        .noneMatch(line -> line.contains(" ai.djl."))
        .noneMatch(line -> line.contains(" picocli.CommandLine$Model$CommandSpec "));
  }

  private ChildProcess start(String... jvmFlags) throws IOException, InterruptedException {
    List<String> flags = new ArrayList<>(ChildProcess.MONOCLE);
    flags.addAll(List.of(jvmFlags));
    return ChildProcess.run(home, flags, Launcher.class, List.of());
  }
}
