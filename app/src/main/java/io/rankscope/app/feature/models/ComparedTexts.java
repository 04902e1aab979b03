package io.rankscope.app.feature.models;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.trial.TrialTexts;
import io.rankscope.engine.workspace.OpenWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tools.jackson.core.type.TypeReference;

/**
 * What two models are compared on: which queries, and how many of them and of passages. Each choice
 * is remembered. FX thread only.
 */
final class ComparedTexts {
  /** As many queries as the set has. */
  static final int ALL = Integer.MAX_VALUE;

  static final List<Integer> PASSAGES = List.of(20, 40, 100, 200, 500, 1000, 2000);
  static final List<Integer> QUERIES = List.of(5, 10, 25, 50, 100, ALL);

  private static final SettingKey<Optional<Asked>> ASKED =
      new SettingKey<>("models.compare.asked", new TypeReference<>() {}, Optional.empty());

  /** What models score; a reranker reads every pair, so that it gets fewer at first. */
  enum Kind {
    VECTORS(200, 25),
    PAIRS(40, 10);

    private final int passages;
    private final int queries;

    Kind(int passages, int queries) {
      this.passages = passages;
      this.queries = queries;
    }

    private SettingKey<Integer> passages() {
      return key("passages", passages);
    }

    private SettingKey<Integer> queries() {
      return key("queries", queries);
    }

    private SettingKey<Integer> key(String what, int first) {
      return new SettingKey<>(
          "models.compare." + name().toLowerCase(Locale.ROOT) + "." + what,
          new TypeReference<>() {},
          first);
    }
  }

  /**
   * Where queries come from.
   *
   * @param set a query set of the workspace; empty for what passages are about
   */
  record Asked(Optional<String> set) {}

  private final Settings settings;
  private final ObservableList<Asked> sets = FXCollections.observableArrayList();
  private final ObjectProperty<Asked> asked =
      new SimpleObjectProperty<>(new Asked(Optional.empty()));
  private final ObjectProperty<Integer> passages;
  private final ObjectProperty<Integer> queries;
  private Kind kind = Kind.VECTORS;
  private boolean following;

  ComparedTexts(Settings settings) {
    this.settings = settings;
    this.passages = new SimpleObjectProperty<>(settings.get(kind.passages()));
    this.queries = new SimpleObjectProperty<>(settings.get(kind.queries()));
    passages.subscribe((was, is) -> remember(kind.passages(), is));
    queries.subscribe((was, is) -> remember(kind.queries(), is));
    asked.subscribe((was, is) -> remember(ASKED, Optional.of(is)));
  }

  /** The query sets of the workspace, and what passages are about. */
  ObservableList<Asked> sets() {
    return sets;
  }

  ObjectProperty<Asked> askedProperty() {
    return asked;
  }

  ObjectProperty<Integer> passagesProperty() {
    return passages;
  }

  ObjectProperty<Integer> queriesProperty() {
    return queries;
  }

  /** Offers the query sets of {@code workspace}: the one chosen last, else its first. */
  void offer(OpenWorkspace workspace) {
    List<Asked> known = new ArrayList<>();
    workspace
        .workspace()
        .querySets()
        .keySet()
        .forEach(set -> known.add(new Asked(Optional.of(set))));
    known.add(new Asked(Optional.empty()));
    Optional<Asked> last = settings.get(ASKED).filter(known::contains);
    following = true;
    sets.setAll(known);
    asked.set(last.orElse(known.getFirst()));
    following = false;
  }

  /** Offers the numbers chosen last for models of that kind. */
  void suit(Kind models) {
    following = true;
    kind = models;
    passages.set(settings.get(kind.passages()));
    queries.set(settings.get(kind.queries()));
    following = false;
  }

  /** The task that reads the texts of {@code source}. */
  Task<TrialTexts> reading(OpenedSource source) {
    Optional<String> set = asked.get().set();
    int passageCount = passages.get();
    // Where passages stand for queries, as many of them at most as are ranked.
    int queryCount = set.isPresent() ? queries.get() : Math.min(queries.get(), passageCount);
    return (progress, cancellation) -> {
      List<String> words =
          set.map(name -> source.workspace().querySet(name).queries()).orElse(List.of()).stream()
              .map(Query::text)
              .toList();
      try (PinnedSource pinned = source.source().pin()) {
        return TrialTexts.of(pinned, passageCount, queryCount, words, cancellation);
      }
    };
  }

  private <T> void remember(SettingKey<T> key, T value) {
    if (!following) {
      settings.set(key, value);
    }
  }
}
