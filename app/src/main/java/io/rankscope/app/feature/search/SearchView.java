package io.rankscope.app.feature.search;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionControls;
import io.rankscope.app.support.control.EmptyState;
import io.rankscope.app.support.control.HighlightedText;
import io.rankscope.app.support.control.Mark;
import io.rankscope.app.support.control.OpeningLabel;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.failure.FailureText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The whole screen: query bar, queries, hits, inspector. */
final class SearchView extends BorderPane {
  private static final double QUERIES_SHARE = 0.185;
  private static final double INSPECTOR_SHARE = 0.345;
  private static final double QUERIES_MIN = 180;
  private static final double HITS_MIN = 460;
  private static final double INSPECTOR_MIN = 330;

  private final SearchViewModel model;
  private final SearchActions actions;
  private final ActionControls controls;
  private final Supplier<List<Action>> openers;
  private final QueryBar bar;
  private final HitListView hits;
  private final StackPane middle = new StackPane();
  private final SplitPane split = new SplitPane();
  private final QueryListView queries;
  private final ObservableBooleanValue queriesShown;
  private final PaneMemory memory;

  /**
   * @param openers the actions that open something, for when nothing is open
   */
  SearchView(
      SearchViewModel model,
      Inspection inspection,
      ComposerModel composer,
      HitGrading grading,
      SearchActions actions,
      ActionControls controls,
      Supplier<List<Action>> openers,
      ObservableBooleanValue queriesShown,
      PaneMemory memory) {
    this.model = model;
    this.actions = actions;
    this.controls = controls;
    this.openers = openers;
    this.queriesShown = queriesShown;
    this.memory = memory;
    this.hits = new HitListView(model, grading);
    this.bar =
        new QueryBar(
            model, actions.run(), actions.queries(), actions.compose(), controls, this::focusHits);
    BorderPane found = new BorderPane(middle);
    found.getStyleClass().add(Styles.PANE_SUBTLE);
    found.setTop(new RunSummary(model));
    InspectorView inspected =
        new InspectorView(inspection, actions, controls, memory, this::focusHits);
    StackPane side = new StackPane(inspected);
    ComposerView changing = new ComposerView(composer);
    composer
        .draftProperty()
        .subscribe(
            draft -> {
              boolean focusHere = draft.isEmpty() && changing.isFocusWithin();
              side.getChildren().setAll(draft.isPresent() ? changing : inspected);
              if (focusHere) {
                focusHits();
              }
            });
    side.setMinWidth(INSPECTOR_MIN);
    found.setMinWidth(HITS_MIN);
    queries = new QueryListView(model);
    queries.setMinWidth(QUERIES_MIN);
    SplitPane.setResizableWithParent(queries, false);
    SplitPane.setResizableWithParent(side, false);
    split.getItems().addAll(found, side);
    setTop(bar);
    setCenter(split);
    model.stateProperty().subscribe(this::show);
    queriesShown.subscribe(this::arrange);
    model.queries().setProperty().subscribe(set -> arrange());
    arrange();
  }

  /** The dividers are made anew whenever a pane comes or goes. */
  private void arrange() {
    boolean wanted = queriesShown.get() && !model.queries().rows().isEmpty();
    boolean there = split.getItems().contains(queries);
    if (wanted && !there) {
      split.getItems().addFirst(queries);
    } else if (!wanted && there) {
      split.getItems().remove(queries);
    }
    if (wanted) {
      split.setDividerPositions(QUERIES_SHARE, 1 - INSPECTOR_SHARE);
      memory.dividers("search", split);
    } else {
      split.setDividerPositions(1 - INSPECTOR_SHARE);
      memory.dividers("search.without-queries", split);
    }
  }

  void focusField() {
    bar.focusField();
  }

  /** Moves the focus to the hits, at once or as soon as there are some. */
  void focusHits() {
    if (middle.getChildren().contains(hits)) {
      // A split pane takes its panes into the scene only once it has a skin.
      split.applyCss();
      hits.focusList();
    } else {
      requestFocus();
    }
  }

  private void show(SearchState state) {
    Node shown =
        switch (state) {
          case SearchState.Opening opening -> new OpeningLabel();
          case SearchState.NothingOpen nothing -> nothingOpen(nothing.why());
          case SearchState.NothingAsked asked ->
              new EmptyState(
                  Icons.SEARCH,
                  Texts.of("search.nothing-asked.title"),
                  Texts.of("search.nothing-asked.text"),
                  controls.button(actions.focusQuery()));
          case SearchState.Hits found -> hits;
          case SearchState.NoHits none -> noHits(none.run());
          case SearchState.Failed failed -> failed(failed);
        };
    Node replaced = split.equals(getCenter()) ? middle : getCenter();
    boolean focusHere = isFocused() || replaced.isFocusWithin();
    if (state instanceof SearchState.NothingOpen || state instanceof SearchState.Opening) {
      // There is nothing to inspect either.
      setCenter(shown);
    } else {
      middle.getChildren().setAll(shown);
      setCenter(split);
    }
    if (focusHere) {
      focusHits();
    }
  }

  private EmptyState nothingOpen(Optional<FailureText> why) {
    return new EmptyState(
        Icons.OPEN_WORKSPACE,
        Texts.of("search.nothing-open.title"),
        why.map(FailureText::oneLine).orElse(Texts.of("search.nothing-open.text")),
        openers.get().stream().map(controls::button).toArray(Button[]::new));
  }

  private EmptyState noHits(ShownRun shown) {
    String parsed =
        shown.run().parsedQuery().values().stream()
            .filter(words -> !words.isBlank())
            .collect(Collectors.joining("; "));
    String filters =
        shown.pinned().pipeline().filters().stream()
            .map(filter -> filter.field() + ": " + String.join(", ", filter.values()))
            .collect(Collectors.joining("; "));
    String searched =
        parsed.isEmpty()
            ? Texts.of("search.no-hits.no-words")
            : Texts.of("search.no-hits.text", parsed);
    return new EmptyState(
        Icons.SEARCH,
        Texts.of("search.no-hits.title"),
        filters.isEmpty()
            ? searched
            : searched + "\n" + Texts.of("search.no-hits.filtered", filters),
        controls.button(actions.focusQuery()),
        controls.button(actions.whyNot()));
  }

  private EmptyState failed(SearchState.Failed failed) {
    EmptyState state =
        new EmptyState(
            Icons.FAILURE,
            failed.failure().what(),
            failed.failure().remedy(),
            controls.button(actions.focusQuery()));
    state.setId("search-failed");
    failed
        .column()
        .ifPresent(
            column -> {
              HighlightedText query = new HighlightedText();
              query.getStyleClass().add(Styles.QUERY_MISTAKE);
              query.setMaxWidth(USE_PREF_SIZE);
              String text = failed.query();
              int start = Math.clamp(column - 1, 0, Math.max(0, text.length() - 1));
              int end = text.isEmpty() ? 0 : text.offsetByCodePoints(start, 1);
              query.show(text, List.of(new Mark(start, end, Mark.Kind.MATCH)));
              state.getChildren().add(2, query);
            });
    return state;
  }
}
