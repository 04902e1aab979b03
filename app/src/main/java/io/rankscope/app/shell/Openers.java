package io.rankscope.app.shell;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionRegistry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The actions that open something, which a screen offers while nothing is open. */
public final class Openers {
  private Openers() {}

  /** Those of them that the window has. */
  public static List<Action> in(ActionRegistry registry) {
    return Stream.of(
            "workspace.open", "workspace.open-shards", "workspace.index", "workspace.sample")
        .map(registry::find)
        .flatMap(Optional::stream)
        .toList();
  }
}
