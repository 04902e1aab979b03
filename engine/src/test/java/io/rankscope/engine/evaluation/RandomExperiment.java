package io.rankscope.engine.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Qrels and a run drawn from a seed, as text that none of our writers wrote: ties, scores that are
 * equal only as floats, negative grades, unjudged passages, queries without relevant passages,
 * queries that the run misses and queries without qrels, lines in no order.
 */
final class RandomExperiment {
  /**
   * How large an experiment is.
   *
   * @param depth passages a query's ranking holds at most
   * @param passages passages in the collection
   */
  record Size(int queries, int depth, int passages) {}

  private final Random random;
  private final Size size;
  private final List<String> ids;

  RandomExperiment(long seed, Size size) {
    this.random = new Random(seed);
    this.size = size;
    this.ids = new ArrayList<>();
    String[] alphabets = {"d%d", "D-%d", "é%d", "段落%d", "😀%d", "\uFF5E%d", "%d"};
    for (int i = 0; i < size.passages; i++) {
      ids.add(String.format(Locale.ROOT, alphabets[i % alphabets.length], i));
    }
  }

  /** Writes {@code qrels} and {@code run}. */
  void write(Path qrels, Path run) throws IOException {
    List<String> grades = new ArrayList<>();
    List<String> ranked = new ArrayList<>();
    for (int q = 0; q < size.queries; q++) {
      String query = (q % 3 == 0 ? "topic-" : "") + q;
      boolean judged = random.nextInt(10) > 0;
      boolean answered = q == 0 || random.nextInt(8) > 0;
      if (judged || q == 0) {
        grades(query, grades);
      }
      if (answered) {
        ranking(query, ranked);
      }
    }
    Collections.shuffle(grades, random);
    Collections.shuffle(ranked, random);
    Files.write(qrels, grades);
    Files.write(run, ranked);
  }

  private void grades(String query, List<String> lines) {
    // Grade 0 stands at least once: trec_eval reads memory it never wrote when all are negative.
    int[] scale =
        random.nextInt(6) == 0 ? new int[] {0, -1} : new int[] {0, 0, 0, 1, 1, 2, 3, -1, -2};
    int judged = 1 + random.nextInt(Math.min(60, size.passages));
    List<String> pool = sample(judged);
    for (int i = 0; i < judged; i++) {
      int grade = i == 0 ? 0 : scale[random.nextInt(scale.length)];
      lines.add(query + "\t0  " + pool.get(i) + " " + grade);
    }
  }

  private void ranking(String query, List<String> lines) {
    List<String> retrieved =
        sample(
            random.nextInt(4) == 0 ? 1 + random.nextInt(8) : Math.min(size.depth, size.passages));
    int levels = 1 + random.nextInt(2 * retrieved.size());
    for (String id : retrieved) {
      lines.add(query + " Q0 " + id + " " + random.nextInt(5) + " " + score(levels) + " random");
    }
  }

  /** Few levels make ties; some scores differ by less than a float can tell. */
  private String score(int levels) {
    double level = random.nextInt(levels) - levels / 3;
    return switch (random.nextInt(5)) {
      case 0 -> Double.toString(level + random.nextInt(3) * 1e-9);
      case 1 -> String.format(Locale.ROOT, "%.6f", level);
      case 2 -> String.format(Locale.ROOT, "%e", level / 7);
      case 3 -> Double.toString(level / 7);
      default -> Float.toString((float) (level / 7));
    };
  }

  private List<String> sample(int count) {
    List<String> shuffled = new ArrayList<>(ids);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, count);
  }
}
