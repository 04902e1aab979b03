package io.rankscope.app.feature.search;

import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.attribution.SemanticHighlights;
import io.rankscope.engine.corpus.TextSpan;
import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Marks in the cards of a run which sentence of each passage is nearest to the query, when an
 * encoder takes part in its pipeline. FX thread only; the encoder runs in a task.
 */
final class NearestSentences {
  private final ShownHits hits;
  private final Latest finding;

  NearestSentences(TaskRunner tasks, ShownHits hits) {
    this.hits = hits;
    this.finding = new Latest(tasks);
    hits.cards().subscribe(this::find);
  }

  private void find() {
    finding.cancel();
    hits.runProperty()
        .get()
        .filter(run -> !hits.cards().isEmpty())
        .filter(run -> !run.pinned().pipeline().models().isEmpty())
        .ifPresent(
            run ->
                finding.start(
                    Texts.of("search.model.matching"),
                    new Finding(run.source().workspace().semanticHighlights(), run.pinned()),
                    new Marking()));
  }

  /** Marks what was found. */
  private final class Marking implements TaskListener<Map<PassageId, TextSpan>> {
    @Override
    public void succeeded(Map<PassageId, TextSpan> found) {
      found.forEach(
          (passage, sentence) ->
              hits.card(passage)
                  .ifPresent(card -> card.nearestProperty().set(Optional.of(sentence))));
    }

    /** Nothing to say here: the run's warnings and the tab Model tell what ails the model. */
    @Override
    public void failed(Throwable thrown) {}
  }

  /** Looks for the nearest sentence of each hit that an encoder ranked. */
  private record Finding(SemanticHighlights highlights, PinnedRun run)
      implements Task<Map<PassageId, TextSpan>> {
    @Override
    public Map<PassageId, TextSpan> run(Progress progress, Cancellation cancellation) {
      Map<PassageId, TextSpan> found = new HashMap<>();
      for (Hit hit : highlights.in(run, Integer.MAX_VALUE, cancellation).hits()) {
        hit.highlights().stream()
            .filter(Highlight::isSemantic)
            .findFirst()
            .ifPresent(mark -> found.put(hit.id(), new TextSpan(mark.start(), mark.end())));
      }
      return found;
    }
  }
}
