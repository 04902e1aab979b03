package io.rankscope.app.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.support.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ActionRegistryTest {
  private static final ActionScope SEARCH = ActionScope.screen("search");
  private static final ActionScope JUDGE = ActionScope.screen("judge");

  @TempDir private Path folder;
  private Settings settings;
  private ActionRegistry actions;

  @BeforeEach
  void open() {
    settings = TemporarySettings.in(folder);
    actions = new ActionRegistry(new KeyBindings(settings));
  }

  @AfterEach
  void close() {
    settings.close();
  }

  @Test
  void findsTheScreensOwnActionFirst_andTheCommonOnes() {
    Action common = action("frame.palette", "Ctrl+K");
    Action searchRun = action("search.run", "Enter");
    Action judgeLater = action("judge.later", "L");
    actions.add(ActionScope.EVERYWHERE, List.of(common));
    actions.add(SEARCH, List.of(searchRun));
    actions.add(JUDGE, List.of(judgeLater));

    assertThat(actions.on("search")).containsExactly(searchRun, common);
    assertThat(actions.forShortcut("judge", Shortcut.parse("L"))).contains(judgeLater);
    assertThat(actions.forShortcut("search", Shortcut.parse("L"))).isEmpty();
  }

  @Test
  void allowsTheSameKeyOnTwoScreens_butNotOnOne() {
    actions.add(SEARCH, List.of(action("search.pin", "P")));
    actions.add(JUDGE, List.of(action("judge.pause", "P")));

    assertThatThrownBy(() -> actions.add(SEARCH, List.of(action("search.print", "P"))))
        .hasMessage("P is the shortcut of both search.pin and search.print");
    assertThatThrownBy(() -> actions.add(ActionScope.EVERYWHERE, List.of(action("all", "P"))))
        .hasMessage("P is the shortcut of both search.pin and all");
  }

  @Test
  void refusesTwoActionsOfOneName() {
    actions.add(SEARCH, List.of(action("pin", "P")));

    assertThatThrownBy(() -> actions.add(JUDGE, List.of(action("pin", "Q"))))
        .hasMessage("Two actions are called pin");
  }

  @Test
  void findsNoAction_whileItIsNotAvailable() {
    SimpleBooleanProperty available = new SimpleBooleanProperty(false);
    Action undo = Action.named("undo").keys("Ctrl+Z").when(available).does(() -> {});
    actions.add(SEARCH, List.of(undo));

    assertThat(actions.forShortcut("search", Shortcut.parse("Ctrl+Z"))).isEmpty();
    available.set(true);
    assertThat(actions.forShortcut("search", Shortcut.parse("Ctrl+Z"))).contains(undo);
  }

  @Test
  void answersToTheKeysThePersonChose_alsoAfterARestart() {
    Action pin = action("pin", "P");
    actions.add(SEARCH, List.of(pin));
    actions.bindings().choose(pin, List.of(Shortcut.parse("Ctrl+P")));
    settings.close();
    try (Settings reopened = TemporarySettings.in(folder)) {
      ActionRegistry again = new ActionRegistry(new KeyBindings(reopened));
      again.add(SEARCH, List.of(pin));

      assertThat(again.forShortcut("search", Shortcut.parse("Ctrl+P"))).contains(pin);
      assertThat(again.forShortcut("search", Shortcut.parse("P"))).isEmpty();
      again.bindings().reset();
      assertThat(again.shortcuts(pin)).containsExactly(Shortcut.parse("P"));
    }
  }

  @Test
  void namesTheActionThatHasAKeyAlready_onSomeCommonScreen() {
    Action pin = action("pin", "P");
    Action later = action("later", "L");
    Action palette = action("palette", "Ctrl+K");
    actions.add(SEARCH, List.of(pin));
    actions.add(JUDGE, List.of(later));
    actions.add(ActionScope.EVERYWHERE, List.of(palette));

    assertThat(actions.clash(pin, Shortcut.parse("Ctrl+K"))).contains(palette);
    assertThat(actions.clash(pin, Shortcut.parse("L"))).isEmpty();
    assertThat(actions.clash(palette, Shortcut.parse("L"))).contains(later);
    assertThat(actions.clash(pin, Shortcut.parse("P"))).isEmpty();
  }

  private static Action action(String id, String keys) {
    return Action.named(id).called(id).keys(keys).does(() -> {});
  }
}
