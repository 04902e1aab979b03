package io.rankscope.app.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PaletteTest {
  @TempDir private Path folder;
  private final List<String> done = new ArrayList<>();
  private Settings settings;
  private ActionRegistry actions;
  private Palette palette;

  @BeforeEach
  void open() {
    settings = TemporarySettings.in(folder);
    actions = new ActionRegistry(new KeyBindings(settings));
    palette = new Palette(actions, () -> "search");
  }

  @AfterEach
  void close() {
    settings.close();
  }

  @Test
  void offersTheActionsOfTheScreenInFront_thatAreAvailable() {
    actions.add(ActionScope.EVERYWHERE, List.of(action("Open the settings")));
    actions.add(ActionScope.screen("search"), List.of(action("Run the query")));
    actions.add(ActionScope.screen("judge"), List.of(action("Come back later")));
    Action never =
        Action.named("never").called("Never").when(new SimpleBooleanProperty()).does(() -> {});
    actions.add(ActionScope.EVERYWHERE, List.of(never));

    assertThat(texts("")).containsExactly("Run the query", "Open the settings");
  }

  @Test
  void offersWhatProvidersHave_andRunsWhatIsChosen() {
    actions.add(ActionScope.EVERYWHERE, List.of(action("Show the guide")));
    palette.add(
        typed ->
            List.of(
                new PaletteItem(
                    Icons.QUERY, "who invented the telephone", "dev", () -> done.add("query"))));

    List<Palette.Found> found = palette.find("telephone");
    found.getFirst().item().chosen().run();

    assertThat(found).hasSize(1);
    assertThat(done).containsExactly("query");
  }

  @Test
  void showsTheKeysOfAnAction() {
    Action run = Action.named("run").called("Run").keys("F5").does(() -> done.add("run"));
    actions.add(ActionScope.EVERYWHERE, List.of(run));

    PaletteItem item = palette.find("run").getFirst().item();
    item.chosen().run();

    assertThat(item.shortcuts()).containsExactly(Shortcut.parse("F5"));
    assertThat(done).containsExactly("run");
  }

  private List<String> texts(String typed) {
    return palette.find(typed).stream().map(found -> found.item().text()).toList();
  }

  private static Action action(String text) {
    return Action.named(text).called(text).does(() -> {});
  }
}
