package io.rankscope.app.feature.search;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.shard.FilterFields;
import io.rankscope.engine.workspace.PipelineSettings;
import io.rankscope.engine.workspace.SettingPath;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the fields that the filters of a draft look at: nothing, until the source was
 * surveyed. Not safe for several threads.
 */
final class DraftFilters {
  /** May be unfit for this source, and hold up no other change. */
  private final Set<PassageFilter> lenient;

  private Optional<FilterFields> fields = Optional.empty();

  DraftFilters(Pipeline original) {
    this.lenient = new HashSet<>(original.filters());
  }

  /**
   * Learns of the fields.
   *
   * @param now what the draft has come to meanwhile
   */
  void know(FilterFields found, Pipeline now) {
    lenient.addAll(now.filters());
    fields = Optional.of(found);
  }

  /** The fields that a filter can look at; none before they are known. */
  List<String> fit() {
    return fields.map(FilterFields::fit).orElse(List.of());
  }

  /**
   * @throws BadInputException when a filter that is new does not fit its field
   */
  void check(Pipeline read) {
    fields.ifPresent(
        known ->
            read.filters().stream()
                .filter(filter -> !lenient.contains(filter))
                .forEach(known::check));
  }

  /** What is wrong with filters that were there before, each under its own path. */
  Map<SettingPath, BadInputException> unfit(Pipeline pipeline) {
    Map<SettingPath, BadInputException> unfit = new LinkedHashMap<>();
    fields.ifPresent(
        known ->
            pipeline
                .filters()
                .forEach(
                    filter -> {
                      try {
                        known.check(filter);
                      } catch (BadInputException e) {
                        unfit.put(SettingPath.of(PipelineSettings.FILTER, filter.field()), e);
                      }
                    }));
    return unfit;
  }
}
