package io.rankscope.benchmarks.budget;

import io.rankscope.benchmarks.measure.Machine;
import io.rankscope.benchmarks.measure.ProgramRun;
import io.rankscope.benchmarks.measure.Samples;
import io.rankscope.benchmarks.measure.VirtualDisplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The packaged program from its start to the first frame and to the settled picture of its window,
 * against Luke's, in turn on one virtual display.
 */
public final class WindowUntilUsable implements Budget {
  private static final double LIMIT_MILLIS = 1500;

  @Override
  public String what() {
    return "window usable after launch, packaged app";
  }

  @Override
  public String limit() {
    return "1.5 s on an idle machine; always before Luke's on the same machine";
  }

  @Override
  public Finding measure(Laboratory laboratory) throws Exception {
    Path program = laboratory.image().resolve("bin").resolve("Rankscope");
    Optional<Path> server = VirtualDisplay.server();
    if (!Files.isExecutable(program)) {
      return Finding.none("there is no packaged app; `mvn -P installer verify` makes it");
    }
    if (!Files.isReadable(laboratory.lukeClassPath())) {
      return Finding.none("Luke was not resolved (see below)");
    }
    if (server.isEmpty()) {
      return Finding.none("Xvfb is not installed (`apt-get install xvfb libgtk-3-0`)");
    }
    Path home = Files.createDirectories(laboratory.scratch().resolve("window"));
    List<String> ours = ours(program, home);
    List<String> luke = luke(laboratory.lukeClassPath(), home);
    List<Double> firstMillis = new ArrayList<>();
    List<Double> ourMillis = new ArrayList<>();
    List<Double> lukeMillis = new ArrayList<>();
    boolean busy = Machine.now().busy();
    try (VirtualDisplay display = VirtualDisplay.open(server.get())) {
      // The first start writes the sample and what JavaFX and Swing keep; it does not count.
      for (int round = -1; round < laboratory.effort().rounds(); round++) {
        VirtualDisplay.Start our = display.start(ours);
        VirtualDisplay.Start their = display.start(luke);
        if (Double.isNaN(our.firstFrameMillis())) {
          return Finding.none("the packaged app did not say when its first frame was drawn");
        }
        if (round >= 0) {
          firstMillis.add(our.firstFrameMillis());
          ourMillis.add(our.settledMillis());
          lukeMillis.add(their.settledMillis());
        }
      }
    }
    return finding(Samples.of(firstMillis), Samples.of(ourMillis), Samples.of(lukeMillis), busy);
  }

  private static Finding finding(Samples first, Samples settled, Samples luke, boolean busy) {
    boolean before = first.median() < luke.median();
    return new Finding(
        String.format(
            Locale.ROOT,
            "%.2f s, with the hits of the first query %.2f s; Luke %.2f s: %.2f × the time",
            first.median() / 1000,
            settled.median() / 1000,
            luke.median() / 1000,
            first.median() / luke.median()),
        Verdict.of(before && (busy || first.median() <= LIMIT_MILLIS)),
        List.of(
            String.format(
                Locale.ROOT,
                "Medians of %d starts each, in turn, from the start of the process: ours until its"
                    + " first frame, which takes a question, is drawn, and until the screen shows"
                    + " what it shows in the end, the sample with its first query asked and all"
                    + " its queries weighed; Luke 10.3 until it shows its question which index to"
                    + " open.",
                first.count()),
            "Drawn by the processor on a virtual display; the files were read before."
                + (busy ? " The machine was busy, so only the comparison counts." : "")));
  }

  private static List<String> ours(Path program, Path home) {
    return List.of(
        "env",
        "XDG_CONFIG_HOME=" + home.resolve("config"),
        "XDG_DATA_HOME=" + home.resolve("data"),
        "XDG_CACHE_HOME=" + home.resolve("cache"),
        "XDG_STATE_HOME=" + home.resolve("state"),
        "JAVA_TOOL_OPTIONS=-Drankscope.firstFrame=print",
        program.toString());
  }

  private static List<String> luke(Path classPath, Path home) throws IOException {
    return ProgramRun.java(
        List.of("--enable-native-access=ALL-UNNAMED", "-Duser.home=" + home),
        Files.readString(classPath).strip(),
        "org.apache.lucene.luke.app.desktop.LukeMain",
        List.of());
  }
}
