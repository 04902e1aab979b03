package io.rankscope.app.feature.judge;

import io.rankscope.app.action.ActionControls;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.support.control.Badge;
import io.rankscope.app.support.control.EmptyState;
import io.rankscope.app.support.control.FailureStrip;
import io.rankscope.app.support.control.HighlightedText;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.judging.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A list being judged: query, need, passage and grades; guidelines and note beside them. */
final class JudgingPane extends SplitPane {
  /** About 70 characters a line at the size passages are read in. */
  private static final double MEASURE = 740;

  private static final double PAGE = 0.8;

  private final JudgeViewModel model;
  private final JudgingViewModel judging;
  private final JudgeActions actions;
  private final ActionRegistry registry;
  private final ProgressHead head;
  private final HighlightedText query = new HighlightedText();
  private final HighlightedText need = new HighlightedText();
  private final PassagePane passage;
  private final ScrollPane scroll = new ScrollPane();
  private final Label stale = new Label(Texts.of("judge.stale"));
  private final StackPane verdict = new StackPane();
  private final GradeRow grades;
  private final FlowPane keys = new FlowPane();
  private final Label marking = new Label(Texts.of("judge.marking"));
  private final ReasonPane reason;
  private final FailureStrip unsaved;
  private final SidePane side;
  private final VBox main = new VBox();
  private final VBox work;
  private final StackPane middle = new StackPane();

  JudgingPane(
      JudgeViewModel model, JudgeActions actions, ActionRegistry registry, PaneMemory memory) {
    this.model = model;
    this.judging = model.judging();
    this.actions = actions;
    this.registry = registry;
    this.head = new ProgressHead(judging, new ActionControls(registry).iconButton(actions.lists));
    this.passage = new PassagePane(model);
    this.grades = new GradeRow(judging::grade);
    this.reason =
        new ReasonPane(judging::cannotJudge, () -> model.modeProperty().set(JudgingMode.READING));
    Button again = new Button(Texts.of("judge.try-again"));
    new ActionControls(registry).bind(again, actions.tryAgain);
    this.unsaved = new FailureStrip("judge-failure", again);
    this.side = new SidePane(model);
    this.work = work();
    build();
    memory.dividers("judge", this);
    judging.shownProperty().subscribe(this::show);
    judging.judgmentProperty().subscribe(now -> showJudgment());
    judging.failureProperty().subscribe(unsaved::show);
    model.modeProperty().subscribe(this::modeChanged);
    addEventFilter(InputEvent.ANY, event -> judging.touch());
  }

  /** Moves the passage by a page, down when {@code direction} is 1, up when it is -1. */
  void scroll(int direction) {
    Node content = scroll.getContent();
    double hidden = content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden > 0) {
      double page = PAGE * scroll.getViewportBounds().getHeight() / hidden;
      scroll.setVvalue(Math.clamp(scroll.getVvalue() + direction * page, 0.0, 1.0));
    }
  }

  /** Puts the keys on the passage. */
  void focusPassage() {
    passage.takeFocus();
  }

  /** Saves what is being typed. */
  void keep() {
    side.keepNote();
  }

  private void build() {
    setId("judge-pane");
    main.getStyleClass().add(Styles.JUDGE_MAIN);
    head.setMaxWidth(MEASURE + 70);
    VBox.setVgrow(middle, Priority.ALWAYS);
    FigureLine figures = new FigureLine(judging);
    main.getChildren().addAll(head, unsaved, middle, figures);
    StackPane centred = new StackPane(main);
    main.setMaxWidth(MEASURE + 140);
    getItems().addAll(centred, side);
    SplitPane.setResizableWithParent(side, false);
    side.setPrefWidth(350);
    side.setMinWidth(220);
    setDividerPositions(0.745);
  }

  private VBox work() {
    query.getStyleClass().add(Styles.QUERY_LARGE);
    query.setId("judge-query");
    need.getStyleClass().add(Styles.NEED);
    need.managedProperty().bind(need.visibleProperty());
    passage.setMaxWidth(MEASURE);
    query.setMaxWidth(MEASURE);
    need.setMaxWidth(MEASURE - 80);
    VBox reading = new VBox(10, query, need, passage);
    VBox.setMargin(passage, new javafx.geometry.Insets(8, 0, 2, 0));
    scroll.setContent(reading);
    scroll.setId("judge-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(140);
    scroll.prefHeightProperty().bind(reading.heightProperty().add(2));
    stale.getStyleClass().add(Styles.WARNING_TEXT);
    stale.setWrapText(true);
    stale.managedProperty().bind(stale.visibleProperty());
    StackPane staleStrip = new StackPane(stale);
    staleStrip.getStyleClass().add(Styles.STALE_STRIP);
    staleStrip.setMaxWidth(MEASURE);
    staleStrip.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    staleStrip.visibleProperty().bind(stale.visibleProperty());
    staleStrip.managedProperty().bind(stale.visibleProperty());
    keys.getStyleClass().add(Styles.KEY_ROW);
    marking.getStyleClass().add(Styles.MUTED);
    marking.setWrapText(true);
    Stream.of(
            actions.cannotJudge,
            actions.later,
            actions.note,
            actions.mark,
            actions.back,
            actions.undo,
            actions.highlights)
        .map(action -> new KeyButton(registry, action))
        .forEach(keys.getChildren()::add);
    reason.setMaxWidth(MEASURE);
    VBox whole = new VBox(12, scroll, staleStrip, verdict, grades, keys, marking, reason);
    for (Node node : new Node[] {verdict, grades, keys, marking, reason}) {
      node.managedProperty().bind(node.visibleProperty());
    }
    for (Region kept : new Region[] {staleStrip, verdict, grades, keys, marking, reason}) {
      kept.setMinHeight(Region.USE_PREF_SIZE);
    }
    verdict.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return whole;
  }

  private void show(Shown shown) {
    switch (shown) {
      case Shown.Passage now -> showPassage(now.card());
      case Shown.Finished() -> middle.getChildren().setAll(finished());
      case Shown.Unreadable(FailureText why) -> middle.getChildren().setAll(unreadable(why));
      // What stood there stays until the passage is read, which is a matter of milliseconds.
      case Shown.Reading() -> {}
      case Shown.Nothing() -> middle.getChildren().clear();
    }
  }

  private void showPassage(Card card) {
    query.show(card.query().map(Query::text).orElse(card.item().queryId()), List.of());
    String wanted = card.query().map(Query::need).orElse("");
    need.show(wanted, List.of());
    need.setVisible(!wanted.isBlank());
    passage.show(card);
    grades.use(judging.scale());
    grades.setDisable(!card.whole());
    showJudgment();
    scroll.setVvalue(0);
    if (!middle.getChildren().contains(work)) {
      middle.getChildren().setAll(work);
    }
    focusPassage();
  }

  private void showJudgment() {
    Verdict now = judging.opinion().verdict();
    grades.show(now.grade());
    Optional<String> words =
        switch (now) {
          case Verdict.Later() -> Optional.of(Texts.of("judge.later.mark"));
          case Verdict.CannotJudge(String why) ->
              Optional.of(
                  why.isBlank()
                      ? Texts.of("judge.cannot.mark.bare")
                      : Texts.of("judge.cannot.mark", why));
          case Verdict.Graded _, Verdict.Undecided _ -> Optional.empty();
        };
    verdict.setVisible(words.isPresent());
    verdict.getChildren().clear();
    words.ifPresent(text -> verdict.getChildren().add(new Badge(text, Badge.Kind.PLAIN)));
    stale.setVisible(judging.stale());
  }

  private void modeChanged(JudgingMode mode) {
    reason.setVisible(mode == JudgingMode.REASON);
    keys.setVisible(mode == JudgingMode.READING || mode == JudgingMode.NOTE);
    marking.setVisible(mode == JudgingMode.MARKING);
    switch (mode) {
      case REASON -> reason.ask();
      case READING -> focusPassage();
      case NOTE, MARKING -> {}
    }
  }

  private Node finished() {
    Standing standing = judging.standingProperty().get();
    Button lists = new Button(Texts.of("judge.done.lists"));
    lists.setId("judge-done-lists");
    lists.setOnAction(event -> model.leave());
    Button back = new Button(Texts.of("judge.done.again"));
    back.setOnAction(event -> judging.back());
    EmptyState done =
        new EmptyState(
            Icons.CHECK,
            Texts.of("judge.done.title", judging.list().map(open -> open.pool().name()).orElse("")),
            Texts.of(
                "judge.done.text",
                String.format(Locale.ROOT, "%,d", standing.progress().done()),
                String.format(Locale.ROOT, "%,d", standing.today())),
            lists,
            back);
    done.setId("judge-finished");
    return done;
  }

  private Node unreadable(FailureText why) {
    Button again = new Button(Texts.of("judge.try-again"));
    again.setOnAction(event -> judging.readAgain());
    FailureStrip strip = new FailureStrip("judge-failure", again);
    strip.setMaxWidth(MEASURE);
    strip.setMaxHeight(Region.USE_PREF_SIZE);
    strip.show(Optional.of(why));
    return strip;
  }
}
