package io.rankscope.engine.search;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ranks documents: each by the score of its best passage. Where many passages fall to few
 * documents, queries are searched again deeper until there are enough documents or no further
 * passages. The caller keeps the source pinned.
 */
public final class DocumentSearch implements Task<BatchSearch.Result> {
  private final Passages passages;
  private final PinnedSource source;
  private final List<Query> queries;
  private final int k;
  private final Map<PassageId, String> documents = new HashMap<>();

  /** Makes the search for passages. */
  @FunctionalInterface
  public interface Passages {
    /** The search for the {@code k} best passages of each query. */
    BatchSearch of(List<Query> queries, int k);
  }

  /**
   * @param k documents per query, at least 1
   */
  public DocumentSearch(Passages passages, PinnedSource source, List<Query> queries, int k) {
    this.passages = passages;
    this.source = source;
    this.queries = List.copyOf(queries);
    this.k = k;
  }

  /** Ranks; the passage ids of the run are ids of documents. */
  @Override
  public BatchSearch.Result run(Progress progress, Cancellation cancellation) {
    Map<String, List<ScoredPassage>> rankings = new LinkedHashMap<>();
    queries.forEach(query -> rankings.put(query.id(), List.of()));
    // Of every round: a query that is settled in the first is not asked again.
    Set<String> warnings = new LinkedHashSet<>();
    List<Query> unfinished = queries;
    int depth = source.roles().document().isEmpty() ? k : deeper(k);
    while (true) {
      BatchSearch.Result found = passages.of(unfinished, depth).run(progress, cancellation);
      warnings.addAll(found.warnings());
      List<Query> again = new ArrayList<>();
      for (Query query : unfinished) {
        List<ScoredPassage> ranking = found.run().rankings().getOrDefault(query.id(), List.of());
        List<ScoredPassage> best = best(ranking);
        if (ranking.size() < depth || settled(best, ranking.getLast())) {
          rankings.put(query.id(), best.subList(0, Math.min(k, best.size())));
        } else {
          again.add(query);
        }
      }
      if (again.isEmpty()) {
        return new BatchSearch.Result(
            new RankedRun(found.run().name(), rankings), found.shards(), List.copyOf(warnings));
      }
      unfinished = again;
      depth = deeper(depth);
    }
  }

  /** One more than there are passages is deep enough for anything. */
  private int deeper(int depth) {
    return (int) Math.min(4L * depth, source.passageCount() + 1);
  }

  /** Whether no passage further down could change the first k documents, not even by a tie. */
  private boolean settled(List<ScoredPassage> best, ScoredPassage last) {
    boolean passagesAreDocuments = source.roles().document().isEmpty();
    return passagesAreDocuments || (best.size() >= k && best.get(k - 1).score() > last.score());
  }

  private List<ScoredPassage> best(List<ScoredPassage> ranking) {
    Map<String, ScoredPassage> byDocument = new LinkedHashMap<>();
    for (ScoredPassage passage : ranking) {
      String document = documents.computeIfAbsent(passage.id(), this::documentOf);
      byDocument.putIfAbsent(document, new ScoredPassage(new PassageId(document), passage.score()));
    }
    return byDocument.values().stream().sorted(ScoredPassage.RANK_ORDER).toList();
  }

  private String documentOf(PassageId passage) {
    try {
      Optional<DocAddress> address = source.locate(passage);
      return address.isEmpty() ? passage.value() : source.document(address.get());
    } catch (IOException e) {
      throw new CannotOpenException(
          "The document of the passage '" + passage + "' cannot be read.",
          null,
          "Check the shards with 'rankscope check'.",
          e);
    }
  }
}
