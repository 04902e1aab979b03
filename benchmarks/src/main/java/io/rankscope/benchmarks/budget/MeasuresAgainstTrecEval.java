package io.rankscope.benchmarks.budget;

import io.rankscope.benchmarks.measure.Clock;
import io.rankscope.benchmarks.measure.Interleaved;
import io.rankscope.benchmarks.measure.RankscopeProgram;
import io.rankscope.benchmarks.measure.RankscopeProgram.Command;
import io.rankscope.benchmarks.measure.TrecEvalProgram;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Scoring a run of a million lines against trec_eval, both as whole processes. */
public final class MeasuresAgainstTrecEval implements Budget {
  private static final int QUERIES = 1000;
  private static final int DEPTH = 1000;
  private static final int PASSAGES = 1_000_000;
  private static final int JUDGED_FOUND = 40;
  private static final int JUDGED_MISSED = 20;

  /** Ours by trec_eval's option and printed name. */
  private static final Map<String, String> MEASURES =
      new TreeMap<>(
          Map.of(
              "ndcg_cut_10", "nDCG@10",
              "map", "AP",
              "P_10", "P@10",
              "recall_100", "R@100",
              "recip_rank", "RR"));

  @Override
  public String what() {
    return "measures for a run of 1 M lines, against trec_eval";
  }

  @Override
  public String limit() {
    return "faster, same numbers to 4 decimals";
  }

  @Override
  public Finding measure(Laboratory laboratory) throws Exception {
    Path folder = Files.createDirectories(laboratory.scratch().resolve("measures"));
    Optional<TrecEvalProgram> trecEval = TrecEvalProgram.unpack(folder);
    if (trecEval.isEmpty()) {
      return Finding.none("there is no trec_eval for this system");
    }
    Path run = folder.resolve("run.txt");
    Path qrels = folder.resolve("qrels.txt");
    write(run, qrels);
    RankscopeProgram rankscope =
        new RankscopeProgram(folder.resolve("rankscope.jsa"), Command.SHORT);
    List<String> options =
        MEASURES.keySet().stream().map(name -> name.replaceAll("_(\\d+)$", ".$1")).toList();
    List<String> evaluate =
        List.of(
            "evaluate",
            "--qrels",
            qrels.toString(),
            "--run",
            run.toString(),
            "--format",
            "csv",
            "--measures",
            String.join(" ", MEASURES.values()));
    demandSame(trecEval.get().means(options, qrels, run), rankscope.run(evaluate));
    Interleaved.Result result =
        Interleaved.compare(
            Clock.WALL,
            1,
            laboratory.effort().rounds(),
            1,
            item -> trecEval.get().means(options, qrels, run),
            item -> rankscope.run(evaluate));
    return new Finding(
        String.format(
            Locale.ROOT,
            "%.2f × the time (%.2f against %.2f s), same numbers",
            result.ratio(),
            result.ours().median() / 1000,
            result.bare().median() / 1000),
        Verdict.of(result.ratio() < 1),
        List.of(
            "Whole processes in turn, `rankscope evaluate` with the start of Java against the"
                + " trec_eval 9.0.4 binary: "
                + String.join(", ", MEASURES.values())
                + "; the means were compared digit by digit first."));
  }

  private static void demandSame(Map<String, String> expected, String csv) throws IOException {
    List<String> lines = csv.lines().toList();
    List<String> names = Arrays.asList(lines.getFirst().split(","));
    List<String> values = Arrays.asList(lines.get(1).split(","));
    for (Map.Entry<String, String> measure : MEASURES.entrySet()) {
      String ours = values.get(names.indexOf(measure.getValue()));
      String rounded = String.format(Locale.ROOT, "%.4f", Double.parseDouble(ours));
      if (!rounded.equals(expected.get(measure.getKey()))) {
        throw new IOException(measure + ": " + ours + " against " + expected);
      }
    }
  }

  /** A run with some ties, and grades for passages in it and for some that are not. */
  private static void write(Path run, Path qrels) throws IOException {
    try (BufferedWriter hits = Files.newBufferedWriter(run, StandardCharsets.UTF_8);
        BufferedWriter grades = Files.newBufferedWriter(qrels, StandardCharsets.UTF_8)) {
      for (int query = 0; query < QUERIES; query++) {
        SplittableRandom random = new SplittableRandom(query);
        int first = random.nextInt(PASSAGES);
        // Steps by a number prime to the passages meet each of them once.
        int step = 7919;
        float score = 30;
        for (int rank = 1; rank <= DEPTH + JUDGED_MISSED; rank++) {
          String id = String.format(Locale.ROOT, "p%07d", (first + (long) rank * step) % PASSAGES);
          if (rank <= DEPTH) {
            score -= random.nextInt(10) == 0 ? 0 : random.nextFloat() / 50;
            hits.write("q" + query + " Q0 " + id + " " + rank + " " + score + " zipf\n");
          }
          if (rank > DEPTH || random.nextInt(DEPTH) < JUDGED_FOUND) {
            grades.write("q" + query + " 0 " + id + " " + random.nextInt(4) + "\n");
          }
        }
      }
    }
  }
}
