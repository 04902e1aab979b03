package io.rankscope.app.feature.index;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.index.FieldOverview;
import io.rankscope.engine.index.IndexInspector;
import io.rankscope.engine.index.IndexOverview;
import io.rankscope.engine.index.PinnedShard;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.ResolvedRoles;
import io.rankscope.engine.index.ShardReport;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A source as the screen shows it, with its readers held open so that the addresses of documents
 * stay good. Read in a task; closed by whoever shows it.
 *
 * @param shards what opening each shard found
 * @param roles what the fields are for, and who says so
 * @param warnings what a reader of results must know, in words
 * @param contents what lies in the open shards; empty when none is open
 */
record InspectedSource(
    OpenedSource source,
    List<ShardReport> shards,
    ResolvedRoles roles,
    List<String> warnings,
    Optional<Contents> contents)
    implements AutoCloseable {
  InspectedSource {
    shards = List.copyOf(shards);
    warnings = List.copyOf(warnings);
  }

  /**
   * What lies in the open shards.
   *
   * @param pin holds their readers
   * @param merged all of them taken as one index
   * @param each by the shard's ordinal
   * @param analyzers of queries, field by field, for the fields that are indexed with postings
   */
  record Contents(
      PinnedSource pin,
      IndexOverview merged,
      Map<Integer, IndexOverview> each,
      Map<String, AnalyzerSpec> analyzers) {

    /** What lies in the shards that {@code choice} covers. */
    IndexOverview of(ShardChoice choice) {
      OptionalInt one = choice.ordinal();
      IndexOverview found = one.isPresent() ? each.get(one.getAsInt()) : merged;
      return found == null ? merged : found;
    }
  }

  /** Work on the pinned readers, off the FX thread. */
  @FunctionalInterface
  interface Asking<T> {
    T ask(PinnedSource pin, Progress progress, Cancellation cancellation) throws Exception;
  }

  /** Reads what lies in {@code source}. Shards that did not open are reported all the same. */
  static InspectedSource read(OpenedSource source) throws IOException {
    List<ShardReport> shards = source.source().reports();
    boolean some = shards.stream().anyMatch(shard -> shard.commit().isPresent());
    return new InspectedSource(
        source,
        shards,
        source.source().roles(),
        source.source().warnings(),
        some ? Optional.of(contents(source.source().pin())) : Optional.empty());
  }

  private static Contents contents(PinnedSource pin) throws IOException {
    try {
      IndexInspector inspector = new IndexInspector(pin);
      Map<Integer, IndexOverview> each = new TreeMap<>();
      for (PinnedShard shard : pin.shards()) {
        each.put(shard.ordinal(), inspector.overview(shard.ordinal()));
      }
      IndexOverview merged = inspector.overview();
      Map<String, AnalyzerSpec> analyzers = new TreeMap<>();
      merged.fields().stream()
          .filter(InspectedSource::isIndexed)
          .forEach(field -> analyzers.put(field.name(), pin.analyzerSpec(field.name())));
      return new Contents(pin, merged, each, analyzers);
    } catch (IOException | RuntimeException e) {
      pin.close();
      throw e;
    }
  }

  /** Whether a field has terms. */
  static boolean isIndexed(FieldOverview field) {
    return !field.indexed().equals("NONE");
  }

  /** A task that does {@code work} on the pinned readers, which stay open while it runs. */
  <T> Task<T> asking(Asking<T> work) {
    PinnedSource held = contents.orElseThrow().pin();
    return (progress, cancellation) -> {
      try (PinnedSource own = held.pinAgain()) {
        return work.ask(own, progress, cancellation);
      }
    };
  }

  /** Where the files lie that custom analyzers name. */
  Path folder() {
    return source.source().definition().folder();
  }

  /** The shards that can be looked at: all together, then each that is open. */
  List<ShardChoice> choices() {
    return Stream.concat(
            Stream.of(ShardChoice.ALL),
            shards.stream().filter(shard -> shard.commit().isPresent()).map(ShardChoice::of))
        .toList();
  }

  /** The path of the shard at {@code ordinal} as the workspace names it. */
  String path(int ordinal) {
    return shards.get(ordinal).path();
  }

  @Override
  public void close() {
    contents.ifPresent(open -> open.pin().close());
  }
}
