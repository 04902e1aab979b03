package io.rankscope.engine.trial;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.index.IndexInspector;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Texts of a source that models are compared on.
 *
 * @param passages passages, drawn at random and the same each time
 * @param queries what is asked of them
 */
public record TrialTexts(List<Passage> passages, List<String> queries) {
  private static final long SEED = 42;
  private static final int QUERY_WORDS = 12;

  public TrialTexts {
    passages = List.copyOf(passages);
    queries = List.copyOf(queries);
  }

  /**
   * Draws texts from {@code source}.
   *
   * @param passages how many passages, fewer where the source has fewer
   * @param queries how many queries
   * @param asked queries of a set; where there are none, titles and beginnings of further passages
   *     stand for queries
   * @throws IOException when the index cannot be read
   * @throws java.util.concurrent.CancellationException when asked to stop
   */
  public static TrialTexts of(
      PinnedSource source, int passages, int queries, List<String> asked, Cancellation cancellation)
      throws IOException {
    int wanted = passages + (asked.isEmpty() ? queries : 0);
    List<Passage> drawn = draw(source, wanted, cancellation);
    List<String> words =
        asked.isEmpty()
            ? drawn.reversed().stream().limit(queries).map(TrialTexts::beginning).toList()
            : asked.stream().limit(queries).toList();
    return new TrialTexts(drawn.subList(0, Math.min(passages, drawn.size())), words);
  }

  private static List<Passage> draw(PinnedSource source, int count, Cancellation cancellation)
      throws IOException {
    IndexInspector inspector = new IndexInspector(source);
    Set<Long> ordinals = new LinkedHashSet<>();
    long all = inspector.documentCount();
    Random random = new Random(SEED);
    // Of few documents each is taken; of many, as many as are wanted and some for the deleted ones.
    for (long tries = 0;
        ordinals.size() < Math.min(all, 2L * count) && tries < 20L * count;
        tries++) {
      ordinals.add(all <= 2L * count ? ordinals.size() : random.nextLong(all));
    }
    List<Passage> drawn = new ArrayList<>();
    for (long ordinal : ordinals) {
      cancellation.throwIfRequested();
      if (drawn.size() == count) {
        break;
      }
      inspector.documents(ordinal, 1).stream()
          .filter(row -> row.live() && !row.passage().text().isBlank())
          .forEach(row -> drawn.add(row.passage()));
    }
    return drawn;
  }

  private static String beginning(Passage passage) {
    if (!passage.title().isBlank()) {
      return passage.title();
    }
    String[] words = passage.text().strip().split("\\s+", QUERY_WORDS + 1);
    return String.join(" ", List.of(words).subList(0, Math.min(QUERY_WORDS, words.length)));
  }
}
