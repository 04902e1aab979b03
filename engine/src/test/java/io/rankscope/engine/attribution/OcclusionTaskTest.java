package io.rankscope.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.engine.attribution.Occlusion.Part;
import io.rankscope.engine.attribution.Occlusion.Unit;
import io.rankscope.engine.corpus.TextSpan;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.ModelSettings;
import io.rankscope.engine.inference.TinyReranker;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A word adds a tenth of its id to the score: how 4, tall 5, everest 6, metres 7, a 8, others 1.
 */
final class OcclusionTaskTest {
  private static final Offset<Double> CLOSE = within(1e-5);

  @TempDir private Path folder;
  private ModelCatalogue models = new ModelCatalogue(List.of(), TinyReranker.options());

  private OcclusionTask task(String text, Unit unit, ModelSettings settings) {
    TinyReranker.write(folder);
    models =
        new ModelCatalogue(
            List.of(ModelDefinition.reranker("tiny", folder).with(settings)),
            TinyReranker.options());
    return new OcclusionTask(
        models.scorer("tiny"), "how tall", Passage.whole(new PassageId("p"), "Metres", text), unit);
  }

  private Occlusion occlude(String text, Unit unit) {
    return task(text, unit, ModelSettings.FROM_FILES).run(Progress.SILENT, Cancellation.NEVER);
  }

  @AfterEach
  void close() {
    models.close();
  }

  @Test
  void tellsWhatTheScoreLosesWithoutEachSentence() {
    Occlusion occlusion = occlude("How tall? Everest metres.\nA.", Unit.SENTENCE);

    assertThat(occlusion.score()).isCloseTo(4.3f, within(1e-5f));
    assertThat(occlusion.parts())
        .extracting(Part::span)
        .containsExactly(new TextSpan(0, 10), new TextSpan(10, 26), new TextSpan(26, 28));
    assertThat(occlusion.parts().get(0).drop()).isCloseTo(1.0, CLOSE);
    assertThat(occlusion.parts().get(1).drop()).isCloseTo(1.4, CLOSE);
    assertThat(occlusion.parts().get(2).drop()).isCloseTo(0.9, CLOSE);
    assertThat(occlusion.largest()).isCloseTo(1.4, CLOSE);
  }

  @Test
  void tellsWhatTheScoreLosesWithoutEachWord_inUtf16Units() {
    Occlusion occlusion = occlude("😀 a, everest.", Unit.WORD);

    assertThat(occlusion.parts())
        .extracting(Part::span)
        .containsExactly(new TextSpan(3, 4), new TextSpan(6, 13));
    assertThat(occlusion.parts().get(0).drop()).isCloseTo(0.8, CLOSE);
    assertThat(occlusion.parts().get(1).drop()).isCloseTo(0.6, CLOSE);
  }

  @Test
  void tellsWhatTheScoreLosesWithoutEachToken_ofTheTextAlone() {
    Occlusion occlusion = occlude("😀 a, everest.", Unit.TOKEN);

    assertThat(occlusion.parts())
        .extracting(Part::span)
        .containsExactly(
            new TextSpan(0, 2),
            new TextSpan(3, 4),
            new TextSpan(4, 5),
            new TextSpan(6, 13),
            new TextSpan(13, 14));
    assertThat(occlusion.parts().get(1).drop()).isCloseTo(0.8, CLOSE);
    assertThat(occlusion.parts().get(3).drop()).isCloseTo(0.6, CLOSE);
  }

  @Test
  void leavesOutWhatTheModelHasNotRead_soThatItDoesNotMoveIntoView() {
    // [CLS] how tall [SEP] metres how tall [SEP] and no room for the rest.
    Occlusion occlusion =
        task("how tall everest a", Unit.WORD, ModelSettings.FROM_FILES.withMaxTokens(8))
            .run(Progress.SILENT, Cancellation.NEVER);

    assertThat(occlusion.parts())
        .extracting(Part::span)
        .containsExactly(new TextSpan(0, 3), new TextSpan(4, 8));
    assertThat(occlusion.parts().getFirst().drop()).isCloseTo(0.4, CLOSE);
  }

  @Test
  void hasNoParts_whenThereIsNoText() {
    Occlusion occlusion = occlude("", Unit.SENTENCE);

    assertThat(occlusion.parts()).isEmpty();
    assertThat(occlusion.largest()).isZero();
  }

  @Test
  void reportsProgress_andStopsBetweenBatches() {
    OcclusionTask task = task("a ".repeat(40), Unit.WORD, ModelSettings.FROM_FILES);
    List<Long> done = new ArrayList<>();

    assertThatThrownBy(() -> task.run(update -> done.add(update.done()), () -> done.size() > 1))
        .isInstanceOf(CancellationException.class);

    assertThat(done).containsExactly(0L, 8L);
  }
}
