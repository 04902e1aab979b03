package io.rankscope.engine.search.vector;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.search.Candidate;
import io.rankscope.engine.search.LegAbsence;
import io.rankscope.engine.search.RetrievalRequest;
import io.rankscope.engine.search.Retrieved;
import io.rankscope.engine.search.ShardFailure;
import io.rankscope.engine.search.vector.MissTriage.Question;
import io.rankscope.engine.search.vector.VectorLeg.Scan;
import io.rankscope.engine.search.vector.VectorRetriever.Encoded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Compares what the graph finds for one query with what looking at every vector finds. */
final class QueryTriage {
  private static final int UNRANKED = 0;

  private final VectorRetriever retriever;
  private final Question question;
  private final Encoded encoded;
  private final RetrievalRequest request;

  QueryTriage(
      VectorRetriever retriever, Question question, Encoded encoded, RetrievalRequest request) {
    this.retriever = retriever;
    this.question = question;
    this.encoded = encoded;
    this.request = request;
  }

  TriagedQuery triage(Set<PassageId> relevant) {
    long start = System.nanoTime();
    Retrieved byGraph = retriever.retrieve(question.leg().by(Scan.GRAPH), encoded, request);
    long between = System.nanoTime();
    Retrieved byScan = scan(request, Math.max(question.depth(), MissTriage.RANKED));
    long end = System.nanoTime();
    Compared compared = new Compared(byGraph, byScan);
    List<Miss> neighbours = compared.missedNeighbours();
    int nearest = Math.min(question.k(), byScan.candidates().size());
    OptionalDouble recall =
        nearest == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(1 - neighbours.size() / (double) nearest);
    List<Miss> all = new ArrayList<>(neighbours);
    all.addAll(filtered(compared));
    return new TriagedQuery(
        request.query(),
        recall,
        all,
        compared.missedRelevant(relevant),
        relevant.size(),
        (between - start) / 1e6,
        (end - between) / 1e6);
  }

  private Retrieved scan(RetrievalRequest asked, int depth) {
    return retriever.retrieve(question.leg().by(Scan.EXACT), encoded, asked.withDepth(depth));
  }

  /** Those of the nearest k of all passages that a filter removes. */
  private List<Miss> filtered(Compared compared) {
    if (request.filters().isEmpty()) {
      return List.of();
    }
    List<Miss> misses = new ArrayList<>();
    for (Candidate near : scan(request.withFilters(List.of()), question.k()).candidates()) {
      if (compared.absence(near.address()) == LegAbsence.FILTERED) {
        misses.add(compared.miss(near.id(), near.address()));
      }
    }
    return misses;
  }

  /** Two rankings of the same passages. */
  private final class Compared {
    private final List<Candidate> first;
    private final List<Candidate> exact;
    private final VectorEvidence evidence;
    private final Map<DocAddress, Integer> ranks = new HashMap<>();

    Compared(Retrieved byGraph, Retrieved byScan) {
      first = byGraph.candidates().subList(0, Math.min(question.k(), byGraph.candidates().size()));
      exact = byScan.candidates();
      evidence = (VectorEvidence) byGraph.evidence();
      for (int i = 0; i < exact.size(); i++) {
        ranks.put(exact.get(i).address(), i + 1);
      }
    }

    /** A passage that ties with the last one found could as well stand in its place: no miss. */
    List<Miss> missedNeighbours() {
      List<Miss> misses = new ArrayList<>();
      for (Candidate near : exact.subList(0, Math.min(question.k(), exact.size()))) {
        boolean full = first.size() == question.k();
        boolean tied = full && near.score() <= first.getLast().score();
        if (!tied && !found(near.address())) {
          misses.add(miss(near.id(), near.address()));
        }
      }
      return misses;
    }

    List<Miss> missedRelevant(Set<PassageId> relevant) {
      List<Miss> misses = new ArrayList<>();
      for (PassageId id : new TreeSet<>(relevant)) {
        Optional<DocAddress> address = locate(id);
        if (address.isEmpty()) {
          misses.add(
              new Miss(id, MissReason.NOT_FOUND, OptionalInt.empty(), OptionalDouble.empty()));
        } else if (!found(address.get())) {
          misses.add(miss(id, address.get()));
        }
      }
      return misses;
    }

    private boolean found(DocAddress passage) {
      return first.stream().anyMatch(candidate -> candidate.address().equals(passage));
    }

    private Miss miss(PassageId id, DocAddress address) {
      int rank = ranks.getOrDefault(address, UNRANKED);
      return new Miss(
          id,
          reason(address, rank),
          rank == UNRANKED ? OptionalInt.empty() : OptionalInt.of(rank),
          score(address));
    }

    private MissReason reason(DocAddress address, int rank) {
      return switch (absence(address)) {
        case FILTERED -> MissReason.FILTERED;
        case NO_VECTOR -> MissReason.NO_VECTOR;
        case NOT_SEARCHED -> MissReason.NOT_FOUND;
        case NOT_MATCHED, BELOW_CUT -> MissReason.FAR;
        case NOT_REACHED -> near(rank) ? MissReason.NOT_REACHED : MissReason.FAR;
        case QUANTIZED -> near(rank) ? MissReason.QUANTIZED : MissReason.FAR;
      };
    }

    private boolean near(int rank) {
      return rank != UNRANKED && rank <= question.k();
    }

    private LegAbsence absence(DocAddress address) {
      try {
        return evidence.absence(address);
      } catch (IOException | RuntimeException | InternalError e) {
        throw new ShardFailure(address.shard(), e);
      }
    }

    private Optional<DocAddress> locate(PassageId id) {
      try {
        return request.source().locate(id);
      } catch (IOException e) {
        throw new CannotOpenException(
            "The ids of the source cannot be read any more.",
            null,
            "Check the shards with 'rankscope check'.",
            e);
      }
    }

    private OptionalDouble score(DocAddress address) {
      try {
        return evidence.score(address);
      } catch (IOException | RuntimeException | InternalError e) {
        throw new ShardFailure(address.shard(), e);
      }
    }
  }
}
