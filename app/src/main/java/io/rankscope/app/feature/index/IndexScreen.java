package io.rankscope.app.feature.index;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionControls;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.Destination;
import io.rankscope.app.shell.Navigator;
import io.rankscope.app.shell.Openers;
import io.rankscope.app.shell.Screen;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.control.ScreenTabs;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.task.TaskRunner;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The Index screen. FX thread only. */
public final class IndexScreen implements Screen {
  public static final String ID = "index";

  /** Where terms are searched for. */
  private static final String SEARCH = "search";

  private final IndexViewModel model;
  private final IndexActions actions;
  private final ActionRegistry registry;
  private final Settings settings;
  private final ScreenTabs<IndexTab> tabs;
  private @Nullable IndexView view;

  public IndexScreen(
      TaskRunner tasks,
      WorkspaceSession session,
      Settings settings,
      ActionRegistry registry,
      Navigator navigator) {
    this.registry = registry;
    this.settings = settings;
    this.model = new IndexViewModel(tasks, session, settings);
    this.tabs =
        new ScreenTabs<>(
            ID,
            IndexTab.class,
            tab -> Texts.of("index.tab." + ScreenTabs.label(tab)),
            model.tabProperty());
    this.actions =
        new IndexActions(
            model,
            new IndexActions.Hands() {
              @Override
              public void focusField() {
                if (view != null) {
                  view.focusField();
                }
              }

              @Override
              public void search(String words) {
                navigator.show(SEARCH, Destination.query(words));
              }
            });
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return Texts.of("index.title");
  }

  @Override
  public Icons icon() {
    return Icons.INDEX;
  }

  @Override
  public Node createView() {
    IndexView made =
        new IndexView(
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
    model.front(IndexViewModel.Presence.SHOWN);
  }

  @Override
  public void takeFocus() {
    if (view != null) {
      view.focusContent();
    }
  }

  @Override
  public void onHidden() {
    model.front(IndexViewModel.Presence.HIDDEN);
  }

  @Override
  public void goTo(Destination destination) {
    destination.tab().ifPresent(tabs::show);
    destination.passage().ifPresent(model::showDocument);
  }

  @Override
  public void close() {
    model.close();
  }
}
