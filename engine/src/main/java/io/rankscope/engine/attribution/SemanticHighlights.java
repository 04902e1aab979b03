package io.rankscope.engine.attribution;

import io.rankscope.engine.corpus.TextSpan;
import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Marks in the hits of a run the sentence that is nearest to the query. Not a part of searching: an
 * encoder has to read each hit's passage, which takes longer than finding it, so it is done for the
 * hits that somebody looks at. Where no encoder takes part it costs nothing. Any thread may use it.
 */
public final class SemanticHighlights {
  private final ModelCatalogue models;

  /**
   * @param models where the encoders of pipelines are found
   */
  public SemanticHighlights(ModelCatalogue models) {
    this.models = models;
  }

  /**
   * The run with a highlight of kind {@link Highlight#SEMANTIC} in those of its first {@code most}
   * hits that an encoder ranked, as a vector leg or by late interaction. The first such stage of
   * the pipeline decides. A model that fails costs the marks and is a warning.
   *
   * @throws java.util.concurrent.CancellationException when asked to stop
   */
  public SearchRun in(PinnedRun pinned, int most, Cancellation cancellation) {
    SearchRun run = pinned.run();
    List<Hit> hits = new ArrayList<>(run.hits());
    List<String> warnings = new ArrayList<>(run.warnings());
    byEncoder(pinned, most)
        .forEach(
            (encoder, places) -> {
              try {
                mark(hits, places, encoder, run.query().text(), cancellation);
              } catch (RankscopeException e) {
                warnings.add(
                    "The sentences nearest to the query are not marked. "
                        + FailureText.of(e).oneLine());
              }
            });
    return run.with(hits, warnings);
  }

  private void mark(
      List<Hit> hits,
      List<Integer> places,
      String encoder,
      String query,
      Cancellation cancellation) {
    List<Passage> passages = places.stream().map(place -> hits.get(place).passage()).toList();
    List<SemanticMatch> matches =
        new SentenceMatcher(models.encoder(encoder)).match(query, passages, cancellation);
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      matches
          .get(i)
          .nearest()
          .map(SemanticMatch.Sentence::span)
          .ifPresent(span -> hits.set(place, hits.get(place).marked(highlight(span))));
    }
  }

  private static Highlight highlight(TextSpan span) {
    return new Highlight(Highlight.TEXT, span.start(), span.end(), Highlight.SEMANTIC);
  }

  /** By model, the places of the hits that it is to read, counted from 0. */
  private Map<String, List<Integer>> byEncoder(PinnedRun pinned, int most) {
    Map<String, String> encoders = encoders(pinned);
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    List<Hit> hits = pinned.run().hits();
    for (int i = 0; i < Math.min(most, hits.size()) && !encoders.isEmpty(); i++) {
      int place = i;
      hits.get(i).ledger().stream()
          .filter(entry -> entry.rank().isPresent() && encoders.containsKey(entry.stage()))
          .findFirst()
          .map(entry -> encoders.get(entry.stage()))
          .ifPresent(
              encoder -> places.computeIfAbsent(encoder, unseen -> new ArrayList<>()).add(place));
    }
    return places;
  }

  /**
   * The sentence of a passage of the source, hit or not, that is nearest to the query, by the first
   * encoder of the pipeline; empty when there is no encoder that opens, or no such passage or
   * sentence.
   *
   * @throws CannotOpenException when the index cannot be read any more
   * @throws io.rankscope.engine.failure.BadInputException when the model fails
   * @throws java.util.concurrent.CancellationException when asked to stop
   */
  public Optional<NearestSentence> nearest(
      PinnedRun pinned, PassageId id, Cancellation cancellation) {
    Optional<String> encoder = encoders(pinned).values().stream().findFirst();
    return encoder.isEmpty()
        ? Optional.empty()
        : passage(pinned, id)
            .flatMap(
                passage ->
                    new SentenceMatcher(models.encoder(encoder.get()))
                        .match(pinned.run().query().text(), passage, cancellation)
                        .nearest()
                        .map(
                            sentence ->
                                new NearestSentence(
                                    highlight(sentence.span()),
                                    sentence.span().of(passage.text()))));
  }

  private static Optional<Passage> passage(PinnedRun pinned, PassageId id) {
    try {
      Optional<DocAddress> address = pinned.address(id);
      if (address.isEmpty()) {
        address = pinned.source().locate(id);
      }
      return address.isEmpty()
          ? Optional.empty()
          : Optional.of(pinned.source().passage(address.get()));
    } catch (IOException e) {
      throw new CannotOpenException(
          "The index cannot be read any more to show '" + id + "'.",
          null,
          "Open the source again.",
          e);
    }
  }

  /** The encoder of each stage that has one, in the order of the stages. */
  private Map<String, String> encoders(PinnedRun pinned) {
    Map<String, String> encoders = new LinkedHashMap<>(pinned.pipeline().modelsByStage());
    encoders.values().removeIf(model -> !isEncoder(model));
    return encoders;
  }

  private boolean isEncoder(String model) {
    try {
      return models.facts(model).type() == ModelType.ENCODER;
    } catch (RankscopeException e) {
      // The stage that needed it has said so in the run.
      return false;
    }
  }
}
