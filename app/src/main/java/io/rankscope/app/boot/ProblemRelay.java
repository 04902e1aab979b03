package io.rankscope.app.boot;

import io.rankscope.engine.failure.RankscopeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Carries problems from any thread to the window, and keeps those that come before there is one.
 */
final class ProblemRelay implements Consumer<RankscopeException> {
  private final List<RankscopeException> waiting = new ArrayList<>();
  private @Nullable Consumer<? super RankscopeException> receiver;

  @Override
  public void accept(RankscopeException problem) {
    if (Platform.isFxApplicationThread()) {
      hear(problem);
    } else {
      Platform.runLater(() -> hear(problem));
    }
  }

  /** Tells {@code heard}, on the FX thread, what has come so far and whatever comes. */
  void deliverTo(Consumer<? super RankscopeException> heard) {
    receiver = heard;
    waiting.forEach(heard);
    waiting.clear();
  }

  private void hear(RankscopeException problem) {
    if (receiver == null) {
      waiting.add(problem);
    } else {
      receiver.accept(problem);
    }
  }
}
