package io.rankscope.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.index.vector.VectorCount;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.index.vector.VectorLog;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that end while a model computes vectors, and those that go on from there. */
final class KilledEmbeddingTest {
  private static final int PASSAGES = 1000;
  private static final int STOP_AFTER = 900;

  @TempDir private Path folder;
  private Path corpus;
  private Path model;
  private Path out;

  @BeforeEach
  void prepare() throws IOException {
    corpus = VectorCorpus.write(folder.resolve("corpus.jsonl"), VectorCorpus.texts(PASSAGES));
    model = TinyEncoder.USUAL.write(folder.resolve("model"));
    out = folder.resolve("out");
  }

  /** The process that is killed: embeds, says when it is in the middle, and goes no further. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      AtomicInteger polls = new AtomicInteger();
      build(
          Path.of(arguments[0]),
          Path.of(arguments[1]),
          Path.of(arguments[2]),
          TinyEncoder.USUAL,
          () -> {
            if (polls.incrementAndGet() >= STOP_AFTER) {
              KilledProcess.stopInTheMiddle();
            }
            return false;
          });
    }
  }

  private static IndexBuildReport build(
      Path corpus, Path out, Path model, TinyEncoder encoder, Cancellation cancellation) {
    try (ModelCatalogue models = encoder.reopen(model)) {
      return Corpora.build(
          corpus,
          VectorCorpus.settings(out, 2, 2, models, VectorFormat.FLOAT),
          Progress.SILENT,
          cancellation);
    }
  }

  private void killABuild() throws IOException {
    KilledProcess.run(Victim.class, corpus, out, model);
    assertThat(TestShards.fileNames(out)).containsExactly(".building");
  }

  private Path log() throws IOException {
    try (Stream<Path> files = Files.list(out.resolve(".building"))) {
      return files.filter(VectorLog::isLog).findFirst().orElseThrow();
    }
  }

  /** How many vectors lie in the log of the usual model. */
  private int kept() throws IOException {
    try (ModelCatalogue models = TinyEncoder.USUAL.reopen(model);
        VectorLog log = VectorLog.open(out.resolve(".building"), TinyEncoder.in(models).facts())) {
      return log.size();
    }
  }

  @Test
  void goesOnWhereItWas_whenTheProcessWasKilled() throws IOException {
    killABuild();
    Files.write(log(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
    int kept = kept();
    assertThat(kept).isBetween(64, PASSAGES - 1);

    IndexBuildReport resumed = build(corpus, out, model, TinyEncoder.USUAL, Cancellation.NEVER);

    assertThat(resumed.vectors()).contains(new VectorCount(PASSAGES - kept, kept, 0, 0));
    assertThat(TestShards.fileNames(out)).containsExactly("0", "1");
    Path unbroken = folder.resolve("unbroken");
    assertThat(VectorCorpus.content(resumed.shards()))
        .isEqualTo(
            VectorCorpus.content(
                build(corpus, unbroken, model, TinyEncoder.USUAL, Cancellation.NEVER).shards()));
  }

  @Test
  void computesADamagedVectorAnew_andCountsIt() throws IOException {
    killABuild();
    int kept = kept();
    byte[] bytes = Files.readAllBytes(log());
    bytes[bytes.length / 2] ^= 1;
    Files.write(log(), bytes);

    assertThat(build(corpus, out, model, TinyEncoder.USUAL, Cancellation.NEVER).vectors())
        .contains(new VectorCount(PASSAGES - kept + 1, kept - 1, 0, 0, 1));
  }

  @Test
  void computesAnew_whenTheNextBuildHasAnotherModel() throws IOException {
    killABuild();
    TinyEncoder other = TinyEncoder.USUAL.with(settings -> settings.withMaxTokens(100));
    assertThat(build(corpus, out, model, other, Cancellation.NEVER).vectors())
        .contains(new VectorCount(PASSAGES, 0, 0, 0));
    assertThat(TestShards.fileNames(out)).containsExactly("0", "1");
  }

  @Test
  void keepsItsVectorsAndNothingElse_whenCancelled() throws IOException {
    AtomicInteger polls = new AtomicInteger();
    assertThatThrownBy(
            () ->
                build(
                    corpus,
                    out,
                    model,
                    TinyEncoder.USUAL,
                    () -> polls.incrementAndGet() > STOP_AFTER))
        .isInstanceOf(CancellationException.class);
    assertThat(IndexBuild.keptVectors(out)).contains(out.resolve(".building"));
    assertThat(TestShards.fileNames(out.resolve(".building")))
        .containsExactly(log().getFileName().toString());
    int kept = kept();
    assertThat(build(corpus, out, model, TinyEncoder.USUAL, Cancellation.NEVER).vectors())
        .contains(new VectorCount(PASSAGES - kept, kept, 0, 0));
  }

  @Test
  void keepsThemThroughABuildThatFails_whenALineIsBad() throws IOException {
    killABuild();
    int kept = kept();
    Path bad = VectorCorpus.write(folder.resolve("bad.jsonl"), VectorCorpus.texts(10));
    Files.writeString(bad, "{", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> build(bad, out, model, TinyEncoder.USUAL, Cancellation.NEVER))
        .isInstanceOf(BadInputException.class);
    assertThat(kept()).isEqualTo(kept);
  }

  @Test
  void leavesNothing_whenItFailsBeforeTheFirstVector() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{");
    assertThatThrownBy(() -> build(bad, out, model, TinyEncoder.USUAL, Cancellation.NEVER))
        .isInstanceOf(BadInputException.class);
    assertThat(out).doesNotExist();
  }

  @Test
  void isNotSaved_whenVectorsCannotBeKept() throws IOException {
    String name;
    try (ModelCatalogue models = TinyEncoder.USUAL.reopen(model)) {
      name = "vectors-" + TinyEncoder.in(models).facts().hash().substring(0, 16) + ".log";
    }
    Files.createDirectories(out.resolve(".building").resolve(name));
    assertThatThrownBy(() -> build(corpus, out, model, TinyEncoder.USUAL, Cancellation.NEVER))
        .isInstanceOf(NotSavedException.class);
    assertThat(out.resolve("0")).doesNotExist();
  }
}
