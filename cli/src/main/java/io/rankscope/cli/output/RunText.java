package io.rankscope.cli.output;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.Counted;
import io.rankscope.cli.console.DisplayText;
import io.rankscope.cli.console.Style;
import io.rankscope.engine.domain.GradeScale;
import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.domain.StageTiming;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** A search for a person: two lines per hit, and below them what the hits rest on. */
public final class RunText {
  private static final int LINES_OF_TEXT = 2;

  private final Console console;
  private final Style style;
  private final GradeScale scale;

  public RunText(Console console, GradeScale scale) {
    this.console = console;
    this.style = console.style();
    this.scale = scale;
  }

  /** Prints the hits on standard output, and warnings and a summary on standard error. */
  public void print(SearchRun run, Grades grades) {
    int rankWidth = String.valueOf(run.hits().size()).length();
    int scoreWidth =
        run.hits().stream().mapToInt(hit -> score(hit.score()).length()).max().orElse(0);
    int idWidth = run.hits().stream().mapToInt(hit -> DisplayText.cells(id(hit))).max().orElse(0);
    // Of passages that share an id only the shard tells which is which.
    Set<PassageId> repeated = repeatedIds(run);
    for (Hit hit : run.hits()) {
      String id = id(hit);
      String head =
          padLeft(String.valueOf(hit.rank()), rankWidth)
              + "  "
              + padLeft(score(hit.score()), scoreWidth)
              + "  "
              + style.strong(id)
              + " ".repeat(idWidth - DisplayText.cells(id))
              + (repeated.contains(hit.id()) ? shardOf(hit, run) : "")
              + gradeOf(grades.of(hit.id()))
              + titleOf(hit);
      console.out().println(head.stripTrailing());
      String indent = " ".repeat(rankWidth + 2);
      int room = LINES_OF_TEXT * (console.terminal().columns() - indent.length()) - 2;
      console
          .out()
          .println(indent + new Snippet(hit.passage().text(), inText(hit)).render(room, style));
    }
    console.out().flush();
    run.warnings().forEach(warning -> console.say("warning: " + warning));
    console.say(summary(run));
  }

  private static String id(Hit hit) {
    return DisplayText.oneLine(hit.id().value());
  }

  private static Set<PassageId> repeatedIds(SearchRun run) {
    Set<PassageId> seen = new HashSet<>();
    Set<PassageId> repeated = new HashSet<>();
    for (Hit hit : run.hits()) {
      if (!seen.add(hit.id())) {
        repeated.add(hit.id());
      }
    }
    return repeated;
  }

  private static String shardOf(Hit hit, SearchRun run) {
    return "  (" + DisplayText.oneLine(run.shards().get(hit.shard()).path()) + ")";
  }

  private String titleOf(Hit hit) {
    String title = hit.passage().title();
    if (title.isEmpty()) {
      return "";
    }
    return "  "
        + new Snippet(title, in(hit, Highlight.TITLE)).render(console.terminal().columns(), style);
  }

  private static List<Highlight> inText(Hit hit) {
    return in(hit, Highlight.TEXT);
  }

  private static List<Highlight> in(Hit hit, String field) {
    return hit.highlights().stream().filter(mark -> mark.field().equals(field)).toList();
  }

  private String gradeOf(OptionalInt grade) {
    if (grade.isEmpty()) {
      return "";
    }
    String label = scale.labels().getOrDefault(grade.getAsInt(), "");
    return "  [" + (grade.getAsInt() + " " + DisplayText.oneLine(label)).strip() + "]";
  }

  static String summary(SearchRun run) {
    double millis = run.stages().stream().mapToDouble(StageTiming::millis).sum();
    long open = run.shards().stream().filter(RunText::isOpen).count();
    return String.format(
        Locale.ROOT,
        "%d of %s%s, by %s on %s (%d of %s, %s statistics, %.1f ms%s%s)",
        run.hits().size(),
        run.matched().exact() || run.matched().count() == 0 ? "" : "at least ",
        Counted.of(run.matched().count(), "passage that matches", "passages that match"),
        run.pipeline().name(),
        run.source(),
        open,
        Counted.of(run.shards().size(), "shard"),
        run.statistics().label(),
        millis,
        cached(run),
        opened(run));
  }

  /** Milliseconds that rest on these are no time of the model. */
  private static String cached(SearchRun run) {
    int scores = run.stages().stream().mapToInt(StageTiming::cached).sum();
    return scores == 0
        ? ""
        : " with " + Counted.of(scores, "score from the cache", "scores from the cache");
  }

  private static String opened(SearchRun run) {
    double millis = run.stages().stream().mapToDouble(stage -> stage.opening().orElse(0)).sum();
    return millis == 0 ? "" : String.format(Locale.ROOT, ", and %.0f ms to open models", millis);
  }

  private static boolean isOpen(ShardOutcome shard) {
    return shard.status() == ShardStatus.OPEN;
  }

  private static String score(float score) {
    return String.format(Locale.ROOT, "%.4f", score);
  }

  private static String padLeft(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }
}
