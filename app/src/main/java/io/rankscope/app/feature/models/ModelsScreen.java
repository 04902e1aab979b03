package io.rankscope.app.feature.models;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionControls;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.Destination;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.shell.Openers;
import io.rankscope.app.shell.Screen;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.control.ScreenTabs;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/** The Models screen. FX thread only. */
public final class ModelsScreen implements Screen {
  public static final String ID = "models";

  private final ModelsViewModel model;
  private final ModelsActions actions;
  private final ActionRegistry registry;
  private final Settings settings;
  private final Notices notices;
  private final ScreenTabs<ModelsTab> tabs;
  private @Nullable ModelsView view;

  public ModelsScreen(
      TaskRunner tasks,
      WorkspaceSession session,
      Notices notices,
      Settings settings,
      ActionRegistry registry) {
    this.registry = registry;
    this.settings = settings;
    this.notices = notices;
    this.model = new ModelsViewModel(tasks, session, settings);
    this.tabs =
        new ScreenTabs<>(
            ID,
            ModelsTab.class,
            tab -> Texts.of("models.tab." + ScreenTabs.label(tab)),
            model.tabProperty());
    this.actions =
        new ModelsActions(
            model,
            new ModelsActions.Hands() {
              @Override
              public void focusField() {
                if (view != null) {
                  view.focusField();
                }
              }

              @Override
              public void copyFolder() {
                model.folder().ifPresent(ModelsScreen.this::copyFolder);
              }
            });
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return Texts.of("models.title");
  }

  @Override
  public Icons icon() {
    return Icons.MODELS;
  }

  @Override
  public Node createView() {
    ModelsView made =
        new ModelsView(
            model,
            tabs,
            actions,
            new ActionControls(registry),
            () -> Openers.in(registry),
            new PaneMemory(settings));
    view = made;
    return made;
  }

  @Override
  public List<Action> actions() {
    return actions.all();
  }

  @Override
  public List<String> tabs() {
    return tabs.labels();
  }

  @Override
  public void onShown() {
    model.front(ModelsViewModel.Presence.SHOWN);
  }

  @Override
  public void takeFocus() {
    if (view != null) {
      view.focusContent();
    }
  }

  @Override
  public void onHidden() {
    model.front(ModelsViewModel.Presence.HIDDEN);
  }

  @Override
  public void goTo(Destination destination) {
    destination.tab().ifPresent(tabs::show);
  }

  @Override
  public void close() {
    model.close();
  }

  private void copyFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, folder.toString()));
      notices.done(Texts.of("models.folder-copied", folder.toString()));
    } catch (IOException e) {
      notices.failure(
          FailureText.of(
              new NotSavedException(
                  Texts.of("models.folder-not-made"),
                  Location.of(folder),
                  Texts.of("models.folder-not-made.remedy"),
                  e)));
    }
  }
}
