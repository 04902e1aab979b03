package io.rankscope.app.shell;

import io.rankscope.app.action.Action;
import io.rankscope.engine.failure.FailureText;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was told, and does what a hint offers when the test asks for it. */
public final class RecordedNotices implements Notices {
  private final List<String> told = new ArrayList<>();
  private List<Action> offered = List.of();

  public List<String> told() {
    return List.copyOf(told);
  }

  /** Does the first thing that the latest hint offered. */
  public void follow() {
    offered.getFirst().run();
  }

  @Override
  public void done(String text) {
    told.add(text);
  }

  @Override
  public void hint(String text, Action... actions) {
    told.add(text);
    offered = List.of(actions);
  }

  @Override
  public void failure(FailureText text) {
    told.add(text.what());
  }
}
