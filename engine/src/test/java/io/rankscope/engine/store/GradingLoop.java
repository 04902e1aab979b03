package io.rankscope.engine.store;

import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.judging.JudgingOutcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A program that grades until it is killed or has done what it was asked for. For each grade, undo
 * and redo it prints the event's identifier, and only once the store says that it is saved.
 */
final class GradingLoop {
  private GradingLoop() {}

  /**
   * Starts it in a process of its own.
   *
   * @param events how many events to write
   */
  static Process start(Path database, String judge, long seed, int events) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                // A killed process cannot remove the library it unpacked; keep it with the test.
                "-Dorg.sqlite.tmpdir=" + database.toAbsolutePath().getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                GradingLoop.class.getName()));
    command.addAll(List.of(database.toString(), judge, "" + seed, "" + events));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Arguments: database, judge, seed, number of events. */
  public static void main(String[] args) {
    Random random = new Random(Long.parseLong(args[2]));
    int wanted = Integer.parseInt(args[3]);
    PrintStream out = new PrintStream(System.out, true);
    try (SqliteJudgmentStore store = SqliteJudgmentStore.open(Path.of(args[0]))) {
      Judging judging = new Judging(store, Judge.human(args[1]));
      for (int written = 0; written < wanted; ) {
        Optional<JudgingOutcome> outcome =
            switch (random.nextInt(10)) {
              case 0 -> judging.undo();
              case 1 -> judging.redo();
              default ->
                  Optional.of(
                      judging.grade(
                          Events.pair(random.nextInt(50), random.nextInt(50)),
                          random.nextInt(4),
                          Evidence.NONE.after(random.nextInt(5000))));
            };
        if (outcome.isPresent() && outcome.get().saved().isPresent()) {
          out.println(outcome.get().saved().get().id());
          written++;
        }
      }
    }
  }
}
