package io.rankscope.app.tour;

import io.rankscope.app.support.file.TemporaryFolder;
import io.rankscope.cli.RankscopeCli;
import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.ExitCode;
import io.rankscope.cli.console.Style;
import io.rankscope.samples.SampleWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The main job on a temporary copy of the sample: a ranking that goes wrong, why, the grade that
 * says so, and the window that shows it. Every step is the command it names, run in this process.
 */
final class Tour {
  private static final String WORKSPACE = "sample";
  private static final String GRADES = "grades.qrels";
  private static final String EXPORTED = "saved.qrels";
  private static final String PICTURE = "window.png";

  /** Case 2 of docs/casebook.md: the question, and the grade that the right passage deserves. */
  private static final String QUESTION = "how old is the universe";

  private static final String GRADE = "q04 0 big-bang#0 3";

  private static final List<Step> STEPS =
      List.of(
          Step.of(
              "Ask a question. Matched words are marked; the answer is not at the top",
              "search -w sample -k 7",
              QUESTION),
          Step.of(
              "Why does a passage on universities stand above the one with the answer? The parts of"
                  + " the score, and the steps up to the other",
              "explain -w sample --passage big-bang#0 --above old-universities#2",
              QUESTION),
          Step.of(
              "Judge the right passage: grade 3. One key in the window; here a file with the line '"
                  + GRADE
                  + "'",
              "judgments import -w sample grades.qrels --judge you"),
          Step.of(
              "The judgment is saved in the workspace's database, and comes out as qrels",
              "judgments export -w sample --judge you --out saved.qrels"),
          Step.of(
              "The same in the window, drawn without a display",
              "snapshot -w sample --view search --passage big-bang#0 --out window.png --query",
              QUESTION));

  private final Console console;
  private final Path out;

  /**
   * @param out folder of the picture
   */
  Tour(Console console, Path out) {
    this.console = console;
    this.out = out;
  }

  /**
   * Runs it.
   *
   * @return {@link ExitCode#DONE}, or the code of the step that failed and ended the tour
   */
  int run() throws IOException {
    Path picture = out.resolve(PICTURE).toAbsolutePath().normalize();
    try (TemporaryFolder own = TemporaryFolder.create()) {
      Path workspace = SampleWorkspace.writeTo(own.path().resolve(WORKSPACE));
      Path grades = Files.writeString(own.path().resolve(GRADES), GRADE + "\n");
      Path exported = own.path().resolve(EXPORTED);
      Map<String, Path> files =
          Map.of(WORKSPACE, workspace, GRADES, grades, EXPORTED, exported, PICTURE, picture);
      tell("Rankscope, on a temporary copy of its sample: " + workspace);
      tell("To keep a copy and try this yourself: rankscope sample sample");
      for (Step step : STEPS) {
        int code = take(step, files);
        if (code != ExitCode.DONE) {
          tell("");
          tell("The tour ends here: this step ended with exit code " + code + ".");
          return code;
        }
        if (step.command().contains(EXPORTED)) {
          Files.readAllLines(exported).forEach(this::tell);
        }
      }
    }
    tell("");
    tell("That was the tour. The picture stays in " + picture + "; the copy is removed.");
    tell("The window itself opens with: rankscope");
    return ExitCode.DONE;
  }

  private int take(Step step, Map<String, Path> files) {
    tell("");
    tell(console.style().strong((STEPS.indexOf(step) + 1) + ". " + step.sentence() + "."));
    tell(console.style().strong("$ " + step.typed()));
    String[] words =
        step.command().stream()
            .map(word -> files.containsKey(word) ? files.get(word).toString() : word)
            .toArray(String[]::new);
    return RankscopeCli.execute(together(), words);
  }

  /** Data and words on one stream, so that they stay in order wherever it goes. */
  private Console together() {
    return new Console(
        console.out(),
        console.out(),
        console.terminal(),
        console.style() == Style.PLAIN ? Style.BRACKETED : console.style(),
        console.cancellation());
  }

  private void tell(String line) {
    console.out().println(line);
    console.out().flush();
  }
}
