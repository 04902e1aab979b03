package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private static final List<String> QUIET =
      List.of("asked for: []", "sockets: 0", "watching works: [http://example.invalid/]");

  @TempDir private Path folder;

  @Test
  void writesOnlyToItsCache_andCallsNobody() throws Exception {
    Path model = ModelFixture.folder(folder.resolve("model"), ModelFixture.mixed());
    Path cache = folder.resolve("given-cache");
    Map<String, Long> before = files(model);

    assertThat(run(model.toString(), cache.toString())).isEqualTo(QUIET);

    for (String untouched : List.of("home", "temporary", "work")) {
      assertThat(files(folder.resolve(untouched))).isEmpty();
    }
    assertThat(files(model)).isEqualTo(before);
    assertThat(files(cache).keySet())
        .isNotEmpty()
        .allMatch(name -> name.startsWith("onnxruntime-1.28.0") || name.startsWith("tokenizers"));
  }

  /** The build that is shipped, from a folder of its own, stands for another one. */
  @Test
  void loadsTheBuildInTheFolderThatIsNamed() throws Exception {
    Path model = ModelFixture.folder(folder.resolve("model"), ModelFixture.mixed());
    String library = System.mapLibraryName("onnxruntime");
    Path other = Files.createDirectory(folder.resolve("other-build"));
    Path cache = folder.resolve("given-cache");

    assertThat(run(model.toString(), cache.toString(), other.toString()))
        .containsExactly("The folder holds no " + library + ".");

    try (InputStream shipped =
        OrtEnvironment.class.getResourceAsStream(
            "native/" + NativeLibraries.platform() + "/" + library)) {
      Files.copy(Objects.requireNonNull(shipped), other.resolve(library));
    }
    assertThat(run(model.toString(), cache.toString(), other.toString())).isEqualTo(QUIET);
    assertThat(files(cache).keySet())
        .noneMatch(name -> name.endsWith(library))
        .anyMatch(name -> name.endsWith(System.mapLibraryName("onnxruntime4j_jni")));
  }

  /** What the watched process printed, line by line. */
  private List<String> run(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + folder.resolve("home"),
                "-Djava.io.tmpdir=" + folder.resolve("temporary"),
                // Its statistics go to /tmp whatever the temporary folder is.
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                QuietOpening.class.getName()));
    command.addAll(List.of(arguments));
    for (String empty : List.of("home", "temporary", "work")) {
      Files.createDirectories(folder.resolve(empty));
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("DJL_") || name.startsWith("XDG_"));
    environment.remove("OPT_OUT_TRACKING");
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("TMPDIR", folder.resolve("temporary").toString());
    Path output = folder.resolve("output.txt");
    Process process =
        builder
            .directory(folder.resolve("work").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readAllLines(output, StandardCharsets.UTF_8);
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
