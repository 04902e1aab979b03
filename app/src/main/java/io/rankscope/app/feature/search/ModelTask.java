package io.rankscope.app.feature.search;

import io.rankscope.app.feature.search.ModelReport.Agreement;
import io.rankscope.app.feature.search.ModelReport.Read;
import io.rankscope.app.feature.search.ModelReport.Timing;
import io.rankscope.app.feature.search.ModelReport.Use;
import io.rankscope.engine.attribution.SemanticMatch;
import io.rankscope.engine.attribution.SentenceMatcher;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.evaluation.RankCorrelation;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelFacts;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.inference.Reading;
import io.rankscope.engine.inference.TextRole;
import io.rankscope.engine.search.Candidate;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Lets the models of a run read one of its passages once more, and tells how. */
final class ModelTask implements Task<ModelReport> {
  private final PinnedRun run;
  private final ModelCatalogue models;
  private final PassageId id;

  ModelTask(PinnedRun run, ModelCatalogue models, PassageId id) {
    this.run = run;
    this.models = models;
    this.id = id;
  }

  @Override
  public ModelReport run(Progress progress, Cancellation cancellation) throws IOException {
    Passage passage = passage();
    List<Use> uses = new ArrayList<>();
    for (Map.Entry<String, String> stage : run.pipeline().modelsByStage().entrySet()) {
      cancellation.throwIfRequested();
      uses.add(use(stage.getKey(), stage.getValue(), passage, cancellation));
    }
    return new ModelReport(passage, uses, nearest(uses, passage, cancellation));
  }

  private Passage passage() throws IOException {
    Optional<DocAddress> address = run.address(id);
    if (address.isEmpty()) {
      address = run.source().locate(id);
    }
    return run.source()
        .passage(
            address.orElseThrow(
                () ->
                    new CannotOpenException(
                        "No open shard holds a passage '" + id + "'.", null, "")));
  }

  private Use use(String stage, String model, Passage passage, Cancellation cancellation) {
    Optional<Timing> timing =
        run.run().stages().stream()
            .filter(one -> one.stage().equals(stage))
            .map(one -> new Timing(one.millis(), one.candidates(), one.cached()))
            .findFirst();
    try {
      ModelFacts facts = models.facts(model);
      return new Use(
          stage,
          model,
          Optional.of(facts),
          Optional.of(read(stage, model, passage, cancellation)),
          timing,
          agreements(stage),
          Optional.empty());
    } catch (RankscopeException e) {
      return new Use(
          stage,
          model,
          Optional.empty(),
          Optional.empty(),
          timing,
          List.of(),
          Optional.of(FailureText.of(e)));
    }
  }

  private Read read(String stage, String model, Passage passage, Cancellation cancellation) {
    String text = passage.modelText();
    Query query = run.run().query();
    long began = System.nanoTime();
    Reading reading =
        Movement.isRerank(stage)
            ? models
                .scorerWithoutMemory(model)
                .score(query.text(), List.of(text), cancellation)
                .getFirst()
                .passage()
            : models.encoder(model).encode(text, TextRole.PASSAGE).reading();
    double millis = (System.nanoTime() - began) / 1e6;
    OptionalInt cut = reading.cutAt();
    return new Read(
        reading,
        cut.isPresent() ? OptionalInt.of(passage.textOffset(cut.getAsInt())) : cut,
        millis);
  }

  /**
   * Against the stage before, whose first candidates it put into its own order, and against what
   * the first reranker began from.
   */
  private List<Agreement> agreements(String stage) {
    if (!Movement.isRerank(stage)) {
      return List.of();
    }
    List<String> stages = run.pipeline().stages();
    return Stream.of(stage, Pipeline.rerankStage(0))
        .map(reranker -> stages.get(stages.indexOf(reranker) - 1))
        .distinct()
        .flatMap(before -> agreement(stage, before).stream())
        .toList();
  }

  private Optional<Agreement> agreement(String stage, String before) {
    List<DocAddress> now = order(stage);
    OptionalDouble tau = RankCorrelation.kendallTau(now, order(before));
    return tau.isPresent()
        ? Optional.of(new Agreement(before, tau.getAsDouble(), now.size()))
        : Optional.empty();
  }

  private List<DocAddress> order(String stage) {
    return run.ranking(stage).stream().map(Candidate::address).toList();
  }

  private Optional<SemanticMatch> nearest(
      List<Use> uses, Passage passage, Cancellation cancellation) {
    return uses.stream()
        .filter(use -> use.facts().map(facts -> facts.type() == ModelType.ENCODER).orElse(false))
        .map(Use::model)
        .findFirst()
        .map(
            encoder ->
                new SentenceMatcher(models.encoder(encoder))
                    .match(run.run().query().text(), passage, cancellation));
  }
}
