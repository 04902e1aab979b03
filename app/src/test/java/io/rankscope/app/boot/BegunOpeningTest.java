package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.task.Cancellation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BegunOpeningTest {
  @TempDir private Path folder;
  private final List<Runnable> work = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private Settings settings;

  @BeforeEach
  void readSettings() {
    settings = TemporarySettings.in(folder.resolve("settings"));
  }

  @AfterEach
  void close() {
    settings.close();
  }

  @Test
  void endsWaiting_whenThatIsCancelled() {
    BegunOpening opening = begin();

    assertThatThrownBy(() -> opening.await(() -> true)).isInstanceOf(CancellationException.class);
  }

  @Test
  void failsAsOpeningFailed() {
    BegunOpening opening =
        OpenedAtOnce.in(folder.resolve("data"), settings, Optional.of(folder.resolve("nowhere")));

    assertThatThrownBy(() -> opening.await(Cancellation.NEVER))
        .isInstanceOf(CannotOpenException.class);
    opening.close();
  }

  @Test
  void fails_alsoWhenOpeningEndsInAnError() {
    BegunOpening opening =
        new BegunOpening(
            Runnable::run,
            (progress, cancellation) -> {
              throw new InternalError("a fault in mapped memory");
            });

    assertThatThrownBy(() -> opening.await(Cancellation.NEVER))
        .hasRootCauseMessage("a fault in mapped memory");
    opening.close();
  }

  @Test
  void closesWhatNobodyTook() {
    BegunOpening opening = begin();
    open();

    opening.close();

    assertClosed();
  }

  @Test
  void closesWhatComesAfterNobodyWantsItAnyMore() {
    BegunOpening opening = begin();
    opening.close();

    open();

    assertClosed();
    assertThatThrownBy(() -> opening.await(Cancellation.NEVER))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void leavesWhatWasTakenToWhoTookIt() throws Exception {
    BegunOpening opening = begin();
    open();
    assertThat(opening.take()).isTrue();

    opening.close();

    sources.getFirst().pin().close();
    opening.await(Cancellation.NEVER).opened().close();
  }

  @Test
  void givesAwayNothing_onceItIsClosed() {
    BegunOpening opening = begin();
    open();

    opening.close();

    assertThat(opening.take()).isFalse();
  }

  /** Begins what {@link #open} does, and what no longer looks whether it is cancelled. */
  private BegunOpening begin() {
    FirstOpening first = OpenedAtOnce.opening(folder.resolve("data"), settings, Optional.empty());
    return new BegunOpening(
        work::add,
        (progress, cancellation) -> {
          FirstOpening.Result result = first.open(Cancellation.NEVER);
          sources.add(result.opened().source().orElseThrow());
          return result;
        });
  }

  private void open() {
    work.forEach(Runnable::run);
  }

  private void assertClosed() {
    assertThat(sources).hasSize(1);
    assertThatThrownBy(sources.getFirst()::pin).hasMessageContaining("closed");
  }
}
