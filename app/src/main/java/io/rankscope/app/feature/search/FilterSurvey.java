package io.rankscope.app.feature.search;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.shard.AbsentValues;
import io.rankscope.engine.search.shard.FilterFields;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Asks a source which fields filters can look at, and which values of filters no passage has. FX
 * thread only; the index is read in tasks, of which only the newest counts.
 */
final class FilterSurvey {
  private final Latest surveying;
  private final Latest asking;
  private final Consumer<Throwable> failed;
  private List<PassageFilter> asked = List.of();
  private Map<String, List<String>> absent = Map.of();

  /**
   * @param failed hears why a source could not be asked
   */
  FilterSurvey(TaskRunner tasks, Consumer<Throwable> failed) {
    this.surveying = new Latest(tasks);
    this.asking = new Latest(tasks);
    this.failed = failed;
  }

  /**
   * Asks for the fields.
   *
   * @param known hears of them
   */
  void start(OpenedSource source, Consumer<FilterFields> known) {
    cancel();
    surveying.start(
        Texts.of("search.compose.surveying"),
        (progress, cancellation) -> {
          try (PinnedSource pinned = source.source().pin()) {
            return FilterFields.of(pinned.shards());
          }
        },
        new TaskListener<FilterFields>() {
          @Override
          public void succeeded(FilterFields found) {
            known.accept(found);
          }

          @Override
          public void failed(Throwable thrown) {
            failed.accept(thrown);
          }
        });
  }

  /**
   * Asks which values of {@code filters} no passage has, unless the same was asked last.
   *
   * @param filters fit for their fields
   * @param heard is told when the answer is there
   */
  void ask(OpenedSource source, List<PassageFilter> filters, Runnable heard) {
    if (filters.equals(asked)) {
      return;
    }
    forget();
    asked = List.copyOf(filters);
    if (filters.isEmpty()) {
      return;
    }
    asking.start(
        Texts.of("search.compose.asking-values"),
        (progress, cancellation) -> absent(source, filters, cancellation),
        new TaskListener<Map<String, List<String>>>() {
          @Override
          public void succeeded(Map<String, List<String>> found) {
            absent = found;
            heard.run();
          }

          @Override
          public void failed(Throwable thrown) {
            failed.accept(thrown);
          }
        });
  }

  /** The values of the filter on {@code field} that no passage has, as far as they were asked. */
  List<String> absent(String field) {
    return absent.getOrDefault(field, List.of());
  }

  /** Ends all asking; nothing more is heard of it. */
  void cancel() {
    surveying.cancel();
    forget();
  }

  private void forget() {
    asking.cancel();
    asked = List.of();
    absent = Map.of();
  }

  private static Map<String, List<String>> absent(
      OpenedSource source, List<PassageFilter> filters, Cancellation cancellation)
      throws IOException {
    Map<String, List<String>> found = new HashMap<>();
    try (PinnedSource pinned = source.source().pin()) {
      for (PassageFilter filter : filters) {
        found.put(filter.field(), AbsentValues.of(filter, pinned, cancellation));
      }
    }
    return found;
  }
}
