package io.rankscope.engine.search.vector;

import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.VectorField;
import io.rankscope.engine.inference.TextEncoder;
import io.rankscope.engine.inference.TextRole;
import io.rankscope.engine.search.Candidate;
import io.rankscope.engine.search.Models;
import io.rankscope.engine.search.RetrievalRequest;
import io.rankscope.engine.search.Retrieved;
import io.rankscope.engine.search.Retriever;
import io.rankscope.engine.search.shard.Competition;
import io.rankscope.engine.search.shard.MergedRanking;
import io.rankscope.engine.search.shard.ShardFilter;
import io.rankscope.engine.search.shard.ShardWork;
import io.rankscope.engine.search.vector.VectorLeg.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ranks by the similarity of the query's vector to those of the passages, shard by shard, as one
 * list. Scores are always those of the vectors as stored, by the similarity function of the field:
 * where a field is searched by quantised vectors, the graph only chooses the candidates. So an
 * exact leg gives the same list however the passages are divided into shards. Stateless.
 */
public final class VectorRetriever implements Retriever<VectorLeg> {
  private final Models models;

  /**
   * @param models where legs find the encoder of the query
   */
  public VectorRetriever(Models models) {
    this.models = models;
  }

  @Override
  public Class<VectorLeg> kind() {
    return VectorLeg.class;
  }

  @Override
  public Retrieved retrieve(VectorLeg leg, RetrievalRequest request) {
    Encoded encoded = encode(leg, request);
    return retrieve(leg, encoded, request);
  }

  /**
   * What the leg compares passages with.
   *
   * @param query empty when the query has no words
   * @param warnings what a reader of the ranking must know
   */
  record Encoded(Optional<QueryVector> query, List<String> warnings) {}

  /**
   * Encodes the query of the request.
   *
   * @throws io.rankscope.engine.failure.RankscopeException when the model does not open or fails,
   *     or its vectors are not those of the field, by what the index recorded and the workspace
   *     says
   */
  Encoded encode(VectorLeg leg, RetrievalRequest request) {
    TextEncoder encoder = models.encoder(leg.model());
    VectorField field = request.source().vectors(leg.field());
    field.requireFits(encoder.facts());
    requireNamed(leg, encoder, request.source());
    List<String> warnings = new ArrayList<>();
    field.warning().ifPresent(warnings::add);
    if (request.syntax() == QuerySyntax.LUCENE) {
      warnings.add(
          "The leg '" + leg.name() + "' reads the query as plain words, whatever its syntax.");
    }
    if (!encoder.reads(request.query().text(), TextRole.QUERY)) {
      warnings.add("The query has no words that the leg '" + leg.name() + "' could compare.");
      return new Encoded(Optional.empty(), warnings);
    }
    QueryVector query = QueryVector.of(leg, encoder, field, request);
    if (query.cut()) {
      warnings.add("The model '" + leg.model() + "' has not read all of the query.");
    }
    return new Encoded(Optional.of(query), warnings);
  }

  /** Two names of one model, with the same settings, are as good as one. */
  private void requireNamed(VectorLeg leg, TextEncoder encoder, PinnedSource source) {
    Optional<String> named = source.vectorModel(leg.field());
    if (named.isEmpty() || named.get().equals(leg.model())) {
      return;
    }
    if (!models.hash(named.get()).equals(encoder.facts().hash())) {
      throw new BadInputException(
          "The workspace says that the model '"
              + named.get()
              + "' made the vectors in the field '"
              + leg.field()
              + "'; the leg '"
              + leg.name()
              + "' names '"
              + leg.model()
              + "', which is another one, or has other settings.",
          Location.of(source.folder()),
          "Name one model in both places: in the leg, and in 'vectors' of the source '"
              + source.name()
              + "'.");
    }
  }

  /** Ranks for a query that was encoded before. */
  Retrieved retrieve(VectorLeg leg, Encoded encoded, RetrievalRequest request) {
    List<ShardRanking> rankings =
        encoded.query().map(query -> rank(leg, query, request)).orElse(List.of());
    List<Candidate> best =
        MergedRanking.of(rankings.stream().map(ShardRanking::best).toList(), request.depth());
    return new Retrieved(
        best,
        encoded.warnings(),
        new VectorEvidence(leg, encoded.query(), request, rankings, best));
  }

  private static List<ShardRanking> rank(
      VectorLeg leg, QueryVector query, RetrievalRequest request) {
    List<VectorShard> shards =
        ShardFilter.of(request).stream()
            .map(filter -> new VectorShard(filter, leg.field(), query, request.cancellation()))
            .toList();
    Competition competition = new Competition(request.depth());
    return ShardWork.onEach(
        shards,
        request.workers(),
        shard ->
            leg.scan() == Scan.EXACT
                ? ShardRanking.exact(shard, request, competition)
                : ShardRanking.byGraph(shard, request, competition));
  }
}
