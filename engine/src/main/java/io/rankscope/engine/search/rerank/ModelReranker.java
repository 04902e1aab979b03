package io.rankscope.engine.search.rerank;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.inference.PairScore;
import io.rankscope.engine.inference.PairScore.QueryReading;
import io.rankscope.engine.inference.PassageScorer.Scored;
import io.rankscope.engine.search.Models;
import io.rankscope.engine.search.Reranker;
import io.rankscope.engine.task.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Scores passages again with a model of the workspace. */
public final class ModelReranker implements Reranker<ModelRerank> {
  private final Models models;

  public ModelReranker(Models models) {
    this.models = models;
  }

  @Override
  public Class<ModelRerank> kind() {
    return ModelRerank.class;
  }

  @Override
  public Rescored rescore(
      ModelRerank stage, Query query, List<Passage> passages, Cancellation cancellation) {
    Scored scored =
        models
            .scorer(stage.model())
            .scored(query.text(), passages.stream().map(Passage::modelText).toList(), cancellation);
    List<PairScore> pairs = scored.scores();
    List<Score> scores = new ArrayList<>(pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      OptionalInt cut = pairs.get(i).passage().cutAt();
      scores.add(
          new Score(
              pairs.get(i).score(),
              cut.isEmpty() ? cut : OptionalInt.of(passages.get(i).textOffset(cut.getAsInt()))));
    }
    return new Rescored(scores, warnings(stage, pairs), scored.cached());
  }

  private static List<String> warnings(ModelRerank stage, List<PairScore> pairs) {
    List<String> warnings = new ArrayList<>();
    // Without numbers, so that a run of many queries says it once.
    if (pairs.stream().anyMatch(pair -> pair.passage().truncated())) {
      warnings.add(
          "The model '"
              + stage.model()
              + "' has read only the beginning of long passages; each hit tells how far.");
    }
    if (pairs.stream().anyMatch(pair -> pair.query() == QueryReading.CUT)) {
      warnings.add("The model '" + stage.model() + "' has not read all of the query.");
    }
    return warnings;
  }
}
