package io.rankscope.app.feature.judge;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.judging.Pool;
import io.rankscope.engine.judging.PoolItem;
import io.rankscope.engine.search.Detail;
import io.rankscope.engine.search.Evidence;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the passages of a list, with where their queries match in them. For worker threads. */
final class CardReader {
  private final OpenedSource opened;
  private final Pool pool;
  private final Map<String, Query> queries;

  /**
   * @param queries by id
   */
  CardReader(OpenedSource opened, Pool pool, Map<String, Query> queries) {
    this.opened = opened;
    this.pool = pool;
    this.queries = queries;
  }

  /**
   * The cards of {@code items}, in their order.
   *
   * @throws IOException when the index cannot be read
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  List<Card> read(List<PoolItem> items, Cancellation cancellation) throws IOException {
    Map<String, List<PoolItem>> byQuery = new LinkedHashMap<>();
    for (PoolItem item : items) {
      byQuery.computeIfAbsent(item.queryId(), id -> new ArrayList<>()).add(item);
    }
    Map<PoolItem, Card> cards = new LinkedHashMap<>();
    try (PinnedSource source = opened.source().pin()) {
      for (List<PoolItem> ofOneQuery : byQuery.values()) {
        cancellation.throwIfRequested();
        read(source, ofOneQuery, cancellation).forEach(card -> cards.put(card.item(), card));
      }
    }
    return items.stream().flatMap(item -> Optional.ofNullable(cards.get(item)).stream()).toList();
  }

  private List<Card> read(PinnedSource source, List<PoolItem> items, Cancellation cancellation)
      throws IOException {
    Optional<Query> query = Optional.ofNullable(queries.get(items.getFirst().queryId()));
    List<PoolItem> found = new ArrayList<>();
    List<Evidence.Located> located = new ArrayList<>();
    List<Card> cards = new ArrayList<>();
    for (PoolItem item : items) {
      Optional<DocAddress> address = source.locate(item.passage());
      if (address.isPresent()) {
        found.add(item);
        located.add(new Evidence.Located(address.get(), source.passage(address.get())));
      } else {
        cards.add(card(source, item, query, Optional.empty(), List.of()));
      }
    }
    List<List<Highlight>> marks =
        query.isPresent() && !located.isEmpty()
            ? marks(source, query.get(), located, cancellation)
            : List.of();
    for (int i = 0; i < found.size(); i++) {
      cards.add(
          card(
              source,
              found.get(i),
              query,
              Optional.of(located.get(i).passage()),
              marks.isEmpty() ? List.of() : marks.get(i)));
    }
    return cards;
  }

  /** Highlights per passage, or none at all: a passage can be judged without them. */
  private List<List<Highlight>> marks(
      PinnedSource source, Query query, List<Evidence.Located> passages, Cancellation cancellation)
      throws IOException {
    SearchRequest request =
        new SearchRequest(
            query,
            QuerySyntax.WORDS,
            opened.pipelines().getFirst(),
            Statistics.MERGED,
            1,
            Detail.PASSAGES);
    try (PinnedRun run = opened.workspace().searchEngine().search(source, request, cancellation)) {
      Optional<Evidence> evidence = run.evidence(run.pipeline().legs().getFirst().name());
      return evidence.isPresent() ? evidence.get().highlights(passages) : List.of();
    } catch (RankscopeException unsearchable) {
      return List.of();
    }
  }

  private Card card(
      PinnedSource source,
      PoolItem item,
      Optional<Query> query,
      Optional<Passage> passage,
      List<Highlight> highlights) {
    return new Card(item, pool.pair(item), query, passage, highlights, source.fingerprint());
  }
}
