package io.rankscope.app.feature.search;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.search.Detail;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchRequest;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How queries are asked: by which pipeline, in which syntax, with which statistics, for how many
 * hits. FX thread only.
 */
final class SearchOptions {
  /** How many hits are shown at first, and how many more each time more are wanted. */
  static final int PAGE = 10;

  private final PipelineChoice pipelines;
  private final ReadOnlyObjectWrapper<QuerySyntax> syntax =
      new ReadOnlyObjectWrapper<>(QuerySyntax.WORDS);
  private final ObjectProperty<Statistics> statistics;
  private int hits = PAGE;

  /**
   * @param statistics what the person has chosen for all of the window
   */
  SearchOptions(PipelineChoice pipelines, ObjectProperty<Statistics> statistics) {
    this.pipelines = pipelines;
    this.statistics = statistics;
  }

  PipelineChoice pipelines() {
    return pipelines;
  }

  ReadOnlyObjectProperty<QuerySyntax> syntaxProperty() {
    return syntax.getReadOnlyProperty();
  }

  Statistics statistics() {
    return statistics.get();
  }

  void choose(QuerySyntax chosen) {
    syntax.set(chosen);
  }

  /** Asks for the first page of hits, as for any query that was not asked just before. */
  void firstPage() {
    hits = PAGE;
  }

  /** Asks for another page of hits. */
  void nextPage() {
    hits += PAGE;
  }

  SearchRequest request(Query query, Pipeline pipeline) {
    return new SearchRequest(
        query, syntax.get(), pipeline, statistics.get(), hits, Detail.HIGHLIGHTS);
  }
}
