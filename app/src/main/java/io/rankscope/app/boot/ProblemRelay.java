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
    Consumer<? super RankscopeException> hears;
    synchronized (this) {
      if (receiver == null) {
        waiting.add(problem);
        return;
      }
      hears = receiver;
    }
    if (Platform.isFxApplicationThread()) {
      hears.accept(problem);
    } else {
      Platform.runLater(() -> hears.accept(problem));
    }
  }

  /** Tells {@code heard}, on the FX thread, what has come so far and whatever comes. */
  void deliverTo(Consumer<? super RankscopeException> heard) {
    List<RankscopeException> before;
    synchronized (this) {
      receiver = heard;
      before = List.copyOf(waiting);
      waiting.clear();
    }
    before.forEach(heard);
  }
}
