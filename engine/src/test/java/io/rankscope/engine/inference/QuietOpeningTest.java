package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opening and running models leaves nothing behind outside the given cache folder, asks no network
 * and prints nothing. Watched from outside, in a process whose home, temporary and working folders
 * are empty.
 */
final class QuietOpeningTest {
  @TempDir private Path folder;

  @Test
  void writesOnlyToItsCache_andCallsNobody() throws Exception {
    Path model = ModelFixture.folder(folder.resolve("model"), ModelFixture.mixed());
    Path cache = folder.resolve("given-cache");
    Map<String, Long> modelBefore = files(model);
    Path home = Files.createDirectory(folder.resolve("home"));
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path work = Files.createDirectory(folder.resolve("work"));

    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.home=" + home,
            "-Djava.io.tmpdir=" + temporary,
            // Its statistics go to /tmp whatever the temporary folder is.
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            QuietOpening.class.getName(),
            model.toString(),
            cache.toString());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("DJL_") || name.startsWith("XDG_"));
    builder.environment().remove("OPT_OUT_TRACKING");
    builder.environment().put("HOME", home.toString());
    builder.environment().put("TMPDIR", temporary.toString());
    Path output = folder.resolve("output.txt");
    Process process =
        builder
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();

    assertThat(Files.readAllLines(output, StandardCharsets.UTF_8))
        .containsExactly(
            "asked for: []", "sockets: 0", "watching works: [http://example.invalid/]");
    assertThat(process.exitValue()).isZero();
    for (Path untouched : List.of(home, temporary, work)) {
      assertThat(files(untouched)).isEmpty();
    }
    assertThat(files(model)).isEqualTo(modelBefore);
    assertThat(files(cache).keySet())
        .isNotEmpty()
        .allMatch(name -> name.startsWith("onnxruntime-1.28.0") || name.startsWith("tokenizers"));
  }

  /** Files and folders below a folder with their time of change. */
  private static Map<String, Long> files(Path below) throws IOException {
    Map<String, Long> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(below)) {
      for (Path file : all.filter(path -> !path.equals(below)).toList()) {
        found.put(below.relativize(file).toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return found;
  }
}
