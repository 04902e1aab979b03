package io.rankscope.app.feature.search;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionControls;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.action.PaletteProvider;
import io.rankscope.app.feature.search.triage.TriageModel;
import io.rankscope.app.feature.search.triage.TriageSubject;
import io.rankscope.app.session.Grading;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.Destination;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.shell.Openers;
import io.rankscope.app.shell.Screen;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.control.ScreenTabs;
import io.rankscope.app.support.dialog.Dialogs;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.NextFrame;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The Search screen. FX thread only. */
public final class SearchScreen implements Screen {
  public static final String ID = "search";

  private static final SettingKey<Boolean> QUERIES_SHOWN =
      new SettingKey<>("search.queries-shown", new TypeReference<>() {}, true);

  private final SearchViewModel model;
  private final Inspection inspection;
  private final ScreenTabs<InspectorTab> tabs;
  private final ComposerModel composer;
  private final HitGrading grading;
  private final SearchActions actions;
  private final ActionRegistry registry;
  private final Settings settings;
  private final BooleanProperty queriesShown;
  private @Nullable SearchView view;

  public SearchScreen(
      TaskRunner tasks,
      WorkspaceSession session,
      Grading judgments,
      FrameModel frame,
      Notices notices,
      Dialogs dialogs,
      Settings settings,
      ActionRegistry registry) {
    this.registry = registry;
    this.settings = settings;
    ShownHits hits = new ShownHits(judgments);
    InspectorModel inspector = new InspectorModel(tasks, hits, settings);
    tabs = new ScreenTabs<>(ID, InspectorTab.class, InspectorTab::title, inspector.tabProperty());
    new NearestSentences(tasks, hits);
    model =
        new SearchViewModel(
            tasks, session, frame, settings, hits, NextFrame::after, inspector::whyNot);
    TriageModel triage =
        new TriageModel(
            tasks,
            hits.runProperty().map(SearchScreen::subject),
            model.queries().setProperty(),
            (query, passage) -> model.show(query, Optional.of(passage)));
    inspection = new Inspection(inspector, new ModelTabModel(tasks, inspector), triage);
    grading = new HitGrading(model, judgments, frame, notices, dialogs);
    composer = new ComposerModel(tasks, model, session, notices);
    queriesShown = new SimpleBooleanProperty(settings.get(QUERIES_SHOWN));
    queriesShown.subscribe(shown -> settings.set(QUERIES_SHOWN, shown));
    actions =
        new SearchActions(model, inspection, grading, composer, queriesShown, this::focusField);
  }

  /**
   * What the command palette can find here.
   *
   * @param go brings this screen to the front and leads to what was chosen
   */
  public PaletteProvider palette(Consumer<Destination> go) {
    return new SearchPalette(model, go);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return Texts.of("search.title");
  }

  @Override
  public Icons icon() {
    return Icons.SEARCH;
  }

  @Override
  public Node createView() {
    SearchView made =
        new SearchView(
            model,
            inspection,
            composer,
            grading,
            actions,
            new ActionControls(registry),
            () -> Openers.in(registry),
            queriesShown,
            new PaneMemory(settings));
    view = made;
    return made;
  }

  @Override
  public boolean showsOpening() {
    return true;
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
  public void goTo(Destination destination) {
    destination.tab().ifPresent(tabs::show);
    if (destination.query().isPresent()
        || destination.passage().isPresent()
        || destination.pipeline().isPresent()) {
      model.goTo(destination);
    }
  }

  @Override
  public void takeFocus() {
    if (view != null) {
      view.focusHits();
    }
  }

  @Override
  public void close() {
    model.close();
  }

  private static Optional<TriageSubject> subject(Optional<ShownRun> run) {
    return run.map(shown -> new TriageSubject(shown.source(), shown.pinned()));
  }

  private void focusField() {
    if (view != null) {
      view.focusField();
    }
  }
}
